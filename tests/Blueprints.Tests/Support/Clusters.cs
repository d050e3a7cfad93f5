using System.Collections.Immutable;
using Pulumi;

namespace Blueprints.Tests.Support;

/// <summary>Clusters that tests place blocks on. Made inside a program, since their providers are resources.</summary>
internal static class Clusters
{
    public const string OidcProviderArn = "arn:aws:iam::123456789012:oidc-provider/oidc.eks.us-east-1.amazonaws.com/id/0123456789ABCDEF";

    /// <summary>Returns the ARN of a provider in the region's partition.</summary>
    public static string OidcProviderArnIn(AwsRegion region) =>
        OidcProviderArn.Replace("arn:aws:", $"arn:{region.Partition}:", StringComparison.Ordinal);

    public static ClusterHandle Existing(bool hasAgent = true, bool hasOidc = true, Resource? prerequisite = null) =>
        ClusterHandle.FromExisting(new ExistingCluster
        {
            Name = "platform",
            Version = KubernetesVersion.V1_35,
            Nodes = SubnetPlacement.FromExisting(SubnetKind.Private, "vpc-0a", ["us-east-1a", "us-east-1b"], ["subnet-0a", "subnet-0b"]),
            Endpoint = "https://0123456789ABCDEF.gr7.us-east-1.eks.amazonaws.com",
            NodeSecurityGroupIds = "sg-0a",
            KubernetesProvider = new Pulumi.Kubernetes.Provider("kubernetes", new Pulumi.Kubernetes.ProviderArgs()),
            HasPodIdentityAgent = hasAgent,
            OidcProviderArn = hasOidc ? (Input<string>)OidcProviderArn : null,
            Prerequisites = prerequisite is null ? [] : [prerequisite],
            SystemNodes = new SystemNodes
            {
                Architecture = CpuArchitecture.Arm64,
                Labels = ImmutableSortedDictionary<string, string>.Empty.Add("role", "system"),
                AreTainted = true,
            },
        });
}
