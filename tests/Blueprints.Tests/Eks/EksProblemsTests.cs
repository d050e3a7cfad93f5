using Blueprints.Eks;
using Pulumi;

namespace Blueprints.Tests.Eks;

/// <summary>Each wrong input of a cluster gives one problem with a code of its own, the path, what was got and what to do.</summary>
public class EksProblemsTests
{
    private static readonly EksBlueprint Quiet = EksClusters.Quiet;

    private static readonly Dictionary<string, Wrong> Cases = new Wrong[]
    {
        new(
            "EKS001",
            "a version out of extended support",
            EksClusters.Of(KubernetesVersion.V1_30).In(EksClusters.Private),
            "Version",
            "extended support of Kubernetes 1.30 ended on 2026-07-23",
            "AcceptUnsupportedVersion"),
        new(
            "EKS003",
            "one zone",
            Quiet.In(EksClusters.Placement(SubnetKind.Private, "us-east-1a")),
            "Nodes",
            "only in us-east-1a",
            "two zones"),
        new(
            "EKS003",
            "a control plane in one zone",
            Quiet.WithControlPlaneIn(EksClusters.Placement(SubnetKind.Private, "us-east-1a", "us-east-1a")),
            "ControlPlaneSubnets",
            "only in us-east-1a",
            "two zones"),
        new(
            "EKS004",
            "a control plane elsewhere",
            Quiet.WithControlPlaneIn(EksClusters.Placement(SubnetKind.Private, "us-west-2a", "us-west-2b")),
            "ControlPlaneSubnets",
            "us-west-2, and tier 'private' of the nodes is in us-east-1",
            "one VPC"),
        new("EKS005", "a name with a space", Quiet.WithName("my cluster"), "Name", "'my cluster'", "1 to 100 letters"),
        new("EKS005", "a long name", Quiet.WithName(new string('a', 101)), "Name", "aaa", "1 to 100 letters"),
        new(
            "EKS007",
            "a session instead of a role",
            Quiet.GrantAdmin("arn:aws:sts::123456789012:assumed-role/admin/me"),
            "Access[arn:aws:sts::123456789012:assumed-role/admin/me]",
            "not an IAM role or user",
            "instead of its session"),
        new(
            "EKS007",
            "the root of an account",
            Quiet.GrantView("arn:aws:iam::123456789012:root"),
            "Access[arn:aws:iam::123456789012:root]",
            "not an IAM role or user",
            "arn:aws:iam::"),
        new(
            "EKS007",
            "a name instead of an ARN",
            Quiet.GrantView("developers"),
            "Access[developers]",
            "'developers' is not",
            "arn:aws:iam::"),
        new(
            "EKS007",
            "a group",
            Quiet.GrantView("arn:aws:iam::123456789012:group/developers"),
            "Access[arn:aws:iam::123456789012:group/developers]",
            "not an IAM role or user",
            "arn:aws:iam::"),
        new(
            "EKS007",
            "a service-linked role",
            Quiet.GrantView("arn:aws:iam::123456789012:role/aws-service-role/eks.amazonaws.com/AWSServiceRoleForAmazonEKS"),
            "Access[arn:aws:iam::123456789012:role/aws-service-role/eks.amazonaws.com/AWSServiceRoleForAmazonEKS]",
            "service-linked",
            "use another role"),
        new(
            "EKS008",
            "two roles of one name",
            Quiet.GrantView("arn:aws:iam::210987654321:role/platform-admin"),
            "Access[platform-admin]",
            "would have the same key 'platform-admin'",
            "set another key"),
        new(
            "EKS008",
            "two admins of one name",
            Quiet.GrantAdmin("arn:aws:iam::210987654321:role/platform-admin"),
            "Access[platform-admin]",
            "would have the same key 'platform-admin'",
            "set another key"),
        new(
            "EKS008",
            "the deployer again",
            Quiet.WithDeployer(Deployer.Role(EksClusters.Admin)),
            $"Access[{EksClusters.Admin}]",
            "deployer, platform-admin",
            "already admin"),
        new(
            "EKS008",
            "the deployer's key for an output",
            Quiet.WithDeployer(Deployer.Role("arn:aws:iam::123456789012:role/deploy")).GrantView(
                "deployer",
                Output.Create("arn:aws:iam::123456789012:role/audit")),
            "Access[deployer]",
            "would have the same key 'deployer'",
            "set another key"),
        new(
            "EKS008",
            "the deployer's key for an output, as it is one itself",
            Quiet.WithDeployer(
                Deployer.Role(Output.Create("arn:aws:iam::123456789012:role/deploy"))).GrantView("deployer", Output.Create(
                    "arn:aws:iam::123456789012:role/audit")),
            "Access[deployer]",
            "'deployer'",
            "set another key"),
        new(
            "EKS009",
            "no namespace",
            Quiet.Grant("arn:aws:iam::123456789012:role/shop", AccessPolicy.Edit, AccessScope.Namespaces()),
            "Access[shop].Namespaces",
            "names none",
            "AccessScope.Cluster"),
        new(
            "EKS009",
            "a namespace in capitals",
            Quiet.Grant("arn:aws:iam::123456789012:role/shop", AccessPolicy.Edit, AccessScope.Namespaces("Shop")),
            "Access[shop].Namespaces[Shop]",
            "'Shop'",
            "lower-case"),
        new(
            "EKS010",
            "a key with a slash",
            Quiet.GrantAdmin("ci/cd", (Input<string>)"arn:aws:iam::123456789012:role/ci"),
            "Access[ci/cd]",
            "'ci/cd'",
            "1 to 40 letters"),
        new(
            "EKS011",
            "an address without a prefix",
            Quiet.WithEndpoint(ApiEndpoint.PublicAndPrivate("203.0.113.7")),
            "Endpoint.PublicCidrs[203.0.113.7]",
            "the prefix length is missing",
            "/32"),
        new(
            "EKS011",
            "a misaligned block",
            Quiet.WithEndpoint(ApiEndpoint.Public("203.0.113.7/24")),
            "Endpoint.PublicCidrs[203.0.113.7/24]",
            "not aligned",
            "use 203.0.113.0/24"),
        new(
            "EKS011",
            "IPv6 to an IPv4 cluster",
            Quiet.WithEndpoint(ApiEndpoint.PublicAndPrivate("2001:db8::/32")),
            "Endpoint.PublicCidrs[2001:db8::/32]",
            "no IPv6 address",
            "WithIpv6()"),
        new(
            "EKS012",
            "41 blocks",
            Quiet.WithEndpoint(ApiEndpoint.PublicAndPrivate([.. Enumerable.Range(0, 41).Select(number => $"203.0.113.{number}/32")])),
            "Endpoint.PublicCidrs",
            "41 blocks",
            "merge some"),
        new(
            "EKS013",
            "an odd retention",
            Quiet.WithControlPlaneLogs(ControlPlaneLogs.All(retentionDays: 8)),
            "ControlPlaneLogs.RetentionDays",
            "8 days",
            "7, 14"),
        new(
            "EKS014",
            "a service block that is public",
            Quiet.WithServiceCidr("44.0.0.0/16"),
            "ServiceCidr",
            "44.0.0.0/16",
            "172.16.0.0/12"),
        new("EKS014", "a short service block", Quiet.WithServiceCidr("172.20.0.0/25"), "ServiceCidr", "172.20.0.0/25", "/12 to /24"),
        new("EKS014", "a misaligned service block", Quiet.WithServiceCidr("172.20.1.0/16"), "ServiceCidr", "not aligned", "172.20.0.0/16"),
        new("EKS014", "no service block", Quiet.WithServiceCidr("services"), "ServiceCidr", "'services'", "172.20.0.0/16"),
        new(
            "EKS015",
            "services among the nodes",
            Quiet.WithServiceCidr("10.0.0.0/16"),
            "ServiceCidr",
            "overlaps the VPC's 10.0.0.0/24",
            "do not have"),
        new(
            "EKS016",
            "a service block with IPv6",
            Quiet.WithIpv6().WithServiceCidr("172.20.0.0/16"),
            "ServiceCidr",
            "172.20.0.0/16 is given",
            "remove WithServiceCidr"),
        new(
            "EKS018",
            "standard support alone, too late",
            EksClusters.Of(KubernetesVersion.V1_33).In(EksClusters.Private).WithUpgradePolicy(UpgradePolicy.Standard),
            "UpgradePolicy",
            "1.33 on 2026-07-29",
            "UpgradePolicy.Extended"),
        new(
            "EKS019",
            "a key that is gone tomorrow",
            Quiet.WithSecretsEncryption(SecretsEncryption.OwnKey(deletionWindowDays: 1)),
            "SecretsEncryption.DeletionWindowDays",
            "1 days",
            "7 to 30"),
        new(
            "EKS020",
            "the group of masters",
            Quiet.GrantGroups("arn:aws:iam::123456789012:role/shop", "system:masters"),
            "Access[shop].Groups[system:masters]",
            "'system:masters'",
            "GrantAdmin"),
        new("EKS021", "port 0", Quiet.AllowFromControlPlane(0, "a webhook"), "NodeRules[control-plane-0]", "0 is not a port", "1 to 65535"),
        new("EKS021", "port 65536", Quiet.AllowBetweenNodes(65_536, "pods"), "NodeRules[nodes-65536]", "65536 is not a port", "1 to 65535"),
        new(
            "EKS022",
            "a rule without a group",
            Quiet.WithNodeSecurity(NodeSecurity.ClusterGroup).AllowBetweenNodes(80, "pods"),
            "NodeRules",
            "the cluster's own group",
            "NodeSecurity.Dedicated"),
        new(
            "EKS023",
            "a port that is open already",
            Quiet.AllowFromControlPlane(9443, "a webhook"),
            "NodeRules[control-plane-9443]",
            "port 9443 is already open",
            "remove the call"),
        new(
            "EKS023",
            "DNS over UDP",
            Quiet.AllowBetweenNodes(53, "DNS", NodeProtocol.Udp),
            "NodeRules[nodes-53-udp]",
            "port 53 is already open",
            "remove the call"),
        new(
            "EKS023",
            "a port twice over UDP",
            Quiet.AllowBetweenNodes(8472, "VXLAN", NodeProtocol.Udp).AllowBetweenNodes(8472, "VXLAN", NodeProtocol.Udp),
            "NodeRules[nodes-8472-udp]",
            "2 times",
            "once"),
        new(
            "EKS001",
            "a version older than any that is known",
            EksBlueprint.For(KubernetesVersion.Of("1.29"), EksClusters.Private)
                .WithClock(EksClusters.Clock)
                .WithSystemNodes(nodes => nodes.OnGraviton("m6g.large").Between(2, 3, desired: 2)),
            "Version",
            "1.29 is older than 1.30",
            "newer version"),
        new(
            "EKS001",
            "Kubernetes 1.1, allowed or not",
            EksBlueprint.For(KubernetesVersion.Of("1.1"), EksClusters.Private)
                .AcceptUnsupportedVersion()
                .WithClock(EksClusters.Clock)
                .WithSystemNodes(nodes => nodes.OnGraviton("m6g.large").Between(2, 3, desired: 2)),
            "Version",
            "1.1 is older than 1.30",
            "newer version"),
        new(
            "EKS023",
            "a port twice",
            Quiet.AllowBetweenNodes(80, "pods").AllowBetweenNodes(80, "other pods"),
            "NodeRules[nodes-80]",
            "2 times",
            "once"),
        new(
            "EKS024",
            "IPv6 in China",
            EksBlueprint.For(KubernetesVersion.V1_35, EksClusters.Placement(SubnetKind.Private, "cn-north-1a", "cn-north-1b"))
                .WithClock(EksClusters.Clock)
                .WithSystemNodes(nodes => nodes.OnGraviton("m6g.large").Between(2, 3, desired: 2))
                .WithIpv6(),
            "IsIpv6",
            "no IPv6 clusters in cn-north-1",
            "remove WithIpv6()"),
        new(
            "EKS025",
            "a role of another partition",
            Quiet.GrantView("arn:aws-cn:iam::123456789012:role/shop"),
            "Access[arn:aws-cn:iam::123456789012:role/shop]",
            "partition aws-cn, and the cluster in aws",
            "the cluster's partition"),
        new(
            "EKS026",
            "one policy twice",
            Quiet.GrantAdmin(EksClusters.Admin),
            "Access[platform-admin]",
            "AmazonEKSClusterAdminPolicy is granted 2 times",
            "once"),
        new(
            "EKS028",
            "an apostrophe in a description",
            Quiet.AllowFromControlPlane(15017, "Istio's webhook"),
            "NodeRules[control-plane-15017].Reason",
            "'Istio's webhook'",
            "at most 255 letters"),
        new("TAG004", "a tag that AWS keeps", Quiet.WithTag("aws:team", "x"), "Tags[aws:team]", "'aws:'", "another key"),
    }.ToDictionary(wrong => $"{wrong.Code}: {wrong.What}", StringComparer.Ordinal);

