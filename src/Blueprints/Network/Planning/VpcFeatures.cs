using System.Collections.Immutable;

namespace Blueprints.Network.Planning;

/// <summary>Everything about a VPC that is not an address: the same in its blueprint, its plan and its args.</summary>
internal sealed record VpcFeatures
{
    public NatStrategy Nat { get; init; } = NatStrategy.None;

    public bool EnableIpv6 { get; init; }

    public FlowLogs FlowLogs { get; init; } = FlowLogs.None;

    public ImmutableArray<GatewayEndpoint> GatewayEndpoints { get; init; } = [];

    public ImmutableArray<InterfaceEndpoint> InterfaceEndpoints { get; init; } = [];

    public string? EndpointTier { get; init; }

    public bool DnsSupport { get; init; } = true;

    public bool DnsHostnames { get; init; } = true;

    public DhcpOptions? DhcpOptions { get; init; }

    public bool EmptyDefaultSecurityGroup { get; init; } = true;

    public BlockPublicAccess BlockPublicAccess { get; init; } = BlockPublicAccess.Unmanaged;

    /// <summary>Gets which place each zone is in this account, by its letter or name; empty where it is not said.</summary>
    public ImmutableSortedDictionary<string, string> ZoneIds { get; init; } = TagSet.Empty;

    public ImmutableArray<string> ClusterNames { get; init; } = [];

    /// <summary>
    /// Returns the services that programs in the VPC reach by their ordinary names: gateways, and interface endpoints with private DNS.
    /// </summary>
    public ImmutableSortedSet<string> ReachableServices(AwsRegion region) =>
    [
        .. GatewayEndpoints.Select(endpoint => endpoint.Service),
        .. InterfaceEndpoints.Where(endpoint => endpoint.HasPrivateDns).Select(endpoint => endpoint.ShortName(region)),
    ];
}
