using Blueprints.Preview.Reporting.Model;
using static Blueprints.Preview.Reporting.Drawing.Canvas;

namespace Blueprints.Preview.Reporting.Drawing;

/// <summary>Draws who may reach whom: peers at the left, what they reach at the right.</summary>
internal static class ReachDrawing
{
    private const int PeerWidth = 250;
    private const int ArrowWidth = 330;
    private const int TargetWidth = 280;
    private const int RowHeight = 30;
    private const int Width = PeerWidth + ArrowWidth + TargetWidth + (2 * Padding);

    public static Picture? Of(IEnumerable<ReachPicture> all)
    {
        var reached = all.Where(target => !target.Inbound.IsEmpty).ToList();
        if (reached.Count == 0)
        {
            return null;
        }

        var canvas = new Canvas();
        var top = Padding;
        foreach (var target in reached)
        {
            top = Target(canvas, target, top);
        }

        return canvas.Finish(
            "Who may reach whom",
            $"What may reach {Words.Count(reached.Count, "target")}. The table below has the same facts, and the outbound rules.",
            Width,
            top);
    }

    private static int Target(Canvas canvas, ReachPicture target, int top)
    {
        List<(string Text, string Style)> lines = [(target.Target.Name, "b"), .. target.UsedBy.Select(user => ($"▪ {user}", "t"))];
        var height = Math.Max(HeightOf(lines.Count), target.Inbound.Length * RowHeight);
        var right = Padding + PeerWidth + ArrowWidth;
        canvas.Lines(right, top, TargetWidth, height, "group", lines);
        var y = top + ((height - (target.Inbound.Length * RowHeight)) / 2);
        foreach (var rule in target.Inbound)
        {
            var peer = rule.Peer == target.Target ? "itself" : rule.Peer.Name;
            canvas.Box(Padding, y + 3, PeerWidth, RowHeight - 6, rule.IsAnybody ? "peer anybody" : "peer", peer);
            canvas.Text(Padding + 8, y + 19, PeerWidth - 16, rule.IsAnybody ? $"anybody ({peer})" : peer, rule.IsAnybody ? "w" : "t");
            canvas.Text(Padding + PeerWidth + 8, y + 12, ArrowWidth - 16, Ports(rule), "m");
            canvas.Arrow(Padding + PeerWidth + 4, right - 4, y + 18);
            y += RowHeight;
        }

        return top + height + Gap + 4;
    }

    // "tcp 443, tcp 10250" is "tcp 443, 10250".
    public static string Ports(ReachRule rule) => string.Join("; ", rule.Ports.GroupBy(port => port.Split(' ')[0], StringComparer.Ordinal)
        .Select(group => $"{group.Key} {string.Join(", ", group.Select(Number).Where(port => port != group.Key))}".TrimEnd()));

    private static string Number(string port) => port[(port.IndexOf(' ', StringComparison.Ordinal) + 1)..];
}
