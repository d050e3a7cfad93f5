using System.Collections.Immutable;

namespace Blueprints.Network;

/// <summary>Describes one tier of a plan.</summary>
public sealed class TierPlan
{
    internal TierPlan(string name, SubnetKind kind, bool mapPublicIpOnLaunch, ImmutableArray<SubnetPlan> subnets)
    {
        Name = name;
        Kind = kind;

        // Only instances of public tiers can use such an address.
        MapPublicIpOnLaunch = mapPublicIpOnLaunch && kind == SubnetKind.Public;
        Subnets = subnets;
    }

    /// <summary>Gets the tier's name.</summary>
    public string Name { get; }

    /// <summary>Gets what the tier's subnets can reach.</summary>
    public SubnetKind Kind { get; }

    /// <summary>Gets a value indicating whether instances get a public IPv4 address when they start.</summary>
    public bool MapPublicIpOnLaunch { get; }

    /// <summary>Gets the tier's subnets, one per zone, in the order of the zones.</summary>
    public ImmutableArray<SubnetPlan> Subnets { get; }

    /// <summary>Returns the tier's name, kind and blocks.</summary>
    /// <returns>For example <c>data (isolated): 10.0.128.0/20, 10.0.144.0/20</c>.</returns>
    public override string ToString() => $"{Name} ({Kind}): {string.Join(", ", Subnets.Select(subnet => subnet.Cidr))}";
}
