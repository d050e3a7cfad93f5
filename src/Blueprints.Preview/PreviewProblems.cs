using System.Globalization;

namespace Blueprints.Preview;

/// <summary>The preview's own problems. Codes are never reused.</summary>
internal static class PreviewProblems
{
    public const string ProgramFailedCode = "PRV001";
    public const string DuplicateUrnCode = "PRV002";
    public const string UnknownFunctionCode = "PRV003";
    public const string SimulationFailedCode = "PRV004";
    public const string WaitsForItselfCode = "PRV005";
    public const string NeverEndsCode = "PRV006";
    public const string UnsupportedValueCode = "PRV007";
    public const string OutputAsTextCode = "PRV008";
    public const string StackOptionsNotPassedCode = "PRV009";
    public const string MissingInputsCode = "PRV010";
    public const string UnknownStackKeyCode = "PRV101";

    public static Problem ProgramFailed(string message) =>
        new(ProgramFailedCode, ProblemSeverity.Error, "program", message, "correct the program; --verbose shows the stack trace");

    public static Problem DuplicateUrn(string urn, int count) =>
        new(
            DuplicateUrnCode,
            ProblemSeverity.Error,
            urn,
            $"duplicate URN: {count} resources have this type, name and chain of parent types",
            "give each a name of its own, for example by starting it with its component's name");

    public static Problem UnknownFunction(string token) =>
        new(
            UnknownFunctionCode,
            ProblemSeverity.Error,
            token,
            "the offline preview does not know what this function returns",
            $"simulate it: PreviewOptions.SimulateFunction(\"{token}\", call => …)");

    public static Problem SimulationFailed(string token, Exception exception) =>
        new(
            SimulationFailedCode,
            ProblemSeverity.Error,
            token,
            $"its simulation threw {exception.GetType().Name}: {exception.Message}",
            "correct the function given to PreviewOptions");

    public static Problem WaitsForItself(string urn, string ancestor) =>
        new(
            WaitsForItselfCode,
            ProblemSeverity.Error,
            urn,
            $"it depends on its own parent {ancestor}, and so on itself: the deployment would never end",
            "depend on the siblings that must come first");

    public static Problem NeverEnds(TimeSpan patience, IEnumerable<string> waitedFor)
    {
        const int mostNamed = 5;
        var names = waitedFor.DefaultIfEmpty("an output that never gets a value").ToList();
        var more = names.Count > mostNamed ? $" and {names.Count - mostNamed} more" : "";
        return new(
            NeverEndsCode,
            ProblemSeverity.Error,
            "program",
            string.Create(
                CultureInfo.InvariantCulture,
                $"nothing has happened for {patience.TotalSeconds} s; not finished: {string.Join(", ", names.Take(mostNamed))}{more}"),
            "see that every task and output that it awaits comes to an end; PreviewOptions.Patience gives a slow program more time");
    }

    public static Problem UnsupportedValue(string path, Type type) =>
        new(
            UnsupportedValueCode,
            ProblemSeverity.Error,
            path,
            $"a value of type {type} is not something that Pulumi can store",
            "give a text, a number (int or double), true or false, a list or dictionary of these, or an Output of any of them");

    public static Problem OutputAsText(string urn, string property) =>
        new(
            OutputAsTextCode,
            ProblemSeverity.Error,
            $"{urn}.{property}",
            "it has the text that ToString gives for an Output<T> in place of its value",
            "make the text with Output.Format($\"…{output}…\") or output.Apply(value => …)");

    public static Problem StackOptionsNotPassed { get; } =
        new(
            StackOptionsNotPassedCode,
            ProblemSeverity.Error,
            "program",
            "the stack does not run with the options that it is given, so nothing of it can be seen",
            "the stack's constructor must pass its StackOptions to base(options)");

    public static Problem MissingInputs(string urn, IEnumerable<string> names) =>
        new(MissingInputsCode, ProblemSeverity.Error, urn, $"not set, but required: {string.Join(", ", names)}", "set them in the args of the resource");

    public static Problem UnknownStackKey(string place, string key) =>
        new(UnknownStackKeyCode, ProblemSeverity.Warning, place, $"'{key}' means nothing at the top level of a stack's file", "move a setting to 'config:', or remove it");
}