    public static TheoryData<string> Names => [.. Cases.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Plan_TellsTheOneProblem_OfAWrongInput(string name)
    {
        var wrong = Cases[name];
        var problem = Assert.Single(Assert.Throws<BlueprintException>(() => _ = wrong.Cluster.Plan()).Problems);

        Assert.Equal((wrong.Code, ProblemSeverity.Error, wrong.Path), (problem.Code, problem.Severity, problem.Path));
        Assert.Contains(wrong.Message, problem.Message, StringComparison.Ordinal);
        Assert.Contains(wrong.Fix, problem.Fix, StringComparison.Ordinal);
    }

    [Fact]
    public void Plan_TellsAllProblemsAtOnce()
    {
        var wrong = EksClusters.Of(KubernetesVersion.V1_30)
            .In(EksClusters.Placement(SubnetKind.Private, "us-east-1a"))
            .WithName("my cluster")
            .WithControlPlaneLogs(ControlPlaneLogs.All(retentionDays: 8))
            .WithSystemNodes(nodes => nodes.OnGraviton("m7i.large"))
            .GrantView("developers");

        var problems = Assert.Throws<BlueprintException>(() => _ = wrong.Plan()).Problems.Select(problem => problem.Code).ToList();

        Assert.Superset(new HashSet<string> { "EKS001", "EKS003", "EKS005", "EKS007", "EKS013" }, problems.ToHashSet());
        Assert.Contains(problems, code => code.StartsWith("NGP", StringComparison.Ordinal));
    }

    [Fact]
    public void Calls_RefuseWhatCannotBeMeant()
    {
        Assert.Throws<ArgumentException>(() => AccessPolicy.Of("arn:aws:eks::aws:cluster-access-policy/AmazonEKSViewPolicy"));
        Every.One(
            ["xl", "tier-", "tier-1xl", "tier-xxl", "tier-4xl\n", "TIER-XL", "tier-2XL"],
            name => Assert.Throws<ArgumentException>(() => ControlPlaneTier.Of(name)));
        Assert.Equal(
            ["standard", "tier-xl", "tier-2xl", "tier-4xl", "tier-8xl", "tier-16xl"],
            new[]
            {
                ControlPlaneTier.Standard,
                ControlPlaneTier.Xl,
                ControlPlaneTier.Xl2,
                ControlPlaneTier.Xl4,
                ControlPlaneTier.Xl8,
                ControlPlaneTier.Of("tier-16xl"),
            }
                .Select(
                tier => tier.Name));
        Assert.Throws<ArgumentException>(() => ControlPlaneLogs.Of(7));
        Assert.Throws<ArgumentException>(() => _ = Quiet.Grant(EksClusters.Admin, default));
        Assert.Throws<ArgumentException>(() => _ = Quiet.GrantGroups(EksClusters.Admin));
        Assert.Throws<ArgumentException>(() => _ = Quiet.AllowBetweenNodes(80, string.Empty));
        Assert.Throws<ArgumentNullException>(() => _ = Quiet.In(null!));
    }

    private sealed record Wrong(string Code, string What, EksBlueprint Cluster, string Path, string Message, string Fix);
}
