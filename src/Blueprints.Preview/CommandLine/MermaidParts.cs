namespace Blueprints.Preview.CommandLine;

/// <summary>The words for parts of a plan.</summary>
internal static class MermaidParts
{
    public static readonly string Words = string.Join(", ", Enum.GetNames<MermaidPart>().Select(name => name.ToLowerInvariant()));

    /// <exception cref="UsageException">There is no such part.</exception>
    public static MermaidPart Of(string? word) =>
        word is null ? MermaidPart.Platform
        : Array.Find(Enum.GetValues<MermaidPart>(), part => part.ToString().Equals(word, StringComparison.OrdinalIgnoreCase)) is var found
            && found.ToString().Equals(word, StringComparison.OrdinalIgnoreCase) ? found
        : throw new UsageException($"--mermaid knows no part '{word}'; there are: {Words}.");
}
