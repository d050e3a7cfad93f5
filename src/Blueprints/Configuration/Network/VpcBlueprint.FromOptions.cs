using Blueprints.Configuration;

namespace Blueprints;

public sealed partial class VpcBlueprint
{
    /// <summary>
    /// Creates a blueprint from options, for example those of a stack's configuration. Fluent calls can set the rest afterwards.
    /// </summary>
    /// <param name="options">The options.</param>
    /// <returns>The VPC that they describe.</returns>
    /// <exception cref="BlueprintException">
    /// <c>CFG004</c> to <c>CFG006</c>: keys are missing, cannot be read or contradict each other; all of them are reported.
    /// </exception>
    /// <example><code>VpcBlueprint.FromOptions(StackConfiguration.Bind&lt;VpcOptions&gt;("network")).Provision("platform")</code></example>
    public static VpcBlueprint FromOptions(VpcOptions options)
    {
        OptionRules.ThrowIfRefused(options);
        var blueprint = In(AwsRegion.Of(options.Region!), options.Cidr!)
            .WithZones([.. options.Zones])
            .WithZoneSlots(options.ZoneSlots)
            .WithNat(VpcOptionMapping.Nat(options))
            .WithDns(options.DnsSupport, options.DnsHostnames)
            .WithBlockPublicAccess(VpcOptionMapping.BlockPublicAccess(options.BlockPublicAccess))
            .WithTags(options.Tags);
        blueprint = options.SecondaryCidrs.Aggregate(blueprint, (vpc, cidr) => vpc.AddSecondaryCidr(cidr));
        blueprint = options.Tiers.Aggregate(blueprint, VpcOptionMapping.AddTier);
        blueprint = options.GatewayEndpoints.Aggregate(blueprint, (vpc, service) => vpc.AddGatewayEndpoint(GatewayEndpoint.Of(service)));
        blueprint = options.InterfaceEndpoints.Aggregate(
            blueprint,
            (vpc, service) => vpc.AddInterfaceEndpoint(VpcOptionMapping.Endpoint(service, options)));
        blueprint = options.ZoneIds.Aggregate(blueprint, (vpc, zone) => vpc.WithZoneId(zone.Key, zone.Value));
        blueprint = options.Ipv6 ? blueprint.WithIpv6() : blueprint;
        blueprint = options.FlowLogs is { } logs ? blueprint.WithFlowLogs(VpcOptionMapping.FlowLogs(logs)) : blueprint;
        blueprint = options.EndpointTier is { } tier ? blueprint.WithEndpointTier(tier) : blueprint;
        blueprint = options.Dhcp is { } dhcp ? blueprint.WithDhcpOptions(VpcOptionMapping.Dhcp(dhcp)) : blueprint;
        blueprint = options.KeepDefaultSecurityGroup ? blueprint.KeepDefaultSecurityGroup() : blueprint;
        blueprint = options.ClusterName is { } cluster ? blueprint.ForCluster(cluster) : blueprint;
        blueprint = options.ClusterNames.Aggregate(blueprint, (described, name) => described.ForCluster(name));
        return blueprint.WithKeys(VpcOptionMapping.Keys(options));
    }
}
