using System.Collections.Immutable;
using System.Globalization;
using Blueprints.Kubernetes;
using Blueprints.Problems;

namespace Blueprints.Karpenter.Planning;

/// <summary>Checks that nodes' interfaces have addresses for the pods that nodes accept.</summary>
/// <remarks>
/// Karpenter counts single addresses of interfaces, and supports neither prefixes (karpenter-provider-aws, issue 8210) nor IPv6: a node
/// class sets one number for all of its types. Sources: Karpenter, «NodeClasses», «Max Pods», and pkg/providers/instancetype/types.go;
/// Kubernetes, «Considerations for large clusters»: 110 pods per node.
/// </remarks>
internal static class PodDensity
{
    private const int Recommended = 110;

    private const int MostNamed = 8;

    /// <summary>
    /// Sets the number of pods of node classes in clusters with prefixes, and excludes the types that are too small for it.
    /// </summary>
    public static (List<NodePoolSpec> Pools, ImmutableArray<Ec2NodeClass> Classes) Apply(
        ProblemList problems,
        KarpenterSpec spec,
        List<NodePoolSpec> pools,
        ImmutableArray<Ec2NodeClass> classes)
    {
        var network = spec.Target.PodNetwork;
        var reserved = Math.Max(spec.Controller.ReservedInterfaces ?? network.ReservedInterfaces, 0);
        int? Capacity(InstanceType type) => spec.Target.IsIpv6 ? int.MaxValue : PodCapacity.Addresses(type, network.UsesPrefixes, reserved);
        foreach (var node in classes.Where(node => node.Kubelet?.MaxPods is not null))
        {
            CheckGiven(problems, node, pools, Capacity);
        }

        if (!network.UsesPrefixes && !spec.Target.IsIpv6)
        {
            return (pools, classes);
        }

        var fitted = spec.Target.IsIpv6 ? pools.ConvertAll(pool => OnNitro(problems, pool)) : pools.ToList();
        var sized = classes.Select(node =>
        {
            if (node.Kubelet?.MaxPods is not null || AmiAliases.FamilyOf(node) is { } family && AmiAliases.IsWindows(family))
            {
                return node;
            }

            var pods = Recommended;
            for (var place = 0; place < fitted.Count; place++)
            {
                if (fitted[place].NodeClass == node.Name)
                {
                    (fitted[place], var most) = Fit(problems, fitted[place], Capacity);
                    pods = Math.Min(pods, most);
                }
            }

            return node.WithMaxPods(pods);
        }).ToImmutableArray();
        return (fitted, sized);
    }

    /// <summary>
    /// Returns the pool without types that do not support IPv6 addresses of pods, which Karpenter does not exclude; bare metal has no
    /// hypervisor, and stays. Sources: Amazon EKS User Guide, «Learn about IPv6 addresses to clusters, Pods, and services» (prefixes, which
    /// need Nitro); aws/karpenter-provider-aws v1.14.1, pkg/providers/instancetype/compatibility.
    /// </summary>
    private static NodePoolSpec OnNitro(ProblemList problems, NodePoolSpec pool)
    {
        var before = new PoolAnalysis(pool);
        var old = before.Types.Where(type => !PodCapacity.HasNitro(type.Family)).ToList();
        if (old.Count > 0 && old.Count == before.Types.Length && before.IsCovered)
        {
            problems.Error(
                KarpenterProblems.NeedsNitro,
                pool.Path,
                $"none of the instance types is built on Nitro, which IPv6 requires: {Names(old)}",
                "choose newer families, such as t3 or m5");
            return pool;
        }

        if (old.Count > 0)
        {
            problems.Note(
                KarpenterProblems.FewAddresses,
                pool.Path,
                $"excluded, because they are not built on Nitro, which IPv6 requires: {Names(old)}",
                "choose newer families explicitly");
        }

        return pool with { Requirements = pool.Requirements.Add(Requirement.NotIn(RequirementKey.InstanceHypervisor, "xen")) };
    }

    /// <summary>Returns the pool without types with fewer addresses; if all types have fewer, their number.</summary>
    private static (NodePoolSpec Pool, int Most) Fit(ProblemList problems, NodePoolSpec pool, Func<InstanceType, int?> capacity)
    {
        var types = new PoolAnalysis(pool).Types;
        var small = types.Where(type => capacity(type) < Recommended).ToList();
        if (small.Count == 0)
        {
            return (pool, Recommended);
        }

        if (small.Count == types.Length)
        {
            return (pool, small.Min(type => capacity(type)!.Value));
        }

        problems.Note(
            KarpenterProblems.FewAddresses,
            pool.Path,
            string.Create(
                CultureInfo.InvariantCulture,
                $"excluded, because they have addresses for fewer than the {Recommended} pods of every node of the class: {Names(small)}"),
            "use another pool and node class for them, with KubeletSettings.MaxPods");
        return (
            pool with
            {
                Requirements = pool.Requirements.Add(
                    Requirement.NotIn(RequirementKey.InstanceType, [.. small.Select(type => type.Name).Order(StringComparer.Ordinal)])),
            },
            Recommended);
    }

    private static void CheckGiven(ProblemList problems, Ec2NodeClass node, List<NodePoolSpec> pools, Func<InstanceType, int?> capacity)
    {
        var given = node.Kubelet!.MaxPods!.Value;
        var small = pools
            .Where(pool => pool.NodeClass == node.Name)
            .SelectMany(pool => new PoolAnalysis(pool).Types)
            .Distinct()
            .Where(type => capacity(type) < given)
            .ToList();
        if (small.Count > 0)
        {
            problems.Warn(
                KarpenterProblems.MorePodsThanAddresses,
                $"{node.Path}.Kubelet.MaxPods",
                string.Create(CultureInfo.InvariantCulture, $"nodes accept {given} pods, and have addresses for fewer: {Names(small)}"),
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"use {small.Min(type => capacity(type))}, or exclude these types from the class's pools with "
                        + $"Requirement.NotIn(RequirementKey.InstanceType, …)"));
        }
    }

    private static string Names(List<InstanceType> types)
    {
        var names = types.Select(type => type.Name).Order(StringComparer.Ordinal).ToList();
        return names.Count <= MostNamed
            ? string.Join(", ", names)
            : string.Create(CultureInfo.InvariantCulture, $"{string.Join(", ", names.Take(MostNamed))} and {names.Count - MostNamed} more");
    }
}
