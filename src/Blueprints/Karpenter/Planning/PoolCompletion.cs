using System.Collections.Immutable;
using Blueprints.Problems;

namespace Blueprints.Karpenter.Planning;

/// <summary>Fills in what a pool leaves open: zones, capacity type, operating system, and which families there are.</summary>
internal static class PoolCompletion
{
    private const string Linux = "linux";

    private const string Windows = "windows";

    public static NodePoolSpec Complete(ProblemList problems, KarpenterTarget target, NodePoolSpec pool, Dictionary<string, AmiFamily?> nodeClasses)
    {
        if (!nodeClasses.TryGetValue(pool.NodeClass, out var family))
        {
            problems.Error(
                KarpenterProblems.UnknownNodeClass,
                $"{pool.Path}.NodeClass",
                $"there is no node class '{pool.NodeClass}'",
                $"use one of {string.Join(", ", nodeClasses.Keys)}, or add it with AddNodeClass");
        }

        var completed = pool with { Requirements = [.. pool.Requirements.Select(requirement => requirement.Key == RequirementKey.Zone ? FullNames(problems, target, pool, requirement) : requirement)] };
        if (!completed.Has(RequirementKey.Zone))
        {
            completed = completed.Set(Requirement.In(RequirementKey.Zone, [.. target.Zones.Select(zone => zone.Name)]));
        }

        // Said explicitly: Karpenter accepts any capacity, spot before on-demand, where a pool says nothing.
        if (!completed.Has(RequirementKey.CapacityType))
        {
            completed = completed.Set(Requirement.In(RequirementKey.CapacityType, CapacityType.OnDemand.ToLabel()));
        }

        if (!completed.Has(RequirementKey.OperatingSystem))
        {
            completed = completed.Set(Requirement.In(RequirementKey.OperatingSystem, family is { } known && AmiAliases.IsWindows(known) ? Windows : Linux));
        }

        if (family is { } image)
        {
            CheckOperatingSystem(problems, completed, image);
        }

        var allowed = completed.Requirements.Where(requirement => requirement.Key == RequirementKey.Zone).Select(ValueSet.Of).ToList();
        var zones = target.Zones.Where(zone => allowed.TrueForAll(set => set.Allows(zone.Name))).ToList();
        return completed with { Requirements = [.. completed.Requirements.Select(requirement => ListsFamilies(requirement) ? Offered(problems, target, pool, requirement, zones) : requirement)] };
    }

    /// <summary>
    /// Instance types have the operating system of the node class's image, and Windows images are for amd64 alone; where a pool wants
    /// another, Karpenter finds no type. Source: aws/karpenter-provider-aws v1.14.1, pkg/providers/instancetype/types.go (<c>getOS</c>).
    /// </summary>
    private static void CheckOperatingSystem(ProblemList problems, NodePoolSpec pool, AmiFamily family)
    {
        var (own, other) = AmiAliases.IsWindows(family) ? (Windows, Linux) : (Linux, Windows);
        if (!Allows(RequirementKey.OperatingSystem, own) && Allows(RequirementKey.OperatingSystem, other))
        {
            problems.Error(
                KarpenterProblems.OtherOperatingSystem,
                $"{pool.Path}.Requirements[{RequirementKey.OperatingSystem}]",
                $"the pool wants {other}, and nodes of class '{pool.NodeClass}' start with {family}: Karpenter finds no instance type",
                "use a node class with an image of that operating system, or leave the requirement out");
        }
        else if (own == Windows && !Allows(RequirementKey.Architecture, CpuArchitecture.Amd64.ToLabel()))
        {
            problems.Error(
                KarpenterProblems.OtherOperatingSystem,
                $"{pool.Path}.Requirements[{RequirementKey.Architecture}]",
                $"nodes of class '{pool.NodeClass}' start with {family}, which there is for amd64 alone: Karpenter finds no instance type",
                "call WithArchitectures(CpuArchitecture.Amd64)");
        }

        bool Allows(RequirementKey key, string value) => pool.Requirements.Where(requirement => requirement.Key == key).Select(ValueSet.Of).All(set => set.Allows(value));
    }

    private static bool ListsFamilies(Requirement requirement) => requirement.Key == RequirementKey.InstanceFamily && requirement.Operator == RequirementOperator.In;

    private static Requirement FullNames(ProblemList problems, KarpenterTarget target, NodePoolSpec pool, Requirement requirement)
    {
        var names = ImmutableArray.CreateBuilder<string>();
        foreach (var value in requirement.Values)
        {
            var name = value.Length == 1 ? target.Region.Code + value : value;
            names.Add(name);
            if (target.Zones.All(zone => zone.Name != name))
            {
                problems.Error(
                    KarpenterProblems.ZoneOutsidePlacement,
                    $"{pool.Path}.Zones[{value}]",
                    $"no subnet of the placement is in {name}",
                    $"use zones of the placement: {string.Join(", ", target.Zones)}");
            }
        }

        return requirement with { Values = names.ToImmutable() };
    }

    private static Requirement Offered(ProblemList problems, KarpenterTarget target, NodePoolSpec pool, Requirement requirement, List<AvailabilityZone> zones)
    {
        var unknown = requirement.Values.Where(family => InstanceCatalog.Current.Family(family) is null).ToList();
        if (unknown.Count > 0)
        {
            problems.Note(
                KarpenterProblems.FamilyNotKnown,
                $"{pool.Path}.Families",
                $"not known to this version, so not checked: {string.Join(", ", unknown)}",
                "look up where they are offered with `aws ec2 describe-instance-type-offerings`");
        }

        // A zone's offering is only asked where the zones are right; otherwise everything would seem to be missing.
        var missing = requirement.Values.Where(family => InstanceCatalog.Current.IsOffered(family, target.Region) == false
            || (zones.Count > 0 && zones.All(zone => InstanceCatalog.Current.IsOffered(family, zone) == false))).ToList();
        if (missing.Count == 0)
        {
            return requirement;
        }

        if (missing.Count == requirement.Values.Length)
        {
            problems.Error(
                KarpenterProblems.NothingOffered,
                $"{pool.Path}.Families",
                $"none of the families is offered in {target.Region}: {string.Join(", ", missing)}",
                "choose others with WithFamilies, or leave the pool out");
            return requirement;
        }

        problems.Warn(
            KarpenterProblems.NotOffered,
            $"{pool.Path}.Families",
            $"not offered in {target.Region} or in no zone of the pool, and left out: {string.Join(", ", missing)}",
            "choose the families with WithFamilies to say so yourself");
        return requirement with { Values = [.. requirement.Values.Except(missing)] };
    }
}
