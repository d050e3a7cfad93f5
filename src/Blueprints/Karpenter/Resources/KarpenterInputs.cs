using System.Collections.Immutable;
using Pulumi;

namespace Blueprints.Karpenter.Resources;

/// <summary>Defines what the stack's state records of the pools.</summary>
internal sealed class KarpenterInputs(KarpenterPlan plan) : ResourceArgs
{
    [Input("clusterName")]
    public string ClusterName => plan.Target.ClusterName;

    [Input("version")]
    public string Version => plan.Version.ToString();

    [Input("pools")]
    public ImmutableArray<string> Pools => [.. plan.Pools.Select(pool => pool.Name)];

    [Input("tags")]
    public ImmutableSortedDictionary<string, string> Tags => plan.Tags;
}
