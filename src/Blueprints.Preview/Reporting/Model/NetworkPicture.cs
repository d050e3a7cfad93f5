using System.Collections.Immutable;

namespace Blueprints.Preview.Reporting.Model;

/// <summary>The networks of a stack, in the order in which the program makes them.</summary>
internal sealed record NetworkPicture(ImmutableArray<VpcPicture> Vpcs);

/// <summary>One VPC: zones are its columns, tiers its rows.</summary>
internal sealed record VpcPicture(
    string Name,
    Place Place,
    bool IsExisting,
    ImmutableArray<string> Cidrs,
    ImmutableArray<string> Zones,
    ImmutableArray<TierPicture> Tiers,
    ImmutableArray<GatewayPicture> Gateways,
    ImmutableArray<EndpointPicture> Endpoints,
    ImmutableArray<string> Notes)
{
    public IEnumerable<SubnetPicture> Subnets => Tiers.SelectMany(tier => tier.Subnets);
}

/// <summary>Subnets of one purpose, one or more in each zone.</summary>
internal sealed record TierPicture(string Name, TierKind Kind, ImmutableArray<SubnetPicture> Subnets)
{
    /// <summary>Gets the kind in words.</summary>
    public string KindName => Kind == TierKind.Unknown ? "routes not known" : Kind.ToString().ToLowerInvariant();

    /// <summary>Gets the name with the kind, unless the name says it already.</summary>
    public string Label => Name == KindName ? Name : $"{Name} ({KindName})";
}

/// <summary>What a subnet's default route leads to.</summary>
internal enum TierKind
{
    Public,
    Private,
    Isolated,
    Unknown,
}

internal sealed record SubnetPicture(
    string Name,
    string Cidr,
    string Zone,
    bool IsExisting,
    bool GivesPublicAddresses,
    string? RouteTable,
    ImmutableArray<RoutePicture> Routes,
    ImmutableArray<Thing> Nats,
    ImmutableArray<string> Holds);

/// <summary>One route beside the local one.</summary>
internal sealed record RoutePicture(string Destination, Thing Target, RouteKind Kind);

internal enum RouteKind
{
    Internet,
    Nat,
    EgressOnly,
    Endpoint,
    Other,
}

/// <summary>A way into or out of a VPC.</summary>
internal sealed record GatewayPicture(string Kind, Thing Gateway);

internal sealed record EndpointPicture(string Name, string Service, string Kind);
