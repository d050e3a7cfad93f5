namespace Blueprints.Problems;

/// <summary>Defines the codes of problems with conventions. Append only: a code is never reused.</summary>
internal static class ConventionProblems
{
    public const string InvalidBoundary = "CNV001";
    public const string InvalidPath = "CNV002";
    public const string InvalidKey = "CNV003";
    public const string InvalidName = "CNV004";

    public const string NotReached = "CNV101";
    public const string GeneratedNames = "CNV102";
    public const string KeyPolicy = "CNV103";
}
