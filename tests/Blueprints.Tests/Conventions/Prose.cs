using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Blueprints.Tests.Conventions;

/// <summary>Reads what the sources say to people: summaries, XML documentation, messages and fixes.</summary>
internal static partial class Prose
{
    /// <summary>Gets the syntax of every source of the packages, by path.</summary>
    public static IReadOnlyList<(string Path, SyntaxNode Root)> Sources { get; } = Read();

    /// <summary>Returns the summaries of public and protected members of public types, without enumeration members.</summary>
    /// <remarks>A value of an enumeration is named, not done: "The API server." says all that there is to say.</remarks>
    public static IEnumerable<(string Where, string Text)> PublicSummaries() =>
        from source in Sources
        from member in source.Root.DescendantNodes().OfType<MemberDeclarationSyntax>()
        where member is not EnumMemberDeclarationSyntax && IsPublic(member)
        from summary in Comments(member).SelectMany(comment => comment.Content.OfType<XmlElementSyntax>())
        where summary.StartTag.Name.LocalName.Text == "summary"
        select ($"{source.Path}: {Plain(summary)}", Plain(summary));

    /// <summary>Returns every element of XML documentation, and every literal in a call that makes a problem.</summary>
    public static IEnumerable<(string Where, string Text)> All() =>
        from source in Sources
        from text in Documentation(source.Root).Concat(Messages(source.Root))
        select ($"{source.Path}: {text}", text);

    private static IEnumerable<string> Documentation(SyntaxNode root) =>
        root.DescendantNodes(descendIntoTrivia: true).OfType<DocumentationCommentTriviaSyntax>()
            .SelectMany(comment => comment.Content.OfType<XmlElementSyntax>())
            .Where(element => element.StartTag.Name.LocalName.Text != "example")
            .Select(Plain);

    private static IEnumerable<string> Messages(SyntaxNode root) =>
        root.DescendantNodes().Where(MakesProblem).SelectMany(call => call.DescendantNodes().Select(Literal).OfType<string>());

    private static bool MakesProblem(SyntaxNode node) => node switch
    {
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.Text: var name } } =>
            name is "Error" or "Warn" or "Note" or "Refuse" or "Contradiction",
        ObjectCreationExpressionSyntax { Type: IdentifierNameSyntax { Identifier.Text: "Problem" } } => true,
        _ => false,
    };

    private static string? Literal(SyntaxNode node) => node switch
    {
        LiteralExpressionSyntax literal when literal.IsKind(SyntaxKind.StringLiteralExpression) => literal.Token.ValueText,
        InterpolatedStringTextSyntax text => text.TextToken.ValueText,
        _ => null,
    };

    private static IEnumerable<DocumentationCommentTriviaSyntax> Comments(MemberDeclarationSyntax member) =>
        member.GetLeadingTrivia().Select(trivia => trivia.GetStructure()).OfType<DocumentationCommentTriviaSyntax>();

    // Code and quoted titles are not the library's own words. Other markup stands for a name.
    private static string Plain(XmlElementSyntax element)
    {
        var text = Exterior().Replace(element.Content.ToFullString(), " ");
        return Space().Replace(Tag().Replace(Quoted().Replace(Code().Replace(text, "X"), "X"), "X"), " ").Trim();
    }

    private static bool IsPublic(MemberDeclarationSyntax member) =>
        member.AncestorsAndSelf().OfType<MemberDeclarationSyntax>().Where(level => level is not BaseNamespaceDeclarationSyntax).All(level =>
            level.Modifiers.Any(SyntaxKind.PublicKeyword)
            || level.Modifiers.Any(SyntaxKind.ProtectedKeyword)
            || level.Parent is InterfaceDeclarationSyntax);

    private static List<(string Path, SyntaxNode Root)> Read([CallerFilePath] string file = "")
    {
        var root = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, "../../../src"));
        return
        [
            .. new[] { "Blueprints", "Blueprints.Preview" }
                .SelectMany(package => Directory.GetFiles(Path.Combine(root, package), "*.cs", SearchOption.AllDirectories))
                .Select(path => (Path: Path.GetRelativePath(root, path), Text: path))
                .Where(source => source.Path.Split(Path.DirectorySeparatorChar)[1] is not ("bin" or "obj"))
                .OrderBy(source => source.Path, StringComparer.Ordinal)
                .Select(source => (source.Path, CSharpSyntaxTree.ParseText(File.ReadAllText(source.Text)).GetRoot())),
        ];
    }

    [GeneratedRegex(@"^\s*///", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex Exterior();

    [GeneratedRegex("<c(ode)?>.*?</c(ode)?>", RegexOptions.CultureInvariant | RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Code();

    [GeneratedRegex("«[^»]*»", RegexOptions.CultureInvariant)]
    private static partial Regex Quoted();

    [GeneratedRegex("<[^>]*>", RegexOptions.CultureInvariant)]
    private static partial Regex Tag();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Space();
}
