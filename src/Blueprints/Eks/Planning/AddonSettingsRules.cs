using System.Collections.Immutable;
using System.Globalization;
using Blueprints.Problems;

namespace Blueprints.Eks.Planning;

/// <summary>Checks the settings of add-ons.</summary>
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
            "WarmPrefixes has no effect without prefix delegation",
            "set PrefixDelegation, or remove WarmPrefixes");
        Require(
            problems,
            addon,
            nameof(settings.PolicyEventLogs),
            !settings.PolicyEventLogs || settings.NetworkPolicy,
            "PolicyEventLogs has no effect without network policies",
            "set NetworkPolicy, or remove PolicyEventLogs");
        Require(
            problems,
            addon,
            nameof(settings.StandardEnforcing),
            !settings.StandardEnforcing || settings.SecurityGroupsForPods,
            "StandardEnforcing has no effect without security groups for pods",
            "set SecurityGroupsForPods, or remove StandardEnforcing");
        if (facts.IsIpv6 && settings.CustomNetwork)
        {
            problems.Error(
                AddonProblems.NotWithIpv6,
                $"{addon.Path}.CustomNetwork",
                "custom networking does not work with IPv6",
                "remove CustomNetwork; IPv6 has enough addresses");
        }

        var hasWarm = settings.WarmPrefixes is not null || settings.WarmAddresses is not null || settings.MinimumAddresses is not null;
        if (facts.IsIpv6 && (settings.PrefixDelegation || hasWarm))
        {
            problems.Note(
                AddonProblems.NoEffectWithIpv6,
                addon.Path,
                "with IPv6 every node has one prefix, so settings of prefixes and addresses have no effect",
                "leave them out");
        }

        var burstable =
            nodes.Where(group => group.InstanceTypes.Any(type => type.Family.Category == "t")).Select(group => group.Name).ToList();
        if (settings.SecurityGroupsForPods && burstable.Count > 0)
        {
            problems.Warn(
                AddonProblems.NoPodInterfaces,
                $"{addon.Path}.SecurityGroupsForPods",
                "burstable instances support no interfaces for pods, so pods with security groups do not run on "
                    + $"{string.Join(", ", burstable)}",
                "add nodes of another category for these pods");
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
            "the number of replicas is both fixed and scaled",
            "set either Replicas, or MinReplicas and MaxReplicas");
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
            string.Create(CultureInfo.InvariantCulture, $"the maximum {max} is below the minimum {min ?? FewestScaledReplicas}"),
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
