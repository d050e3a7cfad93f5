namespace Blueprints;

/// <summary>Specifies the capacity that is tried first without Graviton spot capacity.</summary>
public enum FallbackOrder
{
    /// <summary>All spot before all on-demand: Graviton spot, x86 spot, Graviton on-demand, x86 on-demand. Four pools.</summary>
    SpotFirst,

    /// <summary>
    /// All Graviton before all x86: Graviton spot, Graviton on-demand, x86 spot, x86 on-demand. Two pools, each of both kinds of capacity.
    /// </summary>
    ArchitectureFirst,
}
