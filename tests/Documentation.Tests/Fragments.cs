using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Blueprints.Documentation.Tests;

/// <summary>All fragments of the documentation, compiled together.</summary>
internal static partial class Fragments
{
    private static readonly CSharpParseOptions Parsing = new(LanguageVersion.Latest, DocumentationMode.None);

    /// <summary>Gets every fragment: of the documents, and of the examples in the documentation of the types.</summary>
    public static ImmutableArray<Fragment> All { get; } = [.. Document.All.SelectMany(Of), .. Document.Sources.SelectMany(Examples)];

    /// <summary>Gets what the compiler has against each fragment.</summary>
    public static ImmutableDictionary<Fragment, ImmutableArray<string>> Errors => Checked.Value.Errors;

    /// <summary>Gets the classes that became of the pages' fragments, whose runs keep what each statement comes to.</summary>
    public static ImmutableDictionary<Fragment, Type> Classes => Loaded.Value;

    private static Lazy<ImmutableDictionary<Fragment, Type>> Loaded { get; } = new(Load);

    private static Lazy<Result> Checked { get; } = new(Check);

    private static Result Check()
    {
        var open = All.Where(fragment => !fragment.IsProgram)
            .Select((fragment, index) => (Fragment: fragment, Sources: new Queue<string>(fragment.Sources($"Fragment{index}"))))
            .ToList();
        var trees = open.ToDictionary(item => item.Fragment, item => CSharpSyntaxTree.ParseText(item.Sources.Dequeue(), Parsing));
        var compilation = PastedProgram.Library("Fragments", trees.Values);
        var errors = ImmutableDictionary.CreateBuilder<Fragment, ImmutableArray<string>>();
        while (open.Count > 0)
        {
            var found = open
                .AsParallel()
                .Select(item => (item.Fragment, item.Sources, Errors: ErrorsOf(compilation, item.Fragment, trees[item.Fragment])))
                .ToList();
            open = [];
            foreach (var item in found)
            {
                if (!item.Errors.IsEmpty && item.Sources.TryDequeue(out var next))
                {
                    var tree = CSharpSyntaxTree.ParseText(next, Parsing);
                    compilation = compilation.ReplaceSyntaxTree(trees[item.Fragment], tree);
                    trees[item.Fragment] = tree;
                    open.Add((item.Fragment, item.Sources));
                    continue;
                }

                errors[item.Fragment] = item.Errors;
            }
        }

        return new Result(compilation, errors.ToImmutable(), trees.ToImmutableDictionary());
    }

    private static ImmutableDictionary<Fragment, Type> Load()
    {
        var runnable = All.Where(
            fragment => fragment.Path.StartsWith("docs/problems/", StringComparison.Ordinal)
                && Errors[fragment].IsEmpty
                && !fragment.LeavesSomethingOut).ToList();
        var names = runnable
            .Select((fragment, index) => (fragment, Name: $"Kept{index}"))
            .ToDictionary(item => item.fragment, item => item.Name);
        var trees = runnable
            .Select(fragment => CSharpSyntaxTree.ParseText(
                fragment.Sources(names[fragment], keepsValues: true).First(),
                Parsing,
                $"{names[fragment]}.cs"))
            .ToList();
        var compilation = PastedProgram.Library("FragmentsThatRun", trees);
        var broken = compilation
            .GetDiagnostics()
            .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
            .Select(diagnostic => diagnostic.Location.SourceTree!)
            .ToHashSet();
        using var stream = new MemoryStream();
        var result = compilation.RemoveSyntaxTrees(broken).Emit(stream);
        if (!result.Success)
        {
            throw new InvalidOperationException(string.Join('\n', result.Diagnostics));
        }

        var assembly = System.Reflection.Assembly.Load(stream.ToArray());
        return runnable.Where((_, index) => !broken.Contains(trees[index]))
            .ToImmutableDictionary(fragment => fragment, fragment =>
                assembly.GetType($"Blueprints.Documentation.Tests.Fragments.{names[fragment]}")!);
    }

    private static ImmutableArray<string> ErrorsOf(CSharpCompilation compilation, Fragment fragment, SyntaxTree tree) =>
    [
        .. compilation.GetSemanticModel(tree).GetDiagnostics()
            .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error
                && !(diagnostic.Id == "CS9035" && fragment.LeavesPropertiesOut))
            .Select(diagnostic => $"{fragment.Path}({diagnostic.Location.GetMappedLineSpan().StartLinePosition.Line + 1}): "
                + $"{diagnostic.Id} {diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture)}"),
    ];

    private static IEnumerable<Fragment> Of(Document document) => document.Blocks
        .Where(block => block.Language.StartsWith("csharp", StringComparison.Ordinal))
        .Select(block => new Fragment(document.Path, block.Line, block.Language, block.Heading, block.Text));

    private static IEnumerable<Fragment> Examples(string path)
    {
        var text = Document.Read(path);
        foreach (Match match in Example().Matches(text))
        {
            var line = text.AsSpan(0, match.Groups["code"].Index).Count('\n') + 1;
            yield return new Fragment(
                path,
                line,
                "csharp",
                "",
                System.Net.WebUtility.HtmlDecode(Slashes().Replace(match.Groups["code"].Value, "")).Trim('\n'));
        }
    }

    [GeneratedRegex(
        @"^\s*///\s.*?<code>(?<code>.*?)</code>",
        RegexOptions.CultureInvariant | RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Example();

    [GeneratedRegex(@"^\s*/// ?", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex Slashes();

    private sealed record Result(
        CSharpCompilation Compilation,
        ImmutableDictionary<Fragment, ImmutableArray<string>> Errors,
        ImmutableDictionary<Fragment, SyntaxTree> Trees);
}
