using System.Text.Json;
using Blueprints.Preview;
using Blueprints.Tests.Support;
using Pulumi;

namespace Blueprints.Tests.Identity;

public class WorkloadIdentityTests
{
    private const string Association = "aws:eks/podIdentityAssociation:PodIdentityAssociation";
    private const string Attachment = "aws:iam/rolePolicyAttachment:RolePolicyAttachment";
    private const string Policy = "aws:iam/policy:Policy";
    private const string Role = "aws:iam/role:Role";

    private const string Document = """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:GetObject","Resource":"*"}]}""";

    [Fact]
    public async Task PodIdentity_AssociatesTheRole_AfterItsPolicies()
    {
        var graph = await StackPreview.RunAsync(() =>
        {
            var role = Orders(Clusters.Existing()).Provision("orders");
            _ = new Pulumi.Aws.Sqs.Queue(
                "workload",
                new Pulumi.Aws.Sqs.QueueArgs(),
                new CustomResourceOptions { DependsOn = role.Ready() });
        });
        var association = graph[Association, "orders"];

        Assert.Equal(
            "platform shop/orders",
            $"{association.Inputs["clusterName"].AsText()} "
                + $"{association.Inputs["namespace"].AsText()}/{association.Inputs["serviceAccount"].AsText()}");
        Assert.Equal(graph[Role, "orders"].Outputs["arn"].AsText(), association.Inputs["roleArn"].AsText());
        Assert.Equal(["orders-ebs", "orders-read"], graph.OfType(Attachment).Select(node => node.Name).Order(StringComparer.Ordinal));
        Every.One(graph.OfType(Attachment), node => Assert.True(graph.DependsOn(association, node)));
        Assert.True(graph.DependsOn(graph["aws:sqs/queue:Queue", "workload"], association));
        var trust = Statement(graph[Role, "orders"]);
        Assert.Equal("pods.eks.amazonaws.com", trust.GetProperty("Principal").GetProperty("Service").GetString());
        Assert.Equal(
            ["sts:AssumeRole", "sts:TagSession"],
            trust.GetProperty("Action").EnumerateArray().Select(action => action.GetString()));
    }

    [Fact]
    public async Task PodIdentity_WaitsForTheClustersPrerequisites()
    {
        var graph = await StackPreview.RunAsync(() =>
        {
            var agent = new Pulumi.Aws.Eks.Addon(
                "agent",
                new Pulumi.Aws.Eks.AddonArgs { ClusterName = "platform", AddonName = "eks-pod-identity-agent" });
            Orders(Clusters.Existing(prerequisite: agent)).Provision("orders");
        });

        Assert.True(graph.DependsOn(graph[Association, "orders"], graph["aws:eks/addon:Addon", "agent"]));
    }

    [Fact]
    public async Task Irsa_TrustsExactlyOneServiceAccount()
    {
        var graph = await StackPreview.RunAsync(() =>
        {
            var role = Orders(Clusters.Existing()).WithCredentials(PodCredentials.Irsa).Provision("orders");
            return new Dictionary<string, object?> { ["annotations"] = role.ServiceAccountAnnotations };
        });
        var trust = Statement(graph[Role, "orders"]);
        var condition = trust.GetProperty("Condition").GetProperty("StringEquals");
        const string issuer = "oidc.eks.us-east-1.amazonaws.com/id/0123456789ABCDEF";

        Assert.Empty(graph.OfType(Association));
        Assert.Equal("sts:AssumeRoleWithWebIdentity", trust.GetProperty("Action").GetString());
        Assert.Equal(Clusters.OidcProviderArn, trust.GetProperty("Principal").GetProperty("Federated").GetString());
        Assert.Equal("system:serviceaccount:shop:orders", condition.GetProperty($"{issuer}:sub").GetString());
        Assert.Equal("sts.amazonaws.com", condition.GetProperty($"{issuer}:aud").GetString());
        Assert.Equal(graph[Role, "orders"].Outputs["arn"].AsText(), graph.Outputs["annotations"]["eks.amazonaws.com/role-arn"].AsText());
    }

    [Fact]
    public async Task PodIdentity_NeedsNoAnnotation()
    {
        var graph = await StackPreview.RunAsync(
            () => new Dictionary<string, object?>
            {
                ["annotations"] = Orders(Clusters.Existing()).Provision("orders").ServiceAccountAnnotations,
            });

        Assert.Empty(graph.Outputs["annotations"].Entries);
    }

