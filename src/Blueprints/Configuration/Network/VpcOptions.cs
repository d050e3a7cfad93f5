using System.ComponentModel.DataAnnotations;

namespace Blueprints.Configuration;

/// <summary>Describes what <see cref="VpcBlueprint"/> reads from configuration: see <see cref="VpcBlueprint.FromOptions"/>.</summary>
public sealed class VpcOptions : ICheckedOptions
{
    /// <summary>Gets or sets the region, for example <c>us-east-1</c>.</summary>
    [Required]
    public string? Region { get; set; }

    /// <summary>Gets or sets the primary IPv4 block, /16 to /28, for example <c>10.0.0.0/16</c>.</summary>
    [Required]
    public string? Cidr { get; set; }

    /// <summary>Gets or sets secondary IPv4 blocks, for example <c>100.64.0.0/16</c> for pods. Default: none.</summary>
    public IList<string> SecondaryCidrs { get; set; } = [];

    /// <summary>
    /// Gets or sets the availability zones by letter or full name, for example <c>[a, b, c]</c>. Default: none, which the plan rejects.
    /// </summary>
    public IList<string> Zones { get; set; } = [];

    /// <summary>Gets or sets the zone ids in this account, for example <c>{ a: use1-az1 }</c>. Default: not set.</summary>
    public IDictionary<string, string> ZoneIds { get; set; } = new Dictionary<string, string>();

    /// <summary>Gets or sets for how many zones each tier holds addresses. Default: 4.</summary>
    public int ZoneSlots { get; set; } = VpcBlueprint.DefaultZoneSlots;

    /// <summary>Gets or sets the tiers in the order in which they get addresses: add new ones at the end. Default: none.</summary>
    public IList<SubnetTierOptions> Tiers { get; set; } = [];

    /// <summary>Gets or sets how private tiers reach the internet. Default: <c>none</c>.</summary>
    public NatChoice Nat { get; set; } = NatChoice.None;

    /// <summary>
    /// Gets or sets the allocation ids of elastic IPs for NAT: one, or one per zone in the order of the zones. Default: they are created.
    /// </summary>
    public IList<string> NatElasticIps { get; set; } = [];

    /// <summary>Gets or sets a value indicating whether the VPC is dual stack. Default: <c>false</c>.</summary>
    public bool Ipv6 { get; set; }

    /// <summary>Gets or sets the destination of flow logs. Default: none.</summary>
    public FlowLogOptions? FlowLogs { get; set; }

    /// <summary>
    /// Gets or sets services that are reached through route tables: <c>s3</c>, <c>s3express</c>, <c>dynamodb</c>. Default: none.
    /// </summary>
    public IList<string> GatewayEndpoints { get; set; } = [];

    /// <summary>Gets or sets services that are reached through interfaces, for example <c>ecr.api</c>. Default: none.</summary>
    public IList<string> InterfaceEndpoints { get; set; } = [];

    /// <summary>
    /// Gets or sets the zones of interface endpoints that are not in all zones, for example <c>{ athena: "a, b" }</c>. Default: all zones.
    /// </summary>
    public IDictionary<string, string> EndpointZones { get; set; } = new Dictionary<string, string>();

    /// <summary>
    /// Gets or sets the tier of the interface endpoints. Default: the first private tier, else the first isolated tier, else the first
    /// tier.
    /// </summary>
    public string? EndpointTier { get; set; }

    /// <summary>Gets or sets a value indicating whether the VPC's resolver answers. Default: <c>true</c>.</summary>
    public bool DnsSupport { get; set; } = true;

    /// <summary>Gets or sets a value indicating whether instances with public addresses get DNS names. Default: <c>true</c>.</summary>
    public bool DnsHostnames { get; set; } = true;

    /// <summary>Gets or sets the DHCP options of instances. Default: the region's default option set.</summary>
    public DhcpSetOptions? Dhcp { get; set; }

    /// <summary>
    /// Gets or sets a value indicating whether the default security group keeps its default rules. Default: <c>false</c>.
    /// </summary>
    public bool KeepDefaultSecurityGroup { get; set; }

    /// <summary>Gets or sets the VPC Block Public Access of the VPC. Default: <c>unmanaged</c>.</summary>
    public BlockPublicAccessChoice BlockPublicAccess { get; set; } = BlockPublicAccessChoice.Unmanaged;

    /// <summary>Gets or sets the EKS cluster that subnets are tagged for. Default: none.</summary>
    public string? ClusterName { get; set; }

    /// <summary>Gets or sets the names of further EKS clusters in the VPC, after <see cref="ClusterName"/>. Default: none.</summary>
    public IList<string> ClusterNames { get; set; } = [];

    /// <summary>Gets or sets tags of every taggable resource. Default: none.</summary>
    public IDictionary<string, string> Tags { get; set; } = new Dictionary<string, string>();

    void ICheckedOptions.Check(OptionCheck check)
    {
        check.Region(Region);
        check.Cidr(Cidr);
        check.EachCidr(SecondaryCidrs);
        check.EachReads(GatewayEndpoints, GatewayEndpoint.Of, "a service with a gateway endpoint", "s3");
        check.EachReads(InterfaceEndpoints, InterfaceEndpoint.Of, "a service with an interface endpoint", "ecr.api");
        if (EndpointZones?.Keys.FirstOrDefault(service => InterfaceEndpoints?.Contains(service) != true) is { } service)
        {
            check.Contradiction(
                nameof(EndpointZones),
                $"'{service}' is not among the interface endpoints",
                "add it to 'interfaceEndpoints', or remove its zones");
        }

        if (EndpointZones?.FirstOrDefault(entry => entry.Value?.Split(',').All(string.IsNullOrWhiteSpace) != false) is { Key: { } empty })
        {
            check.Missing(nameof(EndpointZones), $"set the zones of '{empty}', like \"a, b\", or remove it");
        }

        if (NatElasticIps is { Count: > 0 } && Nat == NatChoice.None)
        {
            check.Contradiction(nameof(NatElasticIps), "elastic IPs are set without NAT", "set 'nat', or remove the elastic IPs");
        }
    }
}
