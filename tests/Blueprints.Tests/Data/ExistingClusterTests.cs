using Blueprints.Tests.Support;
using Pulumi;

namespace Blueprints.Tests.Data;

/// <summary>What is said of an Aurora cluster that exists is checked when it is given, as far as it is plain text.</summary>
public class ExistingClusterTests
{
    public static TheoryData<string, string, Func<ExistingAuroraCluster>> Wrong => new()
    {
        { "AUR045", "Arn", () => Of(arn: "x") },
        { "AUR045", "Arn", () => Of(arn: "arn:aws:rds:us-east-1:123456789012:db:orders") },
        { "AUR045", "Arn", () => Of(arn: "arn:aws:rds:us-east-1:123456789012:cluster:orders\n") },
        { "AUR045", "ResourceId", () => Of(resourceId: "orders") },
        { "AUR045", "Endpoint", () => Of(endpoint: "postgres://orders.example:5432") },
        { "AUR045", "ReaderEndpoint", () => Of(readerEndpoint: "") },
        { "AUR045", "SecurityGroupId", () => Of(securityGroupId: "default") },
        { "AUR045", "SecretArn", () => Of(secretArn: "orders") },
        { "AUR045", "SecretKmsKeyArn", () => Of(secretKmsKeyArn: "alias/orders") },
        { "AUR045", "SecretArn", () => Of(secretArn: "arn:aws-cn:secretsmanager:cn-north-1:123456789012:secret:orders-AbCdEf") },
        { "AUR021", "Port", () => Of(port: 0) },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void FromExisting_Reports(string code, string path, Func<ExistingAuroraCluster> cluster)
    {
        var problem = Assert.Single(Refusal.Of(() => _ = AuroraHandle.FromExisting(cluster())).Problems);

        Assert.Equal((code, path), (problem.Code, problem.Path));
    }

    [Fact]
    public void FromExisting_ReportsEverythingAtOnce() =>
        Assert.Equal(
            ["Arn", "SecurityGroupId", "ResourceId"],
            Refusal.Of(
                () => _ = AuroraHandle.FromExisting(Of(arn: "x", resourceId: "y", securityGroupId: "z"))).Problems.Select(problem =>
                    problem.Path));

    [Fact]
    public void FromExisting_TakesWhatOnlyADeploymentKnows() =>
        Assert.Equal("orders", AuroraHandle.FromExisting(Of(arn: Output.Create(new TaskCompletionSource<string>().Task))).Name);

    private static ExistingAuroraCluster Of(
        Input<string>? arn = null,
        string resourceId = "cluster-ABCDEFGHIJKL01234",
        string endpoint = "orders.cluster-abc.af-south-1.rds.amazonaws.com",
        string? readerEndpoint = null,
        string securityGroupId = "sg-0a",
        string? secretArn = null,
        string? secretKmsKeyArn = null,
        int port = 5432) => new()
        {
            Name = "orders",
            Arn = arn ?? "arn:aws:rds:af-south-1:123456789012:cluster:orders",
            ResourceId = resourceId,
            Endpoint = endpoint,
            ReaderEndpoint = readerEndpoint is null ? null : (Input<string>)readerEndpoint,
            SecurityGroupId = securityGroupId,
            SecretArn = secretArn is null ? null : (Input<string>)secretArn,
            SecretKmsKeyArn = secretKmsKeyArn is null ? null : (Input<string>)secretKmsKeyArn,
            Port = port,
        };
}
