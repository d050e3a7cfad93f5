using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Blueprints.Tests.Conventions;

/// <summary>That no line of C# is longer than .editorconfig says, which no formatter of .NET holds.</summary>
/// <remarks>
/// Two exceptions: a line that grows too long within a raw string, which quotes a file as it is; and sources that a program writes, which
/// say <c>auto-generated</c> or <c>Written by eng/</c> in their first lines.
/// </remarks>
public class LineLengthTests
{
    private const int Longest = 140;

    public static TheoryData<string> Folders => ["src", "tests", "samples", "eng", "benchmarks"];

    [Theory]
    [MemberData(nameof(Folders))]
    public void Lines_AreNotLongerThan140Characters(string folder)
    {
        var tooLong = Directory.GetFiles(Path.Combine(Root(), folder), "*.cs", SearchOption.AllDirectories)
            .Where(file => !Path.GetRelativePath(Root(), file).Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj"))
            .SelectMany(LongLines)
            .Order(StringComparer.Ordinal)
            .ToList();

        Assert.True(tooLong.Count == 0, string.Join('\n', tooLong));
    }

    [Fact]
    public void RawStrings_AreExempt()
    {
        var line = new string('x', Longest + 1);

        Assert.Equal([1], LongLinesOf($"// {line}"));
        Assert.Empty(LongLinesOf($"var a = \"\"\"\n    {line}\n    \"\"\";"));
        Assert.Empty(LongLinesOf($"var a = \"\"\"{line}\"\"\";"));
    }

    private static IEnumerable<string> LongLines(string file)
    {
        var text = File.ReadAllText(file);
        return text.Split('\n').Take(5).Any(line => line.Contains("auto-generated") || line.Contains("Written by eng/"))
            ? []
            : LongLinesOf(text).Select(line => FormattableString.Invariant($"{Path.GetRelativePath(Root(), file)}:{line}"));
    }

    private static IEnumerable<int> LongLinesOf(string source)
    {
        var text = SourceText.From(source);
        var lines = text.Lines.Where(line => line.End - line.Start > Longest).ToList();
        if (lines.Count == 0)
        {
            return [];
        }

        var raw = CSharpSyntaxTree.ParseText(text).GetRoot().DescendantNodes().Where(IsRaw).Select(node => node.Span).ToList();
        return lines
            .Where(line => !raw.Exists(span => span.Contains(line.Start + Longest)))
            .Select(line => line.LineNumber + 1);
    }

    private static bool IsRaw(SyntaxNode node) => node switch
    {
        LiteralExpressionSyntax literal => literal.Token.Text.StartsWith("\"\"\"", StringComparison.Ordinal),
        InterpolatedStringExpressionSyntax text => text.StringStartToken.Text.Contains("\"\"\"", StringComparison.Ordinal),
        _ => false,
    };

    private static string Root([CallerFilePath] string file = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, "../../.."));
}
