namespace Blueprints.Documentation.Tests;

/// <summary>How pages on problems are built.</summary>
internal static class ProblemPage
{
    /// <summary>Returns whether what stands under a heading has the problem; under the other headings stands what has it no more.</summary>
    public static bool IsOfTheProblem(string heading) => heading is "Refused" or "Rejected" or "Told" or "Reported" or "Warned about";
}
