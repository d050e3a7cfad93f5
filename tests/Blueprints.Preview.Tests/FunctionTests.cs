using System.Text.Json;
using Pulumi;
using Pulumi.Aws;
using Pulumi.Aws.Iam;
using Pulumi.Aws.Iam.Inputs;
using Pulumi.Aws.Route53;

namespace Blueprints.Preview.Tests;

public sealed class FunctionTests
{
    [Fact]
    public async Task Account_Region_AndPartition_AreTheStacks()
    {
        var options = (PreviewOptions.Default with { AccountId = "111122223333" }).WithConfig("aws:region", "cn-north-1");
        var graph = await StackPreview.RunAsync(
            () => new Dictionary<string, object?>
            {
                ["account"] = GetCallerIdentity.Invoke().Apply(identity => identity.AccountId),
                ["region"] = GetRegion.Invoke().Apply(region => region.Region),
                ["partition"] = GetPartition.Invoke().Apply(
                    partition => $"{partition.Partition} {partition.DnsSuffix} {partition.ReverseDnsPrefix}"),
                ["zones"] = GetAvailabilityZones.Invoke().Apply(zones => zones.Names),
            },
            options);

        Assert.Equal("111122223333", graph.Outputs["account"].AsText());
        Assert.Equal("cn-north-1", graph.Outputs["region"].AsText());
        Assert.Equal("aws-cn amazonaws.com.cn cn.com.amazonaws", graph.Outputs["partition"].AsText());
        Assert.Equal("cn-north-1a", graph.Outputs["zones"][0].AsText());
    }

    [Fact]
    public async Task Zones_AreTheProviders_WhenTheCallHasOne()
    {
        var graph = await StackPreview.RunAsync(() =>
        {
            var cape = new AwsProvider("cape", "af-south-1");
            return new Dictionary<string, object?>
            {
                ["zones"] = GetAvailabilityZones.Invoke(options: new InvokeOptions { Provider = cape }).Apply(zones => zones.Names),
                ["ids"] = GetAvailabilityZones.Invoke(options: new InvokeOptions { Provider = cape }).Apply(zones => zones.ZoneIds),
            };
        });

        Assert.Equal("[af-south-1a, af-south-1b, af-south-1c]", graph.Outputs["zones"].ToString());
        Assert.Equal("[afs1-az1, afs1-az2, afs1-az3]", graph.Outputs["ids"].ToString());
    }

    [Fact]
    public async Task PolicyDocument_IsTheJsonThatAwsUnderstands()
    {
        var graph = await StackPreview.RunAsync(() => new Dictionary<string, object?>
        {
            ["json"] = GetPolicyDocument.Invoke(new GetPolicyDocumentInvokeArgs
            {
                Statements =
                {
                    new GetPolicyDocumentStatementInputArgs
                    {
                        Sid = "Assume",
                        Actions = { "sts:AssumeRole", "sts:TagSession" },
                        Principals =
                        {
                            new GetPolicyDocumentStatementPrincipalInputArgs
                            {
                                Type = "Service",
                                Identifiers = { "pods.eks.amazonaws.com" },
                            },
                        },
                        Conditions =
                        {
                            new GetPolicyDocumentStatementConditionInputArgs
                            {
                                Test = "StringEquals",
                                Variable = "aws:SourceAccount",
                                Values = { "123456789012" },
                            },
                        },
                    },
                    new GetPolicyDocumentStatementInputArgs { Effect = "Deny", Actions = { "*" }, Resources = { "*" } },
                },
            }).Apply(document => document.Json),
        });

        using var document = JsonDocument.Parse(graph.Outputs["json"].AsText());
        Assert.Equal(
            """{"Version":"2012-10-17","Statement":[{"Sid":"Assume","Effect":"Allow","Principal":{"Service":"pods.eks.amazonaws.com"},"Action":["sts:AssumeRole","sts:TagSession"],"Condition":{"StringEquals":{"aws:SourceAccount":"123456789012"}}},{"Effect":"Deny","Action":"*","Resource":"*"}]}""",
            JsonSerializer.Serialize(document));
    }

