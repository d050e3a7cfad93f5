using System.Globalization;
using System.Text;
using Blueprints.Internal;

namespace Blueprints.Karpenter.Planning;

/// <summary>Writes a plan as text.</summary>
internal static class KarpenterPlanText
{
    public static string Write(KarpenterPlan plan)
    {
        var text = new StringBuilder();
        Line(
            text,
            $"Karpenter {plan.Version} for cluster {plan.Target.ClusterName} (Kubernetes {plan.Target.KubernetesVersion}) in "
                + $"{plan.Target.Region} ({string.Join(", ", plan.Target.Zones)})");
        Line(text, $"");
        Line(text, $"Pools, in the order in which they are tried");
        foreach (var pool in plan.Pools)
        {
            Line(text, $"  {Pool(pool)}");
        }

        Line(text, $"");
        Line(text, $"Node classes");
        foreach (var node in plan.NodeClasses)
        {
            Line(text, $"  {node}");
        }

        if (!plan.NodeTags.IsEmpty)
        {
            Line(
                text,
                $"  tags of every class: {string.Join(", ", plan.NodeTags.Select(tag => $"{tag.Key}={tag.Value}"))}; a change replaces "
                    + $"every node");
        }

        if (plan.Conventions is { } conventions)
        {
            Line(text, $"{conventions.Text}");
        }

        foreach (var warning in plan.Warnings)
        {
            Line(text, $"{warning.Severity}: {warning}");
        }

        return text.ToString().TrimEnd();
    }

    public static string Pool(NodePoolPlan pool)
    {
        var rank = pool.Replicas is { } replicas
            ? string.Create(CultureInfo.InvariantCulture, $"static {replicas}")
            : string.Create(CultureInfo.InvariantCulture, $"weight {pool.Weight}");
        var limits = pool.Spec.Limits.IsEmpty
            ? "no limit"
            : $"at most {string.Join(", ", pool.Spec.Limits.Select(limit => $"{limit.Value} {limit.Key}"))}";
        var machines = $"{Values(pool, RequirementKey.Architecture),-12} {Values(pool, RequirementKey.CapacityType),-16}";
        return $"{pool.Name,-24} {rank,-10} {machines} {limits,-18} {Values(pool, RequirementKey.InstanceFamily)}".TrimEnd();
    }

    public static string NodeClass(Ec2NodeClass node) =>
        $"{node.Name,-24} {node.Ami}, subnets {node.Subnets}, security groups {node.SecurityGroups}, "
            + $"{node.Identity}"
            + (node.Kubelet?.MaxPods is { } pods ? string.Create(CultureInfo.InvariantCulture, $", {pods} pods a node") : string.Empty);

    private static string Values(NodePoolPlan pool, RequirementKey key)
    {
        var requirements = pool.Requirements.Where(requirement => requirement.Key == key).ToList();
        return requirements.Count == 0 ? "any" : string.Join(' ', requirements.SelectMany(requirement => requirement.Values));
    }

    private static void Line(StringBuilder text, InvariantText line) =>
        text.Append(line.ToText().TrimEnd()).Append('\n');
}
