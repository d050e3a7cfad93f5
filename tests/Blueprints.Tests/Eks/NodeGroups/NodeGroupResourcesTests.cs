using Blueprints.Eks;

using static Blueprints.Tests.Eks.NodeGroups.EksStacks;

namespace Blueprints.Tests.Eks.NodeGroups;

public class NodeGroupResourcesTests
{
    [Fact]
    public async Task Group_IsWhatWasDescribed()
    {
        var graph = await Run(cluster => cluster.AddNodeGroup("batch", nodes => nodes
            .OnX86("m7i.large", "m6i.large")
            .OnSpot()
            .Between(0, 20)
            .InZones("a", "us-east-1b")
            .WithRelease("1.35.6-20260714")
            .WithLabel("workload", "batch")
            .AddTaint(NodeTaint.NoSchedule("workload", "batch"))
            .AddTaint(NodeTaint.PreferNoSchedule("costly"))
            .AddTaint(NodeTaint.NoExecute("draining"))
            .WithUpdates(NodeShare.Percent(33), NodeUpdateStrategy.OldFirst, force: true)
            .WithRepair(atOnce: NodeShare.Nodes(1), stopAbove: NodeShare.Percent(10))
            .WithTag("cost-centre", "batch")));
        var group = graph[NodeGroup, "platform-batch"];

        Assert.Equal("[m7i.large, m6i.large]", group.Inputs["instanceTypes"].ToString());
        Assert.Equal("SPOT", group.Inputs["capacityType"].AsText());
        Assert.Equal("AL2023_x86_64_STANDARD", group.Inputs["amiType"].AsText());
        Assert.Equal("1.35", group.Inputs["version"].AsText());
        Assert.Equal("1.35.6-20260714", group.Inputs["releaseVersion"].AsText());
        Assert.Equal("[subnet-us-east-1a, subnet-us-east-1b]", group.Inputs["subnetIds"].ToString());
        Assert.Equal("{desiredSize: 0, maxSize: 20, minSize: 0}", group.Inputs["scalingConfig"].ToString());
        Assert.Equal("{maxUnavailablePercentage: 33, updateStrategy: MINIMAL}", group.Inputs["updateConfig"].ToString());
        Assert.Equal(
            "{enabled: true, maxParallelNodesRepairedCount: 1, maxUnhealthyNodeThresholdPercentage: 10}",
            group.Inputs["nodeRepairConfig"].ToString());
        Assert.Equal("{blueprints/node-group: batch, workload: batch}", group.Inputs["labels"].ToString());
        Assert.Equal(
            "[{effect: NO_SCHEDULE, key: workload, value: batch}, {effect: PREFER_NO_SCHEDULE, key: costly}, {effect: NO_EXECUTE, key: "
                + "draining}]",
            group.Inputs["taints"].ToString());
        Assert.True(group.Inputs["forceUpdateVersion"].AsBoolean());
        Assert.Equal("batch", group.Inputs["tags"]["cost-centre"].AsText());
        Assert.Equal(["scalingConfig.desiredSize"], group.IgnoreChanges);
    }

    [Fact]
    public async Task Group_LeavesItsNameToPulumi_SoThatANewOneComesBeforeTheOldOneGoes()
    {
        var group = (await Run(cluster => cluster))[NodeGroup, "platform-system"];

        Assert.False(group.Inputs.Has("nodeGroupName"));
        Assert.False(group.Inputs.Has("diskSize"));
        Assert.False(group.Inputs.Has("remoteAccess"));
        Assert.False(group.DeleteBeforeReplace);
        Assert.Equal("ON_DEMAND", group.Inputs["capacityType"].AsText());
        Assert.Equal("{maxUnavailable: 1, updateStrategy: DEFAULT}", group.Inputs["updateConfig"].ToString());
        Assert.Equal("{enabled: true}", group.Inputs["nodeRepairConfig"].ToString());
    }

    [Fact]
    public async Task Template_HasTokensOneHopAnEncryptedDisk_AndNoInstanceTypeOrKey()
    {
        var graph = await Run(cluster => cluster);
        var template = graph[Template, "platform-system"];

        Assert.Equal(
            "{httpEndpoint: enabled, httpPutResponseHopLimit: 1, httpTokens: required}",
            template.Inputs["metadataOptions"].ToString());
        Assert.Equal(
            "[{deviceName: /dev/xvda, ebs: {deleteOnTermination: true, encrypted: true, volumeSize: 50, volumeType: gp3}}]",
            template.Inputs["blockDeviceMappings"].ToString());
        Assert.False(template.Inputs["monitoring"]["enabled"].AsBoolean());
        Assert.Equal(
            ["instance", "volume", "network-interface"],
            template.Inputs["tagSpecifications"].Items.Select(tags => tags["resourceType"].AsText()));
        Every.One(template.Inputs["tagSpecifications"].Items, tags => Assert.Equal("platform-system", tags["tags"]["Name"].AsText()));
        Assert.Single(template.Inputs["vpcSecurityGroupIds"].Items);
        Every.One(
            ["instanceType", "keyName", "iamInstanceProfile", "imageId", "userData"],
            input => Assert.False(template.Inputs.Has(input)));
        Assert.Equal(template.Id, graph[NodeGroup, "platform-system"].Inputs["launchTemplate"]["id"].AsText());
    }