    [Fact]
    public async Task PolicyDocument_TakesInOthers_TheLastStatementOfASidStands()
    {
        const string Source =
            """{"Version":"2012-10-17","Statement":[{"Sid":"A","Effect":"Allow","Action":"s3:Get*","Resource":"*"},{"Sid":"B","Effect":"Allow","Action":"s3:List*","Resource":"*"}]}""";
        const string Override = """{"Statement":{"Sid":"B","Effect":"Deny","Action":"s3:*","Resource":"*"}}""";
        var graph = await StackPreview.RunAsync(() => new Dictionary<string, object?>
        {
            ["json"] = GetPolicyDocument.Invoke(new GetPolicyDocumentInvokeArgs
            {
                SourcePolicyDocuments = { Source },
                OverridePolicyDocuments = { Override },
                Statements =
                {
                    new GetPolicyDocumentStatementInputArgs
                    {
                        Sid = "A",
                        Actions = { "s3:PutObject" },
                        Resources = { "*" },
                        Principals = { new GetPolicyDocumentStatementPrincipalInputArgs { Type = "*", Identifiers = { "*" } } },
                    },
                },
            }).Apply(document => document.MinifiedJson),
        });

        Assert.Equal(
            """{"Version":"2012-10-17","Statement":[{"Sid":"A","Effect":"Allow","Principal":"*","Action":"s3:PutObject","Resource":"*"},{"Sid":"B","Effect":"Deny","Action":"s3:*","Resource":"*"}]}""",
            graph.Outputs["json"].AsText());
    }

    [Fact]
    public async Task HostedZone_IsTheSameForTheSameName()
    {
        var graph = await StackPreview.RunAsync(() => new Dictionary<string, object?>
        {
            ["one"] = GetZone.Invoke(new GetZoneInvokeArgs { Name = "example.com" }).Apply(zone => zone.ZoneId),
            ["same"] = GetZone.Invoke(new GetZoneInvokeArgs { Name = "example.com." }).Apply(zone => zone.ZoneId),
            ["other"] = GetZone.Invoke(new GetZoneInvokeArgs { Name = "example.org" }).Apply(zone => zone.ZoneId),
        });

        Assert.Matches("^Z[A-Z2-7]{20}$", graph.Outputs["one"].AsText());
        Assert.Equal(graph.Outputs["one"], graph.Outputs["same"]);
        Assert.NotEqual(graph.Outputs["one"], graph.Outputs["other"]);
    }

    [Fact]
    public async Task UnknownFunction_IsNamed_WithTheWayToSimulateIt()
    {
        var failure = await Assert.ThrowsAsync<PreviewFailedException>(() => StackPreview.RunAsync(
            () => new Dictionary<string, object?>
            {
                ["ami"] = Deployment.Instance.Invoke<object>("aws:ec2/getAmi:getAmi", InvokeArgs.Empty),
            }));

        var problem = Assert.Single(failure.Problems);
        Assert.Equal(("PRV003", "aws:ec2/getAmi:getAmi"), (problem.Code, problem.Path));
        Assert.Contains("SimulateFunction", problem.Fix, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Function_IsTheProgramsOwn_WhenTheOptionsGiveOne()
    {
        var options = PreviewOptions.Default.SimulateFunction(
            "acme:index/getColour:getColour",
            call => new Dictionary<string, object?> { ["colour"] = $"red in {call.Region}" });
        var graph = await StackPreview.RunAsync(
            () => new Dictionary<string, object?>
            {
                ["colour"] = Deployment.Instance.InvokeSingle<string>("acme:index/getColour:getColour", InvokeArgs.Empty),
            },
            options);

        Assert.Equal("red in us-east-1", graph.Outputs["colour"].AsText());
    }
}
