namespace Blueprints;

/// <summary>Describes what is left of a cluster that is destroyed: one of <see cref="Keep"/> and <see cref="Skip"/>.</summary>
/// <example><code>blueprint.WithFinalSnapshot(FinalSnapshot.Skip)</code></example>
public abstract class FinalSnapshot
{
    private FinalSnapshot()
    {
    }

    /// <summary>
    /// Gets the choice of a last snapshot. Its name is made once and kept in the stack's state; a stack that is built again gets another
    /// one.
    /// </summary>
    public static FinalSnapshot Keep { get; } = new Kept();

    /// <summary>Gets the choice of none: the data is gone with the cluster.</summary>
    public static FinalSnapshot Skip { get; } = new Skipped();

    internal sealed class Kept : FinalSnapshot
    {
        public override string ToString() => "kept";
    }

    internal sealed class Skipped : FinalSnapshot
    {
        public override string ToString() => "skipped";
    }
}
