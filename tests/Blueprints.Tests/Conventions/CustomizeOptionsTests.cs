using Blueprints.Preview;
using Blueprints.Tests.Data;
using Blueprints.Tests.Eks;
using Pulumi;

namespace Blueprints.Tests.Conventions;

/// <summary>The recipes of <c>docs/resource-options.md</c>, and that what the block needs of a child's options is not lost.</summary>
public class CustomizeOptionsTests
{
    private static readonly PreviewOptions InUsEast1 = PreviewOptions.Default.WithConfig("aws:region", "us-east-1");

    [Fact]
    public async Task Aliases_NameWhatTheChildWasCalled()
    {
        var graph = await PreviewAsync(Vpc().CustomizeOptions<Pulumi.Aws.Ec2.VpcArgs>(options =>
            options.Aliases.Add(new Alias { Name = "main", NoParent = true })));

        var alias = Assert.Single(graph["aws:ec2/vpc:Vpc", "platform"].Aliases);
        Assert.EndsWith("aws:ec2/vpc:Vpc::main", alias, StringComparison.Ordinal);
        Assert.Empty(graph["aws:ec2/subnet:Subnet", "platform-public-a"].Aliases);
    }

    [Fact]
    public async Task ImportId_IsThatOfTheChildNamed()
    {
        var ids = new Dictionary<string, string> { ["platform-public-a"] = "subnet-0123456789abcdef0" };
        var graph = await PreviewAsync(Vpc().CustomizeOptions<Pulumi.Aws.Ec2.SubnetArgs>((name, options) =>
            options.ImportId = ids.GetValueOrDefault(name)));

        Assert.Equal("subnet-0123456789abcdef0", graph["aws:ec2/subnet:Subnet", "platform-public-a"].ImportId);
        Assert.Null(graph["aws:ec2/subnet:Subnet", "platform-public-b"].ImportId);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task IgnoreChanges_AreAddedToTheBlocksOwn(bool isAssigned)
    {
        var graph = await PreviewAsync(() => Databases.Postgres
            .CustomizeOptions<Pulumi.Aws.Rds.ClusterArgs>(options =>
            {
                if (isAssigned)
                {
                    options.IgnoreChanges = ["engineVersion"];
                }
                else
                {
                    options.IgnoreChanges.Add("engineVersion");
                }
            })
            .Provision("orders"));

        Assert.Equal(
            ["snapshotIdentifier", "restoreToPointInTime", "engineVersion"],
            graph["aws:rds/cluster:Cluster", "orders"].IgnoreChanges);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Protect_IsTheCallers(bool isProtected)
    {
        var graph = await PreviewAsync(() => Databases.Postgres
            .CustomizeOptions<Pulumi.Aws.Rds.ClusterArgs>(options => options.Protect = isProtected)
            .CustomizeOptions<Pulumi.Aws.Rds.SubnetGroupArgs>(options => options.Protect = isProtected)
            .Provision("orders"));

        Assert.Equal(isProtected, graph["aws:rds/cluster:Cluster", "orders"].Protect);
        Assert.Equal(isProtected, graph["aws:rds/subnetGroup:SubnetGroup", "orders"].Protect);
    }

    [Fact]
    public async Task Dependencies_AreAddedToTheBlocksOwn()
    {
        var plain = await PreviewAsync(() => Databases.Postgres.Provision("orders"));
        var graph = await PreviewAsync(() =>
        {
            var first = new Pulumi.Aws.Kms.Key("first");
            Databases.Postgres
                .CustomizeOptions<Pulumi.Aws.Rds.ClusterInstanceArgs>(options => options.DependsOn = first)
                .Provision("orders");
        });

        const string type = "aws:rds/clusterInstance:ClusterInstance";
        Assert.Contains(graph[type, "orders-standby"].Dependencies, urn => urn.EndsWith("key:Key::first", StringComparison.Ordinal));
        Assert.Superset(plain[type, "orders-standby"].Dependencies.ToHashSet(), graph[type, "orders-standby"].Dependencies.ToHashSet());
    }

    [Fact]
    public async Task Parent_StaysTheBlocks_WhereTheChangeClearsIt()
    {
        var plain = await PreviewAsync(Vpc());
        var graph = await PreviewAsync(Vpc().CustomizeOptions<Pulumi.Aws.Ec2.VpcArgs>(options => options.Parent = null));

        Assert.Equal(plain["aws:ec2/vpc:Vpc", "platform"].Urn, graph["aws:ec2/vpc:Vpc", "platform"].Urn);
    }

    [Fact]
    public async Task LaterChange_SeesTheEarlier()
    {
        var graph = await PreviewAsync(Vpc()
            .CustomizeOptions<Pulumi.Aws.Ec2.VpcArgs>(options => options.Protect = true)
            .CustomizeOptions<Pulumi.Aws.Ec2.VpcArgs>(options => options.RetainOnDelete = options.Protect));

        Assert.True(graph["aws:ec2/vpc:Vpc", "platform"].Protect);
        Assert.True(graph["aws:ec2/vpc:Vpc", "platform"].RetainOnDelete);
    }

    [Fact]
    public async Task RolesOfAddons_AreReachedToo()
    {
        var graph = await PreviewAsync(() => EksClusters.Quiet
            .CustomizeOptions<Pulumi.Aws.Iam.RoleArgs>(options => options.Protect = true)
            .Provision("platform"));

        Every.One(graph.OfType("aws:iam/role:Role"), role => Assert.True(role.Protect));
    }

    [Fact]
    public async Task ChangeWithoutAChild_IsReported()
    {
        var graph = await PreviewAsync(Vpc().CustomizeOptions<Pulumi.Aws.Ec2.VpcDhcpOptionsArgs>(options => options.Protect = true));

        var problem = Assert.Single(graph.Problems, problem => problem.Code == "NET109");
        Assert.Equal("CustomizeOptions<VpcDhcpOptionsArgs>", problem.Path);
    }

    [Fact]
    public async Task ChangeThatThrows_NamesTheChild()
    {
        var failed = await Assert.ThrowsAsync<PreviewFailedException>(() =>
            PreviewAsync(Vpc().CustomizeOptions<Pulumi.Aws.Ec2.VpcArgs>(_ => throw new NotSupportedException("no such id"))));

        Assert.Contains(
            "CustomizeOptions<VpcArgs> of child 'platform': NotSupportedException: no such id",
            Assert.Single(failed.Problems).Message,
            StringComparison.Ordinal);
    }

    private static VpcBlueprint Vpc() =>
        VpcBlueprint.In(AwsRegion.UsEast1, "10.0.0.0/16", "a", "b").AddPublicTier("public", prefix: 20);

    private static Task<StackGraph> PreviewAsync(VpcBlueprint blueprint) => PreviewAsync(() => { blueprint.Provision("platform"); });

    private static Task<StackGraph> PreviewAsync(Action program) => StackPreview.RunAsync(program, InUsEast1);
}