    [Fact]
    public async Task Template_HasTheTwoDisksOfBottlerocket_WithTheKeyThatWasGiven()
    {
        var graph = await Run(
            cluster => cluster.AddNodeGroup(
                "apps",
                nodes => nodes
                    .OnX86("m7i.large")
                    .WithImage(NodeImage.Bottlerocket)
                    .WithDisk(100)
                    .WithDiskKey("arn:aws:kms:us-east-1:123456789012:key/a")
                    .WithDetailedMonitoring()));
        var template = graph[Template, "platform-apps"];

        Assert.Equal(
            ["/dev/xvda 4", "/dev/xvdb 100"],
            template.Inputs["blockDeviceMappings"].Items.Select(disk => $"{disk["deviceName"]} {disk["ebs"]["volumeSize"]}"));
        Every.One(
            template.Inputs["blockDeviceMappings"].Items,
            disk => Assert.Equal("arn:aws:kms:us-east-1:123456789012:key/a", disk["ebs"]["kmsKeyId"].AsText()));
        Assert.True(template.Inputs["monitoring"]["enabled"].AsBoolean());
    }

    [Fact]
    public async Task Role_HasWhatNodesNeed_AndIsOneForAllGroups()
    {
        var graph = await Run(cluster => cluster.AddNodeGroup("apps", nodes => nodes.OnX86("m7i.large")));
        var role = graph[Role, "platform-nodes"];

        Assert.Contains("\"ec2.amazonaws.com\"", role.Inputs["assumeRolePolicy"].AsText(), StringComparison.Ordinal);
        Assert.Equal(
            [
                "arn:aws:iam::aws:policy/AmazonEKS_CNI_Policy",
                "arn:aws:iam::aws:policy/AmazonEC2ContainerRegistryPullOnly",
                "arn:aws:iam::aws:policy/AmazonSSMManagedInstanceCore",
                "arn:aws:iam::aws:policy/AmazonEKSWorkerNodePolicy",
            ],
            PoliciesOf(graph, "platform-nodes"));
        Every.One(graph.OfType(NodeGroup), group => Assert.Equal(role.Outputs["arn"].AsText(), group.Inputs["nodeRoleArn"].AsText()));
        Assert.DoesNotContain(
            graph.OfType("aws:eks/accessEntry:AccessEntry"),
            entry => entry.Inputs.Has("type") && entry.Inputs["type"].AsText() == "EC2_LINUX");
    }

    [Fact]
    public async Task Role_HasNothingOfTheNetwork_WhereTheNetworkHasARoleOfItsOwn()
    {
        var graph = await Run(cluster => cluster.WithAddon(EksAddon.VpcCni().WithIdentity()));

        Assert.DoesNotContain(PoliciesOf(graph, "platform-nodes"), arn => arn.EndsWith("AmazonEKS_CNI_Policy", StringComparison.Ordinal));
        Assert.Equal(["arn:aws:iam::aws:policy/AmazonEKS_CNI_Policy"], PoliciesOf(graph, "platform-vpc-cni"));
    }

    // aws/amazon-vpc-cni-k8s v1.23.0, docs/iam-policy.md, «IPv6 mode», and the calls in pkg/awsutils/awsutils.go that the page leaves out:
    // the last two.
    [Theory]
    [InlineData(false, "platform-nodes-cni")]
    [InlineData(true, "platform-vpc-cni-cni")]
    public async Task NetworkPolicy_OfAnIpv6Cluster_HasWhatTheVpcCniCalls(bool hasIdentity, string policy)
    {
        var graph = await Between.BetweenStacks.Run(
            cluster => hasIdentity ? cluster.WithIpv6().WithAddon(EksAddon.VpcCni().WithIdentity()) : cluster.WithIpv6(),
            network: network => network.WithIpv6());
        using var document = System.Text.Json.JsonDocument.Parse(graph[Policy, policy].Inputs["policy"].AsText());

        Assert.Equal(
            [
                "ec2:AssignIpv6Addresses",
                "ec2:DescribeInstanceTypes",
                "ec2:DescribeInstances",
                "ec2:DescribeNetworkInterfaces",
                "ec2:DescribeSecurityGroups",
                "ec2:DescribeSubnets",
                "ec2:DescribeTags", "ec2:ModifyNetworkInterfaceAttribute", "ec2:UnassignIpv6Addresses",
            ],
            document.RootElement
                .GetProperty("Statement")[0]
                .GetProperty("Action")
                .EnumerateArray()
                .Select(action => action.GetString())
                .Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Groups_ComeAfterWhatMakesThemReady_AndGoBeforeIt()
    {
        var graph = await Run(cluster => cluster);
        var group = graph[NodeGroup, "platform-system"];
        var before = new[] { "vpc-cni", "kube-proxy", "eks-pod-identity-agent" }.Select(name => graph[Addon, $"platform-{name}"])
            .Concat(graph.OfType(Attachment).Where(node => node.Name.StartsWith("platform-nodes", StringComparison.Ordinal)))
            .Concat(graph.OfType("aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule"))
            .Concat(graph.OfType("aws:eks/accessEntry:AccessEntry"))
            .ToList();

        Assert.True(before.Count > 8);
        Every.One(before, node => Assert.True(graph.DependsOn(group, node), node.Urn));
        Assert.True(graph.DependsOn(graph[Addon, "platform-coredns"], group));
    }
}
