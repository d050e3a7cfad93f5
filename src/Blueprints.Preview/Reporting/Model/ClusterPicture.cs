using System.Collections.Immutable;

namespace Blueprints.Preview.Reporting.Model;

/// <summary>One Kubernetes cluster, and what the program puts on it.</summary>
internal sealed record ClusterPicture(
    string Name,
    Place? Place,
    bool IsExisting,
    string? Version,
    ImmutableArray<string> Facts,
    ImmutableArray<NodeGroupPicture> NodeGroups,
    ImmutableArray<PoolPicture> Pools,
    ImmutableArray<AddonPicture> Addons,
    ImmutableArray<ReleasePicture> Releases,
    ImmutableArray<AccessPicture> Access);

internal sealed record NodeGroupPicture(string Name, string Kind, string Machines, string Capacity, string Size, string Image);

/// <summary>A Karpenter pool.</summary>
/// <remarks>Rank: when Karpenter tries it: 1 is the first. Weight: its weight; 0 where it has none.</remarks>
internal sealed record PoolPicture(string Name, int Rank, string Weight, string NodeClass, ImmutableArray<string> Requirements,
    ImmutableArray<string> Limits, ImmutableArray<string> Taints);

internal sealed record AddonPicture(string Name, string? Version);

internal sealed record ReleasePicture(string Name, string Chart, string? Version, string Namespace);

/// <summary>Who may use the cluster's API, or which service account has which role.</summary>
internal sealed record AccessPicture(string Who, string What);
