using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace Blueprints.Documentation.Tests;

/// <summary>A document of the repository, and the code that it shows.</summary>
internal sealed partial record Document(string Path, ImmutableArray<(string Language, string Text)> Blocks)
{
    private static readonly string Root = System.IO.Path.GetFullPath(System.IO.Path.Combine(System.IO.Path.GetDirectoryName(Here())!, "../.."));

    /// <summary>Gets all documents that readers copy from: the READMEs of the repository, the packages and the samples, and the articles.</summary>
    public static ImmutableArray<Document> All { get; } =
    [
        .. new[] { "README.md" }
            .Concat(Find("src", "README.md"))
            .Concat(Find("samples", "README.md"))
            .Concat(Find("docs", "*.md"))
            .Select(path => new Document(path, [.. Fence().Matches(File.ReadAllText(System.IO.Path.Combine(Root, path))).Select(match => (match.Groups["language"].Value, match.Groups["text"].Value))])),
    ];

    /// <summary>Gets the programs that are there as a whole: a reader knows them by their using directives.</summary>
    public IEnumerable<string> Programs => Blocks.Where(block => block.Language == "csharp" && block.Text.StartsWith("using ", StringComparison.Ordinal)).Select(block => block.Text);

    /// <summary>Gets the project's file that the document shows, or none.</summary>
    public string? Project => Yaml(text => text.Contains("runtime: dotnet", StringComparison.Ordinal));

    /// <summary>Gets the stack's file that the document shows, or none.</summary>
    public string? Stack => Yaml(text => text.StartsWith("config:", StringComparison.Ordinal));

    /// <summary>Reads any file of the repository.</summary>
    public static string Read(string path) => File.ReadAllText(System.IO.Path.Combine(Root, path));

    private string? Yaml(Func<string, bool> isWanted) => Blocks.Where(block => block.Language == "yaml" && isWanted(block.Text)).Select(block => block.Text).FirstOrDefault();

    private static IEnumerable<string> Find(string folder, string name) =>
        Directory.EnumerateFiles(System.IO.Path.Combine(Root, folder), name, SearchOption.AllDirectories)
            .Select(path => System.IO.Path.GetRelativePath(Root, path).Replace('\\', '/'))
            .Where(path => !path.Contains("/bin/", StringComparison.Ordinal) && !path.Contains("/obj/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);

    private static string Here([CallerFilePath] string file = "") => file;

    [GeneratedRegex(@"^```(?<language>[a-z]+)\r?\n(?<text>.*?)^```", RegexOptions.CultureInvariant | RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();
}
