using System.Collections.Immutable;
using System.Globalization;
using Blueprints.Internal;
using Blueprints.Problems;

namespace Blueprints.Dns.Planning;

/// <summary>Checks zones, and finds their parents.</summary>
internal static class ZonePlanner
{
    private const int LongestComment = 256;

    public static ImmutableArray<ZonePlan> Plan(ProblemList problems, ExternalDnsSpec spec)
    {
        if (spec.Zones.IsEmpty)
        {
            problems.Error(
                DnsProblems.NoZones,
                "Zones",
                "there is no zone, so ExternalDNS has nothing to write to",
                "call AddZone, AddPrivateZone, AddExistingZone or AddExistingPrivateZone");
        }

        var named = spec.Zones
            .Select(zone => (Zone: zone, Name: Name(problems, zone)))
            .Where(zone => zone.Name is not null)
            .Select(zone => (zone.Zone, Name: zone.Name!))
            .ToList();
        foreach (var twice in named.GroupBy(zone => (zone.Name, zone.Zone.Kind)).Where(group => group.Count() > 1))
        {
            problems.Error(
                DnsProblems.DuplicateZone,
                $"Zones[{twice.Key.Name}]",
                $"{Text(twice.Key.Kind)} zone {twice.Key.Name} is listed more than once",
                "keep one of them");
        }

        var plans = new Dictionary<(string, HostedZoneKind), ZonePlan>();
        foreach (var (zone, name) in named.OrderBy(zone => zone.Name.Count(character => character == '.')))
        {
            // Parent zones come first, so that the nearest parent already exists.
            var parent = plans.Values
                .Where(above => above.Kind == zone.Kind && above.Name != name && DnsNames.IsIn(name, above.Name))
                .MaxBy(above => above.Name.Length);
            plans.TryAdd((name, zone.Kind), new ZonePlan(zone, name, parent));
        }

        foreach (var (zone, name) in named)
        {
            Check(problems, spec, zone, name, plans[(name, zone.Kind)]);
        }

        CheckQueryLogs(problems, spec);
        Tell(problems, spec, plans.Values);
        return [.. named.Select(zone => plans[(zone.Name, zone.Zone.Kind)]).Distinct()];
    }

    private static string? Name(ProblemList problems, HostedZone zone)
    {
        var path = $"Zones[{zone.Name}]";
        if (!DnsNames.TryParse(zone.Name, out var name, out var message))
        {
            problems.Error(
                DnsProblems.InvalidZoneName,
                path,
                message,
                "use labels of 1 to 63 letters, digits and hyphens, not beginning or ending with a hyphen, 255 characters in total");
        }
        else if (DnsNames.IsWildcard(name))
        {
            problems.Error(
                DnsProblems.WildcardZone,
                path,
                "a zone cannot have a wildcard name, which only records support",
                name.Length > 2 ? $"add the zone {name[2..]}, and a record {name} to it" : "name the zone, such as example.org");
        }
        else if (zone.Kind == HostedZoneKind.Public && !name.Contains('.', StringComparison.Ordinal))
        {
            problems.Error(
                DnsProblems.TopLevelZone,
                path,
                $"'{name}' is a top-level domain, which cannot be delegated to you",
                "use a domain below it, or a private zone");
        }
        else
        {
            return name;
        }

        return null;
    }

    private static void CheckId(ProblemList problems, string path, string? id)
    {
        if (id is not null && !ZoneIds.IsValid(id))
        {
            problems.Error(
                DnsProblems.InvalidZoneId,
                path,
                $"'{id}' is not the id of a hosted zone",
                "write it like Z0123456789ABCDEFGHIJ");
        }
    }

    private static void Check(ProblemList problems, ExternalDnsSpec spec, HostedZone zone, string name, ZonePlan plan)
    {
        var path = $"Zones[{name}]";
        CheckId(problems, $"{path}.Id", zone.KnownId);
        CheckId(problems, $"{path}.Delegation", PlainText.Of((zone.Delegation as ZoneDelegation.ZoneIdDelegation)?.ZoneId));

        if (zone.Comment?.Length > LongestComment)
        {
            problems.Error(
                DnsProblems.CommentTooLong,
                $"{path}.Comment",
                string.Create(CultureInfo.InvariantCulture, $"the comment has {zone.Comment.Length} characters"),
                $"use at most {LongestComment}");
        }
        else if (zone.Comment?.Any(char.IsControl) == true)
        {
            problems.Error(
                DnsProblems.CommentTooLong,
                $"{path}.Comment",
                "the comment has a line end or another control character",
                "use one line");
        }

        var isPrivate = zone.Kind == HostedZoneKind.Private;
        if (zone.Delegation is not ZoneDelegation.AutomaticDelegation && (isPrivate || zone.Exists))
        {
            problems.Error(
                DnsProblems.NotForThisZone,
                path,
                $"{(isPrivate ? "a private zone" : "an existing zone")} is not delegated from here",
                "remove WithDelegation");
        }

        CheckVpcs(problems, spec, zone, path);
        if (!zone.Vpcs.IsEmpty && (!isPrivate || zone.Exists))
        {
            problems.Error(
                DnsProblems.NotForThisZone,
                path,
                isPrivate ? "the networks of an existing zone are not changed from here" : "a public zone belongs to no network",
                "use AddPrivateZone");
        }

        if (zone.KeepsOtherAssociations && (!isPrivate || zone.Exists))
        {
            problems.Error(
                DnsProblems.NotForThisZone,
                path,
                isPrivate ? "the networks of an existing zone are not changed from here" : "a public zone belongs to no network",
                "remove AcceptAssociationsFromElsewhere");
        }
        else if (zone.KeepsOtherAssociations)
        {
            problems.Note(
                DnsProblems.NetworksSetOnce,
                path,
                "the zone's VPCs are only set at creation; VPCs that are added here later are not associated",
                "associate later VPCs with aws.route53.ZoneAssociation");
        }

        if (spec.ZoneRole is not null && !zone.Exists)
        {
            problems.Error(
                DnsProblems.CreatedInOtherAccount,
                path,
                "the zones are in another account, and this program's provider would create this zone in its own account",
                "add it with AddExistingZone, or remove WithZoneRole");
        }

        if (plan is { Parent: { } parent, Kind: HostedZoneKind.Public } && zone.Delegation is ZoneDelegation.ElsewhereDelegation)
        {
            problems.Warn(
                DnsProblems.NotDelegated,
                path,
                $"{name} is below {parent.Name}, which does not delegate it: its names do not resolve",
                $"remove WithDelegation, or add its name servers to {parent.Name}");
        }
    }

