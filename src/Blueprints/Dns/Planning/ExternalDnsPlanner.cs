using System.Collections.Immutable;
using Blueprints.Configuration;

namespace Blueprints.Dns.Planning;

/// <summary>Turns a blueprint into a plan: pure, and with every problem at once.</summary>
internal static class ExternalDnsPlanner
{
    public static ExternalDnsPlan Plan(ExternalDnsZones blueprint)
    {
        var problems = PlanKeys.ListFor(blueprint, Plan);
        var zones = ZonePlanner.Plan(problems, blueprint);
        var records = RecordPlanner.Plan(problems, blueprint, zones);
        ImmutableArray<ReleasePlan> releases =
        [
            .. zones.GroupBy(zone => zone.Kind).OrderBy(group => group.Key).Select(group => new ReleasePlan(blueprint, group.Key, [.. group], records)),
        ];
        ControllerRules.Check(problems, blueprint, releases, records);
        problems.ThrowIfRefused(nameof(ExternalDnsZones));
        return new ExternalDnsPlan(blueprint) { Zones = zones, Releases = releases, Records = records, Warnings = problems.Warnings };
    }
}
