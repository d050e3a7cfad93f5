using Blueprints.Eks;
using Blueprints.Tests.Eks.NodeGroups;

namespace Blueprints.Tests.Eks.Addons;

/// <summary>Each wrong input of an add-on gives one problem with a code of its own, the path, what was got and what to do.</summary>
public class AddonProblemsTests
{
    private static readonly Dictionary<string, Told> Errors = Told.ByName(
        Wrong(
            "ADN001",
            "a name with a space",
            EksAddon.Of("cert manager"),
            "Addons[cert manager]",
            "'cert manager'",
            "describe-addon-versions"),
        Wrong(
            "ADN002",
            "a version without a build",
            EksAddon.EbsCsiDriver.WithVersion("v1.48.0"),
            "Addons[aws-ebs-csi-driver].Version",
            "'v1.48.0'",
            "v1.20.1-eksbuild.1"),
        Wrong(
            "ADN003",
            "not JSON",
            EksAddon.CoreDns().WithConfigurationJson("{replicaCount: 2"),
            "Addons[coredns].Configuration",
            "not a JSON object",
            "schema"),
        Wrong(
            "ADN003",
            "a list",
            EksAddon.CoreDns().WithConfigurationJson("[]"),
            "Addons[coredns].Configuration",
            "not a JSON object",
            "schema"),
        new(
            "ADN004",
            "no nodes",
            EksBlueprint.For(KubernetesVersion.V1_35, EksClusters.Private).WithClock(EksClusters.Clock).WithAddon(EksAddon.MetricsServer),
            "SystemNodes",
            "no nodes, so coredns, metrics-server would never be ready",
            "WithSystemNodes"),
        new(
            "ADN005",
            "Pod Identity without its agent",
            EksClusters.Quiet.WithoutAddon("eks-pod-identity-agent").WithAddon(EksAddon.EbsCsiDriver),
            "Addons[aws-ebs-csi-driver].Identity",
            "whose agent is not installed",
            "EksAddon.PodIdentityAgent"),
        Wrong(
            "ADN006",
            "an identity of what is not known",
            EksAddon.Of("cert-manager").WithIdentity(),
            "Addons[cert-manager].Identity",
            "does not know the permissions",
            "WithIdentity(namespace"),
        Wrong(
            "ADN006",
            "an identity that is not needed",
            EksAddon.KubeProxy.WithIdentity(),
            "Addons[kube-proxy].Identity",
            "needs no permissions",
            "remove WithIdentity()"),
        Wrong(
            "ADN007",
            "IRSA for several service accounts",
            EksAddon.EfsCsiDriver.WithCredentials(PodCredentials.Irsa),
            "Addons[aws-efs-csi-driver].Identity",
            "several service accounts",
            "PodCredentials.PodIdentity"),
        Wrong(
            "ADN008",
            "a version before Pod Identity",
            EksAddon.EbsCsiDriver.WithVersion("v1.25.0-eksbuild.1"),
            "Addons[aws-ebs-csi-driver].Identity",
            "v1.25.0-eksbuild.1 does not accept Pod Identity",
            "v1.26.0-eksbuild.1"),
        Wrong(
            "ADN009",
            "no policy",
            EksAddon.Of("external-dns").WithIdentity("external-dns", "external-dns"),
            "Addons[external-dns].Identity",
            "[]",
            "1 to 10"),
        Wrong(
            "ADN009",
            "a policy's name",
            EksAddon.Of("external-dns").WithIdentity("external-dns", "external-dns", "AmazonRoute53FullAccess"),
            "Addons[external-dns].Identity",
            "AmazonRoute53FullAccess",
            "give a managed policy: arn:"),
        Wrong(
            "ADN009",
            "a policy of another partition",
            EksAddon.Of("external-dns").WithIdentity("external-dns", "external-dns", "arn:aws-cn:iam::123456789012:policy/a"),
            "Addons[external-dns].Identity",
            "is of partition aws-cn",
            "a managed policy of us-east-1"),
        Wrong(
            "ADN010",
            "preserving what is is not installed yet",
            EksAddon.CoreDns().WithConflicts(onCreate: AddonConflict.Preserve),
            "Addons[coredns].Conflicts",
            "cannot preserve",
            "AddonConflict.Overwrite"),
        Wrong(
            "ADN011",
            "warm prefixes without prefixes",
            EksAddon.VpcCni(new VpcCniSettings { WarmPrefixes = 1 }),
            "Addons[vpc-cni].WarmPrefixes",
            "no effect without prefix delegation",
            "PrefixDelegation"),
        Wrong(
            "ADN011",
            "no warm prefix, without prefixes",
            EksAddon.VpcCni(new VpcCniSettings { WarmPrefixes = 0 }),
            "Addons[vpc-cni].WarmPrefixes",
            "it is 0",
            "1 or more"),
        Wrong(
            "ADN011",
            "no warm address",
            EksAddon.VpcCni(new VpcCniSettings { WarmAddresses = 0 }),
            "Addons[vpc-cni].WarmAddresses",
            "it is 0",
            "1 or more"),
        Wrong(
            "ADN011",
            "no address at first",
            EksAddon.VpcCni(new VpcCniSettings { MinimumAddresses = 0 }),
            "Addons[vpc-cni].MinimumAddresses",
            "it is 0",
            "1 or more"),
        Wrong(
            "ADN011",
            "logs of no policies",
            EksAddon.VpcCni(new VpcCniSettings { PolicyEventLogs = true }),
            "Addons[vpc-cni].PolicyEventLogs",
            "no effect without network policies",
            "NetworkPolicy"),
        Wrong(
            "ADN011",
            "enforcing nothing",
            EksAddon.VpcCni(new VpcCniSettings { StandardEnforcing = true }),
            "Addons[vpc-cni].StandardEnforcing",
            "no effect without security groups for pods",
            "SecurityGroupsForPods"),
        Wrong(
            "ADN011",
            "replicas fixed and scaled",
            EksAddon.CoreDns(new CoreDnsSettings { Replicas = 3, MaxReplicas = 5 }),
            "Addons[coredns].Replicas",
            "fixed and scaled",
            "MinReplicas and MaxReplicas"),
        Wrong(
            "ADN011",
            "one scaled replica",
            EksAddon.CoreDns(new CoreDnsSettings { MinReplicas = 1 }),
            "Addons[coredns].MinReplicas",
            "it is 1",
            "2 to 1000"),
        Wrong(
            "ADN011",
            "fewest above most",
            EksAddon.CoreDns(new CoreDnsSettings { MinReplicas = 5, MaxReplicas = 3 }),
            "Addons[coredns].MaxReplicas",
            "the maximum 3 is below the minimum 5",
            "min ≤ max"),
        Wrong(
            "ADN014",
            "a namespace in capitals",
            EksAddon.Of("external-dns").WithIdentity("DNS", "external-dns", "arn:aws:iam::123456789012:policy/a"),
            "Addons[external-dns].Identity",
            "'DNS' is not a namespace's name",
            "lower-case"),
        Wrong(
            "ADN014",
            "a service account with a space",
            EksAddon.Of("external-dns").WithIdentity("external-dns", "external dns", "arn:aws:iam::123456789012:policy/a"),
            "Addons[external-dns].Identity",
            "'external dns' is not a service account's name",
            "lower-case"));

