using System.Text.Json;
using Blueprints.Preview;

namespace Blueprints.Site.Pages;

/// <summary>The IAM policies that each block writes, from the preview of a program with all of them.</summary>
internal static class BlockRights
{
    public static async Task<string> WriteAsync()
    {
        var graph = await StackPreview.RunAsync(EveryBlock.Provision, PreviewOptions.Default.WithConfig("aws:region", "us-east-1"));
        var blocks = graph.Resources
            .Where(node => IsBlock(node) && !Ancestors(graph, node).Any(IsBlock))
            .OrderBy(node => node.Type, StringComparer.Ordinal);
        return string.Concat(blocks.Select(block => Block(graph, block))).ReplaceLineEndings("\n");
    }

    private static string Block(StackGraph graph, ResourceNode block)
    {
        var own = graph.Resources.Where(node => Ancestors(graph, node).Contains(block)).ToList();
        var roles = own.Where(node => node.Type == "aws:iam/role:Role").Select(role => Role(graph, role)).ToList();
        var keys = own.Where(node => node.Inputs.Has("policy") && !node.Type.StartsWith("aws:iam/", StringComparison.Ordinal))
            .Select(node => $"### Policy of {node.Type} {node.Name}\n\n{Statements([node.Inputs["policy"].AsText()])}\n")
            .ToList();
        return roles.Count + keys.Count == 0 ? "" : $"## {block.Type}\n\n{string.Concat(roles)}{string.Concat(keys)}";
    }

    private static string Role(StackGraph graph, ResourceNode role)
    {
        var name = role.Outputs["name"].AsText();
        var policies = graph.OfType("aws:iam/rolePolicy:RolePolicy").Where(policy => policy.Inputs["role"].AsText() == name).ToList();
        var attached = graph.OfType("aws:iam/rolePolicyAttachment:RolePolicyAttachment")
            .Where(attachment => attachment.Inputs["role"].AsText() == name)
            .Select(attachment => attachment.Inputs["policyArn"].AsText())
            .ToList();
        var managed = graph.OfType("aws:iam/policy:Policy").Where(policy => attached.Contains(policy.Outputs["arn"].AsText())).ToList();
        var documents = policies.Concat(managed).Select(policy => policy.Inputs["policy"].AsText()).ToList();
        var of = attached.Except(managed.Select(policy => policy.Outputs["arn"].AsText())).ToList();
        var aws = string.Join(", ", of.Select(arn => Markdown.Code(arn[(arn.LastIndexOf('/') + 1)..])));
        return $"### Role {role.Name}\n\nTrusts: {Trust(role.Inputs["assumeRolePolicy"].AsText())}.\n\n"
            + (of.Count == 0 ? "" : $"Managed policies of AWS: {aws}.\n\n")
            + (documents.Count == 0 ? "" : $"{Statements(documents)}\n");
    }

    private static string Trust(string policy)
    {
        using var document = JsonDocument.Parse(policy);
        return string.Join("; ", document.RootElement.GetProperty("Statement").EnumerateArray()
            .SelectMany(statement => statement.GetProperty("Principal").EnumerateObject())
            .Select(principal => $"{principal.Name} {string.Join(", ", Words(principal.Value).Select(Markdown.Code))}"));
    }

    private static string Statements(IEnumerable<string> policies) => Markdown.Table(
        ["statement", "actions", "resources", "conditions"],
        policies.SelectMany(policy =>
        {
            using var document = JsonDocument.Parse(policy);
            return document.RootElement.GetProperty("Statement").EnumerateArray().Select(statement => new[]
            {
                string.Join(' ',
                    [.. Of(statement, "Sid"), .. Of(statement, "Effect").Contains("Deny") ? ["**denies**"] : Array.Empty<string>()]),
                Markdown.Codes(Of(statement, "Action").Concat(Of(statement, "NotAction").Select(action => $"not {action}"))),
                Markdown.Codes(Of(statement, "Resource")),
                statement.TryGetProperty("Condition", out var condition) ? Conditions(condition) : "",
            }).ToList();
        }));

    private static string Conditions(JsonElement condition) => string.Join('\n', condition.EnumerateObject().SelectMany(test =>
        test.Value.EnumerateObject().Select(key =>
            $"{test.Name} {Markdown.Code(key.Name)}: {string.Join(", ", Words(key.Value).Select(Markdown.Code))}")));

    private static IEnumerable<string> Of(JsonElement statement, string property) =>
        statement.TryGetProperty(property, out var value) ? Words(value) : [];

    private static IEnumerable<string> Words(JsonElement value) =>
        value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().Select(item => item.ToString()) : [value.ToString()];

    private static bool IsBlock(ResourceNode node) => node.Type.StartsWith("blueprints:", StringComparison.Ordinal);

    private static IEnumerable<ResourceNode> Ancestors(StackGraph graph, ResourceNode node)
    {
        for (var urn = node.Parent; urn is not null && graph.Find(urn) is { } parent; urn = parent.Parent)
        {
            yield return parent;
        }
    }
}
