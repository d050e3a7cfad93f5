using Pulumi;

namespace Blueprints.Preview.Tests;

public sealed class ConfigurationTests : IDisposable
{
    private readonly ProjectOnDisk _project = new();

    public void Dispose() => _project.Dispose();

    [Fact]
    public async Task Config_ReachesTheProgram_WhenItComesFromTheStacksFile()
    {
        _project.Write("Pulumi.yaml", "name: shop\nruntime: dotnet\n").Write("Pulumi.dev.yaml", """
            encryptionsalt: v1:abc=
            secretsprovider: passphrase
            environment: [ base ]
            config:
              aws:region: eu-central-1
              shop:size: 3
              plain: text
              shop:vpc:
                cidr: 10.0.0.0/16
                zones: [a, b]
                nat: true
                prefix: 20
                quoted: "20"
            """);

        var run = await _project.RunAsync(Echo("plain", "size", "vpc"));

        Assert.Equal("", run.Error);
        Assert.Contains("plain  text", run.Output, StringComparison.Ordinal);
        Assert.Contains("size   3", run.Output, StringComparison.Ordinal);
        Assert.Contains(
            """vpc    {"cidr":"10.0.0.0/16","zones":["a","b"],"nat":true,"prefix":20,"quoted":"20"}""",
            run.Output,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Config_TakesTheProjectsDefaults_WhenTheStackSaysNothing()
    {
        _project.Write("Pulumi.yaml", """
            name: shop
            runtime: dotnet
            config:
              short: from the project
              aws:region:
                value: af-south-1
              typed:
                type: integer
                description: how many
                default: 7
              overridden: no
            """).Write("Pulumi.dev.yaml", "config:\n  shop:overridden: yes!\n");

        var run = await _project.RunAsync(Echo("short", "typed", "overridden"));

        Assert.Contains("overridden  yes!", run.Output, StringComparison.Ordinal);
        Assert.Contains("short       from the project", run.Output, StringComparison.Ordinal);
        Assert.Contains("typed       7", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("config:\n  aws:regoin: us-east-1\n", "PRV102", "did you mean 'aws:region'?")]
    [InlineData("config:\n  aws:region: us-east-1\n  aws:colour: blue\n", "PRV102", "remove it")]
    [InlineData("config: {}\n", "PRV103", "set aws:region")]
    public async Task AwsSettings_AreWarnedAbout_WhenTheyAreMisspeltOrMissing(string file, string code, string fix)
    {
        _project.Write("Pulumi.yaml", "name: shop\n").Write("Pulumi.dev.yaml", file);

        var run = await _project.RunAsync(() =>
        {
            _ = new Pulumi.Aws.Sqs.Queue("orders");
            return new Dictionary<string, object?>();
        });

        Assert.Equal(0, run.ExitCode);
        Assert.Contains(run.Output.Split('\n'), line => line.Contains(code, StringComparison.Ordinal));
        Assert.Contains(fix, run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Region_IsNotMissed_WhenNothingUsesTheDefaultProvider()
    {
        _project.Write("Pulumi.yaml", "name: shop\n").Write("Pulumi.dev.yaml", "config: {}\n");

        var run = await _project.RunAsync(() =>
        {
            var provider = new Pulumi.Aws.Provider("europe", new Pulumi.Aws.ProviderArgs { Region = "eu-central-1" });
            _ = new Pulumi.Aws.Sqs.Queue("orders", new Pulumi.Aws.Sqs.QueueArgs(), new CustomResourceOptions { Provider = provider });
            return new Dictionary<string, object?>();
        });

        Assert.DoesNotContain("PRV103", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("dev", 0, "")]
    [InlineData("acme/dev", 0, "")]
    [InlineData("acme/shop/dev", 0, "")]
    [InlineData("acme/other/dev", 2, "is of project 'other'")]
    [InlineData("acme/shop/prod", 2, "There is no stack 'prod'")]
    public async Task Stack_IsTakenByItsFullNameToo(string stack, int code, string error)
    {
        _project.Write("Pulumi.yaml", "name: shop\n").Write("Pulumi.dev.yaml", "config: {}\n");

        var run = await _project.RunAsync(Echo(), "--stack", stack);

        Assert.Equal(code, run.ExitCode);
        Assert.Contains(error, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Config_IsRefused_WhenADeclaredValueIsMissing()
    {
        _project.Write("Pulumi.yaml", "name: shop\nconfig:\n  size:\n    type: integer\n").Write("Pulumi.dev.yaml", "config: {}\n");

        var run = await _project.RunAsync(Echo());

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("'shop:size'", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SecureValues_AreMaskedEverywhere_EvenWithinObjects()
    {
        _project.Write("Pulumi.yaml", "name: shop\n").Write("Pulumi.dev.yaml", """
            config:
              shop:password:
                secure: AAABAciphertext
              shop:database:
                user: admin
                password: { secure: AAABAciphertext }
            """);

        var json = await _project.RunAsync(Echo("password", "database"), "--json");

        Assert.Equal(0, json.ExitCode);
        Assert.Contains("""
            "shop:password": "[secret]"
            """.Trim(), json.Output, StringComparison.Ordinal);
        Assert.Contains("""{\"user\":\"admin\",\"password\":\"[secret]\"}""", json.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("ciphertext", json.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("config:\n  a: [1\n", "Pulumi.dev.yaml:")]
    [InlineData("config:\n  a: 1\n  a: 2\n", "Pulumi.dev.yaml:3:3: ")]
    [InlineData("config: [a]\n", "Pulumi.dev.yaml:1:9: 'config' must be a map")]
    [InlineData("- a\n", "Pulumi.dev.yaml:1:1: the file must hold one map")]
    [InlineData("config:\n  a: &x [1, *x]\n", "Pulumi.dev.yaml:2:6: this value contains itself")]
    [InlineData("config: &all\n  a: { b: *all }\n", "this value contains itself")]
    [InlineData("config:\n  size: 1\n  shop:size: 2\n", "Pulumi.dev.yaml:3:3: 'shop:size' is the same setting as 'size'")]
    [InlineData("config:\n  \"\": 1\n", "Pulumi.dev.yaml:2:3: '' is not the name of a setting")]
    [InlineData("config:\n  \"aws:\": 1\n", "Pulumi.dev.yaml:2:3: 'aws:' is not the name of a setting")]
    public async Task YamlErrors_NameFileLineAndColumn(string yaml, string expected)
    {
        _project.Write("Pulumi.yaml", "name: shop\n").Write("Pulumi.dev.yaml", yaml);

        var run = await _project.RunAsync(Echo());

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(expected, run.Error, StringComparison.Ordinal);
        Assert.Equal("", run.Output);
    }

    [Fact]
    public async Task Config_MayUseAnAliasTwice_WhenItDoesNotContainItself()
    {
        _project.Write("Pulumi.yaml", "name: shop\n").Write("Pulumi.dev.yaml", "config:\n  a: { x: &zones [a, b], y: *zones }\n");

        Assert.Contains("""a  {"x":["a","b"],"y":["a","b"]}""", (await _project.RunAsync(Echo("a"))).Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("name: \"\"\n", "'name' is missing")]
    [InlineData("runtime: dotnet\n", "'name' is missing")]
    [InlineData("name: my shop\n", "Pulumi.yaml:1:7: 'my shop' is not a project name")]
    [InlineData("name: a::b\n", "Pulumi.yaml:1:7: 'a::b' is not a project name")]
    public async Task Project_IsRefused_WhenItsNameIsNotOne(string yaml, string expected)
    {
        _project.Write("Pulumi.yaml", yaml).Write("Pulumi.dev.yaml", "config: {}\n");

        var run = await _project.RunAsync(Echo());

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(expected, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task UnknownKeys_AreWarnedAbout_WhenTheyAreInTheStacksFile()
    {
        _project.Write("Pulumi.yaml", "name: shop\n").Write("Pulumi.dev.yaml", "config: {}\naws:region: af-south-1\n");

        var run = await _project.RunAsync(Echo());

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("PRV101  Pulumi.dev.yaml:2: 'aws:region'", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Config_IsTheCallers_WhenItIsSpelledInAnotherWayThanInTheFile()
    {
        _project.Write("Pulumi.yaml", "name: shop\n").Write("Pulumi.dev.yaml", "config:\n  shop:size: file\n");
        using var output = new StringWriter();
        var host = new PreviewHost { Output = output, Error = TextWriter.Null, ProjectDirectory = _project.Folder };

        await BlueprintProgram.RunAsync([], Echo("size"), PreviewOptions.Default.WithConfig("size", "caller"), host);

        Assert.Contains("size  caller", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Options_AreRefused_WhenTheyCannotBe()
    {
        Assert.Throws<ArgumentException>("AccountId", () => PreviewOptions.Default with { AccountId = "12345" });
        Assert.Throws<ArgumentException>("Project", () => PreviewOptions.Default with { Project = "" });
        Assert.Throws<ArgumentException>("Stack", () => PreviewOptions.Default with { Stack = " " });
        await Assert.ThrowsAsync<ArgumentException>(() =>
            StackPreview.RunAsync(() => { }, PreviewOptions.Default.WithConfig("size", "1").WithConfig("project:size", "2")));
    }

    private static Func<IDictionary<string, object?>> Echo(params string[] keys) =>
        () => keys.ToDictionary(key => key, key => (object?)new Config().Get(key));
}
