using Blueprints.Preview;
using Pulumi;

namespace Blueprints.Tests.Data;

/// <summary>What is refused when a cluster is provisioned, before anything is registered.</summary>
public class AuroraRefusalTests
{
    [Theory]
    [InlineData("my_db", "NET028")]
    [InlineData("Orders", "AUR036")]
    [InlineData("or--ders", "AUR036")]
    [InlineData("orders-", "AUR036")]
    public async Task Provision_ReportsNamesThatIdentifiersCannotBeginWith(string name, string code)
    {
        var problem = await Refused(() => _ = Databases.Postgres.Provision(name));

        Assert.Equal((code, "name"), (problem.Code, problem.Path));
        Assert.Contains($"'{name}'", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Provision_ReportsAur037_WhenAnInstancesNameIsTooLong()
    {
        var blueprint = Databases.Postgres.AddReader(new string('r', 15));

        var problem = await Refused(() => _ = blueprint.Provision(new string('d', 40)));

        Assert.Equal(("AUR037", $"Instances[{new string('r', 15)}]"), (problem.Code, problem.Path));
        Assert.Contains("63 characters", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Provision_TakesTheLongestNamesThatFit()
    {
        var graph = await StackPreview.RunAsync(() => _ = Databases.Postgres.AddReader(new string('r', 14)).Provision(new string('d', 40)));

        Assert.Equal(3, graph.OfType("aws:rds/clusterInstance:ClusterInstance").Length);
    }

    [Fact]
    public async Task Provision_ReportsNet020_WhenTheStackWorksInAnotherRegion()
    {
        var problem = await Refused(() => _ = Databases.Postgres.Provision("db"), "eu-west-1");

        Assert.Equal(("NET020", "aws:region"), (problem.Code, problem.Path));
    }

    [Fact]
    public async Task Provision_ReportsNet020_WhenAParentHandsDownAProviderOfAnotherRegion()
    {
        var failure = await Assert.ThrowsAsync<PreviewFailedException>(() => StackPreview.RunAsync(() =>
        {
            var provider = new Pulumi.Aws.Provider("ireland", new Pulumi.Aws.ProviderArgs { Region = "eu-west-1" });
            var parent = new ComponentResource("test:index:Team", "team", new ComponentResourceOptions { Provider = provider });
            _ = Databases.Postgres.Provision("db", new ComponentResourceOptions { Parent = parent });
        }));

        Every.One(failure.Problems, problem => Assert.Equal("NET020", problem.Code));
    }

    [Fact]
    public async Task Provision_TellsEveryProblemOfThePlan()
    {
        var failure = await Assert.ThrowsAsync<PreviewFailedException>(
            () => StackPreview.RunAsync(() => _ = Databases.Postgres.OnPort(80).WithBackups(0).Provision("db")));

        Assert.Equal(["AUR021", "AUR022"], failure.Problems.Select(problem => problem.Code).Order(StringComparer.Ordinal));
    }

    private static async Task<Problem> Refused(Action program, string region = "us-east-1") =>
        Assert.Single(
            (await Assert.ThrowsAsync<PreviewFailedException>(
                () => StackPreview.RunAsync(program, PreviewOptions.Default.WithConfig("aws:region", region)))).Problems);
}
