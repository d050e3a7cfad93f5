using System.Collections.Immutable;
using static Blueprints.Preview.Simulation.Tables.Aws;

namespace Blueprints.Preview.Simulation.Tables;

/// <summary>
/// Represents the components of Pulumi.Eks, which a provider builds: here one resource each, with the outputs that are plain values.
/// </summary>
internal static class PulumiEks
{
    public static IEnumerable<ResourceSimulation> All =>
    [
        Remote("Cluster")
            .With("clusterSecurityGroupId", "sg-{hex:clusterSecurityGroup}")
            .With("nodeSecurityGroupId", "sg-{hex:nodeSecurityGroup}")
            .With("clusterIngressRuleId", "sgrule-{digits:ingress}")
            .With("oidcIssuer", cluster => IssuerOf(cluster))
            .With("oidcProviderUrl", cluster => $"https://{IssuerOf(cluster)}")
            .With("oidcProviderArn", cluster => cluster.Fill("arn:{partition}:iam::{account}:oidc-provider/") + IssuerOf(cluster))
            .With("autoModeNodeRoleName", "{name}-eksAutoNodeRole-{hex7:autoRole}")
            .With("kubeconfig", cluster => Kubeconfig(cluster))
            .With("kubeconfigJson", cluster => System.Text.Json.JsonSerializer.Serialize(Kubeconfig(cluster))),
        Remote("ManagedNodeGroup"),
        Remote("NodeGroup").With("autoScalingGroupName", "{name}-{hex7:group}").With("cfnStack", _ => null),
        Remote("NodeGroupV2"),
        Remote("NodeGroupSecurityGroup"),
        Remote("Addon"),
        Remote("VpcCni"),
        Remote("VpcCniAddon"),
        Remote("ClusterCreationRoleProvider"),
    ];

    private static ResourceSimulation Remote(string type) => new($"eks:index:{type}", "") { IsRemote = true };

    private static string IssuerOf(SimulatedResource cluster) =>
        $"oidc.eks.{cluster.Region}.{AwsRegions.DnsSuffix(cluster.Region)}/id/{cluster.Fill("{hex32:oidc}").ToUpperInvariant()}";

    private static ImmutableDictionary<string, object> Kubeconfig(SimulatedResource cluster) => Object(
        ("apiVersion", "v1"),
        ("kind", "Config"),
        ("current-context", "aws"),
        ("clusters", List(Object(("name", "kubernetes"), ("cluster", Object(
            (
                "server",
                $"https://{cluster.Fill("{hex32:oidc}").ToUpperInvariant()}.gr7.{cluster.Region}.eks."
                    + $"{AwsRegions.DnsSuffix(cluster.Region)}")))))),
        ("contexts", List(Object(("name", "aws"), ("context", Object(("cluster", "kubernetes"), ("user", "aws")))))),
        ("users", List(Object(("name", "aws"), ("user", Object())))));
}
