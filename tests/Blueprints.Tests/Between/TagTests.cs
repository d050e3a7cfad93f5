using Blueprints.Tests.Eks;
using static Blueprints.Tests.Between.BetweenStacks;

namespace Blueprints.Tests.Between;

/// <summary>Tags that replace nodes, and tags that do not.</summary>
public class TagTests
{
    [Fact]
    public async Task TagsExceptNodes_AreOnEverythingButNodesAndVolumes()
    {
        var graph = await Run(
            cluster => cluster
                .WithTag("team", "platform")
                .WithTagExceptNodes("reviewed", "2026-11")
                .WithAddon(EksAddon.EbsCsiDriver)
                .AddStorageClass(EksStorageClass.Gp3),
            cluster => _ = Pools(cluster).WithTag("team", "pools").WithTagExceptNodes("reviewed", "2026-12").Provision("pools"));

        var template = graph[Template, "platform-system"].Inputs;
        Every.One(
            template["tagSpecifications"].Items,
            item => Assert.Equal((true, false), (item["tags"].Has("team"), item["tags"].Has("reviewed"))));
        Assert.Equal("2026-11", template["tags"]["reviewed"].AsText());
        Assert.Equal("2026-11", graph[NodeGroup, "platform-system"].Inputs["tags"]["reviewed"].AsText());
        Assert.Equal("2026-11", graph[Cluster, "platform"].Inputs["tags"]["reviewed"].AsText());
        var node = graph[ClassType, "pools-karpenter-class-default"].Inputs["spec"]["tags"];
        Assert.Equal(("pools", false), (node["team"].AsText(), node.Has("reviewed")));
        Assert.Equal("2026-12", graph["aws:sqs/queue:Queue", "pools-karpenter"].Inputs["tags"]["reviewed"].AsText());
        Assert.DoesNotContain(
            graph["kubernetes:storage.k8s.io/v1:StorageClass", "platform-storage-gp3"].Inputs["parameters"].Entries.Values,
            value => value.AsText().Contains("reviewed", StringComparison.Ordinal));
    }

    [Fact]
    public void Plans_SayWhatAChangeOfATagDoes()
    {
        Assert.Contains(
            "node tags      team=platform: a change replaces every node",
            EksClusters.Quiet.WithTag("team", "platform").Plan().ToString(),
            StringComparison.Ordinal);
        Assert.DoesNotContain(
            "replaces every node",
            EksClusters.Quiet.WithTagExceptNodes("team", "platform").Plan().ToString(),
            StringComparison.Ordinal);
        Assert.Contains(
            "team=platform; a change replaces every node",
            Tests.Karpenter.Clusters.Document.WithTag("team", "platform").Plan().ToString(),
            StringComparison.Ordinal);
        Assert.DoesNotContain(
            "replaces every node",
            Tests.Karpenter.Clusters.Document.WithTagExceptNodes("team", "platform").Plan().ToString(),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Tags_AreChecked()
    {
        Assert.Equal(
            ("TAG004", "TagsExceptNodes[aws:x]"),
            Assert.Throws<BlueprintException>(() => _ = EksClusters.Quiet.WithTagExceptNodes("aws:x", "y").Plan()).Problems
                .Select(problem => (problem.Code, problem.Path))
                .Single());
        Assert.Equal(
            ("TAG004", "TagsExceptNodes[aws:x]"),
            Assert.Throws<BlueprintException>(() => _ = Tests.Karpenter.Clusters.Document.WithTagExceptNodes("aws:x", "y").Plan()).Problems
                .Select(problem => (problem.Code, problem.Path))
                .Single());
    }

    // EKS104: both ways of its advice end it.
    [Fact]
    public void OpenEndpoint_IsWarnedAbout_UntilItIsClosedOrAccepted()
    {
        static IEnumerable<string> Told(ApiEndpoint endpoint) =>
            EksClusters.ToldOf(EksClusters.Quiet.WithEndpoint(endpoint)).Select(problem => problem.Code);

        Assert.Equal(["EKS104"], Told(ApiEndpoint.PublicAndPrivate()));
        Assert.Equal(["EKS104"], Told(ApiEndpoint.PublicAndPrivate("0.0.0.0/0")));
        Assert.Empty(Told(ApiEndpoint.PublicAndPrivate("203.0.113.0/24")));
        Assert.Empty(Told(ApiEndpoint.PublicAndPrivate().AcceptOpen()));
        Assert.Empty(Told(ApiEndpoint.PublicAndPrivate("0.0.0.0/0").AcceptOpen()));
        Assert.Throws<InvalidOperationException>(() => ApiEndpoint.Private.AcceptOpen());
    }
}
