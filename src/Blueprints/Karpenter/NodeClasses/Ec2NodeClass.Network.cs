using System.Diagnostics.Contracts;
using Blueprints.Internal;
using Blueprints.Karpenter;

namespace Blueprints;

public sealed partial record Ec2NodeClass
{
    /// <summary>
    /// Adds capacity reservations that nodes may use. Pools need <see cref="CapacityType.Reserved"/> to use them. Karpenter 1.3 and newer
    /// (<c>KRP027</c>).
    /// </summary>
    /// <param name="term">The selection; at most 30 terms (<c>KRP010</c>).</param>
    /// <returns>The class with one more term.</returns>
    /// <example><code>node.AddCapacityReservation(CapacityReservationTerm.Id("cr-0123456789abcdef0"))</code></example>
    [Pure]
    public Ec2NodeClass AddCapacityReservation(CapacityReservationTerm term)
    {
        ArgumentNullException.ThrowIfNull(term);
        return this with { CapacityReservations = CapacityReservations.Add(term) };
    }

    /// <summary>Starts nodes in a placement group. Karpenter 1.11 and newer (<c>KRP027</c>). Default: none.</summary>
    /// <param name="group">The group.</param>
    /// <returns>The class with that group.</returns>
    /// <example><code>node.WithPlacementGroup(PlacementGroup.OfName("training"))</code></example>
    [Pure]
    public Ec2NodeClass WithPlacementGroup(PlacementGroup group)
    {
        ArgumentNullException.ThrowIfNull(group);
        return this with { PlacementGroup = group };
    }

    /// <summary>Sets whether nodes get public IPv4 addresses. Default: the subnet's setting.</summary>
    /// <param name="associate">Whether they do.</param>
    /// <returns>The class with that choice.</returns>
    /// <example><code>node.WithPublicIp(false)</code></example>
    [Pure]
    public Ec2NodeClass WithPublicIp(bool associate) => this with { PublicIp = associate };

    /// <summary>Sets the network interfaces that nodes start with. Karpenter 1.11 and newer (<c>KRP027</c>). Default: one.</summary>
    /// <param name="interfaces">At most 150 (<c>KRP010</c>), with a primary one (<c>KRP054</c>).</param>
    /// <returns>The class with these interfaces, which replace those set before.</returns>
    /// <example>
    /// <code>
    /// node.WithNetworkInterfaces(
    ///     new NodeNetworkInterface(0, 0, NodeInterfaceType.Interface),
    ///     new NodeNetworkInterface(0, 1, NodeInterfaceType.EfaOnly))
    /// </code>
    /// </example>
    [Pure]
    public Ec2NodeClass WithNetworkInterfaces(params NodeNetworkInterface[] interfaces)
    {
        Elements.ThrowIfAnyNull(interfaces);
        return this with { NetworkInterfaces = [.. interfaces] };
    }

    /// <summary>
    /// Sets the number of prefixes of the primary interface: IPv4 or IPv6, as in the cluster. Karpenter 1.8 and newer (<c>KRP027</c>).
    /// Default: none.
    /// </summary>
    /// <param name="count">0 or more (<c>KRP057</c>).</param>
    /// <returns>The class with that number.</returns>
    /// <example><code>node.WithIpPrefixCount(2)</code></example>
    [Pure]
    public Ec2NodeClass WithIpPrefixCount(int count) => this with { IpPrefixCount = count };

    /// <summary>
    /// Sets how long idle connections are tracked. Karpenter 1.13 and newer (<c>KRP027</c>). Default: the instance type's own times.
    /// </summary>
    /// <param name="tracking">The times.</param>
    /// <returns>The class with these times.</returns>
    /// <example><code>node.WithConnectionTracking(new ConnectionTracking { TcpEstablished = TimeSpan.FromMinutes(6) })</code></example>
    [Pure]
    public Ec2NodeClass WithConnectionTracking(ConnectionTracking tracking)
    {
        ArgumentNullException.ThrowIfNull(tracking);
        return this with { ConnectionTracking = tracking };
    }
}
