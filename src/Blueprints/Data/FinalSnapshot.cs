namespace Blueprints;

/// <summary>Specifies whether a destroyed cluster leaves a snapshot: one of <see cref="Keep"/> and <see cref="Skip"/>.</summary>
/// <example><code>blueprint.WithFinalSnapshot(FinalSnapshot.Skip)</code></example>
public abstract class FinalSnapshot
{
    private FinalSnapshot()
    {
    }

    /// <summary>
    /// Gets the choice of a final snapshot. Its name is generated once and kept in the stack's state; a stack that is built again gets
    /// another name.
    /// </summary>
    public static FinalSnapshot Keep { get; } = new Kept();

    /// <summary>Gets the choice of no snapshot: the data is lost with the cluster.</summary>
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
