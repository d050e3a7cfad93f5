using Blueprints.Eks;

using static Blueprints.Tests.Eks.NodeGroups.EksStacks;

namespace Blueprints.Tests.Eks.Addons;

public class AddonResourcesTests
{
    [Fact]
    public async Task Addon_IsWhatWasDescribed()
    {
        var graph = await Run(
            cluster => cluster.WithAddon(
                EksAddon.CoreDns(new CoreDnsSettings { Replicas = 3 })
                    .WithVersion("v1.13.2-eksbuild.1")
                    .WithConflicts(onCreate: AddonConflict.Fail, onUpdate: AddonConflict.Preserve)));
        var addon = graph[Addon, "platform-coredns"];

        Assert.Equal("coredns", addon.Inputs["addonName"].AsText());
        Assert.Equal("platform", addon.Inputs["clusterName"].AsText());
        Assert.Equal("v1.13.2-eksbuild.1", addon.Inputs["addonVersion"].AsText());
        Assert.Equal("""{"replicaCount":3}""", addon.Inputs["configurationValues"].AsText());
        Assert.Equal("NONE", addon.Inputs["resolveConflictsOnCreate"].AsText());
        Assert.Equal("PRESERVE", addon.Inputs["resolveConflictsOnUpdate"].AsText());
        Assert.True(addon.Inputs["preserve"].AsBoolean());
        Assert.False(graph[Addon, "platform-vpc-cni"].Inputs.Has("addonVersion"));
        Assert.False(graph[Addon, "platform-vpc-cni"].Inputs.Has("configurationValues"));
        Assert.Equal("OVERWRITE", graph[Addon, "platform-vpc-cni"].Inputs["resolveConflictsOnUpdate"].AsText());
    }

    [Fact]
    public async Task Identity_ByPodIdentity_IsTheAddonsOwnAssociation()
    {
        var graph = await Run(cluster => cluster.WithAddon(EksAddon.EbsCsiDriver));
        var addon = graph[Addon, "platform-aws-ebs-csi-driver"];
        var role = graph[Role, "platform-ebs-csi"];
        var association = Assert.Single(addon.Inputs["podIdentityAssociations"].Items);

        Assert.Equal("ebs-csi-controller-sa", association["serviceAccount"].AsText());
        Assert.Equal(role.Outputs["arn"].AsText(), association["roleArn"].AsText());
        Assert.False(addon.Inputs.Has("serviceAccountRoleArn"));
        Assert.Contains("pods.eks.amazonaws.com", role.Inputs["assumeRolePolicy"].AsText(), StringComparison.Ordinal);
        Assert.Empty(graph.OfType("aws:eks/podIdentityAssociation:PodIdentityAssociation"));
        Assert.Equal(["arn:aws:iam::aws:policy/AmazonEBSCSIDriverPolicyV2"], PoliciesOf(graph, "platform-ebs-csi"));
        Assert.True(graph.DependsOn(addon, graph[Attachment, "platform-ebs-csi-ebs"]));
        Assert.Contains("blueprints:eks:Cluster$blueprints:identity:WorkloadRole$aws:iam/role:Role", role.Urn, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Identity_ByIrsa_IsTheRoleOfTheServiceAccount()
    {
        var graph = await Run(cluster => cluster.WithCredentials(PodCredentials.Irsa).WithAddon(EksAddon.EbsCsiDriver));
        var addon = graph[Addon, "platform-aws-ebs-csi-driver"];
        var role = graph[Role, "platform-ebs-csi"];

        Assert.Equal(role.Outputs["arn"].AsText(), addon.Inputs["serviceAccountRoleArn"].AsText());
        Assert.False(addon.Inputs.Has("podIdentityAssociations"));
        Assert.Contains(
            "system:serviceaccount:kube-system:ebs-csi-controller-sa",
            role.Inputs["assumeRolePolicy"].AsText(),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Identity_OfTheNetworkWithIpv6_HasAPolicyOfItsOwn()
    {
        var graph = await Run(cluster => cluster.WithIpv6().WithAddon(EksAddon.VpcCni().WithIdentity()));

        Assert.Contains(
            "ec2:AssignIpv6Addresses",
            graph[Policy, "platform-vpc-cni-cni"].Inputs["policy"].AsText(),
            StringComparison.Ordinal);
        Assert.DoesNotContain(PoliciesOf(graph, "platform-nodes"), arn => arn.Contains("CNI", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Identity_OfTheCallersOwn_HasThePoliciesThatWereGiven()
    {
        const string Dns = "arn:aws:iam::123456789012:policy/dns";
        var graph = await Run(cluster => cluster.WithAddon(EksAddon.Of("external-dns").WithIdentity("external-dns", "external-dns", Dns)));

        Assert.Equal([Dns], PoliciesOf(graph, "platform-external-dns"));
        Assert.Equal("external-dns", graph[Addon, "platform-external-dns"].Inputs["podIdentityAssociations"][0]["serviceAccount"].AsText());
    }

    [Fact]
    public async Task Addons_WaitForNodes_AndForEachOther_WhereTheyMust()
    {
        var graph = await Run(
            cluster => cluster.WithAddon(EksAddon.EbsCsiDriver).WithAddon(EksAddon.SnapshotController).WithAddon(EksAddon.MetricsServer));
        var nodes = graph[NodeGroup, "platform-system"];

        Every.One(
            ["coredns", "aws-ebs-csi-driver", "snapshot-controller", "metrics-server"],
            name => Assert.True(graph.DependsOn(graph[Addon, $"platform-{name}"], nodes), name));
        Every.One(
            ["vpc-cni", "kube-proxy", "eks-pod-identity-agent"],
            name => Assert.True(graph.DependsOn(nodes, graph[Addon, $"platform-{name}"]), name));
        Assert.True(graph.DependsOn(graph[Addon, "platform-aws-ebs-csi-driver"], graph[Addon, "platform-snapshot-controller"]));
        Assert.True(graph.DependsOn(graph[Addon, "platform-vpc-cni"], graph[Addon, "platform-eks-pod-identity-agent"]));
    }

    [Fact]
    public async Task Customize_ReachesAddonsGroupsAndRolesOfAddons_WithoutAWarning()
    {
        var graph = await Run(cluster => cluster
            .WithAddon(EksAddon.EbsCsiDriver)
            .Customize<Pulumi.Aws.Eks.AddonArgs>((name, args) => args.Preserve = name == "platform-coredns")
            .Customize<Pulumi.Aws.Ec2.LaunchTemplateArgs>(args => args.EbsOptimized = "true")
            .Customize<Pulumi.Aws.Iam.RoleArgs>(args => args.PermissionsBoundary = "arn:aws:iam::123456789012:policy/boundary"));

        Assert.False(graph[Addon, "platform-vpc-cni"].Inputs["preserve"].AsBoolean());
        Assert.Equal("true", graph[Template, "platform-system"].Inputs["ebsOptimized"].AsText());
        Every.One(
            graph.OfType(Role),
            role => Assert.Equal("arn:aws:iam::123456789012:policy/boundary", role.Inputs["permissionsBoundary"].AsText()));
        Assert.DoesNotContain(graph.Problems, problem => problem.Code == "NET109");
    }
}
