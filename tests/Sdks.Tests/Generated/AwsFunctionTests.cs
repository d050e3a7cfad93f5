using System.Collections.Immutable;
using Pulumi;
using Pulumi.Aws;
using Pulumi.Aws.Iam;
using Pulumi.Aws.Iam.Inputs;
using Pulumi.Aws.Inputs;
using Sdks.Tests.Core.Support;

namespace Sdks.Tests.Generated;

public sealed class AwsFunctionTests
{
    private readonly RecordingMocks _mocks = new()
    {
        Result = _ => new Dictionary<string, object>
        {
            ["names"] = ImmutableArray.Create<object>("af-south-1a", "af-south-1b"),
            ["accountId"] = "123456789012",
            ["json"] = "{}",
        },
    };

    [Fact]
    public async Task InvokeAsync_SendsPlainArguments_AndGivesTheResult()
    {
        var names = await Run.ReadAsync(
            async () => (await GetAvailabilityZones.InvokeAsync(new GetAvailabilityZonesArgs
            {
                State = "available",
                Filters = { new GetAvailabilityZonesFilterArgs { Name = "opt-in-status", Values = { "opt-in-not-required" } } },
            })).Names,
            _mocks);

        Assert.Equal(["af-south-1a", "af-south-1b"], names.AsEnumerable());
        var call = Assert.Single(_mocks.Calls);
        Assert.Equal("aws:index/getAvailabilityZones:getAvailabilityZones", call.Token);
        Assert.Equal("available", call.Args["state"]);
        Assert.IsType<ImmutableArray<object>>(call.Args["filters"]);
    }

    [Fact]
    public async Task Invoke_TakesOutputs_AndGivesOne()
    {
        var json = await Run.ReadAsync(
            () => GetPolicyDocument.Invoke(new GetPolicyDocumentInvokeArgs
            {
                Statements =
                {
                    new GetPolicyDocumentStatementInputArgs
                    {
                        Actions = { "sts:AssumeRole" },
                        Principals =
                        {
                            new GetPolicyDocumentStatementPrincipalInputArgs
                            {
                                Type = "Service",
                                Identifiers = { Output.Create("eks.amazonaws.com") },
                            },
                        },
                    },
                },
            }).Apply(document => document.Json).ValueAsync(),
            _mocks);

        Assert.Equal("{}", json);
        Assert.Equal("aws:iam/getPolicyDocument:getPolicyDocument", Assert.Single(_mocks.Calls).Token);
    }

    [Fact]
    public async Task AFunction_CanBeCalledWithoutArguments()
    {
        var account = await Run.ReadAsync(() => GetCallerIdentity.Invoke().Apply(caller => caller.AccountId).ValueAsync(), _mocks);

        Assert.Equal("123456789012", account);
        Assert.Empty(Assert.Single(_mocks.Calls).Args);
    }

    [Fact]
    public async Task OutputOptions_ChooseTheirOverload()
    {
        var known = await Run.ReadAsync(
            async () =>
            {
                var seen = await GetRegion.Invoke(new GetRegionInvokeArgs(), new InvokeOutputOptions()).SeeAsync();
                return seen.IsKnown;
            },
            _mocks);

        Assert.True(known);
        Assert.Equal("aws:index/getRegion:getRegion", Assert.Single(_mocks.Calls).Token);
    }

    [Fact]
    public async Task OptionsOfACall_CarryThePackagesVersion()
    {
        var options = new InvokeOptions();

        await Run.ReadAsync(() => GetPartition.InvokeAsync(options: options), _mocks);

        Assert.Equal("7.48.0", options.Version);
    }
}
