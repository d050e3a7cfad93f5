using Spectre.Console;

namespace Blueprints.Preview.Rendering;

/// <summary>
/// Draws the resources under their parents, in registration order. Names and types are aligned among the children of one parent, so that a
/// longer name elsewhere moves nothing.
/// </summary>
/// <remarks>
/// Without a width, as in a file, each resource is one line, with its whole type. In a terminal a line ends at its width: types are short,
/// and facts that do not fit go on below.
/// </remarks>
internal sealed class ResourceTree
{
    private const string Gap = "  ";

    // Behind a very long name nothing is aligned: it would push the others out of the terminal.
    private const int LongestColumn = 48;

    private readonly KeyFacts _facts;
    private readonly ILookup<string, ResourceNode> _children;
    private readonly StackGraph _graph;
    private readonly int? _width;

    public ResourceTree(StackGraph graph, int? width)
    {
        _graph = graph;
        _width = width;
        _facts = new KeyFacts(graph);
        _children = graph.Resources.Where(node => node.Parent is not null).ToLookup(node => node.Parent!, StringComparer.Ordinal);
    }

    /// <summary>Returns the lines, as markup.</summary>
    public IEnumerable<string> Lines() => Lines(_graph.Resources[0], "", "", new Columns([_graph.Resources[0]], this));

    private IEnumerable<string> Lines(ResourceNode node, string first, string others, Columns columns)
    {
        var children = _children[node.Urn].ToList();
        foreach (var line in Node(node, first, others + (children.Count > 0 ? "│   " : "    "), columns))
        {
            yield return line;
        }

        var inner = new Columns(children, this);
        for (var index = 0; index < children.Count; index++)
        {
            var isLast = index == children.Count - 1;
            foreach (var line in Lines(children[index], others + (isLast ? "└── " : "├── "), others + (isLast ? "    " : "│   "), inner))
            {
                yield return line;
            }
        }
    }

    private IEnumerable<string> Node(ResourceNode node, string first, string others, Columns columns)
    {
        var facts = _facts.Of(node);
        var pieces = facts
            .Select(fact => new Piece(fact, "cyan"))
            .Prepend(new Piece(TypeOf(node), "grey") { Padded = facts.Count > 0 ? columns.Type : 0 })
            .Prepend(new Piece(node.Name, node.Custom ? null : "bold") { Padded = columns.Name });
        var line = "";
        var length = -1;
        foreach (var piece in pieces.SelectMany(piece => Broken(piece, _width - others.Length - Gap.Length)))
        {
            if (length >= 0 && length + Gap.Length + piece.Text.Length > _width)
            {
                yield return line;
                (line, length) = (Markup.Escape(others), others.Length);
            }

            var before = length < 0 ? first : Gap;
            line += Markup.Escape(before) + piece.Markup;
            length = Math.Max(length, 0) + before.Length + Math.Max(piece.Text.Length, piece.Padded);
        }

        yield return line;
    }

    // A fact that is longer than a line goes on at a blank.
    private static IEnumerable<Piece> Broken(Piece piece, int? room)
    {
        while (room is > 0 && piece.Text.Length > room)
        {
            var blank = piece.Text.LastIndexOf(' ', room.Value - 1);
            var end = blank > 0 ? blank : room.Value;
            yield return piece with { Text = piece.Text[..end], Padded = 0 };
            piece = piece with { Text = piece.Text[end..].TrimStart(), Padded = 0 };
        }

        yield return piece;
    }

    private string TypeOf(ResourceNode node) => _width is null ? node.Type : node.Type[(node.Type.LastIndexOf(':') + 1)..];

    private sealed record Piece(string Given, string? Style)
    {
        /// <summary>Gets what is shown; what a program calls its things must not steer the terminal.</summary>
        public string Text { get; init; } = Printable.Of(Given);

        /// <summary>Gets how wide the column is; nothing is filled up at the end of a line.</summary>
        public int Padded { get; init; }

        public string Markup
        {
            get
            {
                var text = Spectre.Console.Markup.Escape(Text.PadRight(Padded));
                return Style is null ? text : $"[{Style}]{text}[/]";
            }
        }
    }

    /// <summary>Specifies how wide the names and the types of some siblings are.</summary>
    private sealed class Columns(IReadOnlyCollection<ResourceNode> siblings, ResourceTree tree)
    {
        public int Name { get; } = Widest(siblings.Select(node => node.Name.Length), tree._width);

        public int Type { get; } = Widest(siblings.Select(node => tree.TypeOf(node).Length), tree._width);

        private static int Widest(IEnumerable<int> lengths, int? width) =>
            lengths.Where(length => width is null || length <= Math.Min(LongestColumn, width.Value / 3)).DefaultIfEmpty().Max();
    }
}