    /// <summary>
    /// Checks the VPCs of zones: a VPC of another region may query a zone, one of another partition may not; both need
    /// <c>enableDnsSupport</c> and <c>enableDnsHostnames</c>. Source: Amazon Route 53 Developer Guide, «Considerations when working with a
    /// private hosted zone».
    /// </summary>
    private static void CheckVpcs(ProblemList problems, ExternalDnsSpec spec, HostedZone zone, string path)
    {
        foreach (var (vpc, region) in zone.Vpcs)
        {
            AwsTexts.CheckId(problems, DnsProblems.InvalidVpcId, path, vpc.Id, IdForm.Vpc);
            if (vpc.HasDns == false)
            {
                problems.Error(
                    DnsProblems.VpcWithoutDns,
                    path,
                    "one of the zone's VPCs has no DNS support or no DNS host names, so private names do not resolve in it",
                    "remove WithDns(…) from the VpcBlueprint, or call WithDns(support: true, hostnames: true)");
            }

            if (region.Partition != spec.Cluster.Region.Partition)
            {
                problems.Error(
                    DnsProblems.OtherPartition,
                    path,
                    $"a VPC of {region} is in partition {region.Partition}, and cluster {spec.Cluster.Name} in "
                        + $"{spec.Cluster.Region.Partition}",
                    "describe the zones of each partition in a separate program");
            }
        }

        if (zone is { Kind: HostedZoneKind.Private, Exists: false, Vpcs.IsEmpty: false }
            && zone.Vpcs.All(vpc => vpc.Vpc.IsSameAs(spec.Cluster.Nodes.Vpc) == false))
        {
            problems.Note(
                DnsProblems.ClusterOutsideZone,
                path,
                $"pods of cluster {spec.Cluster.Name} cannot resolve these names: the VPC of its nodes is not associated with the zone",
                "add the cluster's network with InNetwork if pods query the names");
        }
    }

    private static void CheckQueryLogs(ProblemList problems, ExternalDnsSpec spec)
    {
        if (spec.QueryLogRetentionDays is not { } days)
        {
            return;
        }

        const string Path = "QueryLogs";
        if (!LogRetention.IsAllowed(days))
        {
            problems.Error(
                DnsProblems.UnknownRetention,
                Path,
                string.Create(CultureInfo.InvariantCulture, $"CloudWatch Logs does not keep logs for {days} days"),
                $"use one of {LogRetention.Offer}");
        }

        if (spec.Cluster.Region.Partition != AwsPartition.Commercial)
        {
            problems.Error(
                DnsProblems.NoQueryLogs,
                Path,
                $"query logs require us-east-1, which partition {spec.Cluster.Region.Partition} does not have",
                "remove WithQueryLogs");
        }
        else if (spec.ZoneRole is not null)
        {
            problems.Error(
                DnsProblems.NoQueryLogs,
                Path,
                "the log group must be in the account of the zone",
                "configure query logs in the zones' account, and remove WithQueryLogs");
        }
        else if (!spec.Zones.Any(zone => zone.Kind == HostedZoneKind.Public))
        {
            problems.Error(
                DnsProblems.NoQueryLogs,
                Path,
                "only public zones have query logs, and there is no public zone",
                "use the query logs of the VPC's resolver for private zones");
        }
    }

    private static void Tell(ProblemList problems, ExternalDnsSpec spec, IEnumerable<ZonePlan> zones)
    {
        var created = zones.Where(zone => !zone.Exists).OrderBy(zone => zone.Name, StringComparer.Ordinal).ToList();
        if (spec.IsDisposable && created.Count > 0)
        {
            problems.Note(
                DnsProblems.Disposable,
                "Zones",
                "the zones can be deleted with all their records",
                "remove AsDisposable outside of sandboxes");
        }

        var unknown = created.Where(zone => zone.NeedsDelegation && zone.Parent is null).Select(zone => zone.Name).ToList();
        if (unknown.Count > 0)
        {
            problems.Note(
                DnsProblems.NameServersToTell,
                "Zones",
                $"the program does not delegate {string.Join(", ", unknown)}",
                "set the name servers, which are an output, at the registrar or in the parent zone");
        }
    }

    private static string Text(HostedZoneKind kind) => kind == HostedZoneKind.Public ? "public" : "private";
}
