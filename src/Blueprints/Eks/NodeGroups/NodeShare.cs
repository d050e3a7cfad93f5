using System.Globalization;

namespace Blueprints.Eks;

/// <summary>Specifies a share of a group's nodes: one of <see cref="Nodes"/> and <see cref="Percent"/>.</summary>
/// <example><code>nodes.WithUpdates(NodeShare.Percent(33))</code></example>
public abstract class NodeShare
{
    private NodeShare()
    {
    }

    internal abstract int Number { get; }

    /// <summary>Sets a number of nodes.</summary>
    /// <param name="count">1 to 100 (<c>NGP018</c>).</param>
    /// <returns>That many nodes.</returns>
    /// <example><code>NodeShare.Nodes(2)</code></example>
    public static NodeShare Nodes(int count) => new Counted(count);

    /// <summary>Sets a percentage of the group.</summary>
    /// <param name="percent">1 to 100 (<c>NGP018</c>).</param>
    /// <returns>That part.</returns>
    /// <example><code>NodeShare.Percent(33)</code></example>
    public static NodeShare Percent(int percent) => new Part(percent);

    internal sealed class Counted(int count) : NodeShare
    {
        public int Count => count;

        internal override int Number => Count;

        public override string ToString() => Count.ToString(CultureInfo.InvariantCulture);
    }

    internal sealed class Part(int percentage) : NodeShare
    {
        public int Percentage => percentage;

        internal override int Number => Percentage;

        public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Percentage} %");
    }
}
