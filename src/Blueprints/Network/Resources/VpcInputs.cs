using System.Collections.Immutable;
using Pulumi;

namespace Blueprints.Network.Resources;

/// <summary>Defines the inputs of a VPC in the stack's state: its addresses and features.</summary>
internal sealed class VpcInputs(VpcPlan plan) : ResourceArgs
{
    [Input("region")]
    public string Region => plan.Region.Name;

    [Input("cidrBlock")]
    public string CidrBlock => plan.Cidr.ToString();

    [Input("secondaryCidrBlocks")]
    public ImmutableArray<string> SecondaryCidrBlocks => [.. plan.SecondaryCidrs.Select(cidr => cidr.ToString())];

    [Input("zones")]
    public ImmutableArray<string> Zones => [.. plan.Zones.Select(zone => zone.Name)];

    [Input("tiers")]
    public ImmutableArray<Tier> Tiers => [.. plan.Tiers.Select(tier => new Tier(tier))];

    [Input("enableIpv6")]
    public bool EnableIpv6 => plan.HasIpv6;

    [Input("enableDnsSupport")]
    public bool EnableDnsSupport => plan.HasDnsSupport;

    [Input("enableDnsHostnames")]
    public bool EnableDnsHostnames => plan.HasDnsHostnames;

    [Input("emptyDefaultSecurityGroup")]
    public bool EmptyDefaultSecurityGroup => plan.EmptiesDefaultSecurityGroup;

    [Input("endpointTier")]
    public string? EndpointTier => plan.GivenEndpointTier;

    [Input("tags")]
    public ImmutableSortedDictionary<string, string> Tags => plan.Tags;

    internal sealed class Tier(TierPlan tier) : ResourceArgs
    {
        [Input("name")]
        public string Name => tier.Name;

        [Input("kind")]
        public string Kind => tier.Kind.ToString();

        [Input("cidrBlocks")]
        public ImmutableArray<string> CidrBlocks => [.. tier.Subnets.Select(subnet => subnet.Cidr.ToString())];

        [Input("ipv6Indexes")]
        public ImmutableArray<int> Ipv6Indexes => [.. tier.Subnets.Select(subnet => subnet.Ipv6Index).OfType<int>()];

        [Input("mapPublicIpOnLaunch")]
        public bool MapPublicIpOnLaunch => tier.MapPublicIpOnLaunch;

        [Input("tags")]
        public ImmutableArray<ImmutableSortedDictionary<string, string>> Tags => [.. tier.Subnets.Select(subnet => subnet.Tags)];
    }
}
