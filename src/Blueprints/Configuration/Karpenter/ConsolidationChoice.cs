namespace Blueprints.Configuration;

/// <summary>
/// Specifies which nodes are taken away to save money, in <see cref="KarpenterOptions"/>: the choices of <see cref="Consolidation"/>.
/// </summary>
public enum ConsolidationChoice
{
    /// <summary>Those that are empty or not used well.</summary>
    WhenEmptyOrUnderutilized,

    /// <summary>Those that are empty.</summary>
    WhenEmpty,

    /// <summary>Those whose removal saves more than it disturbs.</summary>
    Balanced,

    /// <summary>None.</summary>
    Never,
}
