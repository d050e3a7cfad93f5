using System.Text.RegularExpressions;

namespace Blueprints;

/// <summary>Describes one thing that is wrong or risky in a blueprint.</summary>
/// <remarks>
/// Path, message and fix cut what is too long to read: a word or a quoted value after 400 characters, the whole after 2,000.
/// </remarks>
public sealed partial record Problem
{
    private const int LongestValue = 400;
    private const int LongestText = 2_000;
    private const int LongestUrn = 512;

    /// <summary>Creates a problem.</summary>
    /// <param name="code">The stable code, for example <c>NET003</c>.</param>
    /// <param name="severity">Whether it stops the plan.</param>
    /// <param name="path">The place, in the blueprint's own terms: <c>Tiers[app].Prefix</c>.</param>
    /// <param name="message">What was found, with the value, and why it cannot work.</param>
    /// <param name="fix">What to do about it, as an instruction.</param>
    public Problem(string code, ProblemSeverity severity, string path, string message, string fix) =>
        (Code, Severity, Path, Message, Fix) = (code, severity, path, message, fix);

    /// <summary>Gets the stable code, for example <c>NET003</c>. Codes are never reused; each has a page in <c>docs/problems</c>.</summary>
    public string Code { get; init; }

    /// <summary>Gets whether the problem stops the plan.</summary>
    public ProblemSeverity Severity { get; init; }

    /// <summary>Gets where it is, in the blueprint's own terms, or a URN.</summary>
    public string Path
    {
        get;
        init => field = Cut(value);
    }

    /// <summary>Gets what was found, with the value that was got.</summary>
    public string Message
    {
        get;
        init => field = Cut(value);
    }

    /// <summary>Gets what to do about it, as an instruction.</summary>
    public string Fix
    {
        get;
        init => field = Cut(value);
    }

    /// <summary>Gets the block that it is of, with the name that it is provisioned under: <c>EksBlueprint 'platform'</c>.</summary>
    /// <value>
    /// Default: null, until the problem is reported. Without a name, as in a plan that is not provisioned yet, just <c>EksBlueprint</c>.
    /// </value>
    public string? Block
    {
        get;
        init => field = value is null ? null : Cut(value);
    }

    /// <summary>Gets the URN of the resource that has the problem.</summary>
    /// <value>Default: null. A preview sets it for problems of registered resources.</value>
    public string? Urn { get; init; }

    /// <summary>Returns the problem on one line: code, block, path, message, fix.</summary>
    /// <returns>For example <c>NET003 VpcBlueprint 'core' Tiers[app]: the name is used by two tiers → make tier names unique</c>.</returns>
    public override string ToString() => $"{Code} {(Block is null ? "" : $"{Block} ")}{Path}: {Message} → {Fix}";

    private static string Cut(string text)
    {
        if (text.Length <= LongestValue)
        {
            return text;
        }

        var values = LongValue().Replace(
            text,
            match => Middle(match.Value, match.Value.StartsWith("urn:", StringComparison.Ordinal) ? LongestUrn : LongestValue));
        return Middle(values, LongestText);
    }

    // Keep both ends: the value's beginning identifies it, and the statement about it follows.
    private static string Middle(string text, int longest) =>
        text.Length <= longest ? text : $"{Head(text[..(longest * 2 / 3)])}…{Tail(text[^(longest / 4)..])}";

    private static string Head(string text) => char.IsHighSurrogate(text[^1]) ? text[..^1] : text;

    private static string Tail(string text) => char.IsLowSurrogate(text[0]) ? text[1..] : text;

    // What is quoted, up to the last quote before a blank or the end; or a word.
    [GeneratedRegex(@"(?<=(?:^|[\s(]))'[^']{399,}'|\S{401,}", RegexOptions.CultureInvariant)]
    private static partial Regex LongValue();
}

/// <summary>Specifies whether a <see cref="Problem"/> stops a plan.</summary>
public enum ProblemSeverity
{
    /// <summary>Information; the plan is valid.</summary>
    Note,

    /// <summary>Allowed but risky; the plan is valid. A preview prints it, and provisioning logs it.</summary>
    Warning,

    /// <summary>The plan is rejected.</summary>
    Error,
}
