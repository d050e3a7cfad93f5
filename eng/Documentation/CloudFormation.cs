namespace Blueprints.Site;

/// <summary>What <c>eng/cloudformation</c> has found about the types of resources.</summary>
internal sealed record CloudFormation(string Source, Dictionary<string, string[]> Lines)
{
    /// <summary>Gets what is known of each type, by Pulumi's token.</summary>
    public static IReadOnlyDictionary<string, CloudFormation> Types { get; } = Read();

    /// <summary>Returns the words of one kind: of a phase of the handler, or <c>replace</c> and <c>may-replace</c>.</summary>
    public IReadOnlyList<string> Words(string kind) => Lines.GetValueOrDefault(kind, []);

    private static Dictionary<string, CloudFormation> Read()
    {
        var types = new Dictionary<string, CloudFormation>(StringComparer.Ordinal);
        CloudFormation? current = null;
        using var reader = new StreamReader(typeof(CloudFormation).Assembly.GetManifestResourceStream("resources.txt")!);
        while (reader.ReadLine() is { } line)
        {
            var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (line.StartsWith("  ", StringComparison.Ordinal))
            {
                current!.Lines[words[0]] = words[1..];
            }
            else if (!line.StartsWith('#'))
            {
                types[words[0]] = current = new CloudFormation(words[1].Replace(",", ", ", StringComparison.Ordinal), []);
            }
        }

        return types;
    }
}
