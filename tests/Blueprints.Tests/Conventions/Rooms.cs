using System.Collections.Frozen;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Blueprints.Tests.Conventions;

/// <summary>
/// Which room of the house a type is in: the folder of src/Blueprints that declares it, read from the sources, since types of several
/// rooms share a namespace.
/// </summary>
/// <remarks>
/// A partial type lives in the room of the file that has its name (<c>EksBlueprint.cs</c>). Members that another room adds to it, as the
/// configuration door adds <c>FromOptions</c>, are of that room.
/// </remarks>
internal sealed class Rooms
{
    /// <summary>What lies beside the folders.</summary>
    public const string Entrance = "(entrance)";

    private const string Problems = "Problems";

    private readonly FrozenDictionary<string, string> _types;
    private readonly FrozenDictionary<(string Type, string Member), string> _guests;

    private Rooms(IReadOnlyCollection<Declaration> declarations, IEnumerable<(string Code, string Room)> codes)
    {
        _types = declarations
            .GroupBy(declaration => declaration.Type, StringComparer.Ordinal)
            .ToFrozenDictionary(
                parts => parts.Key, parts => parts.OrderByDescending(part => part.IsNamesake).First().Room, StringComparer.Ordinal);
        _guests = declarations
            .Where(declaration => declaration.Room != _types[declaration.Type])
            .SelectMany(declaration => declaration.Members.Select(member => (Key: (declaration.Type, member), declaration.Room)))
            .GroupBy(guest => guest.Key)
            .ToFrozenDictionary(guests => guests.Key, guests => guests.First().Room);
        All = [.. declarations.Select(declaration => declaration.Room).Distinct().Order(StringComparer.Ordinal)];
        Codes = codes.Distinct()
            .Where(use => Of($"Blueprints.{Problems}.{use.Code}") == Problems)
            .ToLookup(use => use.Code, use => use.Room, StringComparer.Ordinal);
    }

    public static Rooms OfTheLibrary { get; } = Read();

    public IReadOnlyList<string> All { get; }

    /// <summary>Gets, for every class of codes, the rooms that report them.</summary>
    public ILookup<string, string> Codes { get; }

    /// <summary>Returns a type's room; null for what no source declares, such as what the compiler adds.</summary>
    public string? Of(string fullName) => _types.GetValueOrDefault(fullName);

    /// <summary>Returns the room of a type's member.</summary>
    /// <param name="fullName">The type.</param>
    /// <param name="member">The member's name, with or without its parameters; null for the type itself.</param>
    public string? Of(string fullName, string? member) =>
        member is not null && _guests.TryGetValue((fullName, member.Split('(')[0]), out var room) ? room : Of(fullName);

    private static Rooms Read([CallerFilePath] string file = "")
    {
        var root = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, "../../../src/Blueprints"));
        var sources = Directory.GetFiles(root, "*.cs", SearchOption.AllDirectories)
            .Select(path => (Parts: Path.GetRelativePath(root, path).Split(Path.DirectorySeparatorChar), path))
            .Where(source => source.Parts[0] is not ("bin" or "obj"))
            .Select(source => (
                Room: source.Parts.Length == 1 ? Entrance : source.Parts[0],
                Name: source.Parts[^1].Split('.')[0],
                Nodes: CSharpSyntaxTree.ParseText(File.ReadAllText(source.path)).GetRoot().DescendantNodes().ToList()))
            .ToList();
        return new Rooms(
            [
                .. sources.SelectMany(source => source.Nodes.OfType<MemberDeclarationSyntax>().Where(IsType).Select(type => new Declaration(
                    FullName(type),
                    source.Room,
                    NameOf(type) == source.Name,
                    [.. type is TypeDeclarationSyntax { Members: var members } ? members.SelectMany(Names) : []]))),
            ],
            sources.Where(source => source.Room != Problems).SelectMany(source => source.Nodes.OfType<MemberAccessExpressionSyntax>()
                .Select(access => access.Expression)
                .Select(type => type is MemberAccessExpressionSyntax qualified ? qualified.Name.Identifier.Text : type.ToString())
                .Where(name => name.EndsWith(Problems, StringComparison.Ordinal))
                .Select(name => (name, source.Room))));
    }

    private static bool IsType(MemberDeclarationSyntax member) => member is BaseTypeDeclarationSyntax or DelegateDeclarationSyntax;

    /// <summary>As reflection and IL have it: <c>Blueprints.Blueprint`1</c>, <c>Blueprints.NatStrategy+Kind</c>.</summary>
    private static string FullName(MemberDeclarationSyntax type) => type.Parent switch
    {
        MemberDeclarationSyntax outer when IsType(outer) => $"{FullName(outer)}+{NameOf(type)}{Arity(type)}",
        BaseNamespaceDeclarationSyntax space => $"{space.Name}.{NameOf(type)}{Arity(type)}",
        _ => $"{NameOf(type)}{Arity(type)}",
    };

    private static string NameOf(MemberDeclarationSyntax type) =>
        type is BaseTypeDeclarationSyntax named ? named.Identifier.Text : ((DelegateDeclarationSyntax)type).Identifier.Text;

    private static string Arity(MemberDeclarationSyntax type) =>
        (type as TypeDeclarationSyntax)?.TypeParameterList?.Parameters.Count is { } count and > 0 ? $"`{count}" : string.Empty;

    private static IEnumerable<string> Names(MemberDeclarationSyntax member) => member switch
    {
        MethodDeclarationSyntax method => [method.Identifier.Text],
        PropertyDeclarationSyntax { Identifier.Text: var name } => [name, $"get_{name}", $"set_{name}"],
        BaseFieldDeclarationSyntax field => field.Declaration.Variables.Select(variable => variable.Identifier.Text),
        _ => [],
    };

    private sealed record Declaration(string Type, string Room, bool IsNamesake, IReadOnlyList<string> Members);
}
