using System.Text.Json;

namespace Blueprints.Samples.Tests;

public class AfSouth1Tests
{
    private static readonly SampleProgram Sample = new("af-south-1", "AfSouth1");

    private static readonly string[] Stacks = ["dev", "seed"];

    public static TheoryData<string> StackNames => [.. Stacks];

    [Theory]
    [MemberData(nameof(StackNames))]
    public async Task Report_DrawsTheWholePlatform(string stack)
    {
        var first = await Sample.Run("report", "--stack", stack);
        var second = await Sample.Run("report", "--stack", stack);

        Assert.Equal((0, string.Empty), (first.Code, first.Errors));
        Assert.Equal(first, second);
        if (stack == "dev")
        {
            Snapshot.Matches(SampleProgram.ReportWithoutDates(first.Output));
        }
    }

    [Fact]
    public async Task Mermaid_DrawsTheWholePlatform()
    {
        var (code, output, errors) = await Sample.Run("preview", "--mermaid");

        Assert.Equal((0, string.Empty), (code, errors));
        Snapshot.Matches(output);
    }

    [Theory]
    [MemberData(nameof(StackNames))]
    public async Task Preview_PrintsTheWholePlatform(string stack)
    {
        var (code, output, errors) = await Sample.Run("preview", "--stack", stack);

        Assert.Equal((0, string.Empty), (code, errors));
        Snapshot.Matches(SampleProgram.WithoutDates(output), stack);
    }

    [Fact]
    public async Task Seed_WarnsOfWhatIsRisky_AndTellsOfTheOptInRegion()
    {
        var (_, output, _) = await Sample.Run("preview", "--stack", "seed");

        Every.One(
            new[] { "NET106", "EKS104", "NGP104", "AUR101" },
            code => Assert.Contains($"  {code}  ", output, StringComparison.Ordinal));
        Assert.Matches("EKS10[12] +EksBlueprint 'builderspace' Version: .*1\\.31", output);
    }

    [Theory]
    [InlineData("dev", "1.35", "1.14.1", "17.6", "1.21.1", null)]
    [InlineData(
        "seed",
        "1.31",
        "1.0.6",
        "16.4",
        "1.14.5",
        "aws-ebs-csi-driver v1.37.0-eksbuild.1, coredns v1.11.3-eksbuild.1, eks-pod-identity-agent v1.3.4-eksbuild.1, vpc-cni "
            + "v1.18.5-eksbuild.1")]
    public async Task Json_HasTheVersionsOfTheStack(
        string stack,
        string kubernetes,
        string karpenter,
        string postgres,
        string externalDnsChart,
        string? addons)
    {
        var states = await Sample.States(stack);
        var releases = SampleProgram.Inputs(states, "kubernetes:helm.sh/v3:Release").ToDictionary(
            release => SampleProgram.Text(release, "name"),
            release => SampleProgram.Text(release, "version"),
            StringComparer.Ordinal);
        var pinned = SampleProgram.Inputs(states, "aws:eks/addon:Addon")
            .Where(addon => addon.TryGetProperty("addonVersion", out _))
            .Select(addon => $"{SampleProgram.Text(addon, "addonName")} {SampleProgram.Text(addon, "addonVersion")}");

        Assert.Equal(kubernetes, SampleProgram.Text(Assert.Single(SampleProgram.Inputs(states, "aws:eks/cluster:Cluster")), "version"));
        Assert.Equal(
            (karpenter, karpenter, externalDnsChart),
            (releases["karpenter"], releases["karpenter-crd"], releases["external-dns"]));
        Assert.Equal(postgres, SampleProgram.Text(Assert.Single(SampleProgram.Inputs(states, "aws:rds/cluster:Cluster")), "engineVersion"));
        Assert.Equal(addons ?? string.Empty, string.Join(", ", pinned.Order(StringComparer.Ordinal)));
    }

