using System.Collections.Immutable;
using Pulumi;
using Pulumi.Aws.CloudWatch;
using Pulumi.Aws.Ec2;
using Pulumi.Aws.Iam;
using Pulumi.Aws.Iam.Inputs;
using Sdks.Tests.Core.Support;
using Rds = Pulumi.Aws.Rds;
using S3 = Pulumi.Aws.S3;

namespace Sdks.Tests.Generated;

public sealed class AwsResourceTests
{
    private readonly RecordingMocks _mocks = new();

    [Fact]
    public async Task Inputs_ArriveUnderTheirWireNames()
    {
        await Run.Async(
            () => _ = new Vpc("core", new VpcArgs { CidrBlock = "10.0.0.0/16", EnableDnsHostnames = true, Tags = { ["Name"] = "core" } }),
            _mocks);

        var vpc = _mocks["core"];
        Assert.Equal("aws:ec2/vpc:Vpc", vpc.Type);
        Assert.Equal(["cidrBlock", "enableDnsHostnames", "tags"], vpc.Inputs.Keys.Order());
        Assert.Equal("core", Assert.IsType<ImmutableDictionary<string, object>>(vpc.Inputs["tags"], exactMatch: false)["Name"]);
    }

    [Fact]
    public async Task ARegionalNatGateway_NamesItsModeAndItsVpc_ButNoSubnet()
    {
        await Run.Async(() => _ = new NatGateway("nat", new NatGatewayArgs { AvailabilityMode = "regional", VpcId = "vpc-1" }), _mocks);

        Assert.Equal(["availabilityMode", "vpcId"], _mocks["nat"].Inputs.Keys.Order());
    }

    [Fact]
    public async Task Outputs_FlowIntoOtherResources()
    {
        await Run.Async(
            () =>
            {
                var vpc = new Vpc("core", new VpcArgs { CidrBlock = "10.0.0.0/16" });
                _ = new Subnet("a", new SubnetArgs { VpcId = vpc.Id, CidrBlock = vpc.CidrBlock });
            },
            _mocks);

        Assert.Equal(("core-id", "10.0.0.0/16"), (_mocks["a"].Inputs["vpcId"], _mocks["a"].Inputs["cidrBlock"]));
    }

