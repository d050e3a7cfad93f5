using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Blueprints.Site;

namespace Blueprints.Documentation.Tests;

/// <summary>A document of the repository, and the code that it shows.</summary>
internal sealed partial record Document(string Path, ImmutableArray<Block> Blocks)
{
    private static readonly string Root = System.IO.Path.GetFullPath(
        System.IO.Path.Combine(System.IO.Path.GetDirectoryName(Here())!, "../.."));

    /// <summary>
    /// Gets all documents that readers read and copy from: the READMEs of the repository, the packages and the samples, and the articles.
    /// </summary>
    public static ImmutableArray<Document> All { get; } =
    [
        .. new[] { "README.md", "CONTRIBUTING.md", "SECURITY.md" }
            .Concat(Find("src", "README.md"))
            .Concat(Find("samples", "README.md"))
            .Concat(Find("templates", "README.md"))
            .Concat(Find("sdks", "README.md"))
            .Concat(Find("eng", "README.md"))
            .Concat(Find("benchmarks", "README.md"))
            .Concat(Find("docs", "*.md"))
            .Select(path => new Document(path, [.. BlocksOf(Read(path))])),
    ];

    /// <summary>Gets the source files of the packages.</summary>
    public static ImmutableArray<string> Sources { get; } = [.. Find("src/Blueprints", "*.cs"), .. Find("src/Blueprints.Preview", "*.cs")];

    /// <summary>Gets the programs that are there as a whole: a reader knows them by their using directives.</summary>
    public IEnumerable<string> Programs =>
        Blocks.Where(
            block => block.Language == "csharp" && block.Text.StartsWith("using ", StringComparison.Ordinal)).Select(block => block.Text);

    /// <summary>Gets the project's file that the document shows, or none.</summary>
    public string? Project => Yaml(text => text.Contains("runtime: dotnet", StringComparison.Ordinal));

    /// <summary>Gets the stack's file that the document shows, or none.</summary>
    public string? Stack => Yaml(text => text.StartsWith("config:", StringComparison.Ordinal));

    /// <summary>Reads any file of the repository.</summary>
    public static string Read(string path) => File.ReadAllText(System.IO.Path.Combine(Root, path));

    /// <summary>Returns where a file of the repository is.</summary>
    public static string FullPath(string path) => System.IO.Path.Combine(Root, path);

    /// <summary>Returns whether a file or folder of the repository is there, or is one that the site's build writes.</summary>
    public static bool Exists(string path) => System.IO.Path.Exists(System.IO.Path.Combine(Root, path)) || IsGenerated(path);

    private static bool IsGenerated(string path) =>
        GeneratedPages.Names.Any(name => System.IO.Path.GetFullPath(path, Root) == FullPath($"{GeneratedPages.Folder}/{name}"));

    private string? Yaml(Func<string, bool> isWanted) =>
        Blocks.Where(block => block.Language == "yaml" && isWanted(block.Text)).Select(block => block.Text).FirstOrDefault();

    private static IEnumerable<string> Find(string folder, string name) =>
        Directory.EnumerateFiles(System.IO.Path.Combine(Root, folder), name, SearchOption.AllDirectories)
            .Select(path => System.IO.Path.GetRelativePath(Root, path).Replace('\\', '/'))
            .Where(path => !path.Contains("/bin/", StringComparison.Ordinal) && !path.Contains("/obj/", StringComparison.Ordinal))
            .Where(path => !path.StartsWith($"{GeneratedPages.Folder}/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);

    private static string Here([CallerFilePath] string file = "") => file;

    private static IEnumerable<Block> BlocksOf(string text)
    {
        foreach (Match fence in Fence().Matches(text))
        {
            var heading = Heading().Matches(text[..fence.Index]).LastOrDefault()?.Groups["heading"].Value ?? "";
            yield return new Block(
                fence.Groups["language"].Value,
                fence.Groups["text"].Value,
                heading,
                text.AsSpan(0, fence.Groups["text"].Index).Count('\n') + 1);
        }
    }

    [GeneratedRegex("^## (?<heading>.+)$", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(
        @"^```(?<language>[a-z ]*)\r?\n(?<text>.*?)^```",
        RegexOptions.CultureInvariant | RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();
}

/// <summary>A fenced block of a document.</summary>
/// <param name="Language">What stands after the fence.</param>
/// <param name="Text">What stands in it.</param>
/// <param name="Heading">The heading of the second level that it stands under, or nothing.</param>
/// <param name="Line">The line on which the text begins.</param>
internal sealed record Block(string Language, string Text, string Heading, int Line);
