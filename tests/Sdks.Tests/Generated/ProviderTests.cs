using System.Text.Json;
using Pulumi;
using Pulumi.Aws.Ec2;
using Pulumi.Aws.Inputs;
using Sdks.Tests.Core.Support;
using Aws = Pulumi.Aws;
using Kubernetes = Pulumi.Kubernetes;

namespace Sdks.Tests.Generated;

[Collection(ProcessWideCollection.Name)]
public sealed class ProviderTests : IDisposable
{
    private static readonly string[] Variables = [
        "AWS_REGION",
        "AWS_DEFAULT_REGION",
        "KUBECONFIG",
        "PULUMI_K8S_ENABLE_SERVER_SIDE_APPLY",
        "PULUMI_CONFIG",
    ];

    private readonly Dictionary<string, string?> _before = Variables.ToDictionary(name => name, Environment.GetEnvironmentVariable);
    private readonly RecordingMocks _mocks = new();

    public ProviderTests()
    {
        foreach (var name in Variables)
        {
            Environment.SetEnvironmentVariable(name, null);
        }
    }

    public void Dispose()
    {
        foreach (var (name, value) in _before)
        {
            Environment.SetEnvironmentVariable(name, value);
        }
    }

    [Fact]
    public async Task AwsProvider_SendsAsJson_WhatIsNoString()
    {
        await Run.Async(
            () => _ = new Aws.Provider("za", new Aws.ProviderArgs
            {
                Region = "af-south-1",
                MaxRetries = 3,
                AllowedAccountIds = { "123456789012" },
                DefaultTags = new ProviderDefaultTagsArgs { Tags = { ["team"] = "platform" } },
            }),
            _mocks);

        var provider = _mocks["za"];
        Assert.Equal(
            ("pulumi:providers:aws", "af-south-1", "3"),
            (provider.Type, provider.Inputs["region"], provider.Inputs["maxRetries"]));
        Assert.Equal(["123456789012"], JsonSerializer.Deserialize<string[]>((string)provider.Inputs["allowedAccountIds"])!);
        using var tags = JsonDocument.Parse((string)provider.Inputs["defaultTags"]);
        Assert.Equal("platform", tags.RootElement.GetProperty("tags").GetProperty("team").GetString());
    }

    [Fact]
    public async Task AwsProvider_HasDefaults()
    {
        Environment.SetEnvironmentVariable("AWS_REGION", "eu-central-1");

        await Run.Async(() => _ = new Aws.Provider("default"), _mocks);

        var inputs = _mocks["default"].Inputs;
        Assert.Equal(
            ("eu-central-1", "false", "true"),
            (inputs["region"], inputs["skipCredentialsValidation"], inputs["skipRegionValidation"]));
    }

    [Fact]
    public async Task AwsProvider_KeepsItsKeysSecret()
    {
        var isSecret = await Run.ReadAsync(() => Output.IsSecretAsync<string>(new Aws.ProviderArgs { SecretKey = "s" }.SecretKey!));

        Assert.True(isSecret);
    }

    [Fact]
    public async Task AProvider_IsTheOneOfTheResourcesThatNameIt()
    {
        await Run.Async(
            () =>
            {
                var provider = new Aws.Provider("za", new Aws.ProviderArgs { Region = "af-south-1" });
                _ = new Vpc("core", new VpcArgs { CidrBlock = "10.0.0.0/16" }, new CustomResourceOptions { Provider = provider });
            },
            _mocks);

        Assert.EndsWith("pulumi:providers:aws::za::za-id", _mocks["core"].Provider, StringComparison.Ordinal);
    }

    [Fact]
    public async Task KubernetesProvider_TakesAKubeconfig_AndReadsTheEnvironment()
    {
        Environment.SetEnvironmentVariable("PULUMI_K8S_ENABLE_SERVER_SIDE_APPLY", "true");

        await Run.Async(() => _ = new Kubernetes.Provider("k8s", new Kubernetes.ProviderArgs { KubeConfig = "{}" }), _mocks);

        var provider = _mocks["k8s"];
        Assert.Equal(
            ("pulumi:providers:kubernetes", "{}", "true"),
            (provider.Type, provider.Inputs["kubeconfig"], provider.Inputs["enableServerSideApply"]));
    }

    [Theory]
    [InlineData("""{"aws:region":"us-west-2"}""", null, "us-west-2")]
    [InlineData("{}", "eu-west-1", "eu-west-1")]
    [InlineData("{}", null, null)]
    public async Task AwsConfig_SaysTheRegion_OfTheStackOrElseOfTheEnvironment(string stack, string? environment, string? expected)
    {
        Environment.SetEnvironmentVariable("PULUMI_CONFIG", stack);
        Environment.SetEnvironmentVariable("AWS_DEFAULT_REGION", environment);

        Assert.Equal(expected, await Run.ReadAsync(() => Task.FromResult(Aws.Config.Region)));
    }

    [Fact]
    public async Task AwsConfig_ReadsObjects()
    {
        Environment.SetEnvironmentVariable("PULUMI_CONFIG", """{"aws:maxRetries":"5","aws:allowedAccountIds":"[\"1\",\"2\"]"}""");

        var (retries, accounts) = await Run.ReadAsync(() => Task.FromResult((Aws.Config.MaxRetries, Aws.Config.AllowedAccountIds)));

        Assert.Equal(5, retries);
        Assert.Equal(["1", "2"], accounts.AsEnumerable());
    }
}
