using System.Collections.Immutable;
using System.Diagnostics.Contracts;
using Blueprints.Internal;
using Blueprints.Network;
using Blueprints.Network.Planning;
using Blueprints.Problems;
using Pulumi;

namespace Blueprints;

/// <summary>Describes the subnets of one tier that a block is placed on. Plain facts for planning, outputs for wiring.</summary>
/// <example>
/// <code>
/// SubnetPlacement nodes = network.Tier("private");
/// SubnetPlacement existing = SubnetPlacement.FromExisting(
///     SubnetKind.Private, vpcId: "vpc-0a", zones: ["af-south-1a", "af-south-1b"], ids: ["subnet-0a", "subnet-0b"]);
/// </code>
/// </example>
public sealed class SubnetPlacement
{
    private readonly ImmutableArray<Output<string>> _ids;
    private readonly ImmutableArray<Output<string>> _ipv6CidrBlocks;
    private readonly ImmutableArray<Output<string>> _routeTableIds;

    internal SubnetPlacement(
        string name,
        SubnetKind kind,
        VpcIdentity vpc,
        ImmutableArray<AvailabilityZone> zones,
        ImmutableArray<Output<string>> ids,
        ImmutableArray<Cidr> cidrs,
        ImmutableArray<Output<string>> ipv6CidrBlocks,
        ImmutableArray<Output<string>> routeTableIds,
        bool? hasIpv6,
        ImmutableArray<Cidr> vpcCidrs,
        ImmutableDictionary<AvailabilityZone, string> zoneIds)
    {
        ZoneIds = zoneIds;
        Name = name;
        HasIpv6 = hasIpv6;
        VpcCidrs = vpcCidrs;
        Kind = kind;
        Vpc = vpc;
        Zones = zones;
        Cidrs = cidrs;
        _ids = ids;
        _ipv6CidrBlocks = ipv6CidrBlocks;
        _routeTableIds = routeTableIds;
        SubnetIds = Output.All<string>(ids);
        RouteTableIds = Output.All<string>(routeTableIds);
        Ipv6CidrBlocks = Output.All<string>(ipv6CidrBlocks);
        SubnetIdsByZone = zones.Zip(ids).ToLookup(pair => pair.First, pair => pair.Second);
    }

    private SubnetPlacement(SubnetPlacement all, List<int> places)
        : this(
            all.Name,
            all.Kind,
            all.Vpc,
            [.. places.Select(place => all.Zones[place])],
            [.. places.Select(place => all._ids[place])],
            all.Cidrs.IsEmpty ? [] : [.. places.Select(place => all.Cidrs[place])],
            all._ipv6CidrBlocks.IsEmpty ? [] : [.. places.Select(place => all._ipv6CidrBlocks[place])],
            all._routeTableIds,
            all.HasIpv6,
            all.VpcCidrs,
            all.ZoneIds.Where(zone => places.Any(place => all.Zones[place] == zone.Key)).ToImmutableDictionary())
    {
        Endpoints = all.Endpoints;
        HasChosenZones = true;
    }

    /// <summary>Gets the tier's name.</summary>
    public string Name { get; }

    /// <summary>Gets what the subnets can reach.</summary>
    public SubnetKind Kind { get; }

    /// <summary>Gets the region.</summary>
    public AwsRegion Region => Zones[0].Region;

    /// <summary>Gets the availability zones, in the order of the subnets.</summary>
    public ImmutableArray<AvailabilityZone> Zones { get; }

    /// <summary>Gets the ids of the zones in this account, for example <c>use1-az1</c>, if known.</summary>
    public ImmutableDictionary<AvailabilityZone, string> ZoneIds { get; }

    /// <summary>Gets the IPv4 blocks, in the order of the zones; empty if unknown.</summary>
    public ImmutableArray<Cidr> Cidrs { get; }

    /// <summary>Gets a value indicating whether the subnets have IPv6 blocks; <see langword="null"/> if unknown.</summary>
    public bool? HasIpv6 { get; }

    /// <summary>Gets the id of the VPC.</summary>
    public Output<string> VpcId => Vpc.Id;

    /// <summary>
    /// Gets the subnets' ids, in the order of the zones. Their users wait for the subnets' routes, so that they have the tier's route out.
    /// </summary>
    public Output<ImmutableArray<string>> SubnetIds { get; }

