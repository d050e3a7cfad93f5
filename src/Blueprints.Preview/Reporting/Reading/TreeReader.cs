using Blueprints.Preview.Reporting.Model;

namespace Blueprints.Preview.Reporting.Reading;

/// <summary>Reads the resources under their parents, in the order of registration.</summary>
internal sealed class TreeReader(ReportSource source)
{
    private readonly ILookup<string?, ReportNode> _children = source.Nodes.ToLookup(node => node.Node.Parent, StringComparer.Ordinal);

    public TreePicture Read() => Read(source.Nodes[0]);

    private TreePicture Read(ReportNode node) => new(
        node.Index,
        node.Name,
        node.Type,
        node.Urn,
        !node.IsCustom,
        [.. source.Facts.Of(node.Node)],
        ValueText.Of(node.Inputs),
        [.. node.Node.Dependencies.Select(source.Find).OfType<ReportNode>()
            .Select(found => new LinkPicture(found.Index, found.Name, found.Type))],
        [.. _children[node.Urn].Select(Read)]);
}
