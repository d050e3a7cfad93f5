using System.Diagnostics.Contracts;
using Blueprints.Internal;
using Blueprints.Network;
using Blueprints.Network.Planning;
using Blueprints.Problems;
using Pulumi;

namespace Blueprints;

/// <summary>Describes a VPC: its zones, tiers of subnets, NAT, flow logs and endpoints.</summary>
/// <remarks>
/// Nothing is registered before <see cref="Provision"/>. <see cref="Plan"/> decides every address and name, and reports all problems at
/// once. The addresses are stable under growth: one more zone within the zone slots, or one more tier at the end, moves no existing subnet.
/// </remarks>
/// <example>
/// <code>
/// var network = VpcBlueprint.In(AwsRegion.UsEast1, "10.0.0.0/16", "a", "b", "c")
///     .AddPublicTier("public", prefix: 20)
///     .AddPrivateTier("private", prefix: 20)
///     .AddIsolatedTier("data", prefix: 20)
///     .WithNat(NatStrategy.OnePerZone)
///     .WithFlowLogs(retentionDays: 7)
///     .Provision("platform");
/// </code>
/// </example>
public sealed partial class VpcBlueprint : Blueprint<VpcBlueprint>
{
    /// <summary>Specifies the default number of zone slots.</summary>
    public const int DefaultZoneSlots = 4;

    private VpcBlueprint(VpcSpec spec)
        : base(spec)
    {
    }

    internal VpcSpec Spec => (VpcSpec)Described;

    /// <summary>Gets the region that the VPC is for.</summary>
    public AwsRegion Region => Spec.Region;

    /// <summary>Starts a VPC in a region with its primary IPv4 block.</summary>
    /// <param name="region">
    /// The region. It must be the region of the program's AWS provider, else problem <c>NET020</c> at <see cref="Provision"/>.
    /// </param>
    /// <param name="cidr">The primary block, /16 to /28, for example <c>10.0.0.0/16</c>.</param>
    /// <param name="zones">The availability zones: see <see cref="WithZones"/>. At least one (<c>NET001</c>); use two or more.</param>
    /// <returns>A VPC without tiers.</returns>
    /// <exception cref="ArgumentException">
    /// <paramref name="region"/> was never set, or <paramref name="cidr"/> is null or empty.
    /// </exception>
    /// <exception cref="BlueprintException"><c>NET030</c>: <paramref name="cidr"/> is not a CIDR block.</exception>
    /// <example><code>VpcBlueprint.In(AwsRegion.AfSouth1, "10.0.0.0/16", "a", "b")</code></example>
    public static VpcBlueprint In(AwsRegion region, string cidr, params string[] zones)
    {
        if (region.IsDefault)
        {
            throw new ArgumentException("The region was never set; use a named one or AwsRegion.Of(\"…\").", nameof(region));
        }

        return new VpcBlueprint(new VpcSpec { Region = region, Cidr = NetworkInput.Parse(cidr, "Cidr") }).WithZones(zones);
    }

    /// <summary>Replaces the availability zones that the VPC was started with, for example by one more in production.</summary>
    /// <param name="zones">Letters or full names, for example <c>"a", "b", "c"</c>. Unknown ones are problem <c>NET002</c>.</param>
    /// <returns>The VPC with these zones, which replace those set before.</returns>
    /// <remarks>
    /// Add a zone at the end of the list to keep everything in place. Automatically placed subnets stay wherever the zone is added, while
    /// all letters fit in the zone slots; exact layouts, given elastic IPs and the place of a single NAT gateway follow the order of the
    /// zones. Blocks on the network do not grow with it: a control plane keeps the zones that it was created with, and node groups are
    /// replaced with other subnets; see <c>docs/vpc.md</c>. Letters differ between accounts: EKS rejects some zones of <c>us-east-1</c>,
    /// <c>us-west-1</c> and <c>ca-central-1</c>; see <see cref="WithZoneId"/>.
    /// </remarks>
    /// <example><code>blueprint.WithZones("a", "b", "c")</code></example>
    [Pure]
    public VpcBlueprint WithZones(params string[] zones)
    {
        Elements.ThrowIfAnyNull(zones);
        return new(
            Spec with
            {
                Zones = [
                    .. zones.Select(
                        zone => !string.IsNullOrEmpty(zone)
                            ? zone
                            : throw new ArgumentException("A zone is a letter or a full name.", nameof(zones))),
                ],
            });
    }

