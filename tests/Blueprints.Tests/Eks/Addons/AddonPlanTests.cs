using Blueprints.Eks;

namespace Blueprints.Tests.Eks.Addons;

public class AddonPlanTests
{
    [Fact]
    public void Defaults_AreWhatNodesNeed_BeforeThem_AndNames_AfterThem() =>
        Assert.Equal(
            ["BeforeNodes eks-pod-identity-agent", "BeforeNodes kube-proxy", "BeforeNodes vpc-cni", "AfterNodes coredns"],
            EksClusters.Quiet.Plan().Addons.Select(addon => $"{addon.Phase} {addon.Name}"));

    [Fact]
    public void Defaults_HaveNoAgent_WhereTheClusterUsesIrsa() =>
        Assert.DoesNotContain(
            EksClusters.Quiet.WithCredentials(PodCredentials.Irsa).Plan().Addons,
            addon => addon.Name == "eks-pod-identity-agent");

    [Fact]
    public void Addons_AreInTheLibrarysOrder_HoweverTheyWereGiven() =>
        Assert.Equal(
            [
                "eks-pod-identity-agent",
                "kube-proxy",
                "vpc-cni",
                "coredns",
                "snapshot-controller",
                "aws-ebs-csi-driver",
                "metrics-server",
                "cert-manager",
                "external-dns",
            ],
            EksClusters.Quiet
                .WithAddon(EksAddon.Of("external-dns"))
                .WithAddon(EksAddon.Of("cert-manager"))
                .WithAddon(EksAddon.MetricsServer)
                .WithAddon(EksAddon.EbsCsiDriver)
                .WithAddon(EksAddon.SnapshotController)
                .Plan().Addons.Select(addon => addon.Name));

    [Fact]
    public void WithAddon_ReplacesOneOfTheSameName_AndTakesBackWithoutAddon()
    {
        var plan = EksClusters.Quiet
            .WithoutAddon("coredns")
            .WithAddon(EksAddon.CoreDns().WithVersion("v1.12.4-eksbuild.1"))
            .WithAddon(EksAddon.CoreDns().WithVersion("v1.13.2-eksbuild.1"))
            .Plan();

        Assert.Equal("v1.13.2-eksbuild.1", Assert.Single(plan.Addons, addon => addon.Name == "coredns").Version);
    }

    // The schema of vpc-cni takes every value as text; source: aws eks describe-addon-configuration --addon-name vpc-cni.
    [Fact]
    public void SettingsOfTheNetwork_AreWrittenAsText() =>
        Assert.Equal(
            """{"enableNetworkPolicy":"true","env":{"AWS_VPC_K8S_CNI_CUSTOM_NETWORK_CFG":"true","AWS_VPC_K8S_CNI_EXTERNALSNAT":"true","ENABLE_POD_ENI":"true","ENABLE_PREFIX_DELEGATION":"true","ENI_CONFIG_LABEL_DEF":"topology.kubernetes.io/zone","MINIMUM_IP_TARGET":"32","POD_SECURITY_GROUP_ENFORCING_MODE":"standard","WARM_IP_TARGET":"5","WARM_PREFIX_TARGET":"1"},"nodeAgent":{"enablePolicyEventLogs":"true"}}""",
            Configuration(EksAddon.VpcCni(new VpcCniSettings
            {
                PrefixDelegation = true,
                WarmPrefixes = 1,
                WarmAddresses = 5,
                MinimumAddresses = 32,
                NetworkPolicy = true,
                PolicyEventLogs = true,
                SecurityGroupsForPods = true,
                StandardEnforcing = true,
                CustomNetwork = true,
                ExternalSnat = true,
            })));

    // The schema of coredns takes numbers and truth values; source: aws eks describe-addon-configuration --addon-name coredns
    // --addon-version v1.10.1-eksbuild.11.
    [Fact]
    public void SettingsOfNames_AreWrittenAsNumbers()
    {
        Assert.Equal("""{"replicaCount":3}""", Configuration(EksAddon.CoreDns(new CoreDnsSettings { Replicas = 3 })));
        Assert.Equal(
            """{"autoScaling":{"enabled":true,"maxReplicas":10,"minReplicas":3},"corefile":".:53 {}"}""",
            Configuration(EksAddon.CoreDns(new CoreDnsSettings { MinReplicas = 3, MaxReplicas = 10, Corefile = ".:53 {}" })));
    }

