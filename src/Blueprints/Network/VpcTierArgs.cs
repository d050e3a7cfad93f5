using System.Collections.Immutable;
using Pulumi;

namespace Blueprints.Network;

/// <summary>One tier of <see cref="VpcNetworkArgs"/>.</summary>
/// <example>
/// <code>
/// new VpcTierArgs { Name = "public", Kind = SubnetKind.Public, CidrBlocks = ["10.0.0.0/22", "10.0.4.0/22"] }
/// </code>
/// </example>
public sealed class VpcTierArgs : ResourceArgs
{
    /// <summary>Gets the tier's name: 1–24 lower-case letters, digits and hyphens.</summary>
    [Input("name", required: true)]
    public required string Name { get; init => field = value ?? throw new ArgumentNullException(nameof(Name)); }

    /// <summary>Gets what the tier's subnets can reach.</summary>
    [Input("kind", required: true)]
    public required SubnetKind Kind { get; init; }

    /// <summary>Gets the IPv4 blocks of the subnets, one a zone, in the order of the zones.</summary>
    [Input("cidrBlocks", required: true)]
    public required ImmutableArray<string> CidrBlocks { get; init => field = value.OrEmpty(nameof(CidrBlocks)); }

    /// <summary>Gets which /64 of the VPC's IPv6 block each subnet has, in the order of the zones. Needed with IPv6 only.</summary>
    [Input("ipv6Indexes")]
    public ImmutableArray<int> Ipv6Indexes { get; init => field = value.OrEmpty(); } = [];

    /// <summary>
    /// Gets a value indicating whether instances get a public IPv4 address when they start. No effect outside a public tier. Default:
    /// <see langword="false"/>.
    /// </summary>
    [Input("mapPublicIpOnLaunch")]
    public bool MapPublicIpOnLaunch { get; init; }

    /// <summary>Gets the tags of each subnet, in the order of the zones; empty for none. Default: none.</summary>
    [Input("tags")]
    public ImmutableArray<ImmutableSortedDictionary<string, string>> Tags { get; init => field = value.OrEmpty(nameof(Tags)); } = [];
}
