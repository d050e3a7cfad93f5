using Pulumi;

namespace Blueprints.Configuration;

/// <summary>Maps the options of a VPC to its blueprint.</summary>
internal static class VpcOptionMapping
{
    public static NatStrategy Nat(VpcOptions options)
    {
        Input<string>[] addresses = [.. options.NatElasticIps.Select(id => (Input<string>)id)];
        return options.Nat switch
        {
            NatChoice.None => NatStrategy.None,
            NatChoice.Single => NatStrategy.Single.WithElasticIps(addresses),
            NatChoice.OnePerZone => NatStrategy.OnePerZone.WithElasticIps(addresses),
            NatChoice.Regional => NatStrategy.Regional.WithElasticIps(addresses),
            _ => throw OptionWords.NotAChoice(options.Nat),
        };
    }

    public static BlockPublicAccess BlockPublicAccess(BlockPublicAccessChoice choice) => choice switch
    {
        BlockPublicAccessChoice.Unmanaged => Blueprints.BlockPublicAccess.Unmanaged,
        BlockPublicAccessChoice.BlockBidirectional => Blueprints.BlockPublicAccess.BlockBidirectional,
        BlockPublicAccessChoice.BlockIngress => Blueprints.BlockPublicAccess.BlockIngress,
        BlockPublicAccessChoice.ExemptBidirectional => Blueprints.BlockPublicAccess.ExemptBidirectional,
        BlockPublicAccessChoice.ExemptEgress => Blueprints.BlockPublicAccess.ExemptEgress,
        _ => throw OptionWords.NotAChoice(choice),
    };

    public static FlowLogs FlowLogs(FlowLogOptions options) => options.BucketArn is { } bucket
        ? Blueprints.FlowLogs.ToS3(bucket, options.EveryMinute)
        : Blueprints.FlowLogs.ToCloudWatch(options.RetentionDays!.Value, OptionWords.Input(options.KmsKeyArn), options.EveryMinute);

    public static InterfaceEndpoint Endpoint(string service, VpcOptions options) =>
        options.EndpointZones.TryGetValue(service, out var zones)
        ? InterfaceEndpoint.Of(service).InZones(zones.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        : InterfaceEndpoint.Of(service);

    public static DhcpOptions Dhcp(DhcpSetOptions options) => options.DomainNameServers is { } servers
        ? new DhcpOptions { DomainName = options.DomainName, DomainNameServers = [.. servers], NtpServers = [.. options.NtpServers] }
        : new DhcpOptions { DomainName = options.DomainName, NtpServers = [.. options.NtpServers] };

    public static VpcBlueprint AddTier(VpcBlueprint vpc, SubnetTierOptions options)
    {
        return options.Kind switch
        {
            TierChoice.Public => vpc.AddPublicTier(options.Name!, options.Prefix, Configure),
            TierChoice.Private => vpc.AddPrivateTier(options.Name!, options.Prefix, Configure),
            TierChoice.Isolated => vpc.AddIsolatedTier(options.Name!, options.Prefix, Configure),
            TierChoice.Reserved => vpc.ReserveTier(options.Name!, options.Prefix, Configure),
            _ => throw OptionWords.NotAChoice(options.Kind),
        };

        SubnetTier Configure(SubnetTier tier)
        {
            tier = options.At is { } block ? tier.At(block) : tier;
            tier = options.AtExactly is { Count: > 0 } blocks ? tier.AtExactly([.. blocks]) : tier;
            tier = options.InCidr is { } cidr ? tier.InCidr(cidr) : tier;
            tier = options.PublicIpOnLaunch ? tier.WithPublicIpOnLaunch() : tier;
            tier = options.ForNodes ? tier.ForNodes() : tier;
            tier = options.KubernetesTags ? tier : tier.WithoutKubernetesTags();
            return options.Tags.Aggregate(tier, (tagged, tag) => tagged.WithTag(tag.Key, tag.Value));
        }
    }

    public static PlanKeys Keys(VpcOptions options) => PlanKeys.Of(options)
        .Add("Tiers", options.Tiers, tier => tier.Name!, nameof(VpcOptions.Tiers))
        .Add("Reserved", options.Tiers, tier => tier.Name!, nameof(VpcOptions.Tiers))
        .Add("Nat.WithElasticIps", nameof(VpcOptions.NatElasticIps))
        .Add("ForCluster", nameof(VpcOptions.ClusterName))
        .Add("ForCluster", nameof(VpcOptions.ClusterNames))
        .Add("FlowLogs.DestinationArn", nameof(VpcOptions.FlowLogs), nameof(FlowLogOptions.BucketArn))
        .Add("Dns", nameof(VpcOptions.DnsSupport))
        .AddInner("DhcpOptions", options.Dhcp, nameof(VpcOptions.Dhcp));
}
