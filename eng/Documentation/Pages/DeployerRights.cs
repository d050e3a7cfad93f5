namespace Blueprints.Site.Pages;

/// <summary>The actions that the deployer needs, by type of resource and part of the library.</summary>
internal static class DeployerRights
{
    private static readonly string[] Phases = ["create", "read", "update", "delete"];

    public static string Write()
    {
        var missing = RegisteredTypes.ByPart.SelectMany(part => part).Distinct().Where(IsOfAws).Except(CloudFormation.Types.Keys).ToList();
        if (missing.Count > 0)
        {
            throw new InvalidOperationException(
                $"No actions are known for {string.Join(", ", missing)}: add them to eng/cloudformation/types.txt and run extract.py.");
        }

        var parts = RegisteredTypes.ByPart
            .Select(part => (part.Key, Types: part.Where(IsOfAws).Order(StringComparer.Ordinal).ToList()))
            .Where(part => part.Types.Count > 0);
        return string.Concat(parts.OrderBy(part => part.Key, StringComparer.Ordinal).Select(part =>
            $"""
            ## {part.Key}

            All of it, as the actions of one statement:

            ```text
            {string.Join('\n', part.Types.SelectMany(Actions).Distinct().Order(StringComparer.Ordinal))}
            ```

            {Markdown.Filtered(["type", "source", .. Phases], part.Types.Select(Row))}

            """)).ReplaceLineEndings("\n");
    }

    private static IEnumerable<string> Actions(string type) => Phases.SelectMany(phase => CloudFormation.Types[type].Words(phase));

    private static IEnumerable<string> Row(string type) =>
    [
        Markdown.Code(type),
        CloudFormation.Types[type].Source,
        .. Phases.Select(phase => Markdown.Codes(CloudFormation.Types[type].Words(phase))),
    ];

    private static bool IsOfAws(string type) => type.StartsWith("aws:", StringComparison.Ordinal);
}
