using System.Collections.Immutable;
using Blueprints.Karpenter.Planning;

namespace Blueprints.Karpenter;

/// <summary>Describes one planned node class, without the values known only at deployment.</summary>
public sealed class NodeClassPlan
{
    private readonly string _clusterName;

    internal NodeClassPlan(Ec2NodeClass definition, string clusterName)
    {
        Definition = definition;
        _clusterName = clusterName;
    }

    /// <summary>Gets the class's name.</summary>
    public string Name => Definition.Name;

    /// <summary>Gets a value indicating whether the class uses a role or an instance profile that comes with the pools.</summary>
    public bool NeedsOwnIdentity => Definition.Identity.Name is null;

    /// <summary>Gets a value indicating whether the class names an instance profile instead of a role.</summary>
    public bool UsesInstanceProfile => Definition.Identity.IsProfile;

    internal Ec2NodeClass Definition { get; }

    /// <summary>Returns the tree under <c>spec</c> of the custom resource, with the values of the deployment.</summary>
    internal ImmutableSortedDictionary<string, object?> Render(Ec2NodeClassWiring wiring) =>
        NodeClassManifest.Render(Definition, _clusterName, wiring);

    /// <summary>Returns name, image, network and identity on one line.</summary>
    /// <returns>One line of text.</returns>
    public override string ToString() => KarpenterPlanText.NodeClass(Definition);
}
