using Pulumi;
using Sdks.Tests.Core.Support;

namespace Sdks.Tests.Core;

public sealed class StackReferenceTests
{
    [Fact]
    public async Task Reference_IsReadByTheNameOfTheStack()
    {
        var mocks = Mocks();

        await Run.Async(() => _ = new StackReference("acme/shop/prod"), mocks);

        var args = Assert.Single(mocks.Resources);
        Assert.Equal(
            ("pulumi:pulumi:StackReference", "acme/shop/prod", "acme/shop/prod"),
            (args.Type, args.Name, args.Id));
        Assert.Equal("acme/shop/prod", args.Inputs["name"]);
    }

    [Fact]
    public async Task GetOutput_GivesTheValue_AndNullWhenThereIsNone()
    {
        var (there, missing) = await Run.ReadAsync(
            async () =>
            {
                var reference = new StackReference("prod");
                return (await reference.GetOutput("vpcId").ValueAsync(), await reference.GetOutput("nope").ValueAsync());
            },
            Mocks());

        Assert.Equal("vpc-1", there);
        Assert.Null(missing);
    }

    [Fact]
    public async Task Output_IsASecret_OnlyWhenTheStackListsItAsOne()
    {
        var (secret, plain) = await Run.ReadAsync(
            async () =>
            {
                var reference = new StackReference("prod");
                return (await reference.RequireOutput("password").SeeAsync(), await reference.RequireOutput("vpcId").SeeAsync());
            },
            Mocks());

        Assert.True(secret.IsSecret);
        Assert.False(plain.IsSecret);
    }

    [Fact]
    public async Task RequireOutput_FailsTheRun_WhenThereIsNone()
    {
        var message = await Run.FailureAsync(() => _ = new StackReference("prod").RequireOutput("nope"), Mocks());

        Assert.Contains("KeyNotFoundException", message, StringComparison.Ordinal);
        Assert.Contains("Required output 'nope' does not exist on stack", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task GetOutputDetails_SaysWhichKindAValueIs()
    {
        var (secret, plain) = await Run.ReadAsync(
            async () =>
            {
                var reference = new StackReference("prod");
                return (await reference.GetOutputDetailsAsync("password"), await reference.GetOutputDetailsAsync("vpcId"));
            },
            Mocks());

        Assert.Equal(("hunter2", null), (secret.SecretValue, secret.Value));
        Assert.Equal((null, "vpc-1"), (plain.SecretValue, plain.Value));
    }

    [Fact]
    public async Task GetValue_IsRefused_ForASecret()
        => await Run.ReadAsync(
            async () => await Assert.ThrowsAsync<InvalidOperationException>(() => new StackReference("prod").GetValueAsync("password")),
            Mocks());

    private static RecordingMocks Mocks() => RecordingMocks.WithState(
        ("name", "prod"),
        ("outputs", new Dictionary<string, object> { ["vpcId"] = "vpc-1", ["password"] = Output.CreateSecret("hunter2") }),
        ("secretOutputNames", new[] { "password" }));
}
