using System.Globalization;

namespace Blueprints.Preview;

/// <summary>Defines the preview's own problems. Codes are never reused.</summary>
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
    public const string UnknownProviderKeyCode = "PRV102";
    public const string NoRegionCode = "PRV103";
    public const string NeverProvisionedCode = "PRV104";
    public const string NoResourcesCode = "PRV105";

    public static Problem ProgramFailed(string message, string? place = null) =>
        new(ProgramFailedCode, ProblemSeverity.Error, place ?? "program", message, "correct the program; --verbose shows the stack trace");

    /// <summary>An exception in an Apply, in the args of a resource.</summary>
    public static Problem ResourceFailed(string message, string urn, string? place) =>
        ProgramFailed(message, place is null ? urn : $"{urn} at {place}") with { Urn = urn };

    public static Problem DuplicateUrn(string urn, int count) =>
        new(
            DuplicateUrnCode,
            ProblemSeverity.Error,
            urn,
            $"duplicate URN: {count} resources have this type, name and chain of parent types",
            "give each a name of its own, for example by starting it with its component's name")
        {
            Urn = urn,
        };

    public static Problem UnknownFunction(string token) =>
        new(
            UnknownFunctionCode,
            ProblemSeverity.Error,
            token,
            "the offline preview does not know the result of this function",
            $"simulate it: PreviewOptions.SimulateFunction(\"{token}\", call => …)");

    /// <param name="place">The URN of a resource, or the token of a function.</param>
    /// <param name="token">The type or function that is simulated.</param>
    /// <param name="exception">What the simulation threw.</param>
    public static Problem SimulationFailed(string place, string token, Exception exception) =>
        new(
            SimulationFailedCode,
            ProblemSeverity.Error,
            place,
            $"the simulation of {token} threw {exception.GetType().Name}: {exception.Message}",
            "correct the function given to PreviewOptions")
        {
            Urn = place == token ? null : place,
        };

    public static Problem WaitsForItself(string urn, string ancestor) =>
        new(
            WaitsForItselfCode,
            ProblemSeverity.Error,
            urn,
            $"it depends on its own parent {ancestor}, and so on itself, so the deployment would never end",
            "depend on the siblings that must come first")
        {
            Urn = urn,
        };

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
            "complete every task and output that the program awaits; set PreviewOptions.Patience for a slow program");
    }

    public static Problem UnsupportedValue(string path, Type type) =>
        new(
            UnsupportedValueCode,
            ProblemSeverity.Error,
            path,
            $"Pulumi cannot store a value of type {type}",
            "use a text, a number (int or double), true or false, a list or dictionary of these, or an Output of any of them");

    public static Problem OutputAsText(string urn, string property) =>
        new(
            OutputAsTextCode,
            ProblemSeverity.Error,
            $"{urn}.{property}",
            "it contains the text of ToString() on an Output<T> instead of the value",
            "create the text with Output.Format($\"…{output}…\") or output.Apply(value => …)")
        {
            Urn = urn,
        };

    public static Problem StackOptionsNotPassed { get; } =
        new(
            StackOptionsNotPassedCode,
            ProblemSeverity.Error,
            "program",
            "the stack does not run with its options, so the preview cannot observe it",
            "pass the StackOptions of the stack's constructor to base(options)");

    public static Problem MissingInputs(string urn, IEnumerable<string> names) =>
        new(
            MissingInputsCode,
            ProblemSeverity.Error,
            urn,
            $"required inputs are not set: {string.Join(", ", names)}",
            "set them in the args of the resource")
        {
            Urn = urn,
        };

    public static Problem UnknownStackKey(string place, string key) =>
        new(
            UnknownStackKeyCode,
            ProblemSeverity.Warning,
            place,
            $"'{key}' has no meaning at the top level of a stack's file",
            "move the key to 'config:', or remove it");

    public static Problem UnknownProviderKey(string place, string key, string? nearest) =>
        new(
            UnknownProviderKeyCode,
            ProblemSeverity.Warning,
            place,
            $"the AWS provider has no setting '{key}', so it has no effect",
            nearest is null ? "remove it" : $"did you mean 'aws:{nearest}'?");

    /// <param name="place">The stack's file.</param>
    /// <param name="type">A type of resource that the default provider creates.</param>
    public static Problem NoRegion(string place, string type) =>
        new(
            NoRegionCode,
            ProblemSeverity.Warning,
            place,
            $"aws:region is not set, so the deployer's environment decides where {type} and others are created",
            "set aws:region under 'config:'");

    /// <param name="description">The blueprint, as it describes itself.</param>
    public static Problem NeverProvisioned(string description) =>
        new(
            NeverProvisionedCode,
            ProblemSeverity.Warning,
            description,
            "it was planned but not provisioned, so its resources are not created",
            "call Provision(…) on it, or remove Plan()");

    /// <param name="described">The blueprints that were described, and neither planned nor provisioned.</param>
    public static Problem NoResources(IReadOnlyCollection<string> described) =>
        new(
            NoResourcesCode,
            ProblemSeverity.Warning,
            "program",
            described.Count == 0
                ? "it creates no resource"
                : $"it creates no resource: {string.Join(", ", described)} described, and never provisioned",
            described.Count == 0 ? "create resources in the function that the program is given" : "call Provision(…) on each blueprint");
}
