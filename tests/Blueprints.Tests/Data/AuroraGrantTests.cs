using System.Text.Json;
using Blueprints.Preview;
using Blueprints.Tests.Support;

namespace Blueprints.Tests.Data;

/// <summary>Who may connect without a password.</summary>
public class AuroraGrantTests
{
    private const string Cluster = "aws:rds/cluster:Cluster";
    private const string Policy = "aws:iam/policy:Policy";

    private static ExistingAuroraCluster Existing { get; } = new()
    {
        Name = "orders",
        Arn = "arn:aws-cn:rds:cn-north-1:123456789012:cluster:orders",
        ResourceId = "cluster-ABCDEFGHIJKL01234",
        Endpoint = "orders.cluster-abc.cn-north-1.rds.amazonaws.com.cn",
        Port = 5432,
        SecurityGroupId = "sg-0a",
    };

    [Fact]
    public async Task GrantConnect_AllowsExactlyOneUser_OfExactlyOneCluster()
    {
        var graph = await StackPreview.RunAsync(() =>
        {
            var database = Databases.Postgres.Provision("builderspace");
            _ = Identity().GrantConnect(database, "orders").Provision("orders");
        });
        var policy = Assert.Single(graph.OfType(Policy));
        var statement = Statement(policy.Inputs["policy"].AsText());
        var cluster = graph[Cluster, "builderspace"];
        var arn = cluster.Outputs["arn"].AsText().Split(':');

        Assert.Equal("orders-connect-builderspace-orders", policy.Name);
        Assert.Equal("rds-db:connect", statement.GetProperty("Action").GetString());
        Assert.Equal(
            $"arn:aws:rds-db:us-east-1:{arn[4]}:dbuser:{cluster.Outputs["clusterResourceId"].AsText()}/orders",
            statement.GetProperty("Resource").GetString());
        Assert.True(graph.DependsOn(policy, cluster));
        Assert.Empty(graph.Problems);
    }

    [Fact]
    public async Task GrantConnect_WorksForAClusterThatExists()
    {
        var graph = await StackPreview.RunAsync(
            () => _ = Identity().GrantConnect(AuroraHandle.FromExisting(Existing), "app").Provision("orders"));

        Assert.Equal(
            "arn:aws-cn:rds-db:cn-north-1:123456789012:dbuser:cluster-ABCDEFGHIJKL01234/app",
            Statement(Assert.Single(graph.OfType(Policy)).Inputs["policy"].AsText()).GetProperty("Resource").GetString());
    }

    [Fact]
    public async Task GrantConnect_TellsUsersApart_WhoseNamesDifferInWhatPoliciesDoNotHave()
    {
        var graph = await StackPreview.RunAsync(() => _ = Identity()
            .GrantConnect(AuroraHandle.FromExisting(Existing), "app_user")
            .GrantConnect(AuroraHandle.FromExisting(Existing), "app.user")
            .GrantConnect(AuroraHandle.FromExisting(Existing), new string('a', 63))
            .Provision("orders"));

        Assert.Equal(3, graph.OfType(Policy).Length);
        Every.One(graph.OfType(Policy), node => Assert.StartsWith("orders-connect-orders-a", node.Name, StringComparison.Ordinal));
    }

    [Fact]
    public async Task GrantReadPassword_AllowsThatSecretAlone()
    {
        var graph = await StackPreview.RunAsync(
            () => _ = Identity().GrantReadPassword(Databases.Postgres.Provision("builderspace")).Provision("orders"));
        var policy = Assert.Single(graph.OfType(Policy));
        var statement = Statement(policy.Inputs["policy"].AsText());

        Assert.Equal("orders-password-builderspace", policy.Name);
        Assert.Equal("secretsmanager:GetSecretValue", statement.GetProperty("Action").GetString());
        Assert.Equal(
            graph["blueprints:data:AuroraCluster", "builderspace"].Outputs["secretArn"].AsText(),
            statement.GetProperty("Resource").GetString());
    }

    [Fact]
    public async Task GrantReadPassword_AllowsTheKey_WhenTheSecretHasOneOfItsOwn()
    {
        const string key = "arn:aws:kms:us-east-1:123456789012:key/secret";
        var graph = await StackPreview.RunAsync(
            () => _ = Identity()
                .GrantReadPassword(Databases.Postgres.WithPassword(AuroraPassword.Managed(key)).Provision("db"))
                .Provision("orders"));

        var statements = JsonDocument.Parse(
            Assert.Single(graph.OfType(Policy)).Inputs["policy"].AsText()).RootElement.GetProperty("Statement");
        Assert.Equal(
            [("kms:Decrypt", key)],
            statements
                .EnumerateArray()
                .Skip(1)
                .Select(statement => (statement.GetProperty("Action").GetString(), statement.GetProperty("Resource").GetString())));
    }

    [Fact]
    public void PasswordPolicy_ReportsAur043_WhenRdsManagesNoPassword()
    {
        var problem = Assert.Single(Assert.Throws<BlueprintException>(() => AuroraHandle.FromExisting(Existing).PasswordPolicy()).Problems);

        Assert.Equal(("AUR043", "SecretArn"), (problem.Code, problem.Path));
        Assert.Contains("AuroraPassword.Managed()", problem.Fix, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("*")]
    [InlineData("app*")]
    [InlineData("a/b")]
    [InlineData("1st")]
    public void ConnectPolicy_ReportsAur038_WhenItIsNotOneUser(string user)
    {
        var problem = Assert.Single(
            Assert.Throws<BlueprintException>(() => AuroraHandle.FromExisting(Existing).ConnectPolicy(user)).Problems);

        Assert.Equal(("AUR038", "DatabaseUser"), (problem.Code, problem.Path));
        Assert.Contains($"'{user}' is not a valid database user", problem.Message, StringComparison.Ordinal);
        Assert.Contains("1 to 63", problem.Fix, StringComparison.Ordinal);
    }

    [Fact]
    public async Task GrantConnect_ReportsAur039_WhenTheClusterTakesPasswordsOnly()
    {
        var failure = await Assert.ThrowsAsync<PreviewFailedException>(() => StackPreview.RunAsync(() =>
        {
            var database = Databases.Postgres.WithoutIamAuthentication().Provision("builderspace");
            _ = Identity().GrantConnect(database, "orders").Provision("orders");
        }));

        var problem = Assert.Single(failure.Problems);
        Assert.Equal(
            ("AUR039", "Policies[connect-builderspace-orders]", "WorkloadIdentity 'orders'"),
            (problem.Code, problem.Path, problem.Block));
        Assert.Contains("builderspace accepts passwords only", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Grants_AreReportedByTheIdentitysPlan_AllAtOnce()
    {
        var failure = await Assert.ThrowsAsync<PreviewFailedException>(() => StackPreview.RunAsync(() =>
        {
            var aurora = AuroraHandle.FromExisting(Existing);
            _ = Identity().GrantConnect(aurora, "app*").GrantReadPassword(aurora).AddPolicy("Read", "{}").Provision("orders");
        }));

        Assert.Equal(["AUR038", "AUR043", "IDN009", "IDN007"], failure.Problems.Select(problem => problem.Code));
        Every.One(failure.Problems, problem => Assert.Equal("WorkloadIdentity 'orders'", problem.Block));
    }

    private static WorkloadIdentity Identity() => WorkloadIdentity.For(Clusters.Existing(), "shop", "orders");

    private static JsonElement Statement(string document) => JsonDocument.Parse(document).RootElement.GetProperty("Statement")[0];
}
