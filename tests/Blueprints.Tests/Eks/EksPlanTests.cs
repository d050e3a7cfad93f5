using Blueprints.Eks;

namespace Blueprints.Tests.Eks;

public class EksPlanTests
{
    private static readonly EksBlueprint Quiet = EksClusters.Quiet;

    [Fact]
    public void Plan_WarnsOfNothing_ForASupportedClusterWithAnAdminAndAnOffice() => Assert.DoesNotContain(
        Quiet.Plan().Warnings,
        problem => problem.Code.StartsWith("EKS", StringComparison.Ordinal));

    [Fact]
    public void Plan_WarnsOfExtendedSupport() => Warns(
        EksClusters.Of(KubernetesVersion.V1_31).In(EksClusters.Private),
        "EKS101",
        "out of standard support since 2025-11-26: the cluster has a higher hourly price, and is upgraded after 2026-11-26");

    [Fact]
    public void Plan_WarnsOfAVersionOutOfSupport_WhereItIsAccepted() =>
        Warns(
            EksClusters.Of(KubernetesVersion.V1_30).In(EksClusters.Private).AcceptUnsupportedVersion(),
            "EKS102",
            "extended support of Kubernetes 1.30 ended on 2026-07-23");

    [Fact]
    public void Plan_WarnsOfExtendedSupportStill_WhereMoreIsAccepted() => Warns(
        EksClusters.Of(KubernetesVersion.V1_31).In(EksClusters.Private).AcceptUnsupportedVersion(),
        "EKS101",
        "2026-11-26");

    [Fact]
    public void Plan_TellsThatStandardSupportEndsSoon() => Warns(
        EksClusters.Of(KubernetesVersion.V1_34).In(EksClusters.Private),
        "EKS110",
        "ends on 2026-12-02");

    [Fact]
    public void Plan_TellsThatDatesAreNotKnown() => Warns(
        EksClusters.Of(KubernetesVersion.Of("1.99")).In(EksClusters.Private),
        "EKS105",
        "1.99");

    [Fact]
    public void Plan_WarnsOfASingleAdmin_WhereOnlyTheCreatorIsOne() =>
        Warns(
            EksBlueprint.For(KubernetesVersion.V1_35, EksClusters.Private)
                .WithClock(EksClusters.Clock)
                .WithEndpoint(ApiEndpoint.PublicAndPrivate(EksClusters.Office))
                .WithSystemNodes(nodes => nodes.OnGraviton("t4g.medium").Between(1, 3, desired: 2)),
            "EKS103",
            "the creator of the cluster is the only admin");

    [Fact]
    public void Plan_WarnsOfASingleAdmin_WhereOthersMayOnlySee() =>
        Warns(
            EksBlueprint.For(KubernetesVersion.V1_35, EksClusters.Private)
                .WithClock(EksClusters.Clock)
                .WithEndpoint(ApiEndpoint.PublicAndPrivate(EksClusters.Office))
                .WithSystemNodes(nodes => nodes.OnGraviton("t4g.medium").Between(1, 3, desired: 2))
                .WithDeployer(Deployer.Role("arn:aws:iam::123456789012:role/deploy"))
                .GrantView("arn:aws:iam::123456789012:role/developers"),
            "EKS103",
            "arn:aws:iam::123456789012:role/deploy is the only admin");

    [Theory]
    [InlineData]
    [InlineData("0.0.0.0/0")]
    [InlineData("203.0.113.0/24", "0.0.0.0/0")]
    public void Plan_WarnsOfAnOpenEndpoint(params string[] cidrs) => Warns(
        Quiet.WithEndpoint(ApiEndpoint.PublicAndPrivate(cidrs)),
        "EKS104",
        "from everywhere");

    [Fact]
    public void Plan_WarnsOfAPublicEndpointAlone() => Warns(
        Quiet.WithEndpoint(ApiEndpoint.Public(EksClusters.Office)),
        "EKS108",
        "over the internet");

    [Fact]
    public void Plan_TellsOfAPrivateEndpoint() => Warns(Quiet.WithEndpoint(ApiEndpoint.Private), "EKS107", "only from the VPC");

