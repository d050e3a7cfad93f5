namespace Blueprints.Site.Pages;

/// <summary>The actions that whoever runs <c>pulumi up</c> needs, by the types of resources that each part of the library creates.</summary>
internal static class DeployerRights
{
    private static readonly string[] Phases = ["create", "read", "update", "delete"];

    public static string Write()
    {
        var rights = CloudFormation.Types;
        var missing = RegisteredTypes.ByPart.SelectMany(part => part).Distinct().Where(IsOfAws).Except(rights.Keys).ToList();
        if (missing.Count > 0)
        {
            throw new InvalidOperationException($"No actions are known for {string.Join(", ", missing)}: add them to eng/cloudformation/types.txt and run extract.py.");
        }

        var parts = RegisteredTypes.ByPart.Select(part => (part.Key, Types: part.Where(IsOfAws).Order(StringComparer.Ordinal).ToList())).Where(part => part.Types.Count > 0);
        return string.Concat(parts.OrderBy(part => part.Key, StringComparer.Ordinal).Select(part =>
            $"""
            ## {part.Key}

            All of it, as the actions of one statement:

            ```text
            {string.Join('\n', part.Types.SelectMany(type => Phases.SelectMany(phase => rights[type].Words(phase))).Distinct().Order(StringComparer.Ordinal))}
            ```

            {Markdown.Filtered(["type", "source", .. Phases], part.Types.Select(type => new[] { Markdown.Code(type), rights[type].Source }
                .Concat(Phases.Select(phase => Markdown.Codes(rights[type].Words(phase))))))}

            """)).ReplaceLineEndings("\n");
    }

    private static bool IsOfAws(string type) => type.StartsWith("aws:", StringComparison.Ordinal);
}
