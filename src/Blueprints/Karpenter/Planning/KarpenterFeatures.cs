using Blueprints.Problems;

namespace Blueprints.Karpenter.Planning;

/// <summary>
/// Lists the first versions of the fields of Karpenter's resources. A definition of an older version drops an unknown field, or rejects the
/// resource.
/// </summary>
/// <remarks>
/// Source: aws/karpenter-provider-aws, every tag from v1.0.0 to v1.14.1: pkg/apis/crds/karpenter.k8s.aws_ec2nodeclasses.yaml and
/// karpenter.sh_nodepools.yaml (fields, enumerations and the list of labels), pkg/apis/v1/labels.go, charts/karpenter/values.yaml. Each
/// version is the first tag with the field; the documentation is often a minor version behind. Fields of v1.0.0 are not listed.
/// </remarks>
internal static class KarpenterFeatures
{
    /// <summary>Gets the first version whose NodePool definition lists the label of the node class.</summary>
    public static KarpenterVersion NodeClassLabel { get; } = KarpenterVersion.Of("1.1.0");

    public static KarpenterVersion ClockSpeed { get; } = KarpenterVersion.Of("1.1.0");

    public static KarpenterVersion CapacityReservations { get; } = KarpenterVersion.Of("1.3.0");

    public static KarpenterVersion SsmParameters { get; } = KarpenterVersion.Of("1.4.0");

    public static KarpenterVersion VolumeInitialization { get; } = KarpenterVersion.Of("1.5.0");

    /// <summary>Gets the first version with capacity reservations without a feature gate, and with capacity blocks.</summary>
    public static KarpenterVersion CapacityReservationsByDefault { get; } = KarpenterVersion.Of("1.6.0");

    public static KarpenterVersion FlexInstances { get; } = KarpenterVersion.Of("1.7.0");

    public static KarpenterVersion StaticPools { get; } = KarpenterVersion.Of("1.8.0");

    public static KarpenterVersion IpPrefixes { get; } = KarpenterVersion.Of("1.8.0");

    public static KarpenterVersion ReservationsByKind { get; } = KarpenterVersion.Of("1.8.0");

    public static KarpenterVersion InclusiveComparisons { get; } = KarpenterVersion.Of("1.9.0");

    /// <summary>Gets the first version that accepts labels in the domains of Kubernetes: the definition rejects them up to 1.8.8.</summary>
    public static KarpenterVersion KubernetesLabels { get; } = KarpenterVersion.Of("1.9.0");

    public static KarpenterVersion Tenancy { get; } = KarpenterVersion.Of("1.9.0");

    public static KarpenterVersion Windows2025 { get; } = KarpenterVersion.Of("1.9.0");

    public static KarpenterVersion InterruptibleReservations { get; } = KarpenterVersion.Of("1.10.0");

    public static KarpenterVersion PlacementGroups { get; } = KarpenterVersion.Of("1.11.0");

    public static KarpenterVersion NetworkInterfaces { get; } = KarpenterVersion.Of("1.11.0");

    public static KarpenterVersion ConnectionTracking { get; } = KarpenterVersion.Of("1.13.0");

    public static KarpenterVersion NestedVirtualization { get; } = KarpenterVersion.Of("1.13.0");

    public static KarpenterVersion BalancedConsolidation { get; } = KarpenterVersion.Of("1.14.0");

    private static Dictionary<string, KarpenterVersion> Labels { get; } = new(StringComparer.Ordinal)
    {
        [RequirementKey.NodeClass.Name] = NodeClassLabel,
        [RequirementKey.InstanceCpuClockSpeed.Name] = ClockSpeed,
        [RequirementKey.CapacityReservationId.Name] = CapacityReservations,
        [RequirementKey.CapacityReservationType.Name] = CapacityReservationsByDefault,
        [RequirementKey.InstanceCapabilityFlex.Name] = FlexInstances,
        [RequirementKey.InstanceTenancy.Name] = Tenancy,
        [RequirementKey.CapacityReservationInterruptible.Name] = InterruptibleReservations,
        [RequirementKey.PlacementGroupId.Name] = PlacementGroups,
        [RequirementKey.PlacementGroupPartition.Name] = PlacementGroups,
    };

    /// <summary>Rejects features that a version does not have.</summary>
    public static void Check(ProblemList problems, string path, string feature, KarpenterVersion version, KarpenterVersion since)
    {
        if (version < since)
        {
            problems.Error(
                KarpenterProblems.NeedsNewerKarpenter,
                path,
                $"Karpenter {version} does not support {feature}",
                $"call WithVersion with {since} or newer, or remove it");
        }
    }

    /// <summary>Rejects labels that a version does not know.</summary>
    public static void CheckLabel(ProblemList problems, string path, string key, KarpenterVersion version)
    {
        if (Labels.TryGetValue(key, out var since))
        {
            Check(problems, path, $"the label {key}", version, since);
        }
    }
}
