namespace Blueprints.Problems;

/// <summary>Defines the codes of problems with a tag, whatever the block. Append only.</summary>
internal static class TagProblems
{
    public const string KeyLength = "TAG001";
    public const string ValueLength = "TAG002";
    public const string Character = "TAG003";
    public const string ReservedPrefix = "TAG004";
    public const string TooMany = "TAG005";
    public const string SameButForCase = "TAG006";
}
