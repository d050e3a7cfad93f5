using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Blueprints.Preview;

namespace Blueprints.Tests.Conventions;

/// <summary>That the documentation is complete, as far as a machine can tell.</summary>
public partial class DocumentationTests
{
    private static readonly Assembly Library = typeof(VpcBlueprint).Assembly;

    private static readonly XDocument Documentation = XDocument.Load(Path.ChangeExtension(Library.Location, ".xml"));

    public static TheoryData<string> Codes => [.. AllCodes()];

    private static List<string> AllCodes() =>
    [
        .. ((Assembly[])[Library, typeof(StackPreview).Assembly])
            .SelectMany(assembly => assembly.GetTypes())
            .Where(type => type.Namespace is "Blueprints.Problems" or "Blueprints.Preview"
                && type is { IsAbstract: true, IsSealed: true }
                && type.Name.EndsWith("Problems", StringComparison.Ordinal))
            .SelectMany(PublicTypesTests.Constants)
            .Select(code => code.Value),
        .. Directory.GetFiles(Path.Combine(Problems(), "../../src/Blueprints.Analyzers"), "AnalyzerReleases.*.md")
            .SelectMany(File.ReadLines)
            .Select(line => AnalyzerRule().Match(line))
            .Where(match => match.Success)
            .Select(match => match.Value),
    ];

    [Theory]
    [MemberData(nameof(Codes))]
    public void ProblemCodes_HaveAPage(string code)
    {
        var page = Path.Combine(Problems(), $"{code}.md");

        Assert.True(File.Exists(page), $"{page} is missing");
        Assert.StartsWith($"# {code}: ", File.ReadAllText(page), StringComparison.Ordinal);
    }

    [Fact]
    public void ProblemPages_AreOfCodesThatExist() =>
        Assert.Equal(
            AllCodes().Order(StringComparer.Ordinal),
            Directory.GetFiles(Problems(), "*.md")
                .Select(Path.GetFileNameWithoutExtension)
                .Where(name => name != "README")
                .Order(StringComparer.Ordinal));

    [Fact]
    public void ProblemCodes_AreUsedOnce()
    {
        var codes = AllCodes();

        Assert.Equal(codes.Count, codes.Distinct().Count());
    }

    [Fact]
    public void FactoriesAndFluentMethods_HaveAnExample()
    {
        var missing = Library.GetExportedTypes()
            .SelectMany(type => type.GetMethods(
                BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly))
            .Where(method => !method.IsSpecialName && !method.IsDefined(typeof(CompilerGeneratedAttribute)) && NeedsExample(method))
            .Where(method => !MembersOf(method).Any(member => member.Element("example") is not null))
            .Select(method => $"{method.DeclaringType!.Name}.{method.Name}");

        Assert.Empty(missing);

        static bool NeedsExample(MethodInfo method) =>
            method.Name is "Provision" or "Plan" or "ToArgs" or "FromExisting"
            || (method.IsStatic && method.ReturnType == method.DeclaringType)
            || Verb().IsMatch(method.Name);
    }

    [Fact]
    public void CodesInTheDocumentation_Exist()
    {
        var known = AllCodes().ToHashSet();
        var named = Code().Matches(Documentation.ToString()).Select(match => match.Value).Distinct();

        Assert.Empty(named.Except(known));
    }

    private static IEnumerable<XElement> MembersOf(MethodInfo method)
    {
        var type = method.DeclaringType!.FullName!.Replace('+', '.');
        var name = $"M:{type}.{method.Name}";
        return Documentation.Descendants("member").Where(member =>
            member.Attribute("name")!.Value is var documented
            && (documented == name
                || documented.StartsWith($"{name}(", StringComparison.Ordinal)
                || documented.StartsWith($"{name}``", StringComparison.Ordinal)));
    }

    private static string Problems([CallerFilePath] string file = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, "../../../docs/problems"));

    [GeneratedRegex(
        "^(Add|With|Using|Reserve|At|In|For|Keep|Customize)[A-Z]?",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Verb();

    [GeneratedRegex("^BLU[0-9]{3}", RegexOptions.CultureInvariant)]
    private static partial Regex AnalyzerRule();

    [GeneratedRegex(@"\b[A-Z]{3}[0-9]{3}\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Code();
}
