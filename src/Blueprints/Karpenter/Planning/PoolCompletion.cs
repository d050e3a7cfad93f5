using System.Collections.Immutable;
using Blueprints.Problems;

namespace Blueprints.Karpenter.Planning;

/// <summary>Completes a pool's unset zones, capacity type, operating system and families.</summary>
internal static class PoolCompletion
{
    private const string Linux = "linux";

    private const string Windows = "windows";

    public static NodePoolSpec Complete(
        ProblemList problems,
        KarpenterTarget target,
        NodePoolSpec pool,
        Dictionary<string, AmiFamily?> nodeClasses)
    {
        if (!nodeClasses.TryGetValue(pool.NodeClass, out var family))
        {
            problems.Error(
                KarpenterProblems.UnknownNodeClass,
                $"{pool.Path}.NodeClass",
                $"node class '{pool.NodeClass}' does not exist",
                $"use one of {string.Join(", ", nodeClasses.Keys)}, or add it with AddNodeClass");
        }

        var completed = pool with
        {
            Requirements = [
                .. pool.Requirements.Select(
                    requirement => requirement.Key == RequirementKey.Zone ? FullNames(problems, target, pool, requirement) : requirement),
            ],
        };
        if (!completed.Has(RequirementKey.Zone))
        {
            completed = completed.Set(Requirement.In(RequirementKey.Zone, [.. target.Zones.Select(zone => zone.Name)]));
        }

        // Set explicitly: by default, Karpenter uses any capacity, spot before on-demand.
        if (!completed.Has(RequirementKey.CapacityType))
        {
            completed = completed.Set(Requirement.In(RequirementKey.CapacityType, CapacityType.OnDemand.ToLabel()));
        }

        if (!completed.Has(RequirementKey.OperatingSystem))
        {
            completed = completed.Set(
                Requirement.In(RequirementKey.OperatingSystem, family is { } known && AmiAliases.IsWindows(known) ? Windows : Linux));
        }

        if (family is { } image)
        {
            CheckOperatingSystem(problems, completed, image);
        }

        var allowed = completed.Requirements.Where(requirement => requirement.Key == RequirementKey.Zone).Select(ValueSet.Of).ToList();
        var zones = target.Zones.Where(zone => allowed.TrueForAll(set => set.Allows(zone.Name))).ToList();
        return completed with
        {
            Requirements = [
                .. completed.Requirements.Select(
                    requirement => ListsFamilies(requirement) ? Offered(problems, target, pool, requirement, zones) : requirement),
            ],
        };
    }

    /// <summary>
    /// Checks the operating system: instance types have that of the node class's image, and Windows images support only amd64; if a pool
    /// requires another, Karpenter finds no type. Source: aws/karpenter-provider-aws v1.14.1, pkg/providers/instancetype/types.go
    /// (<c>getOS</c>).
    /// </summary>
    private static void CheckOperatingSystem(ProblemList problems, NodePoolSpec pool, AmiFamily family)
    {
        var (own, other) = AmiAliases.IsWindows(family) ? (Windows, Linux) : (Linux, Windows);
        if (!Allows(RequirementKey.OperatingSystem, own) && Allows(RequirementKey.OperatingSystem, other))
        {
            problems.Error(
                KarpenterProblems.OtherOperatingSystem,
                $"{pool.Path}.Requirements[{RequirementKey.OperatingSystem}]",
                $"the pool requires {other}, and nodes of class '{pool.NodeClass}' start with {family}, so Karpenter finds no instance "
                    + $"type",
                "use a node class with an image of that operating system, or remove the requirement");
        }
        else if (own == Windows && !Allows(RequirementKey.Architecture, CpuArchitecture.Amd64.ToLabel()))
        {
            problems.Error(
                KarpenterProblems.OtherOperatingSystem,
                $"{pool.Path}.Requirements[{RequirementKey.Architecture}]",
                $"nodes of class '{pool.NodeClass}' start with {family}, which supports only amd64, so Karpenter finds no instance type",
                "call WithArchitectures(CpuArchitecture.Amd64)");
        }

        bool Allows(RequirementKey key, string value) =>
            pool.Requirements.Where(requirement => requirement.Key == key).Select(ValueSet.Of).All(set => set.Allows(value));
    }

    private static bool ListsFamilies(Requirement requirement) =>
        requirement.Key == RequirementKey.InstanceFamily && requirement.Operator == RequirementOperator.In;

    private static Requirement FullNames(ProblemList problems, KarpenterTarget target, NodePoolSpec pool, Requirement requirement)
    {
        var names = ImmutableArray.CreateBuilder<string>();
        foreach (var value in requirement.Values)
        {
            var name = value.Length == 1 ? target.Region.Name + value : value;
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

    private static Requirement Offered(
        ProblemList problems,
        KarpenterTarget target,
        NodePoolSpec pool,
        Requirement requirement,
        List<AvailabilityZone> zones)
    {
        var unknown = requirement.Values.Where(family => InstanceCatalog.Current.Family(family) is null).ToList();
        if (unknown.Count > 0)
        {
            problems.Note(
                KarpenterProblems.FamilyNotKnown,
                $"{pool.Path}.Families",
                $"unknown to this version of the library, so not checked: {string.Join(", ", unknown)}",
                "check where they are offered with `aws ec2 describe-instance-type-offerings`");
        }

        // Check offerings only for valid zones; otherwise every family would seem to be missing.
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
                "use others with WithFamilies, or remove the pool");
            return requirement;
        }

        problems.Warn(
            KarpenterProblems.NotOffered,
            $"{pool.Path}.Families",
            $"excluded, because {target.Region} or the pool's zones do not offer them: {string.Join(", ", missing)}",
            "set the families explicitly with WithFamilies");
        return requirement with { Values = [.. requirement.Values.Except(missing)] };
    }
}
