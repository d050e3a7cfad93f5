using System.Text.RegularExpressions;
using Blueprints.Problems;

namespace Blueprints.Internal;

/// <summary>Describes what a component may be called. Its children's names start with it, and AWS makes physical names of those.</summary>
internal static partial class ComponentNames
{
    /// <summary>
    /// An IAM role name has 64 characters; the longest suffix of a child and Pulumi's own random one must fit behind this.
    /// </summary>
    public const int Longest = 40;

    /// <summary>Gets what a name must be like.</summary>
    public static string Form { get; } = $"use 1 to {Longest} letters, digits and hyphens, beginning with a letter";

    public static bool IsValid(string name) => Pattern().IsMatch(name);

    /// <exception cref="BlueprintException"><c>NET028</c>.</exception>
    public static void Check(string subject, string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        if (!IsValid(name))
        {
            throw ProblemList.Refuse(
                subject,
                CommonProblems.InvalidComponentName,
                "name",
                $"'{name}' cannot begin the names of AWS resources",
                Form);
        }
    }

    [GeneratedRegex("^[A-Za-z][A-Za-z0-9-]{0,39}\\z", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
