using System.Collections.Immutable;
using Blueprints.Dns.Planning;
using Blueprints.Internal;
using Pulumi;
using Pulumi.Aws.Route53;
using Pulumi.Aws.Route53.Inputs;

namespace Blueprints.Dns.Resources;

/// <summary>Creates the zones, or reads existing ones, and the NS records of delegated zones.</summary>
internal sealed class ZoneResources
{
    /// <summary>Specifies a time to live that is short enough to move a zone within the hour; Route 53's own is two days.</summary>
    private const int DelegationTtl = 3600;

    private readonly Dictionary<ZonePlan, Output<string>> _ids = [];

    private readonly Dictionary<ZonePlan, Zone> _created = [];

    public ZoneResources(Children children, ExternalDnsPlan plan, ComponentResourceOptions? options)
    {
        foreach (var zone in plan.Zones)
        {
            _ids[zone] = zone.Definition.ExistingId is { } existing
                ? Known(existing).WhenPresent(id => ZoneIds.Of(zone.Name, id))
                : Create(children, plan, zone, options);
        }

        foreach (var zone in plan.Zones)
        {
            Delegate(children, zone);
        }

        static Output<string> Known(Input<string> id) => id;
    }

    /// <summary>Gets the name servers of the created public zones, by zone name.</summary>
    public Output<ImmutableDictionary<string, ImmutableArray<string>>> NameServers
    {
        get
        {
            var zones = _created.Where(zone => zone.Key.Kind == HostedZoneKind.Public).ToList();
            return Output.All(zones.Select(zone => zone.Value.NameServers))
                .WhenPresent(
                    servers => zones
                        .Zip(servers)
                        .ToImmutableDictionary(pair => pair.First.Key.Name, pair => pair.Second, StringComparer.Ordinal),
                    ImmutableDictionary<string, ImmutableArray<string>>.Empty);
        }
    }

    public Output<string> Id(ZonePlan zone) => _ids[zone];

    public Output<ImmutableArray<string>> Ids(IEnumerable<ZonePlan> zones) => Output.All(zones.Select(Id));

    public Output<ImmutableArray<string>> Arns(IEnumerable<ZonePlan> zones, AwsPartition partition) =>
        Ids(zones).WhenPresent(ids => ids.Select(id => ZonePolicies.ZoneArn(partition, id)).ToImmutableArray(), []);

    public Output<ImmutableDictionary<string, string>> ByName(IEnumerable<ZonePlan> zones)
    {
        var list = zones.ToList();
        return Ids(list).WhenPresent(
            ids => list.Zip(ids).ToImmutableDictionary(pair => pair.First.Name, pair => pair.Second, StringComparer.Ordinal),
            ImmutableDictionary<string, string>.Empty);
    }

    private static string Key(ZonePlan zone) => zone.Kind == HostedZoneKind.Public ? $"zone-{zone.Name}" : $"private-zone-{zone.Name}";

    private Output<string> Create(Children children, ExternalDnsPlan plan, ZonePlan zone, ComponentResourceOptions? options)
    {
        var args = new ZoneArgs
        {
            Name = RegionGuard.Gate(nameof(ExternalDns), plan.Cluster.Region, options, zone.Name),
            Comment = zone.Definition.Comment ?? $"The names of EKS cluster {plan.Cluster.Name}.",
            ForceDestroy = plan.IsDisposable,
        };
        foreach (var (vpc, region) in zone.Definition.Vpcs)
        {
            args.Vpcs.Add(new ZoneVpcArgs { VpcId = vpc.Id, VpcRegion = region.Name });
        }

        var created = _created[zone] = children.Create(
            Key(zone),
            args,
            (name, args, options) => new Zone(name, args, options),
            options: options =>
            {
                options.Protect = plan.IsDisposable ? null : true;
                if (zone.Definition.KeepsOtherAssociations)
                {
                    options.IgnoreChanges = ["vpcs"];
                }
            });
        return RegionGuard.GatePartition(nameof(ExternalDns), plan.Cluster.Region.Partition.Name, created.Arn, created.ZoneId);
    }

    private void Delegate(Children children, ZonePlan zone)
    {
        Input<string>? parent = zone.Definition.Delegation is ZoneDelegation.ZoneIdDelegation byId ? byId.ZoneId : null;
        if (zone.WritesDelegation)
        {
            parent = Id(zone.Parent!);
        }

        if (parent is not null)
        {
            children.Create(
                Key(zone),
                new RecordArgs
                {
                    ZoneId = parent,
                    Name = zone.Name,
                    Type = "NS",
                    Ttl = DelegationTtl,
                    Records = _created[zone].NameServers,
                },
                (name, args, options) => new Record(name, args, options));
        }
    }
}
