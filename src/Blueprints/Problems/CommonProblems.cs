namespace Blueprints.Problems;

/// <summary>
/// Defines the codes of problems with any block. They begin with the letters of the block that reported them first, since a code never
/// changes. Append only.
/// </summary>
internal static class CommonProblems
{
    public const string RegionMismatch = "NET020";
    public const string InvalidComponentName = "NET028";

    public const string UnusedCustomization = "NET109";
}
