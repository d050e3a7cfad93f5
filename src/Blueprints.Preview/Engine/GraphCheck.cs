using Blueprints.Internal;
using Blueprints.Preview.Configuration;

namespace Blueprints.Preview.Engine;

/// <summary>Finds what is wrong in a finished graph although Pulumi lets it pass.</summary>
internal static class GraphCheck
{
    // What Output<T>.ToString gives instead of the value, which is not known at that moment.
    private const string OutputText = "Calling [ToString] on an [Output<T>]";

    public static IEnumerable<Problem> Problems(IReadOnlyCollection<ResourceNode> nodes)
    {
        var names = nodes.Where(node => Holds(node.Name)).Select(node => node.Urn).ToHashSet(StringComparer.Ordinal);
        return nodes.SelectMany(node => Problems(node, isNameToldByParent: node.Parent is { } parent && names.Contains(parent)));
    }

    /// <summary>Finds that a stack's file leaves the region of the default AWS provider to the environment.</summary>
    public static IEnumerable<Problem> WithoutRegion(
        IEnumerable<ResourceNode> nodes,
        string? stackFile,
        IReadOnlyDictionary<string, ConfigurationValue> configuration) =>
        stackFile is null || configuration.ContainsKey(AwsSettings.Region) || AwsSettings.HasRegionInEnvironment
            ? []
            : nodes.Where(node => node.Provider?.Contains("::pulumi:providers:aws::default", StringComparison.Ordinal) == true)
                .Take(1)
                .Select(node => PreviewProblems.NoRegion(stackFile, node.Type));

    /// <summary>Finds blueprints that were planned and not provisioned, and that a program creates nothing at all.</summary>
    public static IEnumerable<Problem> NotCreated(
        IReadOnlyCollection<ResourceNode> nodes,
        IReadOnlyCollection<UnprovisionedBlueprint> blueprints)
    {
        var planned = blueprints
            .Where(blueprint => blueprint.IsPlanned)
            .Select(blueprint => PreviewProblems.NeverProvisioned(blueprint.Description))
            .ToList();

        // The first node is the stack.
        return planned.Count > 0 || nodes.Count > 1
            ? planned
            : [PreviewProblems.NoResources([.. blueprints.Select(blueprint => blueprint.Description)])];
    }

    // The children of a component are called after it.
    private static IEnumerable<Problem> Problems(ResourceNode node, bool isNameToldByParent)
    {
        if (!isNameToldByParent && Holds(node.Name))
        {
            yield return PreviewProblems.OutputAsText(node.Type, "name");
        }

        foreach (var (name, _) in node.Inputs.Entries.Where(input => Holds(input.Value)))
        {
            yield return PreviewProblems.OutputAsText(node.Urn, name);
        }

        // A custom resource repeats its inputs as outputs; those of components and stacks are the program's own.
        foreach (var (name, _) in node.Outputs.Entries.Where(output => !node.Custom && Holds(output.Value)))
        {
            yield return PreviewProblems.OutputAsText(node.Urn, name);
        }
    }

    private static bool Holds(GraphValue value)
    {
        var plain = value.Reveal();
        return plain.Kind == GraphValueKind.Text
            ? Holds(plain.AsText())
            : plain.Items.Concat(plain.Entries.Values).Any(Holds) || plain.Entries.Keys.Any(Holds);
    }

    private static bool Holds(string text) => text.Contains(OutputText, StringComparison.Ordinal);
}
