using System.Text.RegularExpressions;
using Blueprints.Problems;

namespace Blueprints.Internal;

/// <summary>Checks the name of a component, with which the physical names of its children in AWS start.</summary>
internal static partial class ComponentNames
{
    /// <summary>
    /// Limits the name so that the longest suffix of a child and Pulumi's random suffix fit in the 64 characters of an IAM role name.
    /// </summary>
    public const int Longest = 40;

    /// <summary>Gets the required form of a name.</summary>
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
                $"'{name}' cannot start the names of AWS resources",
                Form);
        }
    }

    [GeneratedRegex("^[A-Za-z][A-Za-z0-9-]{0,39}\\z", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