    [Theory]
    [MemberData(nameof(StackNames))]
    public async Task Json_HoldsWhatTheDocumentSays(string stack)
    {
        var states = await Sample.States(stack);
        var cluster = Assert.Single(SampleProgram.Inputs(states, "aws:eks/cluster:Cluster"));
        var group = Assert.Single(SampleProgram.Inputs(states, "aws:eks/nodeGroup:NodeGroup"));
        var database = Assert.Single(SampleProgram.Inputs(states, "aws:rds/cluster:Cluster"));
        var writer = Assert.Single(SampleProgram.Inputs(states, "aws:rds/clusterInstance:ClusterInstance"));
        var pool = Assert.Single(SampleProgram.Inputs(states, "kubernetes:karpenter.sh/v1:NodePool")).GetProperty("spec");

        Assert.Equal(
            ["10.0.0.0/22", "10.0.4.0/22"],
            SampleProgram.Inputs(states, "aws:ec2/subnet:Subnet").Select(subnet => SampleProgram.Text(subnet, "cidrBlock")));
        Assert.Equal("""["api","audit","authenticator"]""", Compact(cluster.GetProperty("enabledClusterLogTypes")));
        Assert.Equal(
            ("t3.xlarge", "ON_DEMAND", 3),
            (
                group.GetProperty("instanceTypes")[0].GetString(),
                SampleProgram.Text(group, "capacityType"),
                group.GetProperty("scalingConfig").GetProperty("desiredSize").GetInt32()));
        Assert.Equal(
            ["aws-ebs-csi-driver", "coredns", "eks-pod-identity-agent", "kube-proxy", "vpc-cni"],
            SampleProgram.Inputs(states, "aws:eks/addon:Addon")
                .Select(addon => SampleProgram.Text(addon, "addonName"))
                .Order(StringComparer.Ordinal));
        Assert.Equal(
            ["gp2", "gp3", "io1", "io2"],
            SampleProgram.Inputs(states, "kubernetes:storage.k8s.io/v1:StorageClass")
                .Select(storage => SampleProgram.Text(storage.GetProperty("parameters"), "type"))
                .Order(StringComparer.Ordinal));
        Assert.Equal("""{"maxCapacity":2,"minCapacity":0.5}""", Compact(database.GetProperty("serverlessv2ScalingConfiguration")));
        Assert.Equal(
            ("builderspace", 7, true, true),
            (
                SampleProgram.Text(database, "databaseName"),
                database.GetProperty("backupRetentionPeriod").GetInt32(),
                database.GetProperty("storageEncrypted").GetBoolean(),
                database.GetProperty("iamDatabaseAuthenticationEnabled").GetBoolean()));
        Assert.Equal(
            ("db.serverless", 60, false),
            (
                SampleProgram.Text(writer, "instanceClass"),
                writer.GetProperty("monitoringInterval").GetInt32(),
                writer.GetProperty("publiclyAccessible").GetBoolean()));
        Assert.Equal(
            ["amano.services", "lightsphere.space", "sosolola.cloud", "tekanya.services"],
            SampleProgram.Inputs(states, "aws:route53/zone:Zone")
                .Select(zone => SampleProgram.Text(zone, "name"))
                .Order(StringComparer.Ordinal));
        Assert.Equal(
            "karpenter.k8s.aws/instance-category c,m,t; karpenter.sh/capacity-type on-demand,spot; kubernetes.io/arch amd64,arm64",
            string.Join("; ", pool.GetProperty("template").GetProperty("spec").GetProperty("requirements").EnumerateArray()
                .Select(requirement => $"{SampleProgram.Text(requirement, "key")} "
                    + $"{string.Join(
                        ',',
                        requirement
                            .GetProperty("values")
                            .EnumerateArray()
                            .Select(value => value.GetString())
                            .Order(StringComparer.Ordinal))}")
                .Where(requirement => !requirement.Contains("kubernetes.io/os", StringComparison.Ordinal)
                    && !requirement.Contains("zone", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)));
        Assert.Contains(
            "AmazonEKSClusterAdminPolicy",
            SampleProgram.Text(
                Assert.Single(SampleProgram.Inputs(states, "aws:eks/accessPolicyAssociation:AccessPolicyAssociation")),
                "policyArn"),
            StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(StackNames))]
    public async Task Destroy_TakesWhatDependsFirst_AndCredentialsAreThereBeforeTheirWorkloads(string stack)
    {
        var states = await Sample.States(stack);
        var byUrn = states.ToDictionary(state => SampleProgram.Text(state, "urn"), StringComparer.Ordinal);

        Before(
            "kubernetes:karpenter.sh/v1:NodePool builderspace-karpenter-pool-general",
            "kubernetes:karpenter.k8s.aws/v1:EC2NodeClass builderspace-karpenter-class-default");
        Before(
            "kubernetes:karpenter.k8s.aws/v1:EC2NodeClass builderspace-karpenter-class-default",
            "kubernetes:helm.sh/v3:Release builderspace-karpenter");
        Before("kubernetes:helm.sh/v3:Release builderspace-karpenter", "kubernetes:helm.sh/v3:Release builderspace-karpenter-crd");
        foreach (var release in new[]
        {
            "kubernetes:helm.sh/v3:Release builderspace-karpenter",
            "kubernetes:helm.sh/v3:Release builderspace-dns",
        })
        {
            Before(release, "aws:eks/nodeGroup:NodeGroup builderspace-system");
            Before(release, "aws:eks/addon:Addon builderspace-eks-pod-identity-agent");
            Before(
                release,
                "aws:eks/accessPolicyAssociation:AccessPolicyAssociation builderspace-access-github-actions-AmazonEKSClusterAdminPolicy");
            Before(release, "aws:ec2/route:Route builderspace-public-ipv4");
        }

        Before(
            "kubernetes:helm.sh/v3:Release builderspace-karpenter",
            "aws:eks/podIdentityAssociation:PodIdentityAssociation builderspace-karpenter");
        Before("kubernetes:helm.sh/v3:Release builderspace-dns", "aws:eks/podIdentityAssociation:PodIdentityAssociation builderspace-dns");
        Before("kubernetes:helm.sh/v3:Release builderspace-dns", "aws:route53/zone:Zone builderspace-zone-amano.services");
        Before(
            "aws:eks/podIdentityAssociation:PodIdentityAssociation builderspace-dns",
            "aws:iam/rolePolicyAttachment:RolePolicyAttachment builderspace-dns-zones");
        Before(
            "aws:eks/addon:Addon builderspace-aws-ebs-csi-driver",
            "aws:iam/rolePolicyAttachment:RolePolicyAttachment builderspace-ebs-csi-ebs");
        Before("aws:eks/nodeGroup:NodeGroup builderspace-system", "aws:eks/addon:Addon builderspace-vpc-cni");
        Before("kubernetes:storage.k8s.io/v1:StorageClass builderspace-storage-gp3", "aws:eks/addon:Addon builderspace-aws-ebs-csi-driver");

        void Before(string first, string then) =>
            Assert.Contains(SampleProgram.Text(Find(then), "urn"), SampleProgram.Reached(Find(first), byUrn));

        JsonElement Find(string name) => Assert.Single(states, state => SampleProgram.NameOf(state) == name);
    }

