namespace Blueprints;

/// <summary>One thing that is wrong, or risky, in what a blueprint describes.</summary>
/// <param name="Code">The stable code, for example <c>NET003</c>. Codes are never reused; each has a page in <c>docs/problems</c>.</param>
/// <param name="Severity">Whether the plan is refused.</param>
/// <param name="Path">Where it is, in the blueprint's own terms: <c>Tiers[app].Prefix</c>.</param>
/// <param name="Message">What was found, with the value that was got.</param>
/// <param name="Fix">What to do about it, as an instruction.</param>
public sealed record Problem(string Code, ProblemSeverity Severity, string Path, string Message, string Fix)
{
    /// <summary>Returns the problem on one line: code, path, message, fix.</summary>
    /// <returns>For example <c>NET003 Tiers[app]: the name is used by two tiers → make tier names unique</c>.</returns>
    public override string ToString() => $"{Code} {Path}: {Message} → {Fix}";
}
