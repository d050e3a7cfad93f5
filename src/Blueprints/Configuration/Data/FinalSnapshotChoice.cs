namespace Blueprints.Configuration;

/// <summary>
/// Specifies whether a destroyed database leaves a snapshot, in <see cref="AuroraOptions"/>: the choices of <see cref="FinalSnapshot"/>.
/// </summary>
public enum FinalSnapshotChoice
{
    /// <summary>A final snapshot.</summary>
    Keep,

    /// <summary>Nothing.</summary>
    Skip,
}
