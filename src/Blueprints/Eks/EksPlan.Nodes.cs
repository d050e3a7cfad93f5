using System.Collections.Immutable;

namespace Blueprints.Eks;

// Managed node groups.
public sealed partial class EksPlan
{
    /// <summary>Gets the managed node groups: the system nodes first, then the others in the order in which they were added.</summary>
    public ImmutableArray<NodeGroupPlan> NodeGroups { get; init; } = [];
}
