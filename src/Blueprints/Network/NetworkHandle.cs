using System.Collections.Immutable;
using System.Diagnostics.Contracts;
using Blueprints.Network;
using Blueprints.Problems;
using Pulumi;

namespace Blueprints;

/// <summary>A network that other blocks can be placed on, whether this library made it or not.</summary>
/// <remarks>Had from <see cref="Network.VpcNetwork.ToHandle"/> or <see cref="Network.VpcNetwork.FromExisting"/>.</remarks>
/// <example>
/// <code>
/// NetworkHandle network = VpcNetwork.FromExisting(AwsRegion.AfSouth1, "vpc-0a", "10.0.0.0/16", privateSubnets);
/// </code>
/// </example>
public sealed class NetworkHandle
{
    internal NetworkHandle(AwsRegion region, VpcIdentity vpc, Cidr cidr, ImmutableArray<SubnetPlacement> tiers)
    {
        Region = region;
        Vpc = vpc;
        Cidr = cidr;
        Tiers = tiers;
    }

    /// <summary>Gets the region.</summary>
    public AwsRegion Region { get; }

    /// <summary>Gets the id of the VPC.</summary>
    public Output<string> VpcId => Vpc.Id;

    /// <summary>Gets the primary IPv4 block.</summary>
    public Cidr Cidr { get; }

    /// <summary>Gets the tiers.</summary>
    public ImmutableArray<SubnetPlacement> Tiers { get; }

    /// <summary>Gets which VPC it is, for rules that compare two places.</summary>
    internal VpcIdentity Vpc { get; }

    /// <summary>Returns a tier by its name.</summary>
    /// <param name="name">The tier's name.</param>
    /// <returns>Where a block can be placed.</returns>
    /// <exception cref="BlueprintException"><c>NET034</c>: there is no such tier.</exception>
    /// <example><code>network.Tier("private")</code></example>
    [Pure]
    public SubnetPlacement Tier(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        return Tiers.FirstOrDefault(tier => tier.Name == name)
            ?? throw ProblemList.Refuse(
                nameof(NetworkHandle),
                NetworkProblems.UnknownTier,
                $"Tier({name})",
                $"the network has no tier '{name}'",
                $"use one of {string.Join(", ", Tiers.Select(tier => tier.Name))}");
    }
}
