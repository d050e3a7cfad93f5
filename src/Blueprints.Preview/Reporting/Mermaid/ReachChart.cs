using Blueprints.Preview.Reporting.Drawing;
using Blueprints.Preview.Reporting.Model;

namespace Blueprints.Preview.Reporting.Mermaid;

/// <summary>Draws security groups: an arrow from each peer to what it may reach.</summary>
internal static class ReachChart
{
    public static void Write(Flowchart chart, IReadOnlyList<ReachPicture> reach)
    {
        var ids = new Dictionary<Thing, string>();
        foreach (var target in reach.Where(target => !target.Inbound.IsEmpty || !target.Outbound.IsEmpty))
        {
            ids[target.Target] = chart.Node([target.Target.Name, .. target.UsedBy]);
        }

        foreach (var target in reach)
        {
            foreach (var rule in target.Inbound)
            {
                chart.Edge(Id(rule), ids[target.Target], ReachDrawing.Ports(rule));
            }

            foreach (var rule in target.Outbound)
            {
                chart.Edge(ids[target.Target], Id(rule), ReachDrawing.Ports(rule));
            }
        }

        string Id(ReachRule rule)
        {
            if (!ids.TryGetValue(rule.Peer, out var id))
            {
                ids[rule.Peer] = id = chart.Node(rule.IsAnybody ? $"anybody ({rule.Peer.Name})" : rule.Peer.Name);
            }

            return id;
        }
    }
}