    private static readonly Dictionary<string, Told> Warnings = Told.ByName(
        new(
            "ADN101",
            "no proxy",
            EksClusters.Quiet.WithoutAddon("kube-proxy"),
            "Addons[kube-proxy]",
            "without 'kube-proxy'",
            "install the replacement"),
        new(
            "ADN102",
            "WithoutAddon has no effect",
            EksClusters.Quiet.WithoutAddon("kube-proxi"),
            "Addons[kube-proxi]",
            "is not installed",
            "correct the name"),
        Wrong(
            "ADN103",
            "a driver that may do nothing",
            EksAddon.EbsCsiDriver.WithoutIdentity(),
            "Addons[aws-ebs-csi-driver].Identity",
            "the nodes' role does not have",
            "remove WithoutIdentity()"),
        new(
            "ADN104",
            "nodes for batch alone, and an add-on that is not known to tolerate it",
            EksClusters.Quiet
                .WithSystemNodes(nodes => nodes.OnGraviton("t4g.medium").AddTaint(NodeTaint.NoSchedule("workload", "batch")))
                .WithAddon(EksAddon.Of("cert-manager")),
            "NodeGroups",
            "cert-manager may not tolerate",
            "WithConfiguration"),
        new(
            "ADN104",
            "tolerations of another taint",
            EksClusters.Quiet
                .WithSystemNodes(nodes => nodes.OnGraviton("t4g.medium").AddTaint(NodeTaint.NoSchedule("workload", "batch")))
                .WithAddon(EksAddon.Of("cert-manager").WithConfigurationJson(
                    """{"tolerations":[{"key":"workload","operator":"Equal","value":"search"}]}""")),
            "NodeGroups",
            "cert-manager may not tolerate",
            "WithConfiguration"),
        new(
            "ADN104",
            "a configuration that takes the tolerations away",
            EksClusters.Quiet
                .WithSystemNodes(nodes => nodes.OnGraviton("t4g.medium").WithCriticalAddonsOnlyTaint())
                .WithAddon(EksAddon.CoreDns().WithConfigurationJson("""{"tolerations":[]}""")),
            "NodeGroups",
            "coredns may not tolerate",
            "WithConfiguration"),
        new(
            "ADN104",
            "two groups, each with a taint of its own",
            EksClusters.Quiet
                .WithSystemNodes(nodes => nodes.OnGraviton("t4g.medium").WithCriticalAddonsOnlyTaint())
                .AddNodeGroup("batch", nodes => nodes.OnGraviton("t4g.medium").AddTaint(NodeTaint.NoExecute("workload", "batch")))
                .WithAddon(EksAddon.Of("cert-manager")),
            "NodeGroups",
            "cert-manager may not tolerate",
            "WithConfiguration"),
        new(
            "ADN104",
            "tainted nodes alone, and an add-on that is not known to tolerate it",
            EksClusters.Quiet
                .WithSystemNodes(nodes => nodes.OnGraviton("t4g.medium").WithCriticalAddonsOnlyTaint())
                .WithAddon(EksAddon.MetricsServer)
                .WithAddon(EksAddon.Of("cert-manager")),
            "NodeGroups",
            "cert-manager may not tolerate",
            "WithConfiguration"),
        Wrong(
            "ADN106",
            "interfaces for pods on burstable instances",
            EksAddon.VpcCni(new VpcCniSettings { SecurityGroupsForPods = true }),
            "Addons[vpc-cni].SecurityGroupsForPods",
            "do not run on system",
            "another category"),
        Wrong("ADN107", "adot alone", EksAddon.Of("adot"), "Addons[adot]", "requires cert-manager", "EksAddon.Of(\"cert-manager\")"));

