using System.Collections.Immutable;
using Blueprints.Karpenter.Planning;

namespace Blueprints.Karpenter;

/// <summary>Describes one planned pool.</summary>
public sealed class NodePoolPlan
{
    private readonly PoolAnalysis _analysis;

    internal NodePoolPlan(NodePoolSpec spec)
    {
        Spec = spec;
        _analysis = new PoolAnalysis(spec);
        Manifest = NodePoolManifest.Render(spec);
    }

    /// <summary>Gets the pool's name.</summary>
    public string Name => Spec.Name;

    /// <summary>Gets the weight; 0 without a weight.</summary>
    public int Weight => Spec.Weight ?? 0;

    /// <summary>Gets the fixed number of nodes of a static pool; <see langword="null"/> for a pool that grows.</summary>
    public int? Replicas => Spec.Replicas;

    /// <summary>Gets the name of the node class.</summary>
    public string NodeClass => Spec.NodeClass;

    /// <summary>Gets the requirements, including those that the plan has added.</summary>
    public ImmutableArray<Requirement> Requirements => Spec.Requirements;

    /// <summary>
    /// Gets the instance types of the catalogue that the pool may use; empty if the pool also allows types outside the catalogue.
    /// </summary>
    public ImmutableArray<InstanceType> InstanceTypes => _analysis.IsCovered ? _analysis.Types : [];

    /// <summary>Gets the tree under <c>spec</c> of the custom resource.</summary>
    internal ImmutableSortedDictionary<string, object?> Manifest { get; }

    internal NodePoolSpec Spec { get; }

    internal PoolAnalysis Analysis => _analysis;

    /// <summary>Returns name, weight and requirements on one line.</summary>
    /// <returns>One line of text.</returns>
    public override string ToString() => KarpenterPlanText.Pool(this);
}