    [Fact]
    public async Task Children_AreTaggedAndCustomized()
    {
        var graph = await StackPreview.RunAsync(() => _ = Orders(Clusters.Existing())
            .WithTag("team", "shop")
            .Customize<Pulumi.Aws.Iam.RoleArgs>(args => args.MaxSessionDuration = 7200)
            .Provision("orders"));

        Assert.Equal("shop", graph[Policy, "orders-read"].Inputs["tags"]["team"].AsText());
        Assert.Equal(7200, graph[Role, "orders"].Inputs["maxSessionDuration"].AsNumber());
        Assert.Equal(Document, graph[Policy, "orders-read"].Inputs["policy"].AsText());
        Assert.Equal("blueprints:identity:WorkloadRole", graph.Resources.Single(node => node.Urn == graph[Role, "orders"].Parent).Type);
    }

    [Fact]
    public async Task Plan_PrintsWhoMayDoWhat()
    {
        string? text = null;
        await StackPreview.RunAsync(() => text = Orders(Clusters.Existing()).Plan().ToString());

        Assert.Equal("shop/orders in platform by PodIdentity: read, ebs", text);
    }

    [Fact]
    public async Task Plan_WarnsOfAnIdentityThatMayDoNothing()
    {
        var graph = await StackPreview.RunAsync(() => _ = WorkloadIdentity.For(Clusters.Existing(), "shop", "orders").Provision("orders"));

        Assert.Equal("IDN101", Assert.Single(graph.Problems).Code);
    }

    [Theory]
    [InlineData("Shop", "orders", "IDN001", "Namespace")]
    [InlineData("shop.eu", "orders", "IDN001", "Namespace")]
    [InlineData("shop", "orders_1", "IDN002", "ServiceAccount")]
    [InlineData("shop", "-orders", "IDN002", "ServiceAccount")]
    public async Task Plan_ReportsNamesThatKubernetesDoesNotTake(string @namespace, string serviceAccount, string code, string path)
    {
        var problem = await Refused(
            () => WorkloadIdentity.For(Clusters.Existing(), @namespace, serviceAccount).AddPolicy("read", Document));

        Assert.Equal((code, path), (problem.Code, problem.Path));
    }

    [Fact]
    public async Task Plan_ReportsIdn003_WithoutTheAgent()
    {
        var problem = await Refused(() => Orders(Clusters.Existing(hasAgent: false)).WithCredentials(PodCredentials.PodIdentity));

        Assert.Equal(("IDN003", "Credentials"), (problem.Code, problem.Path));
        Assert.Contains("eks-pod-identity-agent", problem.Fix, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Plan_ReportsIdn004_WithoutAnOidcProvider()
    {
        var problem = await Refused(() => Orders(Clusters.Existing(hasOidc: false)).WithCredentials(PodCredentials.Irsa));

        Assert.Equal(("IDN004", "Credentials"), (problem.Code, problem.Path));
    }

    [Fact]
    public async Task Plan_ReportsIdn005_ForMorePoliciesThanARoleHas()
    {
        var problem = await Refused(
            () => Enumerable.Range(0, 9).Aggregate(
                Orders(Clusters.Existing()),
                (identity, number) => identity.AddPolicy($"more{number}", Document)));

        Assert.Equal("IDN005", problem.Code);
        Assert.Contains("11 managed policies", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Plan_ReportsIdn006_ForAPolicyNameUsedTwice() =>
        Assert.Equal(
            "IDN006",
            (await Refused(() => Orders(Clusters.Existing()).AddManagedPolicy("read", "arn:aws:iam::aws:policy/ReadOnlyAccess"))).Code);

    [Fact]
    public async Task Plan_ReportsIdn007_ForAPolicyNameThatCannotNameResources() =>
        Assert.Equal("IDN007", (await Refused(() => Orders(Clusters.Existing()).AddPolicy("Write Access", Document))).Code);

    private static WorkloadIdentity Orders(ClusterHandle cluster) =>
        WorkloadIdentity.For(cluster, "shop", "orders")
            .AddPolicy("read", Document)
            .AddManagedPolicy("ebs", "arn:aws:iam::aws:policy/service-role/AmazonEBSCSIDriverPolicy");

    private static JsonElement Statement(ResourceNode role) =>
        JsonDocument.Parse(role.Inputs["assumeRolePolicy"].AsText()).RootElement.GetProperty("Statement")[0];

    private static async Task<Problem> Refused(Func<WorkloadIdentity> identity)
    {
        var failure = await Assert.ThrowsAsync<PreviewFailedException>(
            () => StackPreview.RunAsync(() => _ = identity().Provision("orders")));
        return Assert.Single(failure.Problems);
    }
}
