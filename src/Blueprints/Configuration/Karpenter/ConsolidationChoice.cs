namespace Blueprints.Configuration;

/// <summary>
/// Specifies which nodes are removed to save money, in <see cref="KarpenterOptions"/>: the choices of <see cref="Consolidation"/>.
/// </summary>
public enum ConsolidationChoice
{
    /// <summary>Empty or underutilized nodes.</summary>
    WhenEmptyOrUnderutilized,

    /// <summary>Empty nodes.</summary>
    WhenEmpty,

    /// <summary>Nodes whose removal saves more than it disrupts.</summary>
    Balanced,

    /// <summary>None.</summary>
    Never,
}
