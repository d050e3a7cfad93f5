using System.Collections.Immutable;

namespace Blueprints.Network;

/// <summary>One tier of a plan.</summary>
public sealed record TierPlan
{
    internal TierPlan(string name, SubnetKind kind, bool mapPublicIpOnLaunch, ImmutableArray<SubnetPlan> subnets)
    {
        Name = name;
        Kind = kind;
        MapPublicIpOnLaunch = mapPublicIpOnLaunch;
        Subnets = subnets;
    }

    /// <summary>Gets the tier's name.</summary>
    public string Name { get; }

    /// <summary>Gets what the tier's subnets can reach.</summary>
    public SubnetKind Kind { get; }

    /// <summary>Gets a value indicating whether instances get a public IPv4 address when they start.</summary>
    public bool MapPublicIpOnLaunch { get; }

    /// <summary>Gets the tier's subnets, one a zone, in the order of the zones.</summary>
    public ImmutableArray<SubnetPlan> Subnets { get; }
}
