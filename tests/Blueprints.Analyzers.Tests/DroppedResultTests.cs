using System.Collections.Immutable;
using System.Diagnostics.Contracts;
using System.Globalization;
using System.Reflection;
using Blueprints.Configuration;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Blueprints.Analyzers.Tests;

/// <summary>That a result which is dropped, in whatever way, is a warning, and that one which is used is none.</summary>
public class DroppedResultTests
{
    private static readonly ImmutableArray<MetadataReference> References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    [Theory]
    [InlineData("blueprint.WithTag(\"a\", \"b\");", "Blueprint.WithTag")]
    [InlineData("blueprint.WithZones(\"a\").AddPublicTier(\"public\", 20);", "VpcBlueprint.AddPublicTier")]
    [InlineData("blueprint?.WithTag(\"a\", \"b\");", "Blueprint.WithTag")]
    [InlineData("blueprint?.WithZones(\"a\")?.WithTag(\"a\", \"b\");", "Blueprint.WithTag")]
    [InlineData("blueprint!.WithTag(\"a\", \"b\");", "Blueprint.WithTag")]
    [InlineData("blueprint.Plan();", "VpcBlueprint.Plan")]
    [InlineData("VpcBlueprint.In(AwsRegion.UsEast1, \"10.0.0.0/16\").WithZoneSlots(3);", "VpcBlueprint.WithZoneSlots")]
    [InlineData("VpcBlueprint.In(AwsRegion.UsEast1, \"10.0.0.0/16\");", "VpcBlueprint.In")]
    [InlineData("blueprint.Customize<Pulumi.ResourceArgs>(args => { });", "Blueprint.Customize")]
    [InlineData("System.Action add = () => blueprint.WithTag(\"a\", \"b\");", "Blueprint.WithTag")]
    [InlineData("System.Action<string> add = key => { blueprint.WithTag(key, \"b\"); };", "Blueprint.WithTag")]
    [InlineData("void Add() => blueprint.WithTag(\"a\", \"b\"); Add();", "Blueprint.WithTag")]
    [InlineData("foreach (var zone in new[] { \"a\" }) blueprint.WithZones(zone);", "VpcBlueprint.WithZones")]
    [InlineData("for (var i = 0; i < 3; blueprint.WithZoneSlots(i)) i++;", "VpcBlueprint.WithZoneSlots")]
    [InlineData("new[] { \"a\" }.ToList().ForEach(tag => blueprint.WithTag(tag, tag));", "Blueprint.WithTag")]
    [InlineData("identity.GrantConnect(database, \"app\");", "AuroraGrants.GrantConnect")]
    [InlineData("AuroraGrants.GrantConnect(identity, database, \"app\");", "AuroraGrants.GrantConnect")]
    [InlineData("node.WithTag(\"a\", \"b\");", "Ec2NodeClass.WithTag")]
    public async Task DroppedResult_IsBlu001(string statement, string call)
    {
        var diagnostic = Assert.Single(await AnalyzeAsync(statement));

        Assert.Equal("BLU001", diagnostic.Id);
        Assert.Equal(DiagnosticSeverity.Warning, diagnostic.Severity);
        Assert.StartsWith(
            $"The result of {call} is dropped",
            diagnostic.GetMessage(CultureInfo.InvariantCulture),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("var tagged = blueprint.WithTag(\"a\", \"b\"); blueprint.Provision(\"platform\");")]
    [InlineData(
        "var tagged = blueprint; tagged = VpcBlueprint.In(AwsRegion.UsEast1, \"10.0.0.0/16\"); var other = tagged.WithZoneSlots(3);")]
    [InlineData("var tagged = blueprint.WithTag(\"a\", \"b\"); tagged = tagged.WithZones(\"a\").WithTag(\"c\", \"d\");")]
    [InlineData("System.Action run = () => { var plan = blueprint.Plan(); };")]
    [InlineData("var granted = identity.GrantConnect(database, \"app\"); granted = granted.GrantConnect(database, \"web\");")]
    public async Task UnreadLocal_IsBlu002(string statements) => Assert.Equal("BLU002", Assert.Single(await AnalyzeAsync(statements)).Id);

    [Theory]
    [InlineData("_ = blueprint.Plan();")]
    [InlineData("blueprint = blueprint.WithTag(\"a\", \"b\"); blueprint.Provision(\"platform\");")]
    [InlineData("blueprint.WithTag(\"a\", \"b\").Provision(\"platform\");")]
    [InlineData("var tagged = blueprint.WithTag(\"a\", \"b\"); tagged.Provision(\"platform\");")]
    [InlineData("var plan = blueprint.Plan(); System.Console.WriteLine(plan);")]
    [InlineData("var plan = blueprint.Plan(); System.Action print = () => System.Console.WriteLine(plan);")]
    [InlineData("System.Func<object> tagged = () => blueprint.WithTag(\"a\", \"b\"); tagged();")]
    [InlineData("var all = new[] { \"a\" }.Aggregate(blueprint, (made, tag) => made.WithTag(tag, tag)); all.Provision(\"platform\");")]
    [InlineData("blueprint.ToString();")]
    [InlineData("\"text\".Trim();")]
    public async Task UsedResult_IsNoWarning(string statements) => Assert.Empty(await AnalyzeAsync(statements));

    [Fact]
    public async Task TopLevelProgram_IsLookedAt()
    {
        var diagnostics = await AnalyzeProgramAsync(
            "using Blueprints; var network = VpcBlueprint.In(AwsRegion.UsEast1, \"10.0.0.0/16\"); network.WithZoneSlots(3); "
                + "network.Provision(\"platform\");",
            OutputKind.ConsoleApplication);

        Assert.Equal("BLU001", Assert.Single(diagnostics).Id);
    }

    /// <summary>
    /// The analyzer sees what is in the package's metadata: every public method that returns something of the library, and creates nothing.
    /// </summary>
    [Fact]
    public void MethodsWithoutEffects_ArePureInTheMetadata()
    {
        var library = typeof(VpcBlueprint).Assembly;
        var missing = library.GetExportedTypes()
            .SelectMany(type => type.GetMethods(
                BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly))
            .Where(method => method is { IsSpecialName: false, Name: not nameof(StackConfiguration.Bind) }
                && !method.Name.Contains('<', StringComparison.Ordinal))
            .Where(method => method.ReturnType.IsGenericParameter
                || (method.ReturnType.Assembly == library && !method.ReturnType.IsSubclassOf(typeof(Pulumi.Resource))))
            .Where(method => !method.IsDefined(typeof(PureAttribute), inherit: false)
                && !(method.IsStatic && method.ReturnType == method.DeclaringType))
            .Select(method => $"{method.DeclaringType!.Name}.{method.Name}")
            .ToList();

        Assert.True(missing.Count == 0, string.Join(", ", missing));
    }

    private static Task<ImmutableArray<Diagnostic>> AnalyzeAsync(string statements) => AnalyzeProgramAsync(
        $$"""
        using System.Linq;
        using Blueprints;
        using Blueprints.Data;
        static class Program
        {
            static void Run(VpcBlueprint blueprint, WorkloadIdentity identity, AuroraHandle database, Ec2NodeClass node) { {{statements}} }
        }
        """,
        OutputKind.DynamicallyLinkedLibrary);

    private static async Task<ImmutableArray<Diagnostic>> AnalyzeProgramAsync(string program, OutputKind kind)
    {
        var compilation = CSharpCompilation.Create(
            "Consumer",
            [CSharpSyntaxTree.ParseText(program)],
            References,
            new CSharpCompilationOptions(kind));
        Assert.Empty(compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        return await compilation.WithAnalyzers([new DroppedResultAnalyzer()]).GetAnalyzerDiagnosticsAsync();
    }
}
