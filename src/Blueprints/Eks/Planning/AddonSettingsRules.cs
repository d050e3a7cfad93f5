using System.Collections.Immutable;
using System.Globalization;
using Blueprints.Problems;

namespace Blueprints.Eks.Planning;

/// <summary>Describes what the settings of add-ons may say.</summary>
internal static class AddonSettingsRules
{
    private const int FewestScaledReplicas = 2;

    private const int MostScaledReplicas = 1000;

    public static void Check(ProblemList problems, EksFacts facts, EksAddon addon, ImmutableArray<NodeGroupPlan> nodes)
    {
        if (addon.Network is { } network)
        {
            CheckNetwork(problems, facts, addon, network, nodes);
        }

        if (addon.Dns is { } dns)
        {
            CheckDns(problems, addon, dns);
        }
    }

    private static void CheckNetwork(
        ProblemList problems, EksFacts facts, EksAddon addon, VpcCniSettings settings, ImmutableArray<NodeGroupPlan> nodes)
    {
        RequireAtLeastOne(problems, addon, nameof(settings.WarmPrefixes), settings.WarmPrefixes);
        RequireAtLeastOne(problems, addon, nameof(settings.WarmAddresses), settings.WarmAddresses);
        RequireAtLeastOne(problems, addon, nameof(settings.MinimumAddresses), settings.MinimumAddresses);
        Require(
            problems,
            addon,
            nameof(settings.WarmPrefixes),
            settings.WarmPrefixes is null or < 1 || settings.PrefixDelegation || facts.IsIpv6,
            "without prefix delegation there are no prefixes to keep",
            "set PrefixDelegation too");
        Require(
            problems,
            addon,
            nameof(settings.PolicyEventLogs),
            !settings.PolicyEventLogs || settings.NetworkPolicy,
            "without network policies there is nothing to log",
            "set NetworkPolicy too");
        Require(
            problems,
            addon,
            nameof(settings.StandardEnforcing),
            !settings.StandardEnforcing || settings.SecurityGroupsForPods,
            "without security groups for pods there is nothing to enforce",
            "set SecurityGroupsForPods too");
        if (facts.IsIpv6 && settings.CustomNetwork)
        {
            problems.Error(
                AddonProblems.NotWithIpv6,
                $"{addon.Path}.CustomNetwork",
                "there is no custom networking with IPv6",
                "leave CustomNetwork out; IPv6 has addresses enough");
        }

        var hasWarm = settings.WarmPrefixes is not null || settings.WarmAddresses is not null || settings.MinimumAddresses is not null;
        if (facts.IsIpv6 && (settings.PrefixDelegation || hasWarm))
        {
            problems.Note(
                AddonProblems.NoEffectWithIpv6,
                addon.Path,
                "with IPv6 every node has one prefix that is more than enough, so settings of prefixes and addresses have no effect",
                "leave them out");
        }

        var burstable =
            nodes.Where(group => group.InstanceTypes.Any(type => type.Family.Category == "t")).Select(group => group.Name).ToList();
        if (settings.SecurityGroupsForPods && burstable.Count > 0)
        {
            problems.Warn(
                AddonProblems.NoPodInterfaces,
                $"{addon.Path}.SecurityGroupsForPods",
                "burstable instances take no interfaces for pods, so pods with security groups do not run on "
                    + $"{string.Join(", ", burstable)}",
                "have nodes of another category for them");
        }
    }

    private static void CheckDns(ProblemList problems, EksAddon addon, CoreDnsSettings settings)
    {
        RequireAtLeastOne(problems, addon, nameof(settings.Replicas), settings.Replicas);
        var (min, max) = (settings.MinReplicas, settings.MaxReplicas);
        Require(
            problems,
            addon,
            nameof(settings.Replicas),
            settings.Replicas is null || (min is null && max is null),
            "the number of replicas is fixed and scaled at once",
            "give Replicas, or MinReplicas and MaxReplicas");
        foreach (var (name, value) in new[] { (nameof(settings.MinReplicas), min), (nameof(settings.MaxReplicas), max) })
        {
            Require(
                problems,
                addon,
                name,
                value is null or (>= FewestScaledReplicas and <= MostScaledReplicas),
                string.Create(CultureInfo.InvariantCulture, $"it is {value}"),
                string.Create(CultureInfo.InvariantCulture, $"use {FewestScaledReplicas} to {MostScaledReplicas}"));
        }

        Require(
            problems,
            addon,
            nameof(settings.MaxReplicas),
            max is null || (min ?? FewestScaledReplicas) <= max,
            string.Create(CultureInfo.InvariantCulture, $"the most are {max} and the fewest {min ?? FewestScaledReplicas}"),
            "use min ≤ max");
    }

    private static void RequireAtLeastOne(ProblemList problems, EksAddon addon, string setting, int? value) =>
        Require(
            problems,
            addon,
            setting,
            value is null or >= 1,
            string.Create(CultureInfo.InvariantCulture, $"it is {value}"),
            "use 1 or more");

    private static void Require(ProblemList problems, EksAddon addon, string setting, bool isValid, string message, string fix)
    {
        if (!isValid)
        {
            problems.Error(AddonProblems.InvalidSettings, $"{addon.Path}.{setting}", message, fix);
        }
    }
}
