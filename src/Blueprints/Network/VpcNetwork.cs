using System.Collections.Immutable;
using System.Diagnostics.Contracts;
using Blueprints.Internal;
using Blueprints.Network.Resources;
using Blueprints.Problems;
using Pulumi;

namespace Blueprints.Network;

/// <summary>Represents a provisioned VPC with type token <c>blueprints:network:Vpc</c>. Its children's names start with its name.</summary>
/// <remarks>
/// Children: one <c>aws:ec2/vpc:Vpc</c> named like the component; subnets and their associations <c>{name}-{tier}-{zone}</c>; route tables
/// <c>{name}-{tier}</c> (public, isolated) or <c>{name}-{tier}-{zone}</c> (private); NAT gateways and elastic IPs <c>{name}-nat</c> or
/// <c>{name}-nat-{zone}</c>. All of them are listed in <c>docs/vpc.md</c>.
/// </remarks>
/// <example>
/// <code>
/// var network = new VpcNetwork("platform", blueprint.Plan());
/// var nodes = network.Tier("private");
/// </code>
/// </example>
public sealed class VpcNetwork : ComponentResource
{
    private readonly NetworkHandle _handle;

    /// <summary>Initializes a new instance and registers its children.</summary>
    /// <param name="name">The component's name: 1 to 40 letters, digits and hyphens, beginning with a letter (<c>NET028</c>).</param>
    /// <param name="plan">
    /// The whole VPC; see <see cref="VpcBlueprint.Plan"/>. The stack's state records its addresses as the component's inputs.
    /// </param>
    /// <param name="options">The component's options.</param>
    /// <exception cref="BlueprintException">
    /// <c>NET028</c> for the name, or <c>NET020</c>: the stack's <c>aws:region</c> is another one. Nothing is registered in that case. The
    /// region of a provider is an output, so a wrong region is reported as soon as it is known; only resources that do not need the VPC are
    /// registered by then.
    /// </exception>
    public VpcNetwork(string name, VpcPlan plan, ComponentResourceOptions? options = null)
        : base(
            TypeTokens.Vpc,
            CurrentBlock.Run(nameof(VpcBlueprint), name, () => Check(name, plan, options)),
            new VpcInputs(plan),
            options)
    {
        using var block = ProblemReport.Begin(nameof(VpcBlueprint), this, plan.Warnings);
        ProgramClaims.Settle(this, options);
        var children = new Children(name, this, plan.Tags, plan.Customizations, plan.Conventions);
        var vpc = new VpcResources(children, plan, RegionGuard.Gate(nameof(VpcNetwork), plan.Region, options, plan.Cidr.ToString()));
        var subnets = new SubnetResources(children, plan, vpc);
        var nat = new NatResources(children, plan, vpc, subnets);
        var routes = new RouteResources(children, plan, vpc, subnets, nat);
        var logGroup = FlowLogResources.Create(children, plan, vpc);
        var endpoints = new EndpointResources(children, plan, vpc, subnets, routes);
        children.TellUnusedCustomizations();

        var identity = VpcIdentity.Created(vpc.Id, plan is { HasDnsSupport: true, HasDnsHostnames: true });
        var tiers = plan.Tiers.Select(tier => new SubnetPlacement(
            tier.Name,
            tier.Kind,
            identity,
            plan.Zones,
            [.. tier.Subnets.Select(subnet => routes.RoutedSubnetId(tier, subnet))],
            [.. tier.Subnets.Select(subnet => subnet.Cidr)],
            plan.HasIpv6 ? [.. tier.Subnets.Select(subnet => subnets[subnet].Ipv6CidrBlock.WhenPresent(block => block!))] : [],
            routes.TableIds(tier),
            plan.HasIpv6,
            [plan.Cidr, .. plan.SecondaryCidrs],
            plan.ZoneIds)
        {
            Endpoints = plan.ReachableServices,
        }).ToImmutableArray();
        _handle = new NetworkHandle(plan.Region, identity, plan.Cidr, tiers);

        VpcId = identity.Id;
        Arn = vpc.Vpc.Arn;
        CidrBlock = vpc.Vpc.CidrBlock;
        Ipv6CidrBlock = (plan.HasIpv6 ? vpc.Vpc.Ipv6CidrBlock : null).OrNull();
        DefaultSecurityGroupId = vpc.Vpc.DefaultSecurityGroupId;
        InternetGatewayId = (vpc.InternetGateway?.Id).OrNull();
        EgressOnlyInternetGatewayId = (vpc.EgressOnlyInternetGateway?.Id).OrNull();
        AvailabilityZones = Output.Create(plan.Zones.Select(zone => zone.Name).ToImmutableArray());
        SubnetIds = ByTier(tiers, tier => tier.SubnetIds);
        RouteTableIds = ByTier(tiers, tier => tier.RouteTableIds);
        NatGatewayIds = nat.GatewayIds;
        NatPublicIps = nat.PublicIps;
        FlowLogGroupName = (logGroup?.Name).OrNull();
        EndpointSecurityGroupId = (endpoints.SecurityGroup?.Id).OrNull();
        EndpointIds = Output.All(endpoints.Ids.Values).WhenPresent(
            ids => endpoints.Ids.Keys.Zip(ids).ToImmutableDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal),
            ImmutableDictionary<string, string>.Empty);
        RegisterOutputs();
    }

    /// <summary>Gets the id of the VPC.</summary>
    [Output("vpcId")]
    public Output<string> VpcId { get; private set; }

    /// <summary>Gets the ARN of the VPC.</summary>
    [Output("arn")]
    public Output<string> Arn { get; private set; }

    /// <summary>Gets the primary IPv4 block.</summary>
    [Output("cidrBlock")]
    public Output<string> CidrBlock { get; private set; }

    /// <summary>Gets the IPv6 block that Amazon assigned; <see langword="null"/> without IPv6.</summary>
    [Output("ipv6CidrBlock")]
    public Output<string?> Ipv6CidrBlock { get; private set; }

    /// <summary>Gets the id of the default security group.</summary>
    [Output("defaultSecurityGroupId")]
    public Output<string> DefaultSecurityGroupId { get; private set; }

    /// <summary>Gets the id of the internet gateway; <see langword="null"/> if nothing needs one.</summary>
    [Output("internetGatewayId")]
    public Output<string?> InternetGatewayId { get; private set; }

    /// <summary>Gets the id of the egress-only internet gateway; <see langword="null"/> without IPv6 or private tiers.</summary>
    [Output("egressOnlyInternetGatewayId")]
    public Output<string?> EgressOnlyInternetGatewayId { get; private set; }

    /// <summary>Gets the names of the availability zones, in their order.</summary>
    [Output("availabilityZones")]
    public Output<ImmutableArray<string>> AvailabilityZones { get; private set; }

    /// <summary>Gets the subnets' ids by tier, in the order of the zones.</summary>
    [Output("subnetIds")]
    public Output<ImmutableDictionary<string, ImmutableArray<string>>> SubnetIds { get; private set; }

    /// <summary>Gets the route tables' ids by tier.</summary>
    [Output("routeTableIds")]
    public Output<ImmutableDictionary<string, ImmutableArray<string>>> RouteTableIds { get; private set; }

    /// <summary>Gets the ids of the NAT gateways; empty without NAT.</summary>
    [Output("natGatewayIds")]
    public Output<ImmutableArray<string>> NatGatewayIds { get; private set; }

    /// <summary>
    /// Gets the public addresses of private tiers' traffic; empty without NAT. Addresses of a regional gateway that AWS manages may change.
    /// </summary>
    [Output("natPublicIps")]
    public Output<ImmutableArray<string>> NatPublicIps { get; private set; }

    /// <summary>Gets the name of the log group that flow logs go to; <see langword="null"/> if there is none.</summary>
    [Output("flowLogGroupName")]
    public Output<string?> FlowLogGroupName { get; private set; }

    /// <summary>Gets the ids of the endpoints, by the suffix of their names: <c>s3-gateway</c>, <c>ecr-api</c>.</summary>
    [Output("endpointIds")]
    public Output<ImmutableDictionary<string, string>> EndpointIds { get; private set; }

    /// <summary>Gets the id of the security group of the interface endpoints; <see langword="null"/> if there are none.</summary>
    [Output("endpointSecurityGroupId")]
    public Output<string?> EndpointSecurityGroupId { get; private set; }

    /// <summary>Converts the network to its handle.</summary>
    /// <param name="network">The network.</param>
    public static implicit operator NetworkHandle(VpcNetwork network)
    {
        ArgumentNullException.ThrowIfNull(network);
        return network.ToHandle();
    }

    /// <summary>Returns the subnets of a tier, to place another block on.</summary>
    /// <param name="name">The tier's name.</param>
    /// <returns>The placement.</returns>
    /// <exception cref="BlueprintException"><c>NET034</c>: there is no such tier.</exception>
    /// <example><code>network.Tier("private")</code></example>
    [Pure]
    public SubnetPlacement Tier(string name) => _handle.Tier(name);

    /// <summary>Returns the handle for other blocks.</summary>
    /// <returns>The handle.</returns>
    /// <example><code>NetworkHandle handle = network.ToHandle();</code></example>
    [Pure]
    public NetworkHandle ToHandle() => _handle;

    private static string Check(string name, VpcPlan plan, ComponentResourceOptions? options)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ComponentNames.Check(nameof(VpcNetwork), name);
        RegionGuard.CheckConfiguration(nameof(VpcNetwork), plan.Region, options);
        return name;
    }

    private static Output<ImmutableDictionary<string, ImmutableArray<string>>> ByTier(
        ImmutableArray<SubnetPlacement> tiers, Func<SubnetPlacement, Output<ImmutableArray<string>>> select) =>
        Output.All(tiers.Select(select)).WhenPresent(
            values => tiers.Zip(values).ToImmutableDictionary(pair => pair.First.Name, pair => pair.Second, StringComparer.Ordinal),
            ImmutableDictionary<string, ImmutableArray<string>>.Empty);
}
