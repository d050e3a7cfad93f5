using System.Diagnostics.Contracts;
using Pulumi;

namespace Blueprints;

public sealed partial class VpcBlueprint
{
    /// <summary>Chooses how private tiers reach the internet over IPv4. Default: <see cref="NatStrategy.None"/>.</summary>
    /// <param name="strategy">None, one gateway, one per zone, or a regional gateway.</param>
    /// <returns>The VPC with that choice.</returns>
    /// <remarks>
    /// Checked by <c>Plan()</c>: <c>NET004</c>, <c>NET005</c>, <c>NET014</c>, <c>NET015</c>; a single gateway reports warning
    /// <c>NET102</c>.
    /// </remarks>
    /// <example><code>blueprint.WithNat(NatStrategy.OnePerZone)</code></example>
    [Pure]
    public VpcBlueprint WithNat(NatStrategy strategy)
    {
        ArgumentNullException.ThrowIfNull(strategy);
        return new(Spec with { Nat = strategy });
    }

    /// <summary>
    /// Makes the VPC dual stack: a /56 from Amazon, one /64 per subnet, routes for <c>::/0</c>, and an egress-only gateway for private
    /// tiers. Default: off.
    /// </summary>
    /// <returns>The VPC with IPv6.</returns>
    /// <remarks>
    /// The /64 of a subnet follows from its tier's position and its zone's slot, so it is as stable as its IPv4 block. More than 256
    /// subnets are problem <c>NET021</c>.
    /// </remarks>
    /// <example><code>blueprint.WithIpv6()</code></example>
    [Pure]
    public VpcBlueprint WithIpv6() => new(Spec with { HasIpv6 = true });

    /// <summary>Sends flow logs to their own CloudWatch log group. Default: no flow logs.</summary>
    /// <param name="retentionDays">
    /// How long records are kept, in days: a period that CloudWatch Logs accepts, else problem <c>NET025</c>.
    /// </param>
    /// <param name="kmsKeyArn">A key whose policy lets CloudWatch Logs use it (<c>NET047</c>). Default: CloudWatch's own.</param>
    /// <returns>The VPC with flow logs.</returns>
    /// <example><code>blueprint.WithFlowLogs(retentionDays: 7)</code></example>
    [Pure]
    public VpcBlueprint WithFlowLogs(int retentionDays, Input<string>? kmsKeyArn = null) => WithFlowLogs(
        FlowLogs.ToCloudWatch(retentionDays, kmsKeyArn));

    /// <summary>Chooses the destination of flow logs. Default: <see cref="FlowLogs.None"/>.</summary>
    /// <param name="flowLogs">Nowhere, CloudWatch Logs or S3.</param>
    /// <returns>The VPC with that choice.</returns>
    /// <example><code>blueprint.WithFlowLogs(FlowLogs.ToS3("arn:aws:s3:::audit-logs/vpc/"))</code></example>
    [Pure]
    public VpcBlueprint WithFlowLogs(FlowLogs flowLogs)
    {
        ArgumentNullException.ThrowIfNull(flowLogs);
        return new(Spec with { FlowLogs = flowLogs });
    }

    /// <summary>Adds a gateway endpoint to all route tables, free of charge.</summary>
    /// <param name="endpoint">S3, S3 Express One Zone, DynamoDB or another; the same twice is problem <c>NET027</c>.</param>
    /// <returns>The VPC with one more endpoint.</returns>
    /// <example><code>blueprint.AddGatewayEndpoint(GatewayEndpoint.S3)</code></example>
    [Pure]
    public VpcBlueprint AddGatewayEndpoint(GatewayEndpoint endpoint) =>
        string.IsNullOrEmpty(endpoint.Service)
            ? throw new ArgumentException("The endpoint was never set; use a named one or GatewayEndpoint.Of(\"…\").", nameof(endpoint))
            : new(Spec with { GatewayEndpoints = Spec.GatewayEndpoints.Add(endpoint) });

    /// <summary>
    /// Adds an interface endpoint with private DNS, in one subnet per zone, behind a security group that all of the VPC may reach on port
    /// 443.
    /// </summary>
    /// <param name="endpoint">The service; the same twice is problem <c>NET027</c>.</param>
    /// <returns>The VPC with one more endpoint. It is billed hourly per zone; the plan counts the interfaces.</returns>
    /// <remarks>
    /// All interface endpoints share one security group. They are in the tier of <see cref="WithEndpointTier"/>, and use IPv4. Without the
    /// VPC's DNS, private DNS is problem <c>NET023</c>; in China an endpoint needs its whole name, else problem <c>NET036</c>.
    /// </remarks>
    /// <example><code>blueprint.AddInterfaceEndpoint(InterfaceEndpoint.EcrApi)</code></example>
    [Pure]
    public VpcBlueprint AddInterfaceEndpoint(InterfaceEndpoint endpoint) =>
        string.IsNullOrEmpty(endpoint.Service)
            ? throw new ArgumentException("The endpoint was never set; use a named one or InterfaceEndpoint.Of(\"…\").", nameof(endpoint))
            : new(Spec with { InterfaceEndpoints = Spec.InterfaceEndpoints.Add(endpoint) });

