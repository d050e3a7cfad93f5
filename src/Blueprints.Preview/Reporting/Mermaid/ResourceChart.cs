using Blueprints.Preview.Reporting.Model;

namespace Blueprints.Preview.Reporting.Mermaid;

/// <summary>Draws every resource in its component, and what it waits for.</summary>
/// <remarks>An arrow that a chain of others says already is left out: Mermaid draws 500 arrows at most unless told otherwise (its option
/// maxEdges).</remarks>
internal static class ResourceChart
{
    public static void Write(Flowchart chart, TreePicture tree)
    {
        var ids = new Dictionary<int, string>();
        var nodes = new List<TreePicture>();
        foreach (var child in tree.Children)
        {
            Write(chart, child, ids, nodes);
        }

        var reached = new Dictionary<int, HashSet<int>>();
        var waits = nodes.ToDictionary(node => node.Index, node => node.Dependencies.Select(dependency => dependency.Index).ToList());

        // A component with children is a frame: its children wait, not it.
        foreach (var node in nodes.Where(node => ids.ContainsKey(node.Index)))
        {
            var direct = waits[node.Index];
            foreach (var dependency in direct.Where(ids.ContainsKey)
                .Where(dependency => !direct.Exists(other => other != dependency && Reached(other).Contains(dependency))))
            {
                chart.Edge(ids[node.Index], ids[dependency]);
            }
        }

        HashSet<int> Reached(int index)
        {
            if (!reached.TryGetValue(index, out var all))
            {
                // There before it is whole: resources that wait for each other must not go round.
                reached[index] = all = [];
                foreach (var next in waits.GetValueOrDefault(index) ?? [])
                {
                    all.Add(next);
                    all.UnionWith(Reached(next));
                }
            }

            return all;
        }
    }

    private static void Write(Flowchart chart, TreePicture node, Dictionary<int, string> ids, List<TreePicture> nodes)
    {
        nodes.Add(node);
        if (!node.IsComponent)
        {
            ids[node.Index] = chart.Node(node.Name, node.Type);
            foreach (var child in node.Children)
            {
                Write(chart, child, ids, nodes);
            }

            return;
        }

        chart.Frame($"{node.Name} {node.Type}", () =>
        {
            if (node.Children.IsEmpty)
            {
                ids[node.Index] = chart.Node(node.Name, node.Type);
            }

            foreach (var child in node.Children)
            {
                Write(chart, child, ids, nodes);
            }
        });
    }
}
