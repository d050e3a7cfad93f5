namespace Blueprints.Documentation.Tests;

/// <summary>How pages on problems are built.</summary>
internal static class ProblemPage
{
    /// <summary>Returns the headings of a page, in their order: what is reported, and what to write instead.</summary>
    public static IReadOnlyList<string> Headings(string severity) => severity == "error" ? ["Wrong", "Right"] : ["Reported", "Better"];

    /// <summary>Returns whether the code under a heading has the problem; the code under the other heading is free of it.</summary>
    public static bool IsOfTheProblem(string heading) => heading is "Wrong" or "Reported";
}
