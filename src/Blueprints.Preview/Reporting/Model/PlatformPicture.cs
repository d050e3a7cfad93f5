using System.Collections.Immutable;

namespace Blueprints.Preview.Reporting.Model;

/// <summary>Everything that a report shows of a stack.</summary>
internal sealed record PlatformPicture
{
    public required string Project { get; init; }

    public required string Stack { get; init; }

    public required int Resources { get; init; }

    public required int Components { get; init; }

    /// <summary>Gets the accounts and regions that the program puts something into.</summary>
    public required ImmutableArray<Place> Places { get; init; }

    public required NetworkPicture Network { get; init; }

    public required ImmutableArray<ClusterPicture> Clusters { get; init; }

    public required ImmutableArray<DataPicture> Data { get; init; }

    public required ImmutableArray<ZonePicture> Zones { get; init; }

    public required ImmutableArray<ReachPicture> Reach { get; init; }

    public required ImmutableArray<RolePicture> Roles { get; init; }

    public required ImmutableArray<ResourcePolicyPicture> ResourcePolicies { get; init; }

    public required ImmutableArray<VersionPicture> Versions { get; init; }

    public required ImmutableArray<BillPicture> Bill { get; init; }

    public required ImmutableArray<Problem> Problems { get; init; }

    public required TreePicture Tree { get; init; }

    /// <summary>Gets the stack's outputs, on lines.</summary>
    public required string Outputs { get; init; }
}
