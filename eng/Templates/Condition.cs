namespace Blueprints.TemplateContent;

/// <summary>What is in a new project only when a parameter of the template says so.</summary>
/// <remarks>The same directives in C# and in YAML. Source: dotnet/templating wiki, «Conditional processing and comment syntax».</remarks>
internal static class Condition
{
    /// <summary>Returns a paragraph, with the blank line that ends it, under a condition.</summary>
    public static string Paragraph(string symbol, string text) => Lines(symbol, $"{text}\n");

    /// <summary>Returns lines under a condition.</summary>
    public static string Lines(string symbol, string text) => $"#if ({symbol})\n{text}\n#endif\n";
}
