namespace Blueprints.Eks.Planning;

/// <summary>
/// What the parts of a cluster must know of the whole to be planned. Made only when the whole can be: its version and place are known.
/// </summary>
internal sealed record EksFacts(KubernetesVersion Version, SubnetPlacement Nodes, bool IsIpv6, PodCredentials Credentials)
{
    public AwsRegion Region => Nodes.Region;
}
