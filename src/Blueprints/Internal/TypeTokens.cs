namespace Blueprints.Internal;

/// <summary>
/// Represents the type tokens of the library's components. They stand in the state of every stack that uses the library, so this file is
/// append only: a token that must change stays here under its old name and becomes an alias of the new one.
/// </summary>
internal static class TypeTokens
{
    public const string Vpc = "blueprints:network:Vpc";
    public const string WorkloadRole = "blueprints:identity:WorkloadRole";
    public const string KarpenterNodePools = "blueprints:karpenter:NodePools";
    public const string EksCluster = "blueprints:eks:Cluster";
    public const string AuroraCluster = "blueprints:data:AuroraCluster";
    public const string ExternalDns = "blueprints:dns:ExternalDns";
    public const string GitHubActionsRole = "blueprints:identity:GitHubActionsRole";
}