    /// <summary>Gets the ids of each zone's subnets: one per zone in a network of this library.</summary>
    public ILookup<AvailabilityZone, Output<string>> SubnetIdsByZone { get; }

    /// <summary>Gets the subnets' IPv6 blocks, in the order of the zones; empty without IPv6 or if unknown.</summary>
    public Output<ImmutableArray<string>> Ipv6CidrBlocks { get; }

    /// <summary>Gets the ids of the subnets' route tables; empty if unknown.</summary>
    public Output<ImmutableArray<string>> RouteTableIds { get; }

    /// <summary>
    /// Gets the AWS services that the subnets reach by their ordinary names through endpoints of the VPC, for example <c>ecr.api</c> or
    /// <c>s3</c>; <see langword="null"/> if unknown. Subnets without a route out reach no others.
    /// </summary>
    public ImmutableSortedSet<string>? Endpoints { get; internal init; }

    /// <summary>
    /// Gets a value indicating whether the zones were set with <see cref="InZones"/>, so that zones added to the network later are
    /// excluded.
    /// </summary>
    internal bool HasChosenZones { get; init; }

    /// <summary>Gets the identity of the VPC, for rules that compare two places.</summary>
    internal VpcIdentity Vpc { get; }

    /// <summary>Gets the IPv4 blocks of the whole VPC; empty if unknown.</summary>
    internal ImmutableArray<Cidr> VpcCidrs { get; }

    /// <summary>Creates the placement of existing subnets.</summary>
    /// <param name="kind">What the subnets can reach.</param>
    /// <param name="vpcId">The id of their VPC.</param>
    /// <param name="zones">The full names of their zones, all in one region; a zone may have several subnets.</param>
    /// <param name="ids">Their ids, in the order of the zones.</param>
    /// <param name="cidrs">Their IPv4 blocks, in the order of the zones. Default: unknown.</param>
    /// <param name="routeTableIds">The ids of their route tables. Default: unknown.</param>
    /// <param name="name">A name for messages. Default: <c>existing</c>.</param>
    /// <param name="zoneIds">
    /// The ids of their zones in this account, for example <c>use1-az1</c>, in the order of the zones. Default: unknown.
    /// </param>
    /// <param name="endpoints">
    /// The AWS services that have an endpoint of the VPC with private DNS, or a gateway, by the last part of their names: <c>ecr.api</c>,
    /// <c>s3</c>. Default: not known, which subnets without a way out report a warning.
    /// </param>
    /// <returns>The placement.</returns>
    /// <exception cref="ArgumentException">
    /// A list is empty or its length differs from the zones', a zone is malformed, or the zones are in several regions.
    /// </exception>
    /// <exception cref="BlueprintException">
    /// <c>NET007</c>, <c>NET008</c>, <c>NET009</c>, <c>NET030</c>, <c>NET033</c>: one of <paramref name="cidrs"/> cannot be a subnet's
    /// block beside the others. <c>NET042</c>: a plain id is not that of a VPC, a subnet or a route table. <c>NET044</c>: one of
    /// <paramref name="zoneIds"/> is not an id of the zone's region, or is not unique. <c>NET048</c>: one of <paramref name="endpoints"/>
    /// is not the short name of a service. <c>NET049</c>: a subnet is given twice.
    /// </exception>
    /// <example>
    /// <code>
    /// SubnetPlacement.FromExisting(SubnetKind.Private, vpcId: "vpc-0a", zones: ["af-south-1a", "af-south-1b"], ids: ["subnet-0a",
    /// "subnet-0b"])
    /// </code>
    /// </example>
    public static SubnetPlacement FromExisting(
        SubnetKind kind,
        Input<string> vpcId,
        IReadOnlyList<string> zones,
        IReadOnlyList<Input<string>> ids,
        IReadOnlyList<string>? cidrs = null,
        IReadOnlyList<Input<string>>? routeTableIds = null,
        string name = "existing",
        IReadOnlyList<string>? zoneIds = null,
        IReadOnlyList<string>? endpoints = null)
    {
        ArgumentNullException.ThrowIfNull(vpcId);
        ArgumentNullException.ThrowIfNull(zones);
        ArgumentNullException.ThrowIfNull(ids);
        ArgumentException.ThrowIfNullOrEmpty(name);
        if (zones.Count == 0)
        {
            throw new ArgumentException("A placement needs at least one zone.", nameof(zones));
        }

        Elements.ThrowIfAnyNull(ids);
        Elements.ThrowIfAnyNull(zones);
        Elements.ThrowIfAnyNull(routeTableIds ?? [], nameof(routeTableIds));
        Elements.ThrowIfAnyNull(cidrs ?? [], nameof(cidrs));
        Elements.ThrowIfAnyNull(zoneIds ?? [], nameof(zoneIds));
        Elements.ThrowIfAnyNull(endpoints ?? [], nameof(endpoints));
        CheckCount(nameof(ids), ids.Count, zones.Count);
        CheckCount(nameof(cidrs), cidrs?.Count, zones.Count);
        CheckCount(nameof(zoneIds), zoneIds?.Count, zones.Count);
        var parsed = zones.Select(AvailabilityZone.Parse).ToImmutableArray();
        if (parsed.Any(zone => zone.Region != parsed[0].Region))
        {
            throw new ArgumentException($"The zones {string.Join(", ", zones)} are in several regions.", nameof(zones));
        }

        var problems = new ProblemList();
        AwsTexts.CheckId(problems, NetworkProblems.NotAnId, nameof(vpcId), vpcId, IdForm.Vpc);
        ExistingSubnetRules.CheckIds(problems, nameof(ids), ids, IdForm.Subnet);
        ExistingSubnetRules.CheckIds(problems, nameof(routeTableIds), routeTableIds ?? [], IdForm.RouteTable);
        ExistingSubnetRules.CheckUnique(problems, nameof(ids), ids);
        ExistingSubnetRules.CheckServices(problems, nameof(endpoints), endpoints ?? []);
        ZoneIdRules.CheckIds(
            problems,
            [
                .. parsed
                    .Zip(zoneIds ?? [])
                    .Select((pair, index) => (ExistingSubnetRules.At(nameof(zoneIds), index), pair.First, pair.Second)),
            ]);
        var blocks = ExistingSubnetRules.Read(problems, nameof(cidrs), cidrs ?? []);
        problems.ThrowIfRefused(nameof(SubnetPlacement));
        return new SubnetPlacement(
            name,
            kind,
            VpcIdentity.Given(vpcId),
            parsed,
            [.. ids.Select(id => (Output<string>)id)],
            blocks,
            [],
            [.. (routeTableIds ?? []).Select(id => (Output<string>)id)],
            hasIpv6: null,
            vpcCidrs: [],
            zoneIds: parsed.Zip(zoneIds ?? []).Distinct().ToImmutableDictionary(pair => pair.First, pair => pair.Second))
        {
            Endpoints = endpoints is null ? null : [.. endpoints],
        };
    }