    [Fact]
    public async Task ReferencePage_NamesResourcesThatThereAre()
    {
        var there = (await Sample.States("seed")).Select(SampleProgram.NameOf).ToHashSet(StringComparer.Ordinal);
        var named = SampleProgram.NamedIn("docs/af-south-1.md");

        Assert.True(named.Count > 30, $"{named.Count} resources are named");
        Every.One(named, resource => Assert.Contains(resource, there));
    }

    [Fact]
    public async Task Typo_IsRefusedWithItsFullKey()
    {
        var folder = Directory.CreateTempSubdirectory("blueprints-typo-");
        try
        {
            File.Copy(Sample.FileOf("Pulumi.yaml"), Path.Combine(folder.FullName, "Pulumi.yaml"));
            var stack = await File.ReadAllTextAsync(Sample.FileOf("Pulumi.dev.yaml"));
            await File.WriteAllTextAsync(
                Path.Combine(folder.FullName, "Pulumi.dev.yaml"),
                stack.Replace("backups:", "backup:", StringComparison.Ordinal));

            var (code, output, errors) = await Sample.Run("preview", "--project-dir", folder.FullName);

            Assert.Equal((1, string.Empty), (code, output));
            Assert.Contains("CFG001 builderspace:database.backup", errors, StringComparison.Ordinal);
            Assert.Contains("'backups'", errors, StringComparison.Ordinal);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string Compact(JsonElement value) => JsonSerializer.Serialize(value);
}
