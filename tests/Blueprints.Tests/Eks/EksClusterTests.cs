using System.Text.Json;
using Blueprints.Eks;
using Blueprints.Preview;
using Blueprints.Tests.Support;
using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace Blueprints.Tests.Eks;

public class EksClusterTests
{
    private const string AccessEntry = "aws:eks/accessEntry:AccessEntry";
    private const string AccessPolicyAssociation = "aws:eks/accessPolicyAssociation:AccessPolicyAssociation";
    private const string Cluster = "aws:eks/cluster:Cluster";
    private const string Egress = "aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule";
    private const string Ingress = "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule";
    private const string Key = "aws:kms/key:Key";
    private const string KubernetesProvider = "pulumi:providers:kubernetes";
    private const string LogGroup = "aws:cloudwatch/logGroup:LogGroup";
    private const string OidcProvider = "aws:iam/openIdConnectProvider:OpenIdConnectProvider";
    private const string Role = "aws:iam/role:Role";
    private const string SecurityGroup = "aws:ec2/securityGroup:SecurityGroup";

    [Fact]
    public async Task Cluster_TakesAccessEntriesAlone_AndIsProtected()
    {
        var graph = await Run(cluster => cluster);
        var node = graph[Cluster, "platform"];

        Assert.Equal("{authenticationMode: API, bootstrapClusterCreatorAdminPermissions: true}", node.Inputs["accessConfig"].ToString());
        Assert.Equal("platform", node.Inputs["name"].AsText());
        Assert.Equal("1.35", node.Inputs["version"].AsText());
        Assert.False(node.Inputs["bootstrapSelfManagedAddons"].AsBoolean());
        Assert.True(node.Inputs["deletionProtection"].AsBoolean());
        Assert.True(node.Protect);
        Assert.True(graph[Key, "platform-secrets"].Protect);
    }

