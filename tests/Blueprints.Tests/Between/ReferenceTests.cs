using Blueprints.Preview;

namespace Blueprints.Tests.Between;

/// <summary>What one block names of another, or of an account, in forms that look right and are not.</summary>
public class ReferenceTests
{
    [Theory]
    [InlineData("alias/disks", true)]
    [InlineData("0123abcd-12ab-34cd-56ef-1234567890ab", true)]
    [InlineData("arn:aws:kms:us-east-1:123456789012:alias/disks", true)]
    [InlineData("junk", false)]
    [InlineData("alias/disks\n", false)]
    [InlineData("arn:aws:kms:us-east-1:123456789012:key/0123abcd-12ab-34cd-56ef-1234567890ab\n", false)]
    public async Task VolumeKeys_AreTakenInTheFormsOfEc2(string key, bool isTaken)
    {
        var codes = await Refused(
            pools => pools.WithNodeClass(node => node.WithBlockDevices(BlockDevice.Of("/dev/xvda", "20Gi") with { KmsKeyId = key })));

        Assert.Equal(isTaken ? [] : ["KRP070"], codes);
    }

    [Fact]
    public async Task VolumeKey_IsRefused_WhenTheVolumeIsNotEncrypted() =>
        Assert.Equal(
            ["KRP070"],
            await Refused(
                pools => pools.WithNodeClass(
                    node => node.WithBlockDevices(
                        BlockDevice.Of("/dev/xvda", "20Gi") with { KmsKeyId = "alias/disks", IsEncrypted = false }))));

    [Fact]
    public async Task Texts_AreRefused_WithALineFeedBehindThem()
    {
        Assert.Equal(
            ["KRP035"],
            (await Refused(pools => pools.WithNodeClass(node => node.WithBlockDevices(BlockDevice.FromSnapshot("/dev/xvda", "snap-0a\n")))))
                .Distinct());
        Assert.Contains(
            "KRP035",
            await Refused(
                pools => pools.WithNodeClass(node => node.WithAmi(AmiSource.SsmParameter(AmiFamily.AL2023, "/images/golden\n")))));
        Assert.Contains(
            Assert.Throws<BlueprintException>(
                () => Data.Databases.Postgres.WithRestore(AuroraRestore.FromSnapshot("orders-2026\n")).Plan()).Problems,
            problem => problem.Code == "AUR045");
    }

    [Theory]
    [InlineData("arn:aws:iam::123456789012:role/team/nodes", true)]
    [InlineData("role/nodes", false)]
    [InlineData("arn:aws:iam::123456789012:user/nodes", false)]
    [InlineData("arn:aws-cn:iam::123456789012:role/nodes", false)]
    public async Task PassedRoles_AreRolesOfThePartition(string arn, bool isTaken) =>
        Assert.Equal(isTaken ? [] : ["KRP211"], await Refused(pools => pools.AllowPassRole(arn)));

    [Theory]
    [InlineData("junk")]
    [InlineData("arn:aws:sts::123456789012:assumed-role/ops/me")]
    public void Principals_AreChecked_WithAKeyOfTheirOwnToo(string arn)
    {
        var cluster = Eks.EksClusters.Quiet;
        EksBlueprint[] grants = [
            cluster.GrantAdmin("ops", (Pulumi.Input<string>)arn),
            cluster.GrantView("ops", (Pulumi.Input<string>)arn),
            cluster.WithDeployer(Deployer.Role((Pulumi.Input<string>)arn)),
        ];

        Every.One(
            grants,
            grant => Assert.Equal("EKS007", Assert.Single(Assert.Throws<BlueprintException>(() => _ = grant.Plan()).Problems).Code));
    }

    [Fact]
    public void Principals_HaveOneEntry_WhateverTheirKeys()
    {
        Pulumi.Input<string> a = "arn:aws:iam::123456789012:role/a";
        Pulumi.Input<string> b = "arn:aws:iam::123456789012:role/b";
        var twoKeys = Assert.Throws<BlueprintException>(() => _ = Eks.EksClusters.Quiet.GrantView("one", a).GrantView("two", a).Plan());
        var twoPrincipals = Assert.Throws<BlueprintException>(
            () => _ = Eks.EksClusters.Quiet.GrantView("one", a).GrantView("one", b).Plan());

        Assert.Equal(["EKS008"], twoKeys.Problems.Select(problem => problem.Code));
        Assert.Equal(["EKS008"], twoPrincipals.Problems.Select(problem => problem.Code));
    }

    [Fact]
    public void Restores_NameWhatThereCanBe()
    {
        (string Code, AuroraRestore Restore)[] wrong =
        [
            ("AUR045", AuroraRestore.FromSnapshot("")),
            ("AUR045", AuroraRestore.CloneOf("orders, please")),
            ("AUR045", AuroraRestore.CloneOf("itself")),
            ("AUR045", AuroraRestore.FromLatest("arn:aws:rds:eu-west-1:123456789012:cluster:orders")),
            ("AUR045", AuroraRestore.FromLatest("arn:aws:rds:us-east-1:123456789012:cluster-snapshot:orders")),
            ("AUR045", AuroraRestore.FromSnapshot("arn:aws:rds:eu-west-1:123456789012:cluster-snapshot:orders")),
            ("AUR050", AuroraRestore.FromPointInTime("orders", DateTimeOffset.MaxValue)),
        ];

        Every.One(wrong, given =>
        {
            var problem = Assert.Single(
                Assert.Throws<BlueprintException>(
                    () => Data.Databases.Postgres.WithIdentifier("itself").WithRestore(given.Restore).Plan()).Problems);
            Assert.Equal((given.Code, "Restore"), (problem.Code, problem.Path));
        });
    }