    [Fact]
    public async Task ARequiredInputThatIsMissing_FailsTheRun()
    {
        var message = await Run.FailureAsync(() => _ = new Subnet("a", new SubnetArgs { CidrBlock = "10.0.0.0/24" }), _mocks);

        Assert.Contains("[Input] Pulumi.Aws.Ec2.SubnetArgs.VpcId is required but was not given a value", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_ReadsTheResourceWithThatId()
    {
        var mocks = RecordingMocks.WithState(("cidrBlock", "10.1.0.0/16"));

        var (id, block) = await Run.ReadAsync(
            async () =>
            {
                var vpc = Vpc.Get("existing", "vpc-42", new VpcState { EnableDnsSupport = true });
                return (await vpc.Id.ValueAsync(), await vpc.CidrBlock.ValueAsync());
            },
            mocks);

        Assert.Equal(("vpc-42", "10.1.0.0/16"), (id, block));
        Assert.Equal("vpc-42", mocks["existing"].Id);
        Assert.Equal(true, mocks["existing"].Inputs["enableDnsSupport"]);
    }

    [Fact]
    public async Task ADouble_KeepsItsFraction()
    {
        await Run.Async(
            () => _ = new MetricAlarm("high", new MetricAlarmArgs { ComparisonOperator = "GreaterThanThreshold", Threshold = 0.5 }),
            _mocks);

        Assert.Equal(0.5, _mocks["high"].Inputs["threshold"]);
    }

    [Fact]
    public async Task ADefaultValue_IsSent_UnlessThereIsAnother()
    {
        await Run.Async(
            () =>
            {
                _ = new SecurityGroup("default");
                _ = new SecurityGroup("other", new SecurityGroupArgs { Description = "nodes" });
                _ = new Rds.ClusterParameterGroup("parameters", new Rds.ClusterParameterGroupArgs { Family = "aurora-mysql8.0" });
            },
            _mocks);

        Assert.Equal(("Managed by Pulumi", "nodes"), (_mocks["default"].Inputs["description"], _mocks["other"].Inputs["description"]));
        Assert.Equal("Managed by Pulumi", _mocks["parameters"].Inputs["description"]);
    }

    [Fact]
    public async Task APolicy_IsTextOrADocument()
    {
        await Run.Async(
            () =>
            {
                _ = new Policy("text", new PolicyArgs { PolicyDocument = "{}" });
                _ = new Policy("document", new PolicyArgs
                {
                    PolicyDocument = new PolicyDocumentArgs
                    {
                        Version = PolicyDocumentVersion.PolicyDocumentVersion_2012_10_17,
                        Statement =
                        {
                            new PolicyStatementArgs { Effect = PolicyStatementEffect.ALLOW, Action = "s3:GetObject", Sid = "Read" },
                        },
                    },
                });
            },
            _mocks);

        Assert.Equal("{}", _mocks["text"].Inputs["policy"]);
        var document = Assert.IsType<ImmutableDictionary<string, object>>(_mocks["document"].Inputs["policy"], exactMatch: false);
        Assert.Equal("2012-10-17", document["Version"]);
        var statement = Assert.IsType<ImmutableDictionary<string, object>>(
            Assert.Single(Assert.IsType<ImmutableArray<object>>(document["Statement"])), exactMatch: false);
        Assert.Equal(("Allow", "s3:GetObject", "Read"), (statement["Effect"], statement["Action"], statement["Sid"]));
    }

    [Fact]
    public async Task AnEnum_TravelsAsItsValue_AndAnyOtherStringDoesToo()
    {
        await Run.Async(
            () =>
            {
                _ = new Rds.Cluster("known", new Rds.ClusterArgs { Engine = Rds.EngineType.AuroraPostgresql });
                _ = new Rds.Cluster("other", new Rds.ClusterArgs { Engine = "neptune" });
            },
            _mocks);

        Assert.Equal(("aurora-postgresql", "neptune"), (_mocks["known"].Inputs["engine"], _mocks["other"].Inputs["engine"]));
        Assert.True(Rds.EngineType.AuroraMysql == Rds.EngineType.AuroraMysql);
        Assert.True(Rds.EngineType.AuroraMysql != Rds.EngineType.AuroraPostgresql);
        Assert.Equal("aurora-mysql", (string)Rds.EngineType.AuroraMysql);
    }

    [Fact]
    public async Task APassword_IsSecret_OnceItIsAnArgument()
    {
        var isSecret = await Run.ReadAsync(async () =>
        {
            var args = new Rds.ClusterArgs { Engine = "aurora-mysql", MasterPassword = "hunter2", MasterUsername = "admin" };
            return (
                Password: await Output.IsSecretAsync<string>(args.MasterPassword!),
                Name: await Output.IsSecretAsync<string>(args.MasterUsername!));
        });

        Assert.Equal((true, false), isSecret);
    }

    [Fact]
    public async Task Options_NameTheSecretsAndThePackagesVersion()
    {
        var seen = new List<ResourceOptions>();
        var options = new CustomResourceOptions
        {
            ResourceTransformations =
            {
                args =>
                {
                    seen.Add(args.Options);
                    return null;
                },
            },
        };

        await Run.Async(() => _ = new Rds.Cluster("db", new Rds.ClusterArgs { Engine = "aurora-mysql" }, options));

        var merged = Assert.IsType<CustomResourceOptions>(Assert.Single(seen));
        Assert.Equal(["masterPassword", "masterPasswordWo"], merged.AdditionalSecretOutputs);
        Assert.Equal("7.48.0", merged.Version);
    }

    [Fact]
    public async Task ABucket_AnswersToItsFormerType()
    {
        var aliases = new List<Input<Alias>>();
        var options = new CustomResourceOptions
        {
            ResourceTransformations =
            {
                args =>
                {
                    aliases.AddRange(args.Options.Aliases);
                    return null;
                },
            },
        };

        var type = await Run.ReadAsync(async () =>
        {
            _ = new S3.Bucket("logs", new S3.BucketArgs { BucketName = "logs" }, options);
            var alias = await ((Output<Alias>)aliases[0]).ValueAsync();
            return await ((Output<string>)alias.Type!).ValueAsync();
        }, _mocks);

        Assert.Equal("aws:s3/bucketV2:BucketV2", type);
        Assert.Equal("logs", _mocks["logs"].Inputs["bucket"]);
    }
}
