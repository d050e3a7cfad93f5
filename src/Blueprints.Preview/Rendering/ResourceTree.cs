using Spectre.Console;

namespace Blueprints.Preview.Rendering;

/// <summary>Draws the resources under their parents, in registration order, with types and key facts in columns.</summary>
internal static class ResourceTree
{
    private const int GuideWidth = 4;

    public static Tree Of(StackGraph graph)
    {
        var root = graph.Resources[0];
        var children = graph.Resources.Where(node => node.Parent is not null).ToLookup(node => node.Parent!, StringComparer.Ordinal);
        var facts = graph.Resources.ToDictionary(node => node.Urn, node => KeyFacts.Of(graph, node), StringComparer.Ordinal);
        var layout = new Layout(
            Depths(root, children, 0).Max(entry => entry.Node.Name.Length + (entry.Depth * GuideWidth)),
            graph.Resources.Max(node => node.Type.Length),
            facts,
            [.. Enumerable.Range(0, KeyFacts.Columns).Select(column => facts.Values.Max(row => row[column].Length))]);
        var tree = new Tree(layout.Label(root, 0)) { Guide = TreeGuide.Line };
        AddChildren(tree, root, children, layout, 1);
        return tree;
    }

    private static void AddChildren(IHasTreeNodes target, ResourceNode parent, ILookup<string, ResourceNode> children, Layout layout, int depth)
    {
        foreach (var child in children[parent.Urn])
        {
            var branch = new TreeNode(layout.Label(child, depth));
            target.AddNode(branch);
            AddChildren(branch, child, children, layout, depth + 1);
        }
    }

    private static IEnumerable<(ResourceNode Node, int Depth)> Depths(ResourceNode node, ILookup<string, ResourceNode> children, int depth) =>
        children[node.Urn].SelectMany(child => Depths(child, children, depth + 1)).Prepend((node, depth));

    /// <summary>The columns: as wide as their widest entry, the name's less what the guides of its depth take.</summary>
    private sealed record Layout(int NameWidth, int TypeWidth, Dictionary<string, string[]> Facts, int[] FactWidths)
    {
        public Markup Label(ResourceNode node, int depth)
        {
            var facts = string.Join("  ", Facts[node.Urn].Select((fact, column) => fact.PadRight(FactWidths[column])).Where(fact => fact.Length > 0)).TrimEnd();
            var name = Shown(node.Name.PadRight(NameWidth - (depth * GuideWidth)));

            // Nothing is filled up at the end of a line, where colours would keep it.
            var type = Shown(facts.Length == 0 ? node.Type : node.Type.PadRight(TypeWidth));
            return new Markup($"{(node.Custom ? name : $"[bold]{name}[/]")}  [grey]{type}[/]{(facts.Length == 0 ? "" : $"  [cyan]{Shown(facts)}[/]")}");
        }

        private static string Shown(string text) => Markup.Escape(Printable.Of(text));
    }
}
