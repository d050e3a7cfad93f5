using System.Collections.Immutable;

namespace Blueprints.Preview;

/// <summary>Orders a graph by what waits for what: dependencies, the parent, and the provider.</summary>
internal static class GraphOrder
{
    public static bool Reaches(StackGraph graph, ResourceNode from, ResourceNode to)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var open = new Queue<ResourceNode>([from]);
        while (open.TryDequeue(out var node))
        {
            foreach (var needed in Needs(graph, node).Where(needed => seen.Add(needed.Urn)))
            {
                if (needed.Urn == to.Urn)
                {
                    return true;
                }

                open.Enqueue(needed);
            }
        }

        return false;
    }

    public static ImmutableArray<ResourceNode> Topological(StackGraph graph)
    {
        var ordered = ImmutableArray.CreateBuilder<ResourceNode>(graph.Resources.Length);
        var done = new HashSet<string>(StringComparer.Ordinal);
        var open = graph.Resources.ToList();
        while (open.Count > 0)
        {
            // Registration order is nearly always a valid order already, so this pass usually takes everything.
            var ready = new List<ResourceNode>();
            foreach (var node in open.Where(node => Needs(graph, node).All(needed => done.Contains(needed.Urn))))
            {
                ready.Add(node);
                done.Add(node.Urn);
            }

            if (ready.Count == 0)
            {
                throw new InvalidOperationException(
                    $"These resources wait for each other in a circle: {string.Join(", ", open.Select(node => node.Urn))}.");
            }

            ordered.AddRange(ready);
            open.RemoveAll(node => done.Contains(node.Urn));
        }

        return ordered.MoveToImmutable();
    }

    private static IEnumerable<ResourceNode> Needs(StackGraph graph, ResourceNode node)
    {
        var provider = node.Provider is { } reference ? reference[..reference.LastIndexOf("::", StringComparison.Ordinal)] : null;
        return node.Dependencies
            .Append(node.Parent)
            .Append(provider)
            .OfType<string>()
            .Select(graph.Find)
            .OfType<ResourceNode>();
    }
}
