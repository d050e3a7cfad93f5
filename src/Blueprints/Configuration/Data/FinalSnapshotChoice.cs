namespace Blueprints.Configuration;

/// <summary>
/// Specifies what is left of a database that is destroyed, in <see cref="AuroraOptions"/>: the choices of <see cref="FinalSnapshot"/>.
/// </summary>
public enum FinalSnapshotChoice
{
    /// <summary>A last snapshot.</summary>
    Keep,

    /// <summary>Nothing.</summary>
    Skip,
}
