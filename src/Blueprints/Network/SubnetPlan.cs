using System.Collections.Immutable;

namespace Blueprints.Network;

/// <summary>Describes one subnet of a plan.</summary>
public sealed class SubnetPlan
{
    internal SubnetPlan(AvailabilityZone zone, Cidr cidr, int? ipv6Index, ImmutableSortedDictionary<string, string> tags)
    {
        Zone = zone;
        Cidr = cidr;
        Ipv6Index = ipv6Index;
        Tags = tags;
    }

    /// <summary>Gets the subnet's zone.</summary>
    public AvailabilityZone Zone { get; }

    /// <summary>Gets the subnet's IPv4 block.</summary>
    public Cidr Cidr { get; }

    /// <summary>Gets the index of the subnet's /64 in the VPC's IPv6 block, from 0; <see langword="null"/> without IPv6.</summary>
    public int? Ipv6Index { get; }

    /// <summary>Gets the subnet's own tags, besides those of the whole VPC and its name.</summary>
    public ImmutableSortedDictionary<string, string> Tags { get; }

    /// <summary>Returns the zone and the block.</summary>
    /// <returns>For example <c>us-east-1a 10.0.0.0/20</c>.</returns>
    public override string ToString() => $"{Zone} {Cidr}";
}
