using System.Globalization;

namespace Blueprints.Preview.Reporting.Reading;

/// <summary>One resource as the report reads it: every text is masked already.</summary>
internal sealed class ReportNode(ResourceNode node, GraphValue inputs, GraphValue outputs, string? id, int index)
{
    public string Urn => node.Urn;

    public string Type => node.Type;

    public string Name => node.Name;

    public string? Id => id;

    public bool IsExisting => node.IsRead;

    public bool IsProtected => node.Protect;

    public bool IsCustom => node.Custom;

    public ResourceNode Node => node;

    public GraphValue Inputs => inputs;

    /// <summary>Gets the position in the graph: what orders where nothing else does.</summary>
    public int Index => index;

    /// <summary>Returns the input at a path (<c>vpcConfig.subnetIds</c>); null when it is not set.</summary>
    public GraphValue? At(string path) => At(inputs, path);

    /// <summary>Returns the input at a path as text, masks included; null when it is not set.</summary>
    public string? Text(string path) => Scalar(At(path));

    /// <summary>Returns the output at a path as text: of what a program reads, and does not set.</summary>
    public string? Output(string path) => Scalar(At(outputs, path));

    /// <summary>Returns every text of a list, or the one text that stands in its place.</summary>
    public IEnumerable<string> Texts(string path) => TextsOf(At(path));

    /// <summary>Returns the items of a list, or the one object that stands in its place.</summary>
    public IEnumerable<GraphValue> Items(string path) => At(path) switch
    {
        { IsSecret: false, Kind: GraphValueKind.List } list => list.Items,
        { Kind: GraphValueKind.Map } map => [map],
        _ => [],
    };

    /// <summary>Returns whether a flag is set to true.</summary>
    public bool Has(string path) => string.Equals(Text(path), "true", StringComparison.OrdinalIgnoreCase);

    public static GraphValue? At(GraphValue value, string path)
    {
        var current = value;
        foreach (var part in path.Split('.'))
        {
            // Providers differ in whether a nested object that can be there once is a list.
            current = current.Kind == GraphValueKind.List && current.Items.Length == 1 ? current.Items[0] : current;
            if (!current.Entries.TryGetValue(part, out var next))
            {
                return null;
            }

            current = next;
        }

        return current;
    }

    public static string? Scalar(GraphValue? value) => value switch
    {
        null or { Kind: GraphValueKind.Null } => null,
        { IsSecret: false, Kind: GraphValueKind.Number } => value.AsNumber().ToString("R", CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };

    public static IEnumerable<string> TextsOf(GraphValue? value) => value switch
    {
        null => [],
        { IsSecret: false, Kind: GraphValueKind.List } => value.Items.Select(Scalar).OfType<string>(),
        _ => Scalar(value) is { } text ? [text] : [],
    };

    public override string ToString() => $"{Type} {Name}";
}
