namespace Blueprints.Preview;

/// <summary>The preview's own problems. Codes are never reused.</summary>
internal static class PreviewProblems
{
    public static Problem ProgramFailed(string message) =>
        new("PRV001", ProblemSeverity.Error, "program", message, "correct the program; --verbose shows the stack trace");

    public static Problem DuplicateUrn(string urn, int count) =>
        new(
            "PRV002",
            ProblemSeverity.Error,
            urn,
            $"duplicate URN: {count} resources have this type, name and chain of parent types",
            "give each a name of its own, for example by starting it with its component's name");

    public static Problem UnknownFunction(string token) =>
        new(
            "PRV003",
            ProblemSeverity.Error,
            token,
            "the offline preview does not know what this function returns",
            $"simulate it: PreviewOptions.SimulateFunction(\"{token}\", call => …)");

    public static Problem SimulationFailed(string token, Exception exception) =>
        new(
            "PRV004",
            ProblemSeverity.Error,
            token,
            $"its simulation threw {exception.GetType().Name}: {exception.Message}",
            "correct the function given to PreviewOptions");

    public static Problem WaitsForItself(string urn, string ancestor) =>
        new(
            "PRV005",
            ProblemSeverity.Error,
            urn,
            $"it depends on its own parent {ancestor}, and so on itself: the deployment would never end",
            "depend on the siblings that must come first");
}
