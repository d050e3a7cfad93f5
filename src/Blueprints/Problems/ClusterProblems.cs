namespace Blueprints.Problems;

/// <summary>The codes of what is wrong with a cluster wherever it comes from, a block or an account. Append only.</summary>
internal static class ClusterProblems
{
    public const string InvalidName = "EKS005";
    public const string NotAReference = "EKS034";
}
