using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Pulumi;

namespace Blueprints.Preview.Tests;

public sealed partial class SimulationTests
{
    // What the provider works out of inputs that these tests do not give, or what no program builds on.
    private static readonly ImmutableHashSet<string> LeftUnknown =
    [
        "tagsAll", "notAfter", "notBefore", "pendingRenewal", "renewalEligibility", "renewalSummaries", "type", "validationEmails",
        "predictedCapacity",
        "warmPoolSize",
        "snsTopicArn",
        "policyScope",
        "revisionId",
        "description",
        "namePrefix",
        "associationId",
        "carrierIp",
        "customerOwnedIp",
        "privateDns",
        "privateIp",
        "ptrRecord",
        "publicIp",
        "autoProvisionZones",
        "autoScalingIps",
        "regionalNatGatewayAddresses",
        "regionalNatGatewayAutoMode", "routeTableId", "instanceId", "instanceOwnerId", "cidrBlocks", "version", "clusterId",
        "identityProviderConfigName", "externalId", "clusterEnabled", "engineVersionActual", "memberClusters", "fullEngineVersion",
        "caCertificateValidTill", "upgradeRolloutOrder", "kmsKeyId", "networkType", "storageEncrypted", "websiteDomain", "websiteEndpoint",
        "hasSecretStringWo", "applicationIntegrationUrl", "capacity",
    ];

    public static TheoryData<string> AwsTypes => SimulatedTypes.Aws;

    public static TheoryData<string> KubernetesTypes => SimulatedTypes.Kubernetes;

    [Theory]
    [MemberData(nameof(AwsTypes))]
    public async Task Simulation_KnowsTheType(string type)
    {
        var node = await PreviewAsync(
            type,
            PreviewOptions.Default.WithConfig("aws:region", "cn-north-1") with { AccountId = "999988887777" });

        // The fallback of types that no table has.
        Assert.False(
            UnknownTypeId().IsMatch(node.Id!) && !node.Outputs.Has("arn") && !node.Outputs.Has("region") && !node.Outputs.Has("name"),
            node.Id);
        if (node.Outputs.Entries.TryGetValue("arn", out var arn) && !arn.IsUnknown && arn.AsText().Length > 0)
        {
            Assert.Matches("^arn:aws-cn:[a-z0-9-]+:(cn-north-1)?:(999988887777)?:.+$", arn.AsText());
        }

        if (node.Outputs.Entries.TryGetValue("region", out var region))
        {
            Assert.Equal("cn-north-1", region.AsText());
        }
    }

    [Theory]
    [MemberData(nameof(AwsTypes))]
    public async Task Simulation_MakesUpEveryComputedOutputThatProgramsUse(string type)
    {
        var node = await PreviewAsync(type, PreviewOptions.Default);

        var unknown = SimulatedTypes.ComputedOutputs(type)
            .Where(name => !node.Outputs.Has(name) || node.Outputs[name].IsUnknown)
            .Except(LeftUnknown);
        Assert.Empty(unknown);
    }

    [Theory]
    [InlineData("aws:ec2/vpc:Vpc", "^vpc-[0-9a-f]{17}$")]
    [InlineData("aws:ec2/subnet:Subnet", "^subnet-[0-9a-f]{17}$")]
    [InlineData("aws:ec2/internetGateway:InternetGateway", "^igw-[0-9a-f]{17}$")]
    [InlineData("aws:ec2/egressOnlyInternetGateway:EgressOnlyInternetGateway", "^eigw-[0-9a-f]{17}$")]
    [InlineData("aws:ec2/natGateway:NatGateway", "^nat-[0-9a-f]{17}$")]
    [InlineData("aws:ec2/eip:Eip", "^eipalloc-[0-9a-f]{17}$")]
    [InlineData("aws:ec2/routeTable:RouteTable", "^rtb-[0-9a-f]{17}$")]
    [InlineData("aws:ec2/routeTableAssociation:RouteTableAssociation", "^rtbassoc-[0-9a-f]{17}$")]
    [InlineData("aws:ec2/route:Route", "^r-[0-9]{10}$")]
    [InlineData("aws:ec2/securityGroup:SecurityGroup", "^sg-[0-9a-f]{17}$")]
    [InlineData("aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule", "^sgr-[0-9a-f]{17}$")]
    [InlineData("aws:ec2/vpcEndpoint:VpcEndpoint", "^vpce-[0-9a-f]{17}$")]
    [InlineData("aws:ec2/flowLog:FlowLog", "^fl-[0-9a-f]{17}$")]
    [InlineData("aws:ec2/networkAcl:NetworkAcl", "^acl-[0-9a-f]{17}$")]
    [InlineData("aws:ec2/launchTemplate:LaunchTemplate", "^lt-[0-9a-f]{17}$")]
    [InlineData("aws:iam/role:Role", "^x-[0-9a-f]{7}$")]
    [InlineData("aws:iam/policy:Policy", "^arn:aws:iam::123456789012:policy/x-[0-9a-f]{7}$")]
    [InlineData("aws:route53/zone:Zone", "^Z[A-Z2-7]{20}$")]
    [InlineData("aws:kms/key:Key", "^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}$")]
    [InlineData("aws:sqs/queue:Queue", "^https://sqs.us-east-1.amazonaws.com/123456789012/x-[0-9a-f]{7}$")]
    [InlineData("aws:eks/podIdentityAssociation:PodIdentityAssociation", "^a-[0-9a-f]{17}$")]
    [InlineData("acme:index:Unheard", "^x-[0-9a-f]{7}$")]
    public async Task Id_HasTheShapeOfTheRealOne(string type, string shape)
    {
        var node = await PreviewAsync(type, PreviewOptions.Default);

        Assert.Matches(shape, node.Id!);
    }

