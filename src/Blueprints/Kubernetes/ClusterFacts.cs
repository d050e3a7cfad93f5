using System.Collections.Immutable;
using Blueprints.Internal;
using Blueprints.Network;
using Pulumi;

namespace Blueprints.Kubernetes;

/// <summary>Holds a <see cref="ClusterHandle"/> as plain data, but for the provider and the resources that are of its own stack.</summary>
internal sealed record ClusterFacts
{
    public static readonly ExportKind Kind = new("cluster", 1, nameof(ClusterHandle));

    public required string Name { get; init; }

    public required string KubernetesVersion { get; init; }

    public required PlacementFacts Nodes { get; init; }

    public required string Endpoint { get; init; }

    public required ImmutableArray<string> NodeSecurityGroupIds { get; init; }

    public string? OidcProviderArn { get; init; }

    public required bool HasPodIdentityAgent { get; init; }

    public required PodCredentials Credentials { get; init; }

    public required bool HasZonalShift { get; init; }

    public required bool IsIpv6 { get; init; }

    public ClusterAuthentication? Authentication { get; init; }

    public PodNetwork? PodNetwork { get; init; }

    public required bool HasCniIdentity { get; init; }

    public string? ImageRegistry { get; init; }

    public string? ChartRegistry { get; init; }

    public SystemNodeFacts? SystemNodes { get; init; }

    public required ImmutableArray<TaintFacts> NodeTaints { get; init; }

    public static Output<ClusterFacts> Of(ClusterHandle cluster)
    {
        var system = cluster.SystemNodes;
        var systemSubnets = system?.Subnets is { } subnets
            ? PlacementFacts.Of(subnets).WhetherPresentOrNot(facts => facts)
            : Output.Create((PlacementFacts?)null);
        return Output.Tuple(
            PlacementFacts.Of(cluster.Nodes),
            cluster.Endpoint.ToOutput(),
            cluster.NodeSecurityGroupIds.ToOutput(),
            (cluster.OidcProviderArn?.ToOutput()).OrNull(),
            systemSubnets).WhetherPresentOrNot(known => new ClusterFacts
            {
                Name = cluster.Name,
                KubernetesVersion = cluster.Version.Name,
                Nodes = known.Item1,
                Endpoint = known.Item2 ?? string.Empty,
                NodeSecurityGroupIds = known.Item3.OrEmpty(),
                OidcProviderArn = cluster.HasOidcProvider ? known.Item4 ?? string.Empty : null,
                HasPodIdentityAgent = cluster.HasPodIdentityAgent,
                Credentials = cluster.Credentials,
                HasZonalShift = cluster.HasZonalShift,
                IsIpv6 = cluster.IsIpv6,
                Authentication = cluster.Authentication,
                PodNetwork = cluster.HasKnownPodNetwork ? cluster.PodNetwork : null,
                HasCniIdentity = cluster.HasCniIdentity,
                ImageRegistry = cluster.Registry?.Images,
                ChartRegistry = cluster.Registry?.Charts,
                SystemNodes = system is null ? null : SystemNodeFacts.Of(system, known.Item5),
                NodeTaints = system is null ? [.. cluster.TaintsToTolerate.Select(TaintFacts.Of)] : [],
            });
    }

    public ClusterHandle ToHandle(Pulumi.Kubernetes.Provider provider, Func<string, Output<string>> output) =>
        ClusterHandle.FromExisting(new ExistingCluster
        {
            Name = Name,
            Version = Blueprints.KubernetesVersion.Of(KubernetesVersion),
            Nodes = Nodes.ToPlacement(output),
            Endpoint = output(Endpoint),
            NodeSecurityGroupIds = NodeSecurityGroupIds.Select(output).ToImmutableArray(),
            KubernetesProvider = provider,
            OidcProviderArn = OidcProviderArn is null ? null : (Input<string>)output(OidcProviderArn),
            HasPodIdentityAgent = HasPodIdentityAgent,
            Credentials = Credentials,
            HasZonalShift = HasZonalShift,
            IsIpv6 = IsIpv6,
            Authentication = Authentication,
            PodNetwork = PodNetwork,
            HasCniIdentity = HasCniIdentity,
            Registry = ImageRegistry is null ? null : ToRegistry(ContainerRegistry.Of(ImageRegistry)),
            SystemNodes = SystemNodes?.ToSystemNodes(output),
            NodeTaints = [.. NodeTaints.Select(taint => taint.ToTaint())],
        });

    private ContainerRegistry ToRegistry(ContainerRegistry images) => ChartRegistry is null ? images : images.WithCharts(ChartRegistry);
}

/// <summary>Holds <see cref="SystemNodes"/> as plain data.</summary>
internal sealed record SystemNodeFacts
{
    public required CpuArchitecture Architecture { get; init; }

    public required ImmutableSortedDictionary<string, string> Labels { get; init; }

    public required bool AreTainted { get; init; }

    public required ImmutableArray<TaintFacts> Taints { get; init; }

    public PlacementFacts? Subnets { get; init; }

    public int? Count { get; init; }

    public required ImmutableArray<string> InstanceTypes { get; init; }

    public static SystemNodeFacts Of(SystemNodes nodes, PlacementFacts? subnets) => new()
    {
        Architecture = nodes.Architecture,
        Labels = nodes.Labels,
        AreTainted = nodes.AreTainted,
        Taints = [.. nodes.Taints.Select(TaintFacts.Of)],
        Subnets = subnets,
        Count = nodes.Count,
        InstanceTypes = [.. nodes.InstanceTypes.Select(type => type.Name)],
    };

    public SystemNodes ToSystemNodes(Func<string, Output<string>> output) => new()
    {
        Architecture = Architecture,
        Labels = TagSet.Empty.AddRange(Labels),
        AreTainted = AreTainted,
        Taints = [.. Taints.Select(taint => taint.ToTaint())],
        Subnets = Subnets?.ToPlacement(output),
        Count = Count,
        InstanceTypes = [.. InstanceTypes.Select(InstanceType.Of)],
    };
}

/// <summary>Holds a <see cref="NodeTaint"/> as plain data.</summary>
internal sealed record TaintFacts
{
    public required string Key { get; init; }

    public string? Value { get; init; }

    public required TaintEffect Effect { get; init; }

    public static TaintFacts Of(NodeTaint taint) => new() { Key = taint.Key, Value = taint.Value, Effect = taint.Effect };

    public NodeTaint ToTaint() => Effect switch
    {
        TaintEffect.NoSchedule => NodeTaint.NoSchedule(Key, Value),
        TaintEffect.PreferNoSchedule => NodeTaint.PreferNoSchedule(Key, Value),
        _ => NodeTaint.NoExecute(Key, Value),
    };
}