    [Fact]
    public void Configuration_OfTheCallersOwn_WinsKeyByKey()
    {
        var addon = EksAddon.VpcCni(new VpcCniSettings { PrefixDelegation = true, NetworkPolicy = true })
            .WithConfiguration(new { env = new { WARM_ENI_TARGET = "2", ENABLE_PREFIX_DELEGATION = "false" } });

        Assert.Equal(
            """{"enableNetworkPolicy":"true","env":{"ENABLE_PREFIX_DELEGATION":"false","WARM_ENI_TARGET":"2"}}""",
            Configuration(addon));
        Assert.Equal("""{"a":[1]}""", Configuration(EksAddon.Of("other").WithConfigurationJson(""" { "a": [ 1 ] } """)));
        Assert.Null(Configuration(EksAddon.KubeProxy));
    }

    [Fact]
    public void Tolerations_AreSetForTaintedSystemNodes_WhereAnAddonHasNone()
    {
        var plan = EksClusters.Quiet
            .WithSystemNodes(nodes => nodes.OnGraviton("t4g.medium").WithCriticalAddonsOnlyTaint())
            .WithAddon(EksAddon.MetricsServer)
            .WithAddon(EksAddon.SnapshotController)
            .WithAddon(EksAddon.EbsCsiDriver)
            .Plan();

        Assert.Equal("""{"tolerations":[{"key":"CriticalAddonsOnly","operator":"Exists"}]}""", Find(plan, "metrics-server").Configuration);
        Assert.Equal(
            """{"tolerations":[{"key":"CriticalAddonsOnly","operator":"Exists"}]}""",
            Find(plan, "snapshot-controller").Configuration);
        Assert.Null(Find(plan, "coredns").Configuration);
        Assert.Null(Find(plan, "aws-ebs-csi-driver").Configuration);
    }

    // Sources: Amazon EKS User Guide, «AWS add-ons»; AWS Managed Policy Reference.
    [Theory]
    [InlineData("vpc-cni", "kube-system/aws-node", "AmazonEKS_CNI_Policy")]
    [InlineData("aws-ebs-csi-driver", "kube-system/ebs-csi-controller-sa", "AmazonEBSCSIDriverPolicyV2")]
    [InlineData("aws-efs-csi-driver", "kube-system/efs-csi-controller-sa", "service-role/AmazonEFSCSIDriverPolicy")]
    [InlineData(
        "amazon-cloudwatch-observability",
        "amazon-cloudwatch/cloudwatch-agent",
        "CloudWatchAgentServerPolicy AWSXrayWriteOnlyAccess")]
    public void Identities_AreWhatAwsDocuments(string name, string serviceAccount, string policies)
    {
        var identity = Find(EksClusters.Quiet.WithAddon(EksAddon.Of(name).WithIdentity()).Plan(), name).Identity!;

        Assert.Equal($"PodIdentity {serviceAccount}", identity.ToString());
        Assert.Equal(policies.Split(' ').Select(policy => $"arn:aws:iam::aws:policy/{policy}"), identity.PolicyArns.Values);
    }

    [Fact]
    public void Identities_AreThere_WhereAnAddonNeedsPermissions()
    {
        var plan = EksClusters.Quiet
            .WithAddon(EksAddon.EbsCsiDriver)
            .WithAddon(EksAddon.EfsCsiDriver)
            .WithAddon(EksAddon.CloudWatchObservability)
            .WithAddon(EksAddon.MetricsServer)
            .Plan();

        Assert.Equal(
            ["aws-ebs-csi-driver", "aws-efs-csi-driver", "amazon-cloudwatch-observability"],
            plan.Addons.Where(addon => addon.Identity is not null).Select(addon => addon.Name));
    }

    [Fact]
    public void WhatTheNetworkNeeds_IsKeptOnDelete_AndSetAgainOnConflicts()
    {
        var plan = EksClusters.Quiet.WithAddon(EksAddon.MetricsServer).WithAddon(EksAddon.SnapshotController.KeepOnDelete()).Plan();

        Assert.Equal(
            ["kube-proxy", "vpc-cni", "coredns", "snapshot-controller"],
            plan.Addons.Where(addon => addon.IsKept).Select(addon => addon.Name));
        Assert.False(Find(EksClusters.Quiet.WithAddon(EksAddon.KubeProxy.KeepOnDelete(false)).Plan(), "kube-proxy").IsKept);
        Every.One(plan.Addons, addon => Assert.Equal((AddonConflict.Overwrite, AddonConflict.Overwrite), (addon.OnCreate, addon.OnUpdate)));
    }

    private static string? Configuration(EksAddon addon) =>
        Find(EksClusters.Quiet.WithSystemNodes(nodes => nodes.OnGraviton("m7g.large")).WithAddon(addon).Plan(), addon.Name).Configuration;

    private static AddonPlan Find(EksPlan plan, string name) => Assert.Single(plan.Addons, addon => addon.Name == name);
}