    public static TheoryData<string> ErrorNames => [.. Errors.Keys];

    public static TheoryData<string> WarningNames => [.. Warnings.Keys];

    [Theory]
    [MemberData(nameof(ErrorNames))]
    public void Plan_IsRefused_ForAWrongAddon(string name) => Errors[name].AssertRefused();

    [Theory]
    [MemberData(nameof(WarningNames))]
    public void Plan_Warns_OfARiskyAddon(string name) => Warnings[name].AssertWarned();

    [Fact]
    public void Plan_ReportsAdn012_ForACustomNetworkWithIpv6() =>
        Assert.Contains(
            Assert.Throws<BlueprintException>(
                () => _ = EksClusters.Quiet
                    .WithIpv6()
                    .WithAddon(EksAddon.VpcCni(new VpcCniSettings { CustomNetwork = true }))
                    .Plan()).Problems,
            problem => problem is { Code: "ADN012", Path: "Addons[vpc-cni].CustomNetwork" });

    [Fact]
    public void Plan_NotesAdn105_ForPrefixesWithIpv6() =>
        Assert.Contains(
            EksClusters.Quiet.WithIpv6().WithAddon(EksAddon.VpcCni(new VpcCniSettings { PrefixDelegation = true })).Plan().Warnings,
            problem => problem is { Code: "ADN105", Severity: ProblemSeverity.Note, Path: "Addons[vpc-cni]" });

    [Fact]
    public void Plan_TakesACoreDnsTaintAndAnUntaintedGroup_WithoutAWarning() =>
        Assert.Empty(
            EksClusters.ToldOf(EksClusters.Quiet.WithSystemNodes(nodes => nodes.OnGraviton("t4g.medium").WithCriticalAddonsOnlyTaint())));

    private static Told Wrong(string code, string name, EksAddon addon, string path, string message, string fix) =>
        new(code, name, EksClusters.Quiet.WithAddon(addon), path, message, fix);
}
