namespace Blueprints.Problems;

/// <summary>Defines the codes of problems with a cluster wherever it comes from, a block or an account. Append only.</summary>
internal static class ClusterProblems
{
    public const string InvalidName = "EKS005";
    public const string NotAReference = "EKS034";
}