    [Fact]
    public void Plan_WarnsOfMissingAuditLogs()
    {
        Warns(Quiet.WithControlPlaneLogs(ControlPlaneLogs.None), "EKS106", "traced to a user");
        Warns(Quiet.WithControlPlaneLogs(ControlPlaneLogs.Of(7, ControlPlaneLog.Api)), "EKS106", "traced to a user");
    }

    [Fact]
    public void Plan_WarnsOfNodesWithoutAWayOut() => Assert.Contains(
        Quiet.In(EksClusters.Placement(SubnetKind.Isolated, "us-east-1a", "us-east-1b")).Plan().Warnings,
        warning => warning.Code == "EKS109");

    [Fact]
    public void Plan_HasTheLogsOfTheDocument_UnlessToldOtherwise() => Assert.Equal(
        "api, audit, authenticator, controllerManager, scheduler, kept 90 days",
        Quiet.Plan().Logs.ToString());

    [Fact]
    public void Plan_JoinsGrantsOfOnePrincipal()
    {
        var plan = Quiet
            .Grant("arn:aws:iam::123456789012:role/teams/shop", AccessPolicy.View)
            .Grant("arn:aws:iam::123456789012:role/teams/shop", AccessPolicy.Edit, AccessScope.Namespaces("shop", "shop-*"))
            .GrantGroups("arn:aws:iam::123456789012:role/teams/shop", "shop-developers")
            .Plan();

        var shop = plan.Access[1];
        Assert.Equal(("shop", false), (shop.Key, shop.IsAdmin));
        Assert.Equal(
            ["AmazonEKSViewPolicy in the cluster", "AmazonEKSEditPolicy in shop, shop-*"],
            shop.Policies.Select(policy => $"{policy.Policy} in {policy.Scope}"));
        Assert.Equal("shop-developers", Assert.Single(shop.Groups));
    }

    [Fact]
    public void Plan_PutsTheDeployerFirst_WhereItIsARole()
    {
        var plan = Quiet.WithDeployer(Deployer.Role("arn:aws:iam::123456789012:role/deploy")).Plan();

        Assert.Equal(["deployer", "platform-admin"], plan.Access.Select(entry => entry.Key));
        Assert.True(plan.Access[0].IsAdmin);
    }

    [Fact]
    public void Plan_PrintsTheSame_ForTheSameBlueprint() => Assert.Equal(Quiet.Plan().ToString(), Quiet.Plan().ToString());

    [Fact]
    public void Plan_PrintsEverything() => Snapshot.Matches(
        Quiet.WithName("platform-production").WithZonalShift().WithControlPlaneTier(ControlPlaneTier.Xl).WithServiceCidr("172.20.0.0/16")
            .Grant("arn:aws:iam::123456789012:role/shop", AccessPolicy.Edit, AccessScope.Namespaces("shop"))
            .WithEndpoint(ApiEndpoint.PublicAndPrivate())
            .Plan().ToString());

    [Fact]
    public void Plan_PrintsThePortsThatWereOpened_AndWhoDeploys()
    {
        var text = Quiet.WithDeployer(Deployer.Role("arn:aws:iam::123456789012:role/deploy"))
            .AllowFromControlPlane(15017, "Webhook of Istio")
            .AllowBetweenNodes(80, "pods")
            .Plan()
            .ToString();

        Assert.Contains(
            "  node security  a group of its own, with control-plane-15017 (Webhook of Istio), nodes-80 (pods)\n",
            text,
            StringComparison.Ordinal);
        Assert.Contains(
            "  deployer (arn:aws:iam::123456789012:role/deploy): AmazonEKSClusterAdminPolicy in the cluster\n",
            text,
            StringComparison.Ordinal);
    }

    private static void Warns(EksBlueprint blueprint, string code, string message)
    {
        var warning = Assert.Single(blueprint.Plan().Warnings, problem => problem.Code.StartsWith("EKS", StringComparison.Ordinal));

        Assert.Equal(code, warning.Code);
        Assert.Contains(message, warning.Message, StringComparison.Ordinal);
    }
}
