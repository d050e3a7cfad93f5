using System.Globalization;
using Blueprints.Preview.Reporting.Model;
using static Blueprints.Preview.Reporting.Drawing.Canvas;

namespace Blueprints.Preview.Reporting.Drawing;

/// <summary>Draws a cluster: control plane, node groups, pools in the order in which they are tried, add-ons, releases.</summary>
internal static class ClusterDrawing
{
    private const int CellWidth = 214;
    private const int ArrowWidth = 22;
    private const int Columns = 4;
    private const int Width = (Columns * CellWidth) + ((Columns - 1) * ArrowWidth) + (2 * Padding);
    private const int MostRequirements = 7;

    public static Picture Of(ClusterPicture cluster)
    {
        // The frame lies below what is inside, and is as high as that.
        var height = Content(new Canvas(), cluster);
        var canvas = new Canvas();
        canvas.Box(0, 0, Width, height, cluster.IsExisting ? "cluster existing" : "cluster");
        Content(canvas, cluster);
        return canvas.Finish(
            $"Cluster {cluster.Name}",
            $"{Words.Count(cluster.NodeGroups.Length, "node group")}, {Words.Count(cluster.Pools.Length, "Karpenter pool")}, "
                + $"{Words.Count(cluster.Addons.Length, "add-on")}, "
                + $"{Words.Count(cluster.Releases.Length, "Helm release")}. The tables below have the same facts.",
            Width,
            height);
    }

    private static int Content(Canvas canvas, ClusterPicture cluster)
    {
        canvas.Text(Padding, 22, Width - (2 * Padding),
            $"{cluster.Name}{(cluster.Version is null ? "" : $"  Kubernetes {cluster.Version}")}"
                + $"{(cluster.IsExisting ? "  (existing)" : "")}", "h");
        var top = 34;
        if (!cluster.Facts.IsEmpty)
        {
            top = canvas.Pills(Padding, top, Width - (2 * Padding), "gateway", cluster.Facts);
        }

        top = Cells(canvas, top, "node groups", "nodes", false, [.. cluster.NodeGroups.Select(GroupLines)]);
        top = Cells(canvas, top, "Karpenter pools, in the order in which they are tried", "pool", true,
            [.. cluster.Pools.Select(PoolLines)]);
        top = Pills(canvas, top, "add-ons", "endpoint", cluster.Addons.Select(addon => $"{addon.Name} {addon.Version}".TrimEnd()));
        return Pills(canvas, top, "Helm releases", "release",
            cluster.Releases.Select(release => $"{release.Name} {release.Version}".TrimEnd() + $" in {release.Namespace}")) + 2;
    }

    private static int Pills(Canvas canvas, int top, string heading, string style, IEnumerable<string> texts)
    {
        var all = texts.ToList();
        if (all.Count == 0)
        {
            return top;
        }

        canvas.Text(Padding, top + 10, Width - (2 * Padding), heading, "z");
        return canvas.Pills(Padding, top + 16, Width - (2 * Padding), style, all);
    }

    private static int Cells(Canvas canvas, int top, string heading, string style, bool isOrdered,
        IReadOnlyList<List<(string Text, string Style)>> cells)
    {
        if (cells.Count == 0)
        {
            return top;
        }

        canvas.Text(Padding, top + 10, Width - (2 * Padding), heading, "z");
        top += 16;
        foreach (var row in cells.Chunk(Columns))
        {
            var height = HeightOf(row.Max(lines => lines.Count));
            for (var column = 0; column < row.Length; column++)
            {
                var x = Padding + (column * (CellWidth + ArrowWidth));
                if (isOrdered && column > 0)
                {
                    canvas.Arrow(x - ArrowWidth + 3, x - 3, top + (height / 2));
                }

                canvas.Lines(x, top, CellWidth, height, style, row[column]);
            }

            top += height + Gap;
        }

        return top;
    }

    private static List<(string Text, string Style)> GroupLines(NodeGroupPicture group) =>
    [
        (group.Name, "b"), (group.Machines, "m"), (group.Capacity, "t"), (group.Size, "t"), .. group.Image.Length > 0
            ? new[] { (group.Image, "d") } : [],
    ];

    private static List<(string Text, string Style)> PoolLines(PoolPicture pool) =>
    [
        (string.Create(CultureInfo.InvariantCulture, $"{pool.Rank}. {pool.Name}"), "b"),
        ($"weight {pool.Weight}, node class {pool.NodeClass}", "d"),
        .. pool.Requirements.Take(MostRequirements)
            .SelectMany(requirement => TextFit.Wrap(requirement, CellWidth - 16, TextSize).Select(line => (line, "t"))),
        .. pool.Requirements.Length > MostRequirements
            ? new[] { (string.Create(CultureInfo.InvariantCulture, $"and {pool.Requirements.Length - MostRequirements} more"), "d") } : [],
        .. pool.Taints.Select(taint => ($"taint {taint}", "w")),
        .. pool.Limits.Select(limit => ($"at most {limit}", "d")),
    ];
}
