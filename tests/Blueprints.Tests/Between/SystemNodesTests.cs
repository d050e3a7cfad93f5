using static Blueprints.Tests.Between.BetweenStacks;

namespace Blueprints.Tests.Between;

/// <summary>Karpenter's controller runs on system nodes that somebody else has made, as many and as large as they are.</summary>
public class SystemNodesTests
{
    [Theory]
    [InlineData("t4g.nano", "1", "1Gi", false)]
    [InlineData("t4g.micro", "1", "1Gi", false)]
    [InlineData("m7g.medium", "1", "1Gi", false)]
    [InlineData("t4g.medium", "8", "1Gi", false)]
    [InlineData("t4g.micro", "500m", "512Mi", true)]
    [InlineData("t4g.small", "1", "1Gi", true)]
    [InlineData("t4g.medium", "1", "1Gi", true)]
    public async Task Controller_FitsOnANode(string type, string cpu, string memory, bool fits)
    {
        IReadOnlyList<Problem> problems = [];
        try
        {
            _ = await Run(
                cluster => cluster.WithSystemNodes(nodes => nodes.OnGraviton(type).Between(2, 4)),
                cluster => _ = Pools(cluster).WithController(controller => controller.WithResources(cpu, memory)).Provision("platform"));
        }
        catch (Preview.PreviewFailedException refused)
        {
            problems = refused.Problems;
        }

        Assert.Equal(
            fits ? [] : [("KRP212", true)],
            problems.Select(problem => (problem.Code, problem.Message.EndsWith($": {type}", StringComparison.Ordinal))));
    }

    [Theory]
    [InlineData("t4g.nano", "50m", "64Mi", true)]
    [InlineData("t4g.medium", "4", "64Mi", false)]
    [InlineData("t4g.medium", "50m", "8Gi", false)]
    public async Task ExternalDns_FitsOnANode(string type, string cpu, string memory, bool fits)
    {
        IReadOnlyList<Problem> problems = [];
        try
        {
            _ = await Run(
                cluster => cluster.WithSystemNodes(nodes => nodes.OnGraviton(type).Between(2, 4)),
                cluster => _ = ExternalDnsZones.For(cluster)
                    .AddZone("example.org")
                    .WithController(controller => controller.WithResources(cpu, memory))
                    .Provision("platform"));
        }
        catch (Preview.PreviewFailedException refused)
        {
            problems = refused.Problems;
        }

        Assert.Equal(
            fits ? [] : [("DNS036", "Controller", true)],
            problems.Select(problem => (problem.Code, problem.Path, problem.Message.EndsWith($": {type}", StringComparison.Ordinal))));
    }

    [Fact]
    public async Task Controller_RunsOnTheLargerOfSeveralTypes() => Assert.DoesNotContain(
        "KRP212",
        Codes(
            await Run(cluster => cluster.WithSystemNodes(nodes => nodes.OnGraviton("t4g.nano", "t4g.medium").Between(2, 4)), AddKarpenter),
            ProblemSeverity.Error));

    [Theory]
    [InlineData(2, 2, null)]
    [InlineData(2, 3, "one stays pending")]
    [InlineData(2, 4, "Helm waits for 3 and then rolls the release back")]
    [InlineData(3, 3, null)]
    public async Task Replicas_NeedANodeEach(int nodes, int replicas, string? message)
    {
        var graph = await Run(
            cluster => cluster.WithSystemNodes(group => group.OnGraviton("t4g.medium").Between(nodes, 9)),
            cluster => _ = Pools(cluster).WithController(controller => controller.WithReplicas(replicas)).Provision("platform"));

        Assert.Equal(message, graph.Problems.SingleOrDefault(problem => problem.Code == "KRP260")?.Message.Split(": ")[^1]);
    }
}
