namespace Blueprints.Preview.Rendering;

/// <summary>Picks what an engineer looks for first in a resource.</summary>
internal static class KeyFacts
{
    /// <summary>How many columns of facts there are: two inputs, marks, the explicit provider.</summary>
    public const int Columns = 4;

    private const int LongestFact = 48;

    // In this order; the first two that are set are shown.
    private static readonly string[] Names =
    [
        "cidrBlock", "availabilityZone", "destinationCidrBlock", "destinationIpv6CidrBlock", "serviceName", "engine", "engineVersion",
        "chart", "addonName", "addonVersion", "instanceTypes", "principalArn", "version", "capacityType", "policyArn", "retentionInDays", "spec.weight", "fromPort",
        "region",
    ];

    public static string[] Of(StackGraph graph, ResourceNode node)
    {
        var facts = Names.Select(name => (name, value: Find(node.Inputs, name))).Where(fact => fact.value is not null).Select(fact => Describe(fact.name, graph.Redactor.Mask(fact.value!))).Take(2).ToList();
        string?[] marks = [node.IsRead ? "read" : null, node.ImportId is null ? null : "import", node.Protect ? "protected" : null];
        var provider = node.Provider is { } reference ? graph.Find(reference[..reference.LastIndexOf("::", StringComparison.Ordinal)]) : null;
        return [facts.ElementAtOrDefault(0) ?? "", facts.ElementAtOrDefault(1) ?? "", string.Join(' ', marks.OfType<string>()), provider is null ? "" : $"@{provider.Name}"];
    }

    // A fact of a custom resource is a part of its spec.
    private static GraphValue? Find(GraphValue inputs, string name) =>
        name.Split('.') is [var outer, var inner]
            ? inputs.Has(outer) && inputs[outer].Has(inner) ? inputs[outer][inner] : null
            : inputs.Has(name) ? inputs[name] : null;

    private static string Describe(string name, GraphValue value) => (name, value.Kind) switch
    {
        ("retentionInDays", GraphValueKind.Number) => $"{value} days",
        ("spec.weight", GraphValueKind.Number) => $"weight {value}",
        ("fromPort", GraphValueKind.Number) => $"port {value}",
        _ => Shorten(value.ToString()),
    };

    // Of an ARN the end tells what it is.
    private static string Shorten(string fact)
    {
        var line = fact.ReplaceLineEndings(" ");
        var end = line.StartsWith("arn:", StringComparison.Ordinal) ? line[(line.LastIndexOfAny(['/', ':']) + 1)..] : line;
        return end.Length <= LongestFact ? end : $"{end[..(LongestFact - 1)]}…";
    }
}