    /// <summary>
    /// Sets the id of a zone in this account. Default: not set, which is noted for a VPC of <see cref="ForCluster"/> in regions where EKS
    /// rejects a zone (<c>NET112</c>).
    /// </summary>
    /// <param name="zone">The zone's letter or name; one that the VPC does not use is problem <c>NET044</c>.</param>
    /// <param name="zoneId">
    /// The id, for example <c>use1-az1</c> (<c>NET044</c>): <c>aws ec2 describe-availability-zones</c> lists it.
    /// </param>
    /// <returns>
    /// The VPC, whose subnets in that zone are created by the id. If the letter has another id, the deployment ends before anything is
    /// created in the subnet (<c>NET045</c>).
    /// </returns>
    /// <remarks>
    /// Letters mean different zones in different accounts: <c>us-east-1c</c> of one account can be another zone than that of another
    /// account. EKS places no control plane in <c>use1-az3</c>, <c>usw1-az2</c> and <c>cac1-az3</c> (<c>NET046</c>). Sources: AWS RAM User
    /// Guide, «Availability Zone IDs»; Amazon EKS User Guide, «View Amazon EKS networking requirements for VPC and subnets».
    /// </remarks>
    /// <example><code>blueprint.WithZones("a", "b").WithZoneId("a", "use1-az1").WithZoneId("b", "use1-az2")</code></example>
    [Pure]
    public VpcBlueprint WithZoneId(string zone, string zoneId)
    {
        ArgumentException.ThrowIfNullOrEmpty(zone);
        ArgumentException.ThrowIfNullOrEmpty(zoneId);
        return new(Spec with { ZoneIds = Spec.ZoneIds.SetItem(zone, zoneId) });
    }

    /// <summary>Sets the number of zones that each tier reserves addresses for. Default: 4.</summary>
    /// <param name="slots">1 to 6, not fewer than the zones (<c>NET011</c>, <c>NET031</c>).</param>
    /// <returns>The VPC with that many slots. A later change moves subnets.</returns>
    /// <example><code>blueprint.WithZoneSlots(3)</code></example>
    [Pure]
    public VpcBlueprint WithZoneSlots(int slots) => new(Spec with { ZoneSlots = slots });

    /// <summary>Adds a secondary IPv4 block, for tiers with <see cref="SubnetTier.InCidr"/>.</summary>
    /// <param name="cidr">
    /// A block of /16 to /28 that AWS allows beside the primary one, for example <c>100.64.0.0/16</c> for pods; others are problem
    /// <c>NET018</c>.
    /// </param>
    /// <returns>The VPC with one more block.</returns>
    /// <exception cref="BlueprintException"><c>NET030</c>: <paramref name="cidr"/> is not a CIDR block.</exception>
    /// <example><code>blueprint.AddSecondaryCidr("100.64.0.0/16")</code></example>
    [Pure]
    public VpcBlueprint AddSecondaryCidr(string cidr) =>
        new(
            Spec with
            {
                SecondaryCidrs = Spec.SecondaryCidrs.Add(NetworkInput.Parse(cidr, $"Spec.SecondaryCidrs[{Spec.SecondaryCidrs.Length}]")),
            });

    /// <summary>Plans the block and registers nothing.</summary>
    /// <returns>The plan, which prints as a table.</returns>
    /// <exception cref="BlueprintException">There is at least one error; all of them are reported.</exception>
    /// <example><code>Console.WriteLine(blueprint.Plan());</code></example>
    [Pure]
    public VpcPlan Plan() => Planned(VpcPlanner.Plan(FollowedConventions.Apply(Spec)));

    /// <summary>Plans the VPC and registers it: exactly <c>new VpcNetwork(name, Plan(), options)</c>.</summary>
    /// <param name="name">
    /// The component's name, the prefix of its children's names: 1 to 40 letters, digits and hyphens, beginning with a letter
    /// (<c>NET028</c>).
    /// </param>
    /// <param name="options">The component's options; merged, never replaced.</param>
    /// <returns>The network, whose tiers other blocks are placed on.</returns>
    /// <exception cref="BlueprintException">
    /// The plan has an error, or <c>NET020</c>: the stack's <c>aws:region</c> is another one. Nothing is registered in that case.
    /// </exception>
    /// <remarks>
    /// Two components of one program whose names start alike (<c>net</c>, <c>net-app</c>) can have children with the same name; a preview
    /// reports that.
    /// </remarks>
    /// <example><code>var network = blueprint.Provision("platform");</code></example>
    public VpcNetwork Provision(string name, ComponentResourceOptions? options = null) =>
        CurrentBlock.Run(nameof(VpcBlueprint), name, () => new VpcNetwork(name, Plan(), options));

    /// <summary>Returns the region, the block and the tiers.</summary>
    /// <returns>For example <c>VpcBlueprint 10.0.0.0/16 in us-east-1: public, private, data</c>.</returns>
    public override string ToString() =>
        $"{nameof(VpcBlueprint)} {Spec.Cidr.Text} in {Spec.Region}: "
            + $"{string.Join(", ", Spec.Segments.OfType<Segment.Tier>().Select(tier => tier.Name))}";

    private protected override VpcBlueprint Over(BlockSpec spec) => new((VpcSpec)spec);
}
