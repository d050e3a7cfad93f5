using System.Text.Json;
using Blueprints.Preview;
using Blueprints.Tests.Support;

namespace Blueprints.Tests.Network;

/// <summary>
/// What a network registers besides its addresses and routes: flow logs, endpoints, DHCP and the like, and what callers change.
/// </summary>
public class VpcNetworkFeatureTests
{
    private const string FlowLog = "aws:ec2/flowLog:FlowLog";
    private const string RouteTable = "aws:ec2/routeTable:RouteTable";
    private const string Subnet = "aws:ec2/subnet:Subnet";
    private const string Vpc = "aws:ec2/vpc:Vpc";
    private const string VpcEndpoint = "aws:ec2/vpcEndpoint:VpcEndpoint";

    [Fact]
    public async Task FlowLogs_WriteToTheirLogGroupAndNothingElse()
    {
        var graph = await Preview(Networks.UsEast1);
        var group = graph["aws:cloudwatch/logGroup:LogGroup", "net-flow-logs"];
        var flowLog = graph[FlowLog, "net-flow-logs"];

        Assert.Equal(7, group.Inputs["retentionInDays"].AsNumber());
        Assert.Equal(group.Outputs["arn"].AsText(), flowLog.Inputs["logDestination"].AsText());
        Assert.Equal("ALL", flowLog.Inputs["trafficType"].AsText());
        Assert.Equal(600, flowLog.Inputs["maxAggregationInterval"].AsNumber());
        var policy = Statement(graph["aws:iam/rolePolicy:RolePolicy", "net-flow-logs"].Inputs["policy"].AsText());
        Assert.Equal(
            ["logs:CreateLogStream", "logs:DescribeLogGroups", "logs:DescribeLogStreams", "logs:PutLogEvents"],
            policy.GetProperty("Action").EnumerateArray().Select(action => action.GetString()));
        Assert.Equal(
            [group.Outputs["arn"].AsText(), $"{group.Outputs["arn"].AsText()}:*"],
            policy.GetProperty("Resource").EnumerateArray().Select(resource => resource.GetString()));
        Assert.True(graph.DependsOn(flowLog, graph["aws:iam/rolePolicy:RolePolicy", "net-flow-logs"]));
    }

    [Fact]
    public async Task FlowLogs_TrustOnlyTheFlowLogsOfThisAccountAndRegion()
    {
        var graph = await Preview(Networks.UsEast1);
        var trust = Statement(graph["aws:iam/role:Role", "net-flow-logs"].Inputs["assumeRolePolicy"].AsText());

        Assert.Equal("vpc-flow-logs.amazonaws.com", trust.GetProperty("Principal").GetProperty("Service").GetString());
        Assert.Equal(
            "123456789012",
            trust.GetProperty("Condition").GetProperty("StringEquals").GetProperty("aws:SourceAccount").GetString());
        Assert.Equal(
            "arn:aws:ec2:us-east-1:123456789012:vpc-flow-log/*",
            trust.GetProperty("Condition").GetProperty("ArnLike").GetProperty("aws:SourceArn").GetString());
    }

    [Fact]
    public async Task FlowLogs_EncryptTheirGroupWithAGivenKey_AndGatherEveryMinute()
    {
        var graph = await Preview(
            Networks.UsEast1.WithFlowLogs(FlowLogs.ToCloudWatch(30, "arn:aws:kms:us-east-1:123456789012:key/1", everyMinute: true)));

        Assert.Equal(
            "arn:aws:kms:us-east-1:123456789012:key/1",
            graph["aws:cloudwatch/logGroup:LogGroup", "net-flow-logs"].Inputs["kmsKeyId"].AsText());
        Assert.Equal(60, graph[FlowLog, "net-flow-logs"].Inputs["maxAggregationInterval"].AsNumber());
    }

    [Fact]
    public async Task FlowLogs_GoToABucket_WithoutARole()
    {
        var graph = await Preview(Networks.UsEast1.WithFlowLogs(FlowLogs.ToS3("arn:aws:s3:::audit/vpc/")));
        var flowLog = graph[FlowLog, "net-flow-logs"];

        Assert.Equal(
            ("s3", "arn:aws:s3:::audit/vpc/"),
            (flowLog.Inputs["logDestinationType"].AsText(), flowLog.Inputs["logDestination"].AsText()));
        Assert.Equal("parquet", flowLog.Inputs["destinationOptions"]["fileFormat"].AsText());
        Assert.Empty(graph.OfType("aws:iam/role:Role"));
        Assert.Empty(graph.OfType("aws:cloudwatch/logGroup:LogGroup"));
    }

