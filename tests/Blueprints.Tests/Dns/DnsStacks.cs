using System.Collections.Immutable;
using System.Text.Json;
using Blueprints.Dns;
using Blueprints.Network;
using Blueprints.Preview;
using Blueprints.Tests.Support;
using Pulumi;

namespace Blueprints.Tests.Dns;

/// <summary>Stacks with a cluster that exists, and zones for it.</summary>
internal static class DnsStacks
{
    public const string Association = "aws:eks/podIdentityAssociation:PodIdentityAssociation";
    public const string Attachment = "aws:iam/rolePolicyAttachment:RolePolicyAttachment";
    public const string Endpoint = "kubernetes:externaldns.k8s.io/v1alpha1:DNSEndpoint";
    public const string Policy = "aws:iam/policy:Policy";
    public const string RecordSet = "aws:route53/record:Record";
    public const string Release = "kubernetes:helm.sh/v3:Release";
    public const string Role = "aws:iam/role:Role";
    public const string Zone = "aws:route53/zone:Zone";

    /// <summary>The zones of the af-south-1 document, with its version.</summary>
    public static ExternalDnsZones Documented(ClusterHandle cluster) => ExternalDnsZones.For(cluster)
        .AddZone("amano.services")
        .AddZone("tekanya.services")
        .AddZone("lightsphere.space")
        .AddZone("sosolola.cloud")
        .WithVersion(ExternalDnsVersion.V0_14_2);

    /// <summary>Runs zones on a cluster of af-south-1, with a network that private zones can be in.</summary>
    public static Task<StackGraph> AfSouth1(Func<ClusterHandle, VpcNetwork, ExternalDnsZones> describe, bool hasAgent = true) =>
        StackPreview.RunAsync(
        () =>
        {
            var network = Networks.AfSouth1.Provision("net");
            var agent = new Pulumi.Aws.Eks.Addon(
                "agent",
                new Pulumi.Aws.Eks.AddonArgs { ClusterName = "platform", AddonName = "eks-pod-identity-agent" });
            var dns = describe(Cluster(network, agent, hasAgent), network).Provision("platform");
            return Outputs(dns);
        },
        PreviewOptions.Default.WithConfig("aws:region", "af-south-1"));

    /// <summary>Runs zones on a cluster of us-east-1.</summary>
    public static Task<StackGraph> Run(Func<ClusterHandle, ExternalDnsZones> describe) =>
        StackPreview.RunAsync(() => Outputs(describe(Clusters.Existing()).Provision("platform")));

    /// <summary>Plans zones on a cluster of us-east-1.</summary>
    public static async Task<ExternalDnsPlan> Plan(Func<ClusterHandle, ExternalDnsZones> describe)
    {
        ExternalDnsPlan? plan = null;
        await StackPreview.RunAsync(() => { plan = describe(Clusters.Existing()).Plan(); });
        return plan!;
    }

    /// <summary>Returns what a plan is refused for.</summary>
    public static async Task<ImmutableArray<Problem>> Refused(Func<ClusterHandle, ExternalDnsZones> describe, bool hasAgent = true)
    {
        ImmutableArray<Problem> problems = [];
        await StackPreview.RunAsync(() => { problems = [.. Refusal.Of(() => _ = describe(Clusters.Existing(hasAgent)).Plan()).Problems]; });
        return problems;
    }

    /// <summary>Returns what the chart of public zones is given.</summary>
    public static GraphValue Values(StackGraph graph, string release = "platform-dns") => graph[Release, release].Inputs["values"];

    public static List<JsonElement> Statements(string document) =>
        [.. JsonDocument.Parse(document).RootElement.GetProperty("Statement").EnumerateArray()];

    public static IEnumerable<string> Texts(JsonElement value) =>
        value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().Select(item => item.GetString()!) : [value.GetString()!];

    public static IEnumerable<string> Flags(GraphValue values) => values["extraArgs"].Items.Select(flag => flag.AsText());

    private static ClusterHandle Cluster(VpcNetwork network, Resource prerequisite, bool hasAgent) =>
        ClusterHandle.FromExisting(new ExistingCluster
        {
            Name = "platform",
            Version = KubernetesVersion.V1_31,
            Nodes = network.Tier("public"),
            Endpoint = "https://0123456789ABCDEF.gr7.af-south-1.eks.amazonaws.com",
            NodeSecurityGroupIds = "sg-0a",
            KubernetesProvider = new Pulumi.Kubernetes.Provider("kubernetes", new Pulumi.Kubernetes.ProviderArgs()),
            HasPodIdentityAgent = hasAgent,
            OidcProviderArn = Clusters.OidcProviderArn,
            SystemNodes = new SystemNodes
            {
                Architecture = CpuArchitecture.Amd64,
                Labels = ImmutableSortedDictionary<string, string>.Empty.Add("role", "system"),
                AreTainted = true,
            },
            Prerequisites = [prerequisite],
        });

    private static Dictionary<string, object?> Outputs(ExternalDns dns) => new()
    {
        ["zoneIds"] = dns.ZoneIds,
        ["privateZoneIds"] = dns.PrivateZoneIds,
        ["nameServers"] = dns.NameServers,
        ["roleArn"] = dns.RoleArn,
        ["privateRoleArn"] = dns.PrivateRoleArn,
        ["ownerId"] = dns.OwnerId,
        ["privateOwnerId"] = dns.PrivateOwnerId,
        ["releaseNames"] = dns.ReleaseNames,
        ["zoneRoleTrustPolicy"] = dns.ZoneRoleTrustPolicy,
        ["zoneRolePolicy"] = dns.ZoneRolePolicy,
    };
}