    [Fact]
    public async Task Cluster_HasItsRoleItsLogGroupAndItsKey_BeforeItself()
    {
        var graph = await Run(cluster => cluster);
        var before = new[]
        {
            graph[LogGroup, "platform-logs"],
            graph[Key, "platform-secrets"],
            graph["aws:iam/rolePolicyAttachment:RolePolicyAttachment", "platform-cluster"],
            graph["aws:iam/rolePolicy:RolePolicy", "platform-cluster-secrets"],
        };

        Every.One(before, node => Assert.True(graph.DependsOn(graph[Cluster, "platform"], node), node.Urn));
        Assert.Equal("/aws/eks/platform/cluster", graph[LogGroup, "platform-logs"].Inputs["name"].AsText());
        Assert.Equal(
            "[api, audit, authenticator, controllerManager, scheduler]",
            graph[Cluster, "platform"].Inputs["enabledClusterLogTypes"].ToString());
        Assert.Equal(
            "arn:aws:iam::aws:policy/AmazonEKSClusterPolicy",
            graph["aws:iam/rolePolicyAttachment:RolePolicyAttachment", "platform-cluster"].Inputs["policyArn"].AsText());
        Assert.Contains(
            "\"eks.amazonaws.com\"",
            graph[Role, "platform-cluster"].Inputs["assumeRolePolicy"].AsText(),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cluster_IsUnprotected_WhereItIsDisposable()
    {
        var graph = await Run(cluster => cluster.AsDisposable());

        Assert.False(graph[Cluster, "platform"].Inputs["deletionProtection"].AsBoolean());
        Assert.DoesNotContain(graph.Resources, node => node.Protect);
    }

    [Fact]
    public async Task Cluster_HasWhatWasChosen()
    {
        var graph = await Run(cluster => cluster
            .WithName("platform-production")
            .WithEndpoint(ApiEndpoint.Private)
            .WithControlPlaneLogs(ControlPlaneLogs.Of(30, ControlPlaneLog.Audit))
            .WithSecretsEncryption(SecretsEncryption.Key("arn:aws:kms:us-east-1:123456789012:key/k"))
            .WithUpgradePolicy(UpgradePolicy.Standard)
            .WithZonalShift()
            .WithControlPlaneTier(ControlPlaneTier.Xl)
            .WithServiceCidr("172.20.0.0/16"));
        var inputs = graph[Cluster, "platform"].Inputs;

        Assert.Equal("platform-production", inputs["name"].AsText());
        Assert.Equal(
            (true, false),
            (inputs["vpcConfig"]["endpointPrivateAccess"].AsBoolean(), inputs["vpcConfig"]["endpointPublicAccess"].AsBoolean()));
        Assert.Equal("[audit]", inputs["enabledClusterLogTypes"].ToString());
        Assert.Equal("arn:aws:kms:us-east-1:123456789012:key/k", inputs["encryptionConfig"]["provider"]["keyArn"].AsText());
        Assert.Equal("STANDARD", inputs["upgradePolicy"]["supportType"].AsText());
        Assert.True(inputs["zonalShiftConfig"]["enabled"].AsBoolean());
        Assert.Equal("tier-xl", inputs["controlPlaneScalingConfig"]["tier"].AsText());
        Assert.Equal("172.20.0.0/16", inputs["kubernetesNetworkConfig"]["serviceIpv4Cidr"].AsText());
        Assert.Empty(graph.OfType(Key));
        Assert.Equal("/aws/eks/platform-production/cluster", graph[LogGroup, "platform-logs"].Inputs["name"].AsText());
    }

    [Fact]
    public async Task Cluster_IsReachedFromTheBlocksThatWereNamed()
    {
        var graph = await Run(cluster => cluster);

        Assert.Equal("[203.0.113.0/24]", graph[Cluster, "platform"].Inputs["vpcConfig"]["publicAccessCidrs"].ToString());
    }

    [Fact]
    public async Task Access_IsEntriesWithPolicies()
    {
        var graph = await Run(cluster => cluster
            .Grant("arn:aws:iam::123456789012:role/shop", AccessPolicy.Edit, AccessScope.Namespaces("shop"))
            .GrantGroups("arn:aws:iam::123456789012:role/shop", "shop-developers")
            .GrantView("output", Output.Create("arn:aws:iam::123456789012:role/from-an-output")));

        Assert.Equal(
            ["platform-access-output", "platform-access-platform-admin", "platform-access-shop"],
            graph.OfType(AccessEntry).Select(node => node.Name).Order(StringComparer.Ordinal));
        Assert.Equal("[shop-developers]", graph[AccessEntry, "platform-access-shop"].Inputs["kubernetesGroups"].ToString());
        var edit = graph[AccessPolicyAssociation, "platform-access-shop-AmazonEKSEditPolicy"];
        Assert.Equal("arn:aws:eks::aws:cluster-access-policy/AmazonEKSEditPolicy", edit.Inputs["policyArn"].AsText());
        Assert.Equal("{namespaces: [shop], type: namespace}", edit.Inputs["accessScope"].ToString());
        Assert.Equal(
            "arn:aws:iam::123456789012:role/from-an-output",
            graph[AccessEntry, "platform-access-output"].Inputs["principalArn"].AsText());
        Assert.Equal(
            "cluster",
            graph[AccessPolicyAssociation, "platform-access-platform-admin-AmazonEKSClusterAdminPolicy"].Inputs["accessScope"]["type"]
                .AsText());
    }

    [Fact]
    public async Task KubernetesResources_OutliveNoAccess_EvenThoseOfTheProgramItself()
    {
        var graph = await Run(cluster => cluster, cluster =>
            _ = new Pulumi.Kubernetes.Core.V1.ConfigMap(
                "settings",
                new() { Metadata = new ObjectMetaArgs { Namespace = "default" } },
                new CustomResourceOptions { Provider = cluster.ToHandle().KubernetesProvider }));
        var settings = graph["kubernetes:core/v1:ConfigMap", "settings"];

        Every.One(
            graph.OfType(AccessEntry).Concat(graph.OfType(AccessPolicyAssociation)).Append(graph[Cluster, "platform"]),
            access => Assert.True(graph.DependsOn(settings, access), access.Urn));
    }

    [Fact]
    public async Task Deployer_IsAdmin_AndTheKubeconfigAssumesIt_WhereItIsARole()
    {
        var graph = await Run(cluster => cluster.WithDeployer(Deployer.Role("arn:aws:iam::123456789012:role/deploy")));

        Assert.False(graph[Cluster, "platform"].Inputs["accessConfig"]["bootstrapClusterCreatorAdminPermissions"].AsBoolean());
        Assert.Equal(
            "arn:aws:iam::123456789012:role/deploy",
            graph[AccessEntry, "platform-access-deployer"].Inputs["principalArn"].AsText());
        Assert.Equal(
            [
                "--region",
                "us-east-1",
                "eks",
                "get-token",
                "--cluster-name",
                "platform",
                "--output",
                "json",
                "--role-arn",
                "arn:aws:iam::123456789012:role/deploy",
            ],
            Arguments(graph));
        Assert.EndsWith("--role-arn arn:aws:iam::123456789012:role/deploy", graph.Outputs["command"].AsText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task KubernetesProvider_IsAChildOfTheCluster_AndAsksForATokenEachTime()
    {
        var graph = await Run(cluster => cluster);
        var provider = graph[KubernetesProvider, "platform-kubernetes"];
        using var kubeconfig = JsonDocument.Parse(provider.Inputs["kubeconfig"].AsText());

        Assert.Equal(graph[Cluster, "platform"].Urn, provider.Parent);
        Assert.Equal(["--region", "us-east-1", "eks", "get-token", "--cluster-name", "platform", "--output", "json"], Arguments(graph));
        Assert.StartsWith(
            "https://",
            kubeconfig.RootElement.GetProperty("clusters")[0].GetProperty("cluster").GetProperty("server").GetString(),
            StringComparison.Ordinal);
        Assert.Equal(graph[Cluster, "platform"].Outputs["endpoint"].AsText(), provider.Inputs["clusterIdentifier"].AsText());
        Assert.Equal("aws eks update-kubeconfig --region us-east-1 --name platform", graph.Outputs["command"].AsText());
    }

    [Fact]
    public async Task KubernetesProvider_TakesTheProfileOfTheStack()
    {
        var graph = await Run(cluster => cluster, options: Options.WithConfig("aws:profile", "production"));
        using var kubeconfig = JsonDocument.Parse(graph[KubernetesProvider, "platform-kubernetes"].Inputs["kubeconfig"].AsText());

        Assert.Equal(
            """[{"name":"AWS_PROFILE","value":"production"}]""",
            kubeconfig.RootElement.GetProperty("users")[0].GetProperty("user").GetProperty("exec").GetProperty("env").GetRawText());
    }

    [Fact]
    public async Task NodeSecurity_OpensWhatMustPass_AndNothingElse()
    {
        var graph = await Run(
            cluster => cluster
                .AllowFromControlPlane(15017, "Webhook of Istio")
                .AllowBetweenNodes(80, "pods on port 80")
                .AllowBetweenNodes(80, "QUIC", NodeProtocol.Udp)
                .AllowBetweenNodes(8472, "VXLAN", NodeProtocol.Udp));

        Assert.Equal(
            [
                "platform-api 443-443 tcp",
                "platform-nodes-control-plane-10250 10250-10250 tcp",
                "platform-nodes-control-plane-10251 10251-10251 tcp",
                "platform-nodes-control-plane-15017 15017-15017 tcp",
                "platform-nodes-control-plane-443 443-443 tcp",
                "platform-nodes-control-plane-4443 4443-4443 tcp",
                "platform-nodes-control-plane-6443 6443-6443 tcp",
                "platform-nodes-control-plane-8443 8443-8443 tcp",
                "platform-nodes-control-plane-9443 9443-9443 tcp",
                "platform-nodes-nodes-80 80-80 tcp",
                "platform-nodes-nodes-80-udp 80-80 udp",
                "platform-nodes-nodes-8472-udp 8472-8472 udp",
                "platform-nodes-nodes-dns-tcp 53-53 tcp",
                "platform-nodes-nodes-dns-udp 53-53 udp",
                "platform-nodes-nodes-high 1025-65535 tcp",
            ],
            graph
                .OfType(Ingress)
                .Select(rule => $"{rule.Name} {rule.Inputs["fromPort"]}-{rule.Inputs["toPort"]} {rule.Inputs["ipProtocol"].AsText()}")
                .Order(StringComparer.Ordinal));
        Every.One(
            graph.OfType(Ingress),
            rule => Assert.True(rule.Inputs.Has("description") && rule.Inputs.Has("referencedSecurityGroupId"), rule.Name));
        Assert.Equal("0.0.0.0/0", Assert.Single(graph.OfType(Egress)).Inputs["cidrIpv4"].AsText());
    }

    [Fact]
    public async Task NodeSecurity_TagsExactlyOneGroup_AndKarpentersNodesHaveTheSame()
    {
        var graph = await Run(
            cluster => cluster,
            cluster => KarpenterPools.For(cluster)
                .AddGravitonSpot()
                .WithNodeClass(node => node.WithAmi(AmiSource.Alias("al2023@v20260724")))
                .Provision("platform"));
        var tagged = Assert.Single(graph.OfType(SecurityGroup), group => group.Inputs["tags"].Has("kubernetes.io/cluster/platform"));

        Assert.Equal("owned", tagged.Inputs["tags"]["kubernetes.io/cluster/platform"].AsText());
        var nodeClass = Assert.Single(graph.OfType("kubernetes:karpenter.k8s.aws/v1:EC2NodeClass"));
        Assert.Equal($"[{{id: {tagged.Id}}}]", nodeClass.Inputs["spec"]["securityGroupSelectorTerms"].ToString());
    }

    [Fact]
    public async Task NodeSecurity_IsTheClustersGroup_WhereThatIsChosen()
    {
        var graph = await Run(cluster => cluster.WithNodeSecurity(NodeSecurity.ClusterGroup));

        Assert.Empty(graph.OfType(SecurityGroup).Where(group => group.Name.StartsWith("platform", StringComparison.Ordinal)));
        Assert.Equal(graph.Outputs["clusterGroup"].AsText(), graph.Outputs["nodeGroup"].AsText());
    }

    [Fact]
    public async Task OidcProvider_IsTheClustersIssuer()
    {
        var graph = await Run(cluster => cluster);

        Assert.Equal("[sts.amazonaws.com]", graph[OidcProvider, "platform-oidc"].Inputs["clientIdLists"].ToString());
        Assert.StartsWith(
            "https://oidc.eks.us-east-1.amazonaws.com/id/",
            graph[OidcProvider, "platform-oidc"].Inputs["url"].AsText(),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ipv6_NeedsADualStackNetwork()
    {
        var refused = await Assert.ThrowsAsync<PreviewFailedException>(() => Run(cluster => cluster.WithIpv6()));
        Assert.Equal("EKS017", Assert.Single(refused.Problems).Code);

        var graph = await Run(cluster => cluster.WithIpv6(), network: Networks.UsEast1.WithIpv6());
        refused = await Assert.ThrowsAsync<PreviewFailedException>(() => StackPreview.RunAsync(
            () =>
            {
                var (dual, single) = (
                    Networks.UsEast1.WithIpv6().Provision("dual").Tier("private"),
                    Networks.UsEast1.Provision("single").Tier("private"));
                _ = EksClusters.Quiet
                    .In(dual)
                    .WithControlPlaneIn(single)
                    .AddNodeGroup("batch", nodes => nodes.OnX86("m7i.large").In(single))
                    .WithIpv6()
                    .Provision("platform");
            },
            Options));
        Assert.Equal(
            [
                "EKS029 ControlPlaneSubnets",
                "EKS017 ControlPlaneSubnets",
                "EKS017 NodeGroups[batch].Subnets",
                "NGP026 NodeGroups[batch].Subnets",
            ],
            refused.Problems.Select(problem => $"{problem.Code} {problem.Path}"));
        Assert.Equal("ipv6", graph[Cluster, "platform"].Inputs["kubernetesNetworkConfig"]["ipFamily"].AsText());
        Assert.Equal(
            ["0.0.0.0/0", "::/0"],
            graph
                .OfType(Egress)
                .Select(rule => rule.Inputs[rule.Inputs.Has("cidrIpv6") ? "cidrIpv6" : "cidrIpv4"].AsText())
                .Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Services_OverlapNoBlockOfTheVpc()
    {
        var refused = await Assert.ThrowsAsync<PreviewFailedException>(() => Run(cluster => cluster.WithServiceCidr("10.0.240.0/20")));

        Assert.Equal("EKS015", Assert.Single(refused.Problems).Code);
    }

    [Fact]
    public async Task Component_RefusesALongName_AndAnotherRegion()
    {
        Assert.Equal(
            "NET028",
            Assert.Single(
                (await Assert.ThrowsAsync<PreviewFailedException>(
                    () => Run(cluster => cluster, name: "platform-with-a-name-that-is-rather-too-long"))).Problems).Code);
        Assert.Equal(
            "NET020",
            Assert.Single(
                (await Assert.ThrowsAsync<PreviewFailedException>(
                    () => Run(
                        cluster => cluster,
                        options: PreviewOptions.Default.WithConfig("aws:region", "eu-west-1"),
                        existing: true))).Problems).Code);
    }

    [Fact]
    public async Task Component_RefusesNamesThatAwsWouldNotTake_TogetherWithPulumisSuffix()
    {
        var name = new string('c', 40);
        var refused = await Assert.ThrowsAsync<PreviewFailedException>(() => Run(
            cluster => cluster
                .AddNodeGroup("fourteen-lette", nodes => nodes.OnX86("m7i.large"))
                .AddNodeGroup("fifteen-letters", nodes => nodes.OnX86("m7i.large"))
                .WithAddon(EksAddon.Of("fifteen-letters").WithIdentity("ns", "sa", "arn:aws:iam::123456789012:policy/a"))
                .WithAddon(EksAddon.Of("sixteen-letters1").WithIdentity("ns", "sa", "arn:aws:iam::123456789012:policy/a")),
            name: name,
            existing: true));

        Assert.Equal(
            ["NGP024 NodeGroups[fifteen-letters]", "ADN013 Addons[sixteen-letters1].Identity"],
            refused.Problems.Select(problem => $"{problem.Code} {problem.Path}"));
        Assert.Equal(["63 characters", "64 characters"], refused.Problems.Select(problem => problem.Message[^13..]));
        Every.One(refused.Problems, problem => Assert.Contains("shorten one", problem.Fix, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Component_Customizes()
    {
        var graph = await Run(
            cluster => cluster.WithTag("team", "platform").Customize<Pulumi.Aws.Eks.ClusterArgs>(args => args.ForceUpdateVersion = true));

        Assert.True(graph[Cluster, "platform"].Inputs["forceUpdateVersion"].AsBoolean());
        Assert.Equal("platform", graph[Cluster, "platform"].Inputs["tags"]["team"].AsText());
    }

    [Fact]
    public async Task Graph_IsAsItWas() => Snapshot.Matches(GraphText.Of(await Run(cluster => cluster)));

    private static PreviewOptions Options => PreviewOptions.Default.WithConfig("aws:region", "us-east-1");

    private static IEnumerable<string> Arguments(StackGraph graph)
    {
        using var kubeconfig = JsonDocument.Parse(graph[KubernetesProvider, "platform-kubernetes"].Inputs["kubeconfig"].AsText());
        return [
            .. kubeconfig.RootElement
                .GetProperty("users")[0]
                .GetProperty("user")
                .GetProperty("exec")
                .GetProperty("args")
                .EnumerateArray()
                .Select(argument => argument.GetString()!),
        ];
    }

    private static Task<StackGraph> Run(
        Func<EksBlueprint, EksBlueprint> describe,
        Action<EksCluster>? use = null,
        string name = "platform",
        VpcBlueprint? network = null,
        PreviewOptions? options = null,
        bool existing = false) =>
        StackPreview.RunAsync(
            () =>
            {
                var nodes = existing ? EksClusters.Private : (network ?? Networks.UsEast1).Provision("net").Tier("private");
                var cluster = describe(EksClusters.Quiet.In(nodes)).Provision(name);
                use?.Invoke(cluster);
                return new Dictionary<string, object?>
                {
                    ["arn"] = cluster.Arn,
                    ["command"] = cluster.KubeconfigCommand,
                    ["clusterGroup"] = cluster.ClusterSecurityGroupId,
                    ["nodeGroup"] = cluster.NodeSecurityGroupId,
                };
            },
            options ?? Options);
}