    [Fact]
    public async Task GatewayEndpoints_AreEnteredInAllRouteTables()
    {
        var graph = await Preview(Networks.UsEast1.AddGatewayEndpoint(GatewayEndpoint.S3).AddGatewayEndpoint(GatewayEndpoint.DynamoDb));

        Assert.Equal(
            ["com.amazonaws.us-east-1.s3", "com.amazonaws.us-east-1.dynamodb"],
            graph.OfType(VpcEndpoint).Select(node => node.Inputs["serviceName"].AsText()));
        Every.One(graph.OfType(VpcEndpoint), node =>
        {
            Assert.Equal("Gateway", node.Inputs["vpcEndpointType"].AsText());
            Assert.Equal(graph.OfType(RouteTable).Select(table => table.Id), node.Inputs["routeTableIds"].Items.Select(id => id.AsText()));
        });
    }

    [Fact]
    public async Task InterfaceEndpoints_ShareOneSecurityGroupInOneSubnetAZone()
    {
        var graph = await Preview(
            Networks.UsEast1
                .WithIpv6()
                .AddSecondaryCidr("100.64.0.0/16")
                .AddInterfaceEndpoint(InterfaceEndpoint.EcrApi)
                .AddInterfaceEndpoint(InterfaceEndpoint.Sts));
        var group = Assert.Single(graph.OfType("aws:ec2/securityGroup:SecurityGroup"));

        Assert.Equal(["net-ecr-api", "net-sts"], graph.OfType(VpcEndpoint).Select(node => node.Name));
        Every.One(graph.OfType(VpcEndpoint), node =>
        {
            Assert.True(node.Inputs["privateDnsEnabled"].AsBoolean());
            Assert.Equal([group.Id], node.Inputs["securityGroupIds"].Items.Select(id => id.AsText()));
            Assert.Equal(
                ["net-private-a", "net-private-b", "net-private-c"],
                node.Inputs["subnetIds"].Items.Select(id => graph.OfType(Subnet).Single(subnet => subnet.Id == id.AsText()).Name));
        });
        Assert.Equal(
            ["10.0.0.0/16", "100.64.0.0/16"],
            graph.OfType("aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule").Select(node => node.Inputs["cidrIpv4"].AsText()));
        Every.One(
            graph.OfType("aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule"),
            node => Assert.Equal(443, node.Inputs["fromPort"].AsNumber()));
        Assert.Empty(graph.OfType("aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule"));
    }

    // AWS PrivateLink Guide, «AWS services that integrate with AWS PrivateLink».
    [Fact]
    public void InterfaceEndpoints_AreNamedAsTheirServices() =>
        Assert.Equal(
            [
                "autoscaling",
                "ec2",
                "ecr.api",
                "ecr.dkr",
                "eks",
                "eks-auth",
                "elasticloadbalancing",
                "kms",
                "logs",
                "monitoring",
                "secretsmanager",
                "sqs",
                "ssm",
                "ssmmessages", "sts",
            ],
            typeof(InterfaceEndpoint).GetProperties().Where(property => property.PropertyType == typeof(InterfaceEndpoint))
                .Select(property => property.GetValue(null)!.ToString()).Order(StringComparer.Ordinal));

    [Fact]
    public async Task InterfaceEndpoints_OfOtherServices_HaveTheirWholeNameAndNoPrivateDns()
    {
        const string service = "com.amazonaws.vpce.us-east-1.vpce-svc-0123456789abcdef0";
        var graph = await Preview(Networks.UsEast1
            .AddInterfaceEndpoint(InterfaceEndpoint.OfFullName(service))
            .AddInterfaceEndpoint(InterfaceEndpoint.Of("iot.fleethub.api").WithoutPrivateDns()));

        Assert.Equal(
            [$"{service} False", "com.amazonaws.us-east-1.iot.fleethub.api False"],
            graph
                .OfType(VpcEndpoint)
                .Select(node => $"{node.Inputs["serviceName"].AsText()} {node.Inputs["privateDnsEnabled"].AsBoolean()}"));
    }

    [Theory]
    [InlineData("s3", true)]
    [InlineData("s3", false)]
    [InlineData("dynamodb", true)]
    public async Task InterfaceEndpoints_OfAServiceWithAGateway_SayWhomPrivateDnsServes_ByTheirFullNameToo(string service, bool hasGateway)
    {
        var vpc = Networks.UsEast1.AddInterfaceEndpoint(
            InterfaceEndpoint.OfFullName($"com.amazonaws.us-east-1.{service}").WithPrivateDns());
        var graph = await Preview(hasGateway ? vpc.AddGatewayEndpoint(GatewayEndpoint.Of(service)) : vpc);
        var endpoint = graph.OfType(VpcEndpoint).Single(node => node.Inputs["vpcEndpointType"].AsText() == "Interface");

        Assert.Equal(hasGateway, endpoint.Inputs["dnsOptions"]["privateDnsOnlyForInboundResolverEndpoint"].AsBoolean());
        Assert.Equal(hasGateway, hasGateway && graph.DependsOn(endpoint, graph[VpcEndpoint, $"net-{service}-gateway"]));
    }