    /// <summary>
    /// Chooses the tier of the interface endpoints. Default: the first private tier, else the first isolated tier, else the first tier.
    /// </summary>
    /// <param name="tier">The name of a tier; otherwise problem <c>NET024</c>.</param>
    /// <returns>The VPC with that choice.</returns>
    /// <example><code>blueprint.WithEndpointTier("data")</code></example>
    [Pure]
    public VpcBlueprint WithEndpointTier(string tier)
    {
        ArgumentException.ThrowIfNullOrEmpty(tier);
        return new(Spec with { EndpointTier = tier });
    }

    /// <summary>
    /// Enables or disables the VPC's DNS. Default: both enabled, as EKS (<c>EKS033</c>), private zones (<c>DNS035</c>) and interface
    /// endpoints (<c>NET023</c>) need.
    /// </summary>
    /// <param name="support">Whether the VPC's resolver answers.</param>
    /// <param name="hostnames">Whether instances with public addresses get DNS names; needs <paramref name="support"/>.</param>
    /// <returns>The VPC with that choice.</returns>
    /// <example><code>blueprint.WithDns(support: true, hostnames: false)</code></example>
    [Pure]
    public VpcBlueprint WithDns(bool support, bool hostnames) => new(Spec with { HasDnsSupport = support, HasDnsHostnames = hostnames });

    /// <summary>Sets the DHCP options of instances. Default: the region's default option set.</summary>
    /// <param name="options">Domain name, DNS servers, NTP servers; limits are problem <c>NET026</c>.</param>
    /// <returns>The VPC with an option set of its own.</returns>
    /// <example><code>blueprint.WithDhcpOptions(new DhcpOptions { DomainName = "corp.example.org" })</code></example>
    [Pure]
    public VpcBlueprint WithDhcpOptions(DhcpOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return new(Spec with { DhcpOptions = options });
    }

    /// <summary>
    /// Keeps the default rules of the VPC's default security group. Default: they are removed, so that no traffic is allowed by accident.
    /// </summary>
    /// <returns>The VPC with its default security group untouched.</returns>
    /// <example><code>blueprint.KeepDefaultSecurityGroup()</code></example>
    [Pure]
    public VpcBlueprint KeepDefaultSecurityGroup() => new(Spec with { EmptiesDefaultSecurityGroup = false });

    /// <summary>Chooses the VPC Block Public Access of the VPC. Default: <see cref="BlockPublicAccess.Unmanaged"/>.</summary>
    /// <param name="choice">Unmanaged, a block of the whole region, or an exemption of this VPC.</param>
    /// <returns>The VPC with that choice.</returns>
    /// <example><code>blueprint.WithBlockPublicAccess(BlockPublicAccess.ExemptEgress)</code></example>
    [Pure]
    public VpcBlueprint WithBlockPublicAccess(BlockPublicAccess choice)
    {
        ArgumentNullException.ThrowIfNull(choice);
        return new(Spec with { BlockPublicAccess = choice });
    }

    /// <summary>
    /// Tags subnets for a Kubernetes cluster: public tiers for internet-facing load balancers (<c>kubernetes.io/role/elb</c>), private
    /// tiers for internal ones (<c>kubernetes.io/role/internal-elb</c>) and for Karpenter (<c>karpenter.sh/discovery</c>). Default: no such
    /// tags. Call it once for each cluster of the VPC: with several clusters, subnets also carry <c>kubernetes.io/cluster/{name}</c> for
    /// each.
    /// </summary>
    /// <param name="clusterName">The EKS cluster's name: 1 to 100 letters, digits, hyphens and underscores (<c>NET032</c>).</param>
    /// <returns>
    /// The VPC with these tags for one more cluster. <c>karpenter.sh/discovery</c> has one value, the name of the first; see <c>NET113</c>.
    /// To start nodes in a tier that is not private, call <see cref="SubnetTier.ForNodes"/>.
    /// </returns>
    /// <remarks>
    /// Sources: Amazon EKS User Guide, «Subnet requirements and considerations»; Karpenter, «NodeClasses», <c>subnetSelectorTerms</c>; AWS
    /// Load Balancer Controller, «Subnet auto-discovery»: subnets with only the tag of another cluster are ignored.
    /// </remarks>
    /// <example><code>blueprint.ForCluster("blue").ForCluster("green")</code></example>
    [Pure]
    public VpcBlueprint ForCluster(string clusterName)
    {
        ArgumentException.ThrowIfNullOrEmpty(clusterName);
        return Spec.ClusterNames.Contains(clusterName) ? this : new(Spec with { ClusterNames = Spec.ClusterNames.Add(clusterName) });
    }
}