    /// <summary>
    /// Restricts the placement to some zones, also when the network gains zones later: for a control plane, which stays in the zones that
    /// it was created in.
    /// </summary>
    /// <param name="zones">Zones of the placement, by letter or by full name.</param>
    /// <returns>The subnets in these zones.</returns>
    /// <exception cref="ArgumentException">No zone is given, or the placement has no subnet in one of them.</exception>
    /// <example><code>EksBlueprint.For(KubernetesVersion.V1_35, network.Tier("private").InZones("a", "b", "c"))</code></example>
    [Pure]
    public SubnetPlacement InZones(params string[] zones)
    {
        Elements.ThrowIfAnyNull(zones);
        if (zones.Length == 0 || zones.Any(name => !Zones.Any(zone => zone.IsNamed(name))))
        {
            throw new ArgumentException(
                $"[{string.Join(", ", zones)}] are not zones of '{Name}'; use some of {string.Join(", ", Zones.Distinct())}.",
                nameof(zones));
        }

        var places = Enumerable.Range(0, Zones.Length).Where(place => zones.Any(Zones[place].IsNamed)).ToList();
        return new SubnetPlacement(this, places);
    }

    /// <summary>Returns the tier's name, kind and zones.</summary>
    /// <returns>For example <c>private (private: us-east-1a, us-east-1b)</c>.</returns>
    public override string ToString() => $"{Name} ({Kind}: {string.Join(", ", Zones)})";

    private static void CheckCount(string parameter, int? got, int zones)
    {
        if (got is { } count && count != zones)
        {
            throw new ArgumentException($"{count} values are given for {zones} zones; give one per zone.", parameter);
        }
    }
}