    [Theory]
    [InlineData("orders-final")]
    [InlineData("rds:orders-2026-11-20-03-10")]
    [InlineData("arn:aws:rds:us-east-1:210987654321:cluster-snapshot:orders")]
    [InlineData("arn:aws:rds:us-east-1:123456789012:snapshot:rds:orders-2026-11-20-03-10")]
    public void Snapshots_AreNamedAsRdsNamesThem(string snapshot) => _ = Data.Databases.Postgres
        .WithRestore(AuroraRestore.FromSnapshot(snapshot))
        .Plan();

    [Theory]
    [InlineData("short")]
    [InlineData("with/a/slash/in/it")]
    [InlineData("umlaut-täglich")]
    public void Passwords_AreThoseOfRds_AndNotRepeated(string password)
    {
        var problem = Assert.Single(
            Assert.Throws<BlueprintException>(() => Data.Databases.Postgres.WithPassword(AuroraPassword.Given(password)).Plan()).Problems);

        Assert.Equal(("AUR051", "Password"), (problem.Code, problem.Path));
        Assert.DoesNotContain(password, problem.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ParentZones_AreNamedByTheirIds()
    {
        var problem = Assert.Single(await BetweenStacks.Refused(() => _ = ExternalDnsZones.For(Support.Clusters.Existing())
            .AddZone("dev.example.org", zone => zone.WithDelegation(ZoneDelegation.FromZone("example.org")))
            .Provision("dns")));

        Assert.Equal(("DNS006", "Zones[dev.example.org].Delegation"), (problem.Code, problem.Path));
    }

    [Fact]
    public async Task VolumeKeys_AreGrantedInTheAccountOfTheirAlias()
    {
        var graph = await StackPreview.RunAsync(() => _ = KarpenterPools.For(Support.Clusters.Existing())
            .WithNodeClass(node => node.WithBlockDevices(
                BlockDevice.Of("/dev/xvda", "20Gi") with { KmsKeyId = "arn:aws:kms:us-east-1:210987654321:alias/disks" }))
            .AddGravitonSpot()
            .Provision("platform"));

        Assert.Contains(
            graph.Resources,
            node => node.Type == "aws:iam/policy:Policy"
                && node.Inputs["policy"].AsText().Contains("arn:aws:kms:us-east-1:210987654321:key/*", StringComparison.Ordinal));
    }

    // Fact: Go, package strconv, ParseBool, which takes no other capitals.
    [Theory]
    [InlineData("1", true)]
    [InlineData("t", true)]
    [InlineData("T", true)]
    [InlineData("TRUE", true)]
    [InlineData("true", true)]
    [InlineData("True", true)]
    [InlineData("tRUE", false)]
    [InlineData("TrUe", false)]
    [InlineData("yes", false)]
    public void PrefixDelegation_IsSeen_HoweverGoReadsIt(string text, bool isSeen) =>
        Assert.Equal(isSeen, EksBlueprint.For(KubernetesVersion.V1_35, Eks.EksClusters.Private)
            .WithSystemNodes(nodes => nodes.OnGraviton("t4g.medium"))
            .WithAddon(EksAddon.VpcCni().WithConfigurationJson($$$"""{"env":{"ENABLE_PREFIX_DELEGATION":"{{{text}}}"}}"""))
            .Plan()
            .ToString()
            .Contains("110 pods", StringComparison.Ordinal));

    [Fact]
    public async Task Zones_StayWithTheirIds_WhenATierIsTakenInSomeOfThem() =>
        await StackPreview.RunAsync(() =>
        {
            var network = Support.Networks.UsEast1
                .WithZoneId("a", "use1-az3")
                .WithZoneId("b", "use1-az1")
                .WithZoneId("c", "use1-az2")
                .Provision("network");
            var tier = network.Tier("private");
            _ = EksBlueprint.For(KubernetesVersion.V1_35, tier)
                .WithControlPlaneIn(tier.InZones("b", "c"))
                .WithSystemNodes(nodes => nodes.OnGraviton("t4g.medium"))
                .Provision("platform");
        });

    [Fact]
    public async Task SameFilterOnBothKinds_IsWarnedAbout()
    {
        var graph = await StackPreview.RunAsync(() =>
        {
            var network = Support.Networks.UsEast1.Provision("network");
            _ = ExternalDnsZones.For(Support.Clusters.Existing())
                .AddZone("example.org")
                .AddPrivateZone("example.org", network)
                .WithFilter(HostedZoneKind.Public, filter => filter.WithAnnotation("scope", "out"))
                .WithFilter(HostedZoneKind.Private, filter => filter.WithAnnotation("scope", "out"))
                .Provision("platform-dns");
        });

        Assert.Contains(
            graph.Problems,
            problem => problem.Code == "DNS109" && problem.Message.Contains("by the same filter", StringComparison.Ordinal));
    }

    [Fact]
    public void PinnedAddons_AreNoted() => Assert.Contains(
        Eks.EksClusters.Quiet.WithAddon(EksAddon.CoreDns().WithVersion("v1.9.3-eksbuild.1")).Plan().Warnings,
        problem => problem.Code == "ADN110" && problem.Message.Contains("coredns v1.9.3-eksbuild.1", StringComparison.Ordinal));

    private static async Task<IReadOnlyList<string>> Refused(Func<KarpenterPools, KarpenterPools> change)
    {
        IReadOnlyList<string> codes = [];
        await StackPreview.RunAsync(() =>
        {
            try
            {
                _ = change(KarpenterPools.For(Support.Clusters.Existing()).AddGravitonSpot()).Plan();
            }
            catch (BlueprintException refused)
            {
                codes = [.. refused.Problems.Select(problem => problem.Code)];
            }
        });
        return codes;
    }
}
