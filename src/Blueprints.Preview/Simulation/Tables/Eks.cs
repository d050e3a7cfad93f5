using System.Collections.Immutable;
using static Blueprints.Preview.Simulation.Tables.Aws;

namespace Blueprints.Preview.Simulation.Tables;

/// <summary>EKS: clusters, nodes, add-ons, access.</summary>
internal static class Eks
{
    public static IEnumerable<ResourceSimulation> All =>
    [
        Regional("eks/cluster:Cluster", "{auto:name}", "eks:{region}:{account}:cluster/{auto:name}").Named()
            .With("endpoint", cluster => $"https://{ApiServer(cluster)}.gr7.{cluster.Fill("{region}.eks.{dns}")}")
            .With("certificateAuthority", cluster => Object(("data", Certificate(cluster))))
            .With("identities", cluster => List(Object(("oidcs", List(Object(("issuer", IssuerOf(cluster))))))))
            .With("kubernetesNetworkConfig", NetworkConfig)
            .With("vpcConfig", VpcConfig)
            .With("accessConfig", cluster => Object(("authenticationMode", "CONFIG_MAP")).SetItems(ObjectInput(cluster, "accessConfig")))
            .With("platformVersion", "eks.1")
            .With("status", "ACTIVE")
            .With("createdAt", CreatedAt),
        Regional(
                "eks/nodeGroup:NodeGroup",
                "{in:clusterName}:{auto:nodeGroupName}",
                "eks:{region}:{account}:nodegroup/{in:clusterName}/{auto:nodeGroupName}/{uuid}")
            .Named("nodeGroupName")
            .Default("capacityType", "ON_DEMAND")
            .With("status", "ACTIVE")
            .With("resources", group => List(Object(
                ("autoscalingGroups", List(Object(("name", group.Fill("eks-{auto:nodeGroupName}-{uuid}"))))),
                ("remoteAccessSecurityGroupId", "")))),
        Regional(
                "eks/addon:Addon",
                "{in:clusterName}:{in:addonName}",
                "eks:{region}:{account}:addon/{in:clusterName}/{in:addonName}/{uuid}")
            .With("createdAt", CreatedAt)
            .With("modifiedAt", CreatedAt),
        Regional("eks/accessEntry:AccessEntry", "{in:clusterName}:{in:principalArn}")
            .Default("type", "STANDARD")
            .With("accessEntryArn", "arn:{partition}:eks:{region}:{account}:access-entry/{in:clusterName}/{uuid}")
            .With("createdAt", CreatedAt)
            .With("modifiedAt", CreatedAt),
        Regional("eks/accessPolicyAssociation:AccessPolicyAssociation", "{in:clusterName}#{in:principalArn}#{in:policyArn}")
            .With("associatedAt", CreatedAt)
            .With("modifiedAt", CreatedAt),
        Regional("eks/podIdentityAssociation:PodIdentityAssociation", "a-{hex}")
            .IdAs("associationId")
            .With("associationArn", "arn:{partition}:eks:{region}:{account}:podidentityassociation/{in:clusterName}/{id}"),
        Regional(
                "eks/fargateProfile:FargateProfile",
                "{in:clusterName}:{auto:fargateProfileName}",
                "eks:{region}:{account}:fargateprofile/{in:clusterName}/{auto:fargateProfileName}/{uuid}")
            .Named("fargateProfileName")
            .With("status", "ACTIVE"),
        Regional(
                "eks/identityProviderConfig:IdentityProviderConfig",
                "{in:clusterName}:{name}",
                "eks:{region}:{account}:identityproviderconfig/{in:clusterName}/oidc/{name}/{uuid}")
            .With("status", "ACTIVE"),
        Regional(
                "eks/capability:Capability",
                "{in:clusterName}:{in:capabilityName}",
                "eks:{region}:{account}:capability/{in:clusterName}/{in:capabilityName}/{uuid}"),
    ];

    private static string IssuerOf(SimulatedResource cluster) =>
        $"https://{cluster.Fill("oidc.eks.{region}.{dns}")}/id/{ApiServer(cluster)}";

    private static string ApiServer(SimulatedResource cluster) => cluster.Fill("{hex32:oidc}").ToUpperInvariant();

    // Base64, as the real one is, and clearly no certificate.
    private static string Certificate(SimulatedResource cluster) =>
        Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(cluster.Fill("simulated certificate authority of {name}")));

    private static ImmutableDictionary<string, object> NetworkConfig(SimulatedResource cluster) =>
        Object(("ipFamily", "ipv4"), ("serviceIpv4Cidr", "172.20.0.0/16")).SetItems(ObjectInput(cluster, "kubernetesNetworkConfig"));

    private static ImmutableDictionary<string, object> VpcConfig(SimulatedResource cluster)
    {
        var given = ObjectInput(cluster, "vpcConfig");
        var subnets = given.GetValueOrDefault("subnetIds") as IEnumerable<object> ?? [];
        return Object(("endpointPublicAccess", true), ("endpointPrivateAccess", false), ("publicAccessCidrs", List("0.0.0.0/0")))
            .SetItems(given)
            .SetItem("clusterSecurityGroupId", cluster.Fill("sg-{hex:clusterSecurityGroup}"))
            .SetItem("vpcId", VpcOfSubnets(cluster, subnets));
    }
}
