namespace Blueprints.Preview.Rendering;

/// <summary>Picks what a reviewer must see of a resource: addresses, versions, machines, images, and who may reach or do what.</summary>
internal sealed class KeyFacts
{
    private const int LongestFact = 120;

    // Of types without facts of their own: in this order; the first two that are set are shown.
    private static readonly string[] Names =
    [
        "cidrBlock", "availabilityZone", "destinationCidrBlock", "destinationIpv6CidrBlock", "serviceName", "engine", "engineVersion",
        "chart",
        "addonName",
        "addonVersion",
        "instanceTypes",
        "principalArn",
        "version",
        "capacityType",
        "policyArn",
        "retentionInDays",
        "region",
    ];

    private readonly StackGraph _graph;
    private readonly Dictionary<string, string> _namesById;

    public KeyFacts(StackGraph graph)
    {
        _graph = graph;

        // "sg-0a1b…" is not readable; the first resource with an id or an ARN gives its name.
        _namesById = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var node in graph.Resources.Where(node => node.Custom))
        {
            foreach (var id in new[] { node.Id, node.Outputs.Has("arn") ? node.Outputs["arn"].ToString() : null }
                .OfType<string>()
                .Where(id => id != node.Name && id.Contains('-', StringComparison.Ordinal)))
            {
                _namesById.TryAdd(id, node.Name);
            }

            // EKS creates a security group of its own, which is no resource of the program.
            if (node.Type == "aws:eks/cluster:Cluster"
                && node.Outputs.Has("vpcConfig")
                && node.Outputs["vpcConfig"].Has("clusterSecurityGroupId"))
            {
                _namesById.TryAdd(node.Outputs["vpcConfig"]["clusterSecurityGroupId"].ToString(), $"the control plane of {node.Name}");
            }
        }
    }

    public IReadOnlyList<string> Of(ResourceNode node)
    {
        var reader = new FactReader(_graph.Redactor.Mask(node.Inputs), _namesById);
        var facts = FactTables.ByType.TryGetValue(node.Type, out var table)
            ? table(reader)
            : Names.Select(name => name == "retentionInDays" ? reader.Text(name) is { } days ? $"{days} days" : null : reader.Text(name))
                .OfType<string>()
                .Take(2);
        var provider = node.Provider is { } reference
            ? _graph.Find(reference[..reference.LastIndexOf("::", StringComparison.Ordinal)])
            : null;
        string?[] marks =
        [
            node.IsRead ? "read" : null,
            node.ImportId is null ? null : "import",
            node.Protect ? "protected" : null,
            provider is null ? null : $"@{provider.Name}",
        ];
        return [.. facts.Where(fact => !string.IsNullOrEmpty(fact)).Select(fact => Shorten(fact!)).Concat(marks.OfType<string>())];
    }

    private static string Shorten(string fact) => fact.Length <= LongestFact ? fact : $"{fact[..(LongestFact - 1)]}…";
}
