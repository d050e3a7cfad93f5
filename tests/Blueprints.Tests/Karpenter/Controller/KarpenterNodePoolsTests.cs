using System.Text.Json;
using Blueprints.Preview;
using Blueprints.Tests.Karpenter.CrdValidation;
using Pulumi;
using static Blueprints.Tests.Karpenter.Controller.KarpenterStacks;

namespace Blueprints.Tests.Karpenter.Controller;

/// <summary>What the component registers: types, names, inputs, parents and dependencies.</summary>
public class KarpenterNodePoolsTests
{
    [Fact]
    public async Task Provision_RegistersTheWholeOfKarpenter_OfTheUsEast1Document()
    {
        var graph = await UsEast1(Documented);

        Assert.Equal(
            new Dictionary<string, int>
            {
                [Component] = 1,
                ["blueprints:identity:WorkloadRole"] = 1,
                [Queue] = 1,
                [QueuePolicy] = 1,
                [Rule] = 5,
                [Target] = 5,
                [Role] = 2,
                [Policy] = 6,
                [Attachment] = 10,
                [AccessEntry] = 1,
                [Association] = 1,
                [Release] = 2,
                [ClassType] = 1,
                [PoolType] = 4,
            },
            Karpenter(graph).CountBy(node => node.Type).ToDictionary());
        Assert.Equal(
            [
                "platform-karpenter-pool-graviton-spot 10",
                "platform-karpenter-pool-x86-spot 5",
                "platform-karpenter-pool-graviton-on-demand",
                "platform-karpenter-pool-x86-on-demand",
            ],
            graph
                .OfType(PoolType)
                .OrderByDescending(node => node.Inputs["spec"]["weight"].AsNumber())
                .Select(node => node.Inputs["spec"]["weight"].AsNumber() is 10 or 5
                    ? $"{node.Name} {node.Inputs["spec"]["weight"].AsText()}"
                    : node.Name));
        Assert.Equal(4, graph.OfType(PoolType).Select(node => node.Inputs["spec"]["weight"].AsNumber()).Distinct().Count());
        Snapshot.Matches(
            string.Join(
                '\n',
                GraphText.Of(graph)
                    .Split('\n')
                    .Where(line => line.Contains("karpenter:NodePools", StringComparison.Ordinal)
                        || line.StartsWith("outputs", StringComparison.Ordinal))));
    }

    [Fact]
    public async Task Children_HaveTheComponentAsParent_AndItsNameInFront()
    {
        var graph = await UsEast1(Documented);

        Every.One(
            Karpenter(graph).Where(node => node.Type != Component),
            node => Assert.StartsWith("platform-karpenter", node.Name, StringComparison.Ordinal));
        Every.One(
            Karpenter(graph).Where(node => node.Custom),
            node => Assert.Contains("blueprints:karpenter:NodePools$", node.Urn, StringComparison.Ordinal));
        Assert.Equal(
            "urn:pulumi:dev::project::blueprints:karpenter:NodePools$aws:sqs/queue:Queue::platform-karpenter",
            graph[Queue, "platform-karpenter"].Urn);
    }

    [Fact]
    public async Task TaggableChildren_CarryTheirNameAndTheBlueprintsTags()
    {
        var graph = await UsEast1(cluster => Documented(cluster).WithTag("team", "platform"));
        var tagged = Karpenter(graph).Where(node => node.Custom && node.Inputs.Has("tags")).ToList();

        Assert.Equal(16, tagged.Count);
        Every.One(tagged, node =>
        {
            Assert.Equal(node.Name, node.Inputs["tags"]["Name"].AsText());
            Assert.Equal("platform", node.Inputs["tags"]["team"].AsText());
        });
        Assert.Equal("platform", Assert.Single(graph.OfType(ClassType)).Inputs["spec"]["tags"]["team"].AsText());
    }

