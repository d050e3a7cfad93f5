using System.Collections.Immutable;
using Blueprints.Preview.Rendering;
using Blueprints.Preview.Reporting.Model;

namespace Blueprints.Preview.Reporting.Reading;

/// <summary>A graph as the report reads it: masked, and with what refers to what found by ids, ARNs and dependencies.</summary>
internal sealed class ReportSource
{
    private readonly Dictionary<string, ReportNode> _byUrn;
    private readonly ILookup<string, ReportNode> _byId;
    private readonly ILookup<string, ReportNode> _byName;
    private readonly ILookup<string, ReportNode> _byType;
    private readonly Dictionary<string, Place> _places = new(StringComparer.Ordinal);
    private readonly PlaceReader _placeReader;

    public ReportSource(StackGraph graph)
    {
        Graph = graph;
        Facts = new KeyFacts(graph);
        Nodes = [.. graph.Resources.Select((node, index) => new ReportNode(
            node, graph.Redactor.Mask(node.Inputs), graph.Redactor.Mask(node.Outputs), node.Id is { } id ? graph.Redactor.Mask(id)
                : null, index))];
        _byUrn = Nodes.ToDictionary(node => node.Urn, StringComparer.Ordinal);
        _byType = Nodes.ToLookup(node => node.Type, StringComparer.Ordinal);
        _byId = Index(node => [node.Id, node.Output("arn")]);
        _byName = Index(node => [node.Id, node.Output("arn"), node.Output("name"), node.Output("clusterIdentifier")]);
        _placeReader = new PlaceReader(this);
    }

    public StackGraph Graph { get; }

    /// <summary>Gets what the tree shows beside a resource.</summary>
    public KeyFacts Facts { get; }

    public ImmutableArray<ReportNode> Nodes { get; }

    public ReportNode? Find(string? urn) => urn is null ? null : _byUrn.GetValueOrDefault(urn);

    /// <summary>Returns the resources of some types, in the order of registration.</summary>
    public IEnumerable<ReportNode> OfTypes(params string[] types) => types.Length == 1 ? _byType[types[0]]
        : types.SelectMany(type => _byType[type]).OrderBy(node => node.Index);

    /// <summary>Returns the account and the region that a resource is in.</summary>
    public Place PlaceOf(ReportNode node)
    {
        if (!_places.TryGetValue(node.Urn, out var place))
        {
            _places[node.Urn] = place = _placeReader.Read(node);
        }

        return place;
    }

    /// <summary>Returns the explicit provider of a resource; null for a default one.</summary>
    public ReportNode? ProviderOf(ReportNode node) =>
        node.Node.Provider is { } reference && reference.LastIndexOf("::", StringComparison.Ordinal) is > 0 and var end
            ? Find(reference[..end]) : null;

    /// <summary>Returns the resource, its parent, the parent's parent and so on.</summary>
    public IEnumerable<ReportNode> WithParents(ReportNode node)
    {
        for (var current = node; current is not null; current = Find(current.Node.Parent))
        {
            yield return current;
        }
    }

    /// <summary>Returns the one resource of some types that an input names; null when it is none of the program's.</summary>
    public ReportNode? Reference(ReportNode node, string path, params string[] types) => References(node, path, types).FirstOrDefault();

    /// <summary>Returns the resources of some types that an input names.</summary>
    /// <remarks>An id that is not known before the deployment is found by what the input waits for.</remarks>
    public IEnumerable<ReportNode> References(ReportNode node, string path, params string[] types)
    {
        var waits = node.Node.PropertyDependencies.GetValueOrDefault(path.Split('.')[0]) ?? [];
        var texts = node.Texts(path).ToList();
        var named = texts.Select(text => Named(node, text, waits, types)).OfType<ReportNode>().ToList();
        var isOpen = texts.Any(text => text is GraphValue.UnknownMask or GraphValue.SecretMask);
        return (isOpen ? named.Concat(waits.Select(Find).OfType<ReportNode>().Where(found => IsOf(found, types))) : named).Distinct();
    }

    /// <summary>Returns the resource with an id or ARN; where types are given, that of these types with an id, ARN or name.</summary>
    /// <remarks>A name alone says too little: the target <c>local</c> of a route is no bucket of that name.</remarks>
    public ReportNode? Named(ReportNode from, string text, params string[] types) => Named(from, text, [], types);

    /// <summary>Returns what to call the thing with an id: the name of its resource, or the id.</summary>
    public string NameOf(ReportNode from, string text, params string[] types) => Named(from, text, types)?.Name ?? text;

    private ReportNode? Named(ReportNode from, string text, IReadOnlyList<string> waits, string[] types)
    {
        var found = (types.Length == 0 ? _byId : _byName)[text].Where(node => IsOf(node, types)).ToList();

        // Two regions may each have a cluster of one name: the input waits for the one that is meant, or it is at the same place.
        return found.Count <= 1
            ? found.FirstOrDefault()
            : found.Find(node => waits.Contains(node.Urn)) ?? found.Find(node => PlaceOf(node) == PlaceOf(from)) ?? found[0];
    }

    private static bool IsOf(ReportNode node, string[] types) => types.Length == 0 || types.Contains(node.Type, StringComparer.Ordinal);

    // A mask is no resource's id.
    private ILookup<string, ReportNode> Index(Func<ReportNode, string?[]> identities) => Nodes.Where(node => node.IsCustom)
        .SelectMany(node => identities(node).OfType<string>().Distinct(StringComparer.Ordinal).Select(identity => (identity, node)))
        .Where(pair => pair.identity.Length > 0 && pair.identity != GraphValue.UnknownMask
            && !pair.identity.Contains(GraphValue.SecretMask, StringComparison.Ordinal))
        .ToLookup(pair => pair.identity, pair => pair.node, StringComparer.Ordinal);
}
