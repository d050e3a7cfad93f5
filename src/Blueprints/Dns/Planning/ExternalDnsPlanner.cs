using System.Collections.Immutable;
using Blueprints.Internal;

namespace Blueprints.Dns.Planning;

/// <summary>Turns a blueprint into a plan, without side effects, and reports every problem at once.</summary>
internal static class ExternalDnsPlanner
{
    public static ExternalDnsPlan Plan(ExternalDnsSpec spec)
    {
        var problems = PlanProblems.For(spec, Plan);
        var zones = ZonePlanner.Plan(problems, spec);
        var records = RecordPlanner.Plan(problems, spec, zones);
        ImmutableArray<ReleasePlan> releases =
        [
            .. zones
                .GroupBy(zone => zone.Kind)
                .OrderBy(group => group.Key)
                .Select(group => new ReleasePlan(spec, group.Key, [.. group], records)),
        ];
        ControllerRules.Check(problems, spec, releases, records);
        problems.ThrowIfRefused(nameof(ExternalDnsZones));
        return new ExternalDnsPlan(spec) { Zones = zones, Releases = releases, Records = records, Warnings = problems.Warnings };
    }
}