    [Theory]
    [InlineData("us-east-1", PodCredentials.PodIdentity)]
    [InlineData("us-east-1", PodCredentials.Irsa)]
    [InlineData("af-south-1", PodCredentials.PodIdentity)]
    public async Task Destroy_TakesWhatHasFinalizersBeforeWhatTakesThemAway(string region, PodCredentials credentials)
    {
        var graph = await (region == "us-east-1" ? UsEast1(Describe) : AfSouth1(Describe));
        var order = graph.DestroyOrder();
        var controller = graph[Release, "platform-karpenter"];
        var definitions = graph[Release, "platform-karpenter-crd"];
        var aws = Karpenter(graph)
            .Where(node => node.Type is QueuePolicy or Target or Queue or AccessEntry or Association or Attachment or Policy or Role)
            .ToList();

        Every.One(graph.OfType(PoolType), pool => AssertBefore(pool, Assert.Single(graph.OfType(ClassType))));
        Every.One(graph.OfType(ClassType), node => AssertBefore(node, controller));
        AssertBefore(controller, definitions);
        Assert.NotEmpty(aws);
        Every.One(aws, node => AssertBefore(definitions, node));
        AssertBefore(definitions, graph["aws:eks/addon:Addon", "prerequisite"]);
        AssertBefore(graph[AccessEntry, "platform-karpenter-nodes"], graph["aws:eks/addon:Addon", "prerequisite"]);
        Every.One(graph.OfType(ClassType), node => AssertBefore(node, graph["aws:ec2/vpc:Vpc", "net"]));

        KarpenterPools Describe(ClusterHandle cluster) => Documented(cluster).WithCredentials(credentials);

        void AssertBefore(ResourceNode first, ResourceNode then)
        {
            Assert.True(graph.DependsOn(first, then), $"{first} does not wait for {then}");
            Assert.True(order.IndexOf(first) < order.IndexOf(then), $"{first} goes after {then}");
        }
    }

    [Fact]
    public async Task Pools_HaveTheTimeToDrain()
    {
        var graph = await UsEast1(Documented);

        Every.One(
            graph.OfType(PoolType).Concat(graph.OfType(ClassType)),
            node => Assert.Equal(TimeSpan.FromMinutes(30), node.DeleteTimeout));
    }