    [Fact]
    public async Task Id_IsTheSameInEveryRun_AndAnotherForEveryResource()
    {
        var first = await StackPreview.RunAsync(() => Pair());
        var second = await StackPreview.RunAsync(() => Pair());

        Assert.Equal(first.Resources.Select(node => node.Id), second.Resources.Select(node => node.Id));
        Assert.NotEqual(first[Network.Vpc, "a"].Id, first[Network.Vpc, "b"].Id);

        static void Pair()
        {
            _ = new Network(Network.Vpc, "a", new NetworkArgs());
            _ = new Network(Network.Vpc, "b", new NetworkArgs());
        }
    }

    [Theory]
    [MemberData(nameof(KubernetesTypes))]
    public async Task KubernetesObject_IsNamedAndPlaced_AsTheApiServerWould(string type)
    {
        var metadata = ImmutableDictionary<string, object?>.Empty.Add("namespace", "kube-system").Add("name", "thing");
        var inputs = ImmutableDictionary<string, object?>.Empty.Add("kind", "Thing").Add("metadata", metadata);
        var graph = await StackPreview.RunAsync(() => new AnyResource(type, "x", inputs).Ignore());

        var node = graph[type, "x"];
        if (!type.Contains("helm", StringComparison.Ordinal))
        {
            Assert.Equal("kube-system/thing", node.Id);
            Assert.Matches("^[0-9a-f-]{36}$", node.Outputs["metadata"].Reveal()["uid"].AsText());
        }
    }

    [Fact]
    public async Task Simulation_IsTheProgramsOwn_WhenTheOptionsGiveOne()
    {
        var options = PreviewOptions.Default.Simulate(
            Widget.Token,
            widget => new Dictionary<string, object?>
            {
                ["id"] = $"w-{widget.Name}",
                ["url"] = $"https://{widget.Text("label")}.{widget.Region}.example.com",
                ["password"] = Output.CreateSecret("herring"),
            });
        var graph = await StackPreview.RunAsync(
            () =>
            {
                var widget = new Widget("one", new WidgetArgs { Label = "shop" });
                return new Dictionary<string, object?> { ["url"] = widget.Url, ["password"] = widget.Password, ["id"] = widget.Id };
            },
            options);

        Assert.Equal("{id: w-one, password: [secret], url: https://shop.us-east-1.example.com}", graph.Outputs.ToString());
    }

    [Fact]
    public async Task Simulation_IsNamed_WhenItThrows()
    {
        var options = PreviewOptions.Default.Simulate(Widget.Token, _ => throw new FormatException("no"));

        var failure = await Assert.ThrowsAsync<PreviewFailedException>(() => StackPreview.RunAsync(
            () =>
            {
                _ = new Widget("w");
                _ = new Widget("another");
            },
            options));

        // The simulation is wrong, not the resources: the first of them stands for all.
        Assert.Equal(
            "PRV004 urn:pulumi:dev::project::acme:index:Widget::another: the simulation of acme:index:Widget threw FormatException: no → "
                + "correct the function given to PreviewOptions",
            Assert.Single(failure.Problems).ToString());
    }

    private static async Task<ResourceNode> PreviewAsync(string type, PreviewOptions options)
    {
        var graph = await StackPreview.RunAsync(() => new AnyResource(type, "x").Ignore(), options);
        return graph[type, "x"];
    }

    [GeneratedRegex("^x-[0-9a-f]{7}$")]
    private static partial Regex UnknownTypeId();
}