    [Fact]
    public async Task Customize_ChangesNoSiblingOfTheChild()
    {
        var graph = await Preview(Networks.UsEast1
            .AddInterfaceEndpoint(InterfaceEndpoint.Sts)
            .AddInterfaceEndpoint(InterfaceEndpoint.Ec2)
            .AddInterfaceEndpoint(InterfaceEndpoint.Kms)
            .Customize<Pulumi.Aws.Ec2.VpcEndpointArgs>((name, args) =>
            {
                if (name == "net-ec2")
                {
                    args.SubnetIds.Add("subnet-extra");
                }
            }));

        Assert.Equal([3, 4, 3], graph.OfType(VpcEndpoint).Select(node => node.Inputs["subnetIds"].Items.Length));
    }

    [Fact]
    public async Task Customize_IsWarnedAbout_WhenThereIsNoSuchChild()
    {
        var graph = await Preview(Networks.UsEast1.Customize<Pulumi.Aws.Ec2.NetworkAclArgs>(args => args.VpcId = "vpc-other"));

        var warning = Assert.Single(graph.Problems);
        Assert.Equal(("NET109", "Customize<NetworkAclArgs>", ProblemSeverity.Warning), (warning.Code, warning.Path, warning.Severity));
    }

    [Fact]
    public async Task DefaultSecurityGroup_IsEmptied_UnlessKept()
    {
        var emptied = Assert.Single(
            (await Preview(Networks.AfSouth1, "af-south-1")).OfType("aws:ec2/defaultSecurityGroup:DefaultSecurityGroup"));

        Assert.False(emptied.Inputs.Has("ingress"));
        Assert.False(emptied.Inputs.Has("egress"));
        Assert.Empty(
            (await Preview(Networks.AfSouth1.KeepDefaultSecurityGroup(), "af-south-1")).OfType(
                "aws:ec2/defaultSecurityGroup:DefaultSecurityGroup"));
    }

    [Fact]
    public async Task DhcpOptions_AreMadeAndAssociated()
    {
        var graph = await Preview(
            Networks.UsEast1.WithDhcpOptions(
                new DhcpOptions { DomainName = "corp.example.org", DomainNameServers = ["10.0.0.2"], NtpServers = ["10.0.0.123"] }));
        var options = graph["aws:ec2/vpcDhcpOptions:VpcDhcpOptions", "net-dhcp"];

        Assert.Equal("corp.example.org", options.Inputs["domainName"].AsText());
        Assert.Equal("10.0.0.2", options.Inputs["domainNameServers"][0].AsText());
        Assert.Equal("10.0.0.123", options.Inputs["ntpServers"][0].AsText());
        Assert.Equal(
            options.Id,
            graph["aws:ec2/vpcDhcpOptionsAssociation:VpcDhcpOptionsAssociation", "net-dhcp"].Inputs["dhcpOptionsId"].AsText());
    }

    [Fact]
    public async Task BlockPublicAccess_IsARegionsSettingOrAnExemption()
    {
        var block = await Preview(Networks.UsEast1.WithBlockPublicAccess(BlockPublicAccess.BlockBidirectional));
        var exempt = await Preview(Networks.UsEast1.WithBlockPublicAccess(BlockPublicAccess.ExemptEgress));

        Assert.Equal(
            "block-bidirectional",
            Assert.Single(
                block.OfType(
                    "aws:ec2/vpcBlockPublicAccessOptions:VpcBlockPublicAccessOptions")).Inputs["internetGatewayBlockMode"].AsText());
        var exclusion = Assert.Single(exempt.OfType("aws:ec2/vpcBlockPublicAccessExclusion:VpcBlockPublicAccessExclusion"));
        Assert.Equal(
            ("allow-egress", exempt[Vpc, "net"].Id),
            (exclusion.Inputs["internetGatewayExclusionMode"].AsText(), exclusion.Inputs["vpcId"].AsText()));
    }

    [Fact]
    public async Task Customize_HasTheLastWordOnChildren()
    {
        var graph = await Preview(Networks.UsEast1
            .Customize<Pulumi.Aws.Ec2.VpcArgs>(args => args.InstanceTenancy = "dedicated")
            .Customize<Pulumi.Aws.Ec2.SubnetArgs>((name, args) => args.EnableDns64 = name == "net-private-a"));

        Assert.Equal("dedicated", graph[Vpc, "net"].Inputs["instanceTenancy"].AsText());
        Assert.True(graph[Subnet, "net-private-a"].Inputs["enableDns64"].AsBoolean());
        Assert.False(graph[Subnet, "net-private-b"].Inputs["enableDns64"].AsBoolean());
    }

    private static Task<StackGraph> Preview(VpcBlueprint blueprint, string region = "us-east-1") =>
        StackPreview.RunAsync(() => _ = blueprint.Provision("net"), PreviewOptions.Default.WithConfig("aws:region", region));

    private static JsonElement Statement(string document) => JsonDocument.Parse(document).RootElement.GetProperty("Statement")[0];
}
