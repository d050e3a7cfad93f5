using System.Text.Json;
using Blueprints.TemplateContent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Blueprints.Documentation.Tests;

/// <summary>That what <c>dotnet new</c> writes compiles and previews, whatever is chosen. <c>.ci/package</c> tries the packages.</summary>
public class TemplateTests(NewProject project) : IClassFixture<NewProject>
{
    private static readonly string[] Parts = ["--database", "--dns", "--github"];

    public static TheoryData<string> Choices =>
    [
        "", .. Parts, .. Parts.Select(part => string.Join(' ', Parts.Where(other => other != part))), string.Join(' ', Parts),
    ];

    [Theory]
    [MemberData(nameof(Choices))]
    public async Task Platform_CompilesAndPreviews(string options)
    {
        var chosen = options.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var files = await project.Of("blueprints-platform", "My.Shop", chosen);

        var types = await Preview(files, "my-shop");

        Assert.Contains("aws:eks/cluster:Cluster", types);
        Assert.Equal(chosen.Contains("--database"), types.Contains("aws:rds/cluster:Cluster"));
        Assert.Equal(chosen.Contains("--dns"), types.Contains("aws:route53/zone:Zone"));
        Assert.Equal(chosen.Contains("--github"), files["Platform.cs"].Contains("GitHubActionsAccess", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Platform_HoldsWhatIsGiven()
    {
        var files = await project.Of(
            "blueprints-platform",
            "shop",
            [
                "--region", "eu-west-1", "--kubernetes-version", "1.34",
                "--admin-role", "arn:aws:iam::111122223333:role/ops", "--api-from", "198.51.100.0/24",
            ]);

        var stack = files["Pulumi.dev.yaml"];
        Assert.Contains("aws:region: eu-west-1\n", stack, StringComparison.Ordinal);
        Assert.Contains("version: \"1.34\"\n", stack, StringComparison.Ordinal);
        Assert.Contains("admins: [arn:aws:iam::111122223333:role/ops]\n", stack, StringComparison.Ordinal);
        Assert.Contains("publicCidrs: [198.51.100.0/24]", stack, StringComparison.Ordinal);
        Assert.Contains("aws:eks/cluster:Cluster", await Preview(files, "shop"));
    }

    [Theory]
    [InlineData("--region", "us-west-1")] // An account sees two of its zones.
    [InlineData("--kubernetes-version", "1.20")]
    public async Task Platform_IsNotMade_OfAWrongChoice(string option, string value)
    {
        var (code, output) = await project.New("blueprints-platform", "--name", "wrong", option, value);

        Assert.NotEqual(0, code);
        Assert.Contains(value, output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Network_CompilesAndPreviews()
    {
        var types = await Preview(await project.Of("blueprints-network", "core", "--region", "eu-west-1"), "core");

        Assert.Contains("aws:ec2/natGateway:NatGateway", types);
        Assert.DoesNotContain("aws:eks/cluster:Cluster", types);
    }

    [Fact]
    public async Task Tests_CompileBesideThePlatform()
    {
        var platform = await project.Of("blueprints-platform", "My.Shop");
        var tests = await project.Of("blueprints-tests", "My.Shop.Tests", "--platform", "My.Shop");
        string[] sources = [platform["Platform.cs"], platform["PlatformSettings.cs"], tests["PlatformTests.cs"],
            PastedProgram.ImplicitUsings];

        var compilation = PastedProgram.Library("NewTests", sources.Select(source => CSharpSyntaxTree.ParseText(source)));

        Assert.Empty(compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        Assert.Contains("\"my-shop-public-a 10.0.0.0/20\"", tests["PlatformTests.cs"], StringComparison.Ordinal);
        Assert.Contains("FromStack(\"../../../../My.Shop\", \"dev\")", tests["PlatformTests.cs"], StringComparison.Ordinal);
        Assert.Contains("Include=\"../My.Shop/My.Shop.csproj\"", tests["My.Shop.Tests.csproj"], StringComparison.Ordinal);
    }

    [Fact]
    public void Regions_AreThoseWithTheZonesOfTheSample_InEveryAccount()
    {
        // Where accounts see different letters: see AwsRegion.Known.cs.
        string[] ambiguous = ["ap-northeast-1", "us-west-1"];
        var expected = AwsRegion.All
            .Where(region => "abc".All(letter => region.Zones.Any(zone => zone.Name == $"{region.Name}{letter}")))
            .Select(region => region.Name)
            .Except(ambiguous);

        Assert.Equal(expected, ChoicesOf("network", "region"));
    }

    [Fact]
    public async Task KubernetesVersions_AreThoseThatTheSamplesKarpenterRuns()
    {
        var versions = ChoicesOf("platform", "kubernetesVersion");
        Assert.All(versions, version => Assert.Contains(KubernetesVersion.Known, known => known.Name == version));

        foreach (var version in versions)
        {
            var files = await project.Of("blueprints-platform", "version", "--kubernetes-version", version);
            // Whether a version is supported depends on the day.
            const string Key = "    disposable: true";
            await Preview(
                files, "version", stack => stack.Replace(Key, $"{Key}\n    acceptUnsupportedVersion: true", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Edit_OfWhatIsNotThere_IsRejected()
    {
        var sample = new SourceText("sample.cs", "one\ntwo\n\none\n");

        var none = Assert.Throws<InvalidOperationException>(() => sample.Replace("three", ""));
        var two = Assert.Throws<InvalidOperationException>(() => sample.WithoutLines("one"));

        Assert.Contains("sample.cs holds 'three' 0 times", none.Message, StringComparison.Ordinal);
        Assert.Contains("sample.cs holds 'one' 2 times", two.Message, StringComparison.Ordinal);
    }

    private static async Task<IReadOnlySet<string>> Preview(
        IReadOnlyDictionary<string, string> files, string name, Func<string, string>? edit = null)
    {
        Assert.All(files.Values, text => Assert.DoesNotContain("#if", text, StringComparison.Ordinal));
        Assert.All(files.Values, text => Assert.DoesNotMatch(@"Project\.[12]|""platform""|platform:", text));
        Assert.Contains($"name: {name}\n", files["Pulumi.yaml"], StringComparison.Ordinal);
        var sources = files.Where(file => file.Key.EndsWith(".cs", StringComparison.Ordinal)).Select(file => file.Value).ToList();
        var (diagnostics, assembly) = PastedProgram.Compile(sources, $"New.{name}");
        Assert.Empty(diagnostics);

        var stack = edit?.Invoke(files["Pulumi.dev.yaml"]) ?? files["Pulumi.dev.yaml"];
        var (exitCode, output, errors) = await PastedProgram.RunAsync(assembly, files["Pulumi.yaml"], stack);

        Assert.Equal((0, ""), (exitCode, errors));
        using var plan = JsonDocument.Parse(output);
        return plan.RootElement.GetProperty("steps").EnumerateArray()
            .Select(step => step.GetProperty("newState").GetProperty("type").GetString()!).ToHashSet();
    }

    private static IEnumerable<string> ChoicesOf(string template, string symbol)
    {
        using var document = JsonDocument.Parse(Document.Read($"templates/{template}/.template.config/template.json"));
        var choices = document.RootElement.GetProperty("symbols").GetProperty(symbol).GetProperty("choices");
        return [.. choices.EnumerateArray().Select(choice => choice.GetProperty("choice").GetString()!)];
    }
}