    [Fact]
    public async Task WhatLivesInTheCluster_UsesItsProvider()
    {
        var graph = await UsEast1(Documented);
        var provider = graph["pulumi:providers:kubernetes", "kubernetes"];

        Every.One(
            Karpenter(graph).Where(node => node.Type.StartsWith("kubernetes:", StringComparison.Ordinal)),
            node => Assert.StartsWith(provider.Urn, node.Provider!, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Manifests_AreComplete()
    {
        var graph = await UsEast1(Documented);
        var node = Assert.Single(graph.OfType(ClassType));
        var spec = node.Inputs["spec"];

        Assert.Equal(
            ("karpenter.k8s.aws/v1", "EC2NodeClass", "default"),
            (node.Inputs["apiVersion"].AsText(), node.Inputs["kind"].AsText(), node.Inputs["metadata"]["name"].AsText()));
        Assert.Equal(
            ["net-private-a", "net-private-b", "net-private-c"],
            spec["subnetSelectorTerms"].Items.Select(
                term => graph.OfType("aws:ec2/subnet:Subnet").Single(subnet => subnet.Id == term["id"].AsText()).Name));
        Assert.Equal(["sg-0a", "sg-0b"], spec["securityGroupSelectorTerms"].Items.Select(term => term["id"].AsText()));
        Assert.Equal(graph[Role, "platform-karpenter-nodes"].Outputs["name"].AsText(), spec["role"].AsText());
        Assert.Equal("al2023@v20260724", spec["amiSelectorTerms"][0]["alias"].AsText());
        Every.One(graph.OfType(PoolType), pool =>
        {
            Assert.Equal(("karpenter.sh/v1", "NodePool"), (pool.Inputs["apiVersion"].AsText(), pool.Inputs["kind"].AsText()));
            Assert.Equal($"platform-karpenter-pool-{pool.Inputs["metadata"]["name"].AsText()}", pool.Name);
            Assert.Equal("default", pool.Inputs["spec"]["template"]["spec"]["nodeClassRef"]["name"].AsText());
        });
        Assert.DoesNotContain(GraphValue.UnknownMask, node.Inputs.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("us-east-1")]
    [InlineData("af-south-1")]
    public async Task Manifests_SatisfyTheCrds_AsTheyAreRegistered(string region)
    {
        var graph = await (region == "us-east-1" ? UsEast1(Documented) : AfSouth1(Documented));
        var registered = JsonDocument.Parse(graph.ToJson()).RootElement
            .GetProperty("steps")
            .EnumerateArray()
            .Select(step => step.GetProperty("newState"))
            .ToList();

        Assert.Equal(4, AssertValid(PoolType, CrdSchema.NodePool));
        Assert.Equal(1, AssertValid(ClassType, CrdSchema.Ec2NodeClass));

        int AssertValid(string type, CrdSchema schema)
        {
            var specs = registered
                .Where(state => Text(state, "type") == type)
                .Select(state => state.GetProperty("inputs").GetProperty("spec"))
                .ToList();
            Every.One(specs, spec => Assert.Empty(schema.ValidateSpec(TreeOf.Json(spec.GetRawText()))));
            return specs.Count;
        }
    }

    [Fact]
    public async Task AfSouth1_PlacesNodesInTheDocumentsPublicSubnets()
    {
        var graph = await AfSouth1(Documented);

        Assert.Equal(
            ["net-public-a", "net-public-b"],
            Assert.Single(graph.OfType(ClassType)).Inputs["spec"]["subnetSelectorTerms"].Items.Select(
                term => graph.OfType("aws:ec2/subnet:Subnet").Single(subnet => subnet.Id == term["id"].AsText()).Name));
        Assert.Equal(4, graph.OfType(PoolType).Length);
    }

    [Fact]
    public async Task NodeRole_LetsNodesJoin()
    {
        var graph = await UsEast1(Documented);
        var role = graph[Role, "platform-karpenter-nodes"];
        var entry = Assert.Single(graph.OfType(AccessEntry));

        Assert.Equal(("platform", "EC2_LINUX"), (entry.Inputs["clusterName"].AsText(), entry.Inputs["type"].AsText()));
        Assert.Equal(role.Outputs["arn"].AsText(), entry.Inputs["principalArn"].AsText());
        Assert.Equal(
            ["AmazonEC2ContainerRegistryPullOnly", "AmazonEKSWorkerNodePolicy", "AmazonEKS_CNI_Policy", "AmazonSSMManagedInstanceCore"],
            NodePolicies(graph).Select(arn => arn["arn:aws:iam::aws:policy/".Length..]).Order(StringComparer.Ordinal));
        Assert.Empty(graph.OfType(InstanceProfile));
    }

    [Fact]
    public async Task NodeRole_HasAnIpv6PolicyOfItsOwn_WhenPodsHaveIpv6Addresses()
    {
        var graph = await UsEast1(Documented, nodes => Cluster(nodes, [], isIpv6: true, system: KarpenterStacks.System));
        var policy = graph[Policy, "platform-karpenter-nodes-cni"];

        Assert.Contains(policy.Outputs["arn"].AsText(), NodePolicies(graph));
        Assert.DoesNotContain("arn:aws:iam::aws:policy/AmazonEKS_CNI_Policy", NodePolicies(graph));
        Assert.Contains("ec2:AssignIpv6Addresses", Texts(Statements(policy.Inputs["policy"].AsText())[0].GetProperty("Action")));
    }

    [Fact]
    public async Task OwnInstanceProfile_IsMadeForPrivateClusters()
    {
        var graph = await UsEast1(cluster => Documented(cluster)
            .WithController(controller => controller.InIsolatedVpc())
            .WithNodeClass(node => node.WithIdentity(NodeIdentity.OwnInstanceProfile)));
        var profile = Assert.Single(graph.OfType(InstanceProfile));
        var spec = Assert.Single(graph.OfType(ClassType)).Inputs["spec"];

        Assert.Equal(graph[Role, "platform-karpenter-nodes"].Outputs["name"].AsText(), profile.Inputs["role"].AsText());
        Assert.Equal(profile.Outputs["name"].AsText(), spec["instanceProfile"].AsText());
        Assert.False(spec.Has("role"));
        Assert.True(Values(graph)["settings"]["isolatedVPC"].AsBoolean());
        Assert.DoesNotContain(graph.Problems, problem => problem.Code == "KRP252");
    }

    [Fact]
    public async Task RolesThatExist_NeedNoneOfTheirOwn()
    {
        var graph = await UsEast1(cluster => Documented(cluster).WithNodeClass(node => node.WithIdentity(NodeIdentity.Role("nodes"))));

        Assert.Equal(
            "platform-karpenter",
            Assert.Single(graph.OfType(Role), node => node.Name.StartsWith("platform", StringComparison.Ordinal)).Name);
        Assert.Empty(graph.OfType(AccessEntry));
        Assert.Equal("nodes", Assert.Single(graph.OfType(ClassType)).Inputs["spec"]["role"].AsText());
        Assert.False(graph.Outputs.Has("nodeRoleName"));
    }

    [Fact]
    public async Task Queue_TakesEventsAndNothingUnencrypted()
    {
        var graph = await UsEast1(Documented);
        var queue = graph[Queue, "platform-karpenter"];
        var statements = Statements(graph[QueuePolicy, "platform-karpenter"].Inputs["policy"].AsText());

        Assert.Equal(300, queue.Inputs["messageRetentionSeconds"].AsNumber());
        Assert.True(queue.Inputs["sqsManagedSseEnabled"].AsBoolean());
        Assert.Equal(["events.amazonaws.com", "sqs.amazonaws.com"], Texts(statements[0].GetProperty("Principal").GetProperty("Service")));
        Assert.Equal("sqs:SendMessage", statements[0].GetProperty("Action").GetString());
        Assert.Equal(
            ("DenyHTTP", "Deny", "*", "sqs:*"),
            (Text(statements[1], "Sid"), Text(statements[1], "Effect"), Text(statements[1], "Principal"), Text(statements[1], "Action")));
        Assert.Equal("false", statements[1].GetProperty("Condition").GetProperty("Bool").GetProperty("aws:SecureTransport").GetString());
        Every.One(statements, statement => Assert.Equal(queue.Outputs["arn"].AsText(), Text(statement, "Resource")));
    }

    // A detail type with a letter too few never matches; one of the projects that this library was measured against has had one for years.
    [Fact]
    public async Task Rules_TellOfEveryKindOfInterruption()
    {
        var graph = await UsEast1(Documented);

        Assert.Equal(
            [
                "platform-karpenter-health aws.health: AWS Health Event",
                "platform-karpenter-rebalance aws.ec2: EC2 Instance Rebalance Recommendation",
                "platform-karpenter-reservation aws.ec2: EC2 Capacity Reservation Instance Interruption Warning",
                "platform-karpenter-spot aws.ec2: EC2 Spot Instance Interruption Warning",
                "platform-karpenter-state-change aws.ec2: EC2 Instance State-change Notification",
            ],
            graph.OfType(Rule).Select(Pattern).Order(StringComparer.Ordinal));
        Every.One(graph.OfType(Rule), rule =>
        {
            var target = graph[Target, rule.Name];
            Assert.Equal(rule.Outputs["name"].AsText(), target.Inputs["rule"].AsText());
            Assert.Equal(graph[Queue, "platform-karpenter"].Outputs["arn"].AsText(), target.Inputs["arn"].AsText());
            Assert.Equal("KarpenterInterruptionQueueTarget", target.Inputs["targetId"].AsText());
        });

        static string Pattern(ResourceNode rule)
        {
            var pattern = JsonDocument.Parse(rule.Inputs["eventPattern"].AsText()).RootElement;
            Assert.Equal(["source", "detail-type"], pattern.EnumerateObject().Select(property => property.Name));
            return $"{rule.Name} {pattern.GetProperty("source")[0].GetString()}: {pattern.GetProperty("detail-type")[0].GetString()}";
        }
    }

    [Fact]
    public async Task Rules_AreFour_BeforeVersion1_10()
    {
        var graph = await UsEast1(cluster => Documented(cluster).WithVersion(KarpenterVersion.V1_9_0));

        Assert.DoesNotContain("platform-karpenter-reservation", graph.OfType(Rule).Select(rule => rule.Name));
        Assert.Equal(4, graph.OfType(Rule).Length);
    }

    [Fact]
    public async Task Outputs_AreThoseOfTheChildren()
    {
        var graph = await UsEast1(Documented);

        Assert.Equal(graph[Role, "platform-karpenter-nodes"].Outputs["name"].AsText(), graph.Outputs["nodeRoleName"].AsText());
        Assert.Equal(graph[Role, "platform-karpenter-nodes"].Outputs["arn"].AsText(), graph.Outputs["nodeRoleArn"].AsText());
        Assert.Equal(graph[Queue, "platform-karpenter"].Outputs["name"].AsText(), graph.Outputs["queueName"].AsText());
        Assert.Equal(graph[Queue, "platform-karpenter"].Outputs["url"].AsText(), graph.Outputs["queueUrl"].AsText());
        Assert.Equal(graph[Role, "platform-karpenter"].Outputs["arn"].AsText(), graph.Outputs["controllerRoleArn"].AsText());
        Assert.Equal("1.14.1", graph.Outputs["version"].AsText());
    }

    private static IEnumerable<ResourceNode> Karpenter(StackGraph graph) =>
        graph.Resources.Where(node => node.Urn.Contains(Component, StringComparison.Ordinal));

    private static List<string> NodePolicies(StackGraph graph) =>
        [
            .. graph
                .OfType(Attachment)
                .Where(node => node.Name.StartsWith("platform-karpenter-nodes-", StringComparison.Ordinal)
                    && node.Inputs["role"].AsText() == graph[Role, "platform-karpenter-nodes"].Outputs["name"].AsText())
                .Select(node => node.Inputs["policyArn"].AsText()),
        ];

    private static string? Text(JsonElement element, string property) => element.GetProperty(property).GetString();
}
