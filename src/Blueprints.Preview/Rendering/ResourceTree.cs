using Spectre.Console;

namespace Blueprints.Preview.Rendering;

/// <summary>Draws the resources under their parents, in registration order, with types and key facts in columns.</summary>
internal static class ResourceTree
{
    private const int GuideWidth = 4;

    // What an engineer looks for first, in this order; at most as many as KeyFacts takes.
    private static readonly string[] FactNames =
    [
        "cidrBlock", "availabilityZone", "destinationCidrBlock", "destinationIpv6CidrBlock", "serviceName", "engine", "engineVersion",
        "version", "chart", "addonName", "addonVersion", "capacityType", "policyArn", "retentionInDays", "region",
    ];

    public static Tree Of(StackGraph graph)
    {
        var root = graph.Resources[0];
        var children = graph.Resources.Where(node => node.Parent is not null).ToLookup(node => node.Parent!, StringComparer.Ordinal);
        var nameWidth = Depths(root, children, 0).Max(entry => entry.Node.Name.Length + (entry.Depth * GuideWidth));
        var typeWidth = graph.Resources.Max(node => node.Type.Length);
        var tree = new Tree(Label(graph, root, nameWidth, typeWidth)) { Guide = TreeGuide.Line };
        foreach (var child in children[root.Urn])
        {
            tree.AddNode(Branch(graph, child, children, nameWidth - GuideWidth, typeWidth));
        }

        return tree;
    }

    private static TreeNode Branch(StackGraph graph, ResourceNode node, ILookup<string, ResourceNode> children, int nameWidth, int typeWidth)
    {
        var branch = new TreeNode(Label(graph, node, nameWidth, typeWidth));
        foreach (var child in children[node.Urn])
        {
            branch.AddNode(Branch(graph, child, children, nameWidth - GuideWidth, typeWidth));
        }

        return branch;
    }

    private static IEnumerable<(ResourceNode Node, int Depth)> Depths(ResourceNode node, ILookup<string, ResourceNode> children, int depth) =>
        children[node.Urn].SelectMany(child => Depths(child, children, depth + 1)).Prepend((node, depth));

    private static Markup Label(StackGraph graph, ResourceNode node, int nameWidth, int typeWidth)
    {
        var name = Markup.Escape(node.Name.PadRight(nameWidth));
        var type = Markup.Escape(node.Type.PadRight(typeWidth));
        var facts = string.Join("  ", Facts(graph, node));
        return new Markup($"{(node.Custom ? name : $"[bold]{name}[/]")}  [grey]{type}[/]  [cyan]{Markup.Escape(facts)}[/]");
    }

    private static IEnumerable<string> Facts(StackGraph graph, ResourceNode node)
    {
        const int KeyFacts = 2;
        foreach (var name in FactNames.Where(node.Inputs.Has).Take(KeyFacts))
        {
            yield return node.Inputs[name].ToString().ReplaceLineEndings(" ");
        }

        if (node.IsRead)
        {
            yield return "read";
        }

        if (node.Protect)
        {
            yield return "protected";
        }

        var provider = node.Provider is { } reference ? graph.Find(reference[..reference.LastIndexOf("::", StringComparison.Ordinal)]) : null;
        if (provider is not null)
        {
            yield return $"@{provider.Name}";
        }
    }
}
