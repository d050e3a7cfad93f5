#pragma warning disable
// Stands for what is being built on another branch, and goes with its merge.
using System.Collections.Immutable;
using Blueprints.Eks.Planning;
using Blueprints.Internal;
using Blueprints.Problems;
using Pulumi;

namespace Blueprints
{
    public sealed partial record EksBlueprint;
}

namespace Blueprints.Eks
{
    public sealed partial class EksPlan
    {
        internal ImmutableArray<NodeGroupPlan> NodeGroups { get; init; } = [];

        internal ImmutableArray<AddonPlan> Addons { get; init; } = [];

        internal ImmutableArray<StorageClassPlan> StorageClasses { get; init; } = [];
    }

    internal sealed record NodeGroupPlan(string Name, bool IsSystem, CpuArchitecture Architecture, ImmutableSortedDictionary<string, string> Labels, bool IsTainted);

    internal sealed record AddonPlan(string Name);

    internal sealed record StorageClassPlan(string Name);
}

namespace Blueprints.Eks.Planning
{
    internal static class NodeGroupPlanner
    {
        public static ImmutableArray<NodeGroupPlan> Plan(ProblemList problems, EksFacts facts, EksBlueprint blueprint) => [];
    }

    internal static class AddonPlanner
    {
        public static ImmutableArray<AddonPlan> Plan(ProblemList problems, EksFacts facts, EksBlueprint blueprint, ImmutableArray<NodeGroupPlan> nodes) => [];
    }

    internal static class StorageClassPlanner
    {
        public static ImmutableArray<StorageClassPlan> Plan(ProblemList problems, EksFacts facts, EksBlueprint blueprint, ImmutableArray<AddonPlan> addons) => [];
    }
}

namespace Blueprints.Eks.Resources
{
    internal enum AddonPhase
    {
        BeforeNodes,
        AfterNodes,
    }

    internal sealed class NodeGroupResources
    {
        public NodeGroupResources(Children children, EksPlan plan, ControlPlane controlPlane, ImmutableArray<Resource> ready) => Groups = [];

        public ImmutableArray<Resource> Groups { get; }

        public Pulumi.Aws.Iam.Role? Role { get; }
    }

    internal static class AddonResources
    {
        public static ImmutableArray<Type> ArgsTypes { get; } = [];

        public static ImmutableArray<Resource> Create(Children children, EksPlan plan, ControlPlane controlPlane, AddonPhase phase, ImmutableArray<Resource> ready, Resource parent) => [];
    }

    internal static class StorageClassResources
    {
        public static void Create(Children children, EksPlan plan, ControlPlane controlPlane, ImmutableArray<Resource> ready)
        {
        }
    }
}
