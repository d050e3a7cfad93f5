using Blueprints.Preview;

namespace Blueprints.Tests.Shared;

/// <summary>
/// A stack as text for snapshots: one line a resource, in the order of registration, with its inputs and what it waits for by name.
/// </summary>
internal static class GraphText
{
    public static string Of(StackGraph graph) =>
        string.Join('\n', graph.Resources.Select(node => Line(graph, node)).Append($"outputs {graph.Outputs}"));

    private static string Line(StackGraph graph, ResourceNode node)
    {
        var dependencies = node.Dependencies
            .Select(graph.Find)
            .OfType<ResourceNode>()
            .Select(dependency => $"{dependency.Type[(dependency.Type.LastIndexOf(':') + 1)..]} {dependency.Name}")
            .Order(StringComparer.Ordinal);
        var marks = node.Protect ? " protect" : string.Empty;
        var afterStack = node.Urn.IndexOf("::", StringComparison.Ordinal) + 2;
        var name = node.Urn[(node.Urn.IndexOf("::", afterStack, StringComparison.Ordinal) + 2)..];
        return $"{name}{marks} {node.Inputs} <- [{string.Join(", ", dependencies)}]";
    }
}
