using System.Text.Json;
using Pulumi;
using Sdks.Tests.Core.Support;

namespace Sdks.Tests.Core;

[Collection(ProcessWideCollection.Name)]
public sealed class ConfigTests
{
    [Fact]
    public async Task Config_HasTheProjectsValues_WhenItHasNoName()
        => Assert.Equal("v", await ReadAsync(() => new Config().Get("key"), ("project:key", "v")));

    [Fact]
    public async Task Config_HasANamespacesValues_WhenItHasAName()
    {
        Assert.Equal("eu", await ReadAsync(() => new Config("aws").Get("region"), ("aws:region", "eu")));
        Assert.Equal("eu", await ReadAsync(() => new Config("aws:config").Get("region"), ("aws:config:region", "eu")));
    }

    [Fact]
    public async Task Config_ReadsTypes()
    {
        Assert.True(await ReadAsync(() => new Config().RequireBoolean("b"), ("project:b", "true")));
        Assert.Equal(3, await ReadAsync(() => new Config().RequireInt32("i"), ("project:i", "3")));
        Assert.Equal(1.5, await ReadAsync(() => new Config().RequireDouble("d"), ("project:d", "1.5")));
        Assert.Equal(new[] { 1, 2 }, await ReadAsync(() => new Config().RequireObject<int[]>("o"), ("project:o", "[1,2]")));
        Assert.Equal(
            JsonValueKind.Object,
            await ReadAsync(() => new Config().RequireObject<JsonElement>("o").ValueKind, ("project:o", "{}")));
    }

    [Fact]
    public async Task Config_GivesNothing_WhenAValueIsMissing()
    {
        Assert.Null(await ReadAsync(() => new Config().Get("nope")));
        Assert.Null(await ReadAsync(() => new Config().GetBoolean("nope")));
        Assert.Null(await ReadAsync(() => new Config().GetInt32("nope")));
        Assert.Null(await ReadAsync(() => new Config().GetDouble("nope")));
        Assert.Null(await ReadAsync(() => new Config().GetObject<string[]>("nope")));
        Assert.Null(await ReadAsync(() => new Config().GetSecret("nope")));
    }

    [Fact]
    public async Task Require_SaysHowToSetTheValue_WhenItIsMissing()
        => Assert.Equal(
            "Missing Required configuration variable 'project:nope'\n"
            + "\tplease set a value using the command `pulumi config set project:nope <value>`",
            await FailAsync(() => new Config().Require("nope")));

    [Theory]
    [InlineData("True")]
    [InlineData("1")]
    [InlineData("yes")]
    public async Task Booleans_AreTrueOrFalseInLowerCase_AndNothingElse(string value)
        => Assert.Equal(
            $"Configuration 'project:b' value '{value}' is not a valid Boolean",
            await FailAsync(() => new Config().RequireBoolean("b"), ("project:b", value)));

    [Fact]
    public async Task Numbers_AreRefused_WhenTheyAreNone()
        => Assert.Equal(
            "Configuration 'project:i' value 'many' is not a valid Int32",
            await FailAsync(() => new Config().GetInt32("i"), ("project:i", "many")));

    [Fact]
    public async Task Objects_AreRefused_WhenTheyAreNoJson()
        => Assert.StartsWith(
            "Configuration 'project:o' value '{' is not a valid ",
            await FailAsync(() => new Config().RequireObject<JsonElement>("o"), ("project:o", "{")),
            StringComparison.Ordinal);

    [Fact]
    public async Task SecretForms_GiveSecretOutputs()
    {
        var seen = await WithConfigAsync(
            () => Run.ReadAsync(() => new Config().RequireSecretInt32("i").SeeAsync()), ("project:i", "3"));

        Assert.Equal(3, seen.Value);
        Assert.True(seen.IsSecret);
    }

    private static Task<T> ReadAsync<T>(Func<T> read, params (string Key, string Value)[] values)
        => WithConfigAsync(() => Run.ReadAsync(() => Task.FromResult(read())), values);

    private static Task<string> FailAsync<T>(Func<T> read, params (string Key, string Value)[] values)
        => WithConfigAsync(() => Run.FailureAsync(() => _ = read()), values);

    private static async Task<T> WithConfigAsync<T>(Func<Task<T>> run, params (string Key, string Value)[] values)
    {
        var json = JsonSerializer.Serialize(values.ToDictionary(entry => entry.Key, entry => entry.Value));
        Environment.SetEnvironmentVariable("PULUMI_CONFIG", json);
        try
        {
            return await run();
        }
        finally
        {
            Environment.SetEnvironmentVariable("PULUMI_CONFIG", null);
        }
    }
}
