using Pulumi;
using Aws = Pulumi.Aws;

namespace Blueprints.Preview.Tests;

/// <summary>What programs wire out of computed outputs, through the packages they really use.</summary>
public sealed class AwsTests
{
    private static readonly PreviewOptions Options = PreviewOptions.Default.WithConfig("aws:region", "af-south-1");

    [Fact]
    public async Task Vpc_HasEverythingThatItsNeighboursNeed()
    {
        var graph = await StackPreview.RunAsync(
            () =>
            {
                var vpc = new Aws.Ec2.Vpc("core", new() { CidrBlock = "10.0.0.0/16", AssignGeneratedIpv6CidrBlock = true });
                var eip = new Aws.Ec2.Eip("nat");
                var nat = new Aws.Ec2.NatGateway("nat", new() { AllocationId = eip.AllocationId, SubnetId = "subnet-0" });
                return new Dictionary<string, object?>
                {
                    ["ipv6"] = vpc.Ipv6CidrBlock,
                    ["group"] = vpc.DefaultSecurityGroupId,
                    ["same"] = Output.Tuple(eip.PublicIp, nat.PublicIp).Apply(both => both.Item1 == both.Item2),
                    ["allocation"] = Output.Tuple(eip.Id, eip.AllocationId).Apply(both => both.Item1 == both.Item2),
                };
            },
            Options);

        Assert.Matches("^2001:db8:[0-9a-f]{1,4}:([0-9a-f]{1,2}00)?:?:/56$", graph.Outputs["ipv6"].AsText());
        Assert.Matches("^sg-[0-9a-f]{17}$", graph.Outputs["group"].AsText());
        Assert.True(graph.Outputs["same"].AsBoolean());
        Assert.True(graph.Outputs["allocation"].AsBoolean());
        Assert.Matches(@"^(192\.0\.2|198\.51\.100|203\.0\.113)\.\d+$", graph["aws:ec2/eip:Eip", "nat"].Outputs["publicIp"].AsText());
    }

    [Fact]
    public async Task Cluster_HasItsEndpointIssuerAndNetwork()
    {
        var graph = await StackPreview.RunAsync(
            () =>
            {
                var vpc = new Aws.Ec2.Vpc("core", new() { CidrBlock = "10.0.0.0/16" });
                var subnet = new Aws.Ec2.Subnet("a", new() { VpcId = vpc.Id, CidrBlock = "10.0.0.0/20" });
                var cluster = new Aws.Eks.Cluster("eks", new()
                {
                    RoleArn = "arn:aws:iam::123456789012:role/eks",
                    VpcConfig = new Aws.Eks.Inputs.ClusterVpcConfigArgs { SubnetIds = { subnet.Id } },
                });
                return new Dictionary<string, object?>
                {
                    ["issuer"] = cluster.Identities.Apply(identities => identities[0].Oidcs[0].Issuer),
                    ["endpoint"] = cluster.Endpoint,
                    ["vpc"] = Output.Tuple(cluster.VpcConfig, vpc.Id).Apply(both => both.Item1.VpcId == both.Item2),
                    ["group"] = cluster.VpcConfig.Apply(config => config.ClusterSecurityGroupId),
                    ["certificate"] = cluster.CertificateAuthority.Apply(authority => authority.Data),
                };
            },
            Options);

        Assert.Matches("^https://oidc.eks.af-south-1.amazonaws.com/id/[0-9A-F]{32}$", graph.Outputs["issuer"].AsText());
        Assert.Matches("^https://[0-9A-F]{32}.gr7.af-south-1.eks.amazonaws.com$", graph.Outputs["endpoint"].AsText());
        Assert.True(graph.Outputs["vpc"].AsBoolean());
        Assert.Matches("^sg-[0-9a-f]{17}$", graph.Outputs["group"].AsText());
        Assert.NotEmpty(Convert.FromBase64String(graph.Outputs["certificate"].AsText()));
    }

    [Fact]
    public async Task Database_HasItsEndpointsAndItsManagedPassword()
    {
        var graph = await StackPreview.RunAsync(
            () =>
            {
                var database = new Aws.Rds.Cluster("db", new()
                {
                    ClusterIdentifier = "platform",
                    Engine = "aurora-postgresql",
                    ManageMasterUserPassword = true,
                });
                return new Dictionary<string, object?>
                {
                    ["endpoint"] = database.Endpoint,
                    ["reader"] = database.ReaderEndpoint,
                    ["port"] = database.Port,
                    ["secret"] = database.MasterUserSecrets.Apply(secrets => secrets[0].SecretArn),
                };
            },
            Options);

        Assert.Matches("^platform.cluster-[0-9a-f]{12}.af-south-1.rds.amazonaws.com$", graph.Outputs["endpoint"].AsText());
        Assert.Contains(".cluster-ro-", graph.Outputs["reader"].AsText(), StringComparison.Ordinal);
        Assert.Equal(5432, graph.Outputs["port"].AsNumber());
        Assert.StartsWith(
            "arn:aws:secretsmanager:af-south-1:123456789012:secret:rds!cluster-",
            graph.Outputs["secret"].AsText(),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task DefaultProvider_CarriesTheVersionOfItsPackage()
    {
        var graph = await StackPreview.RunAsync(() => new Aws.Ec2.Vpc("core", new() { CidrBlock = "10.0.0.0/16" }).Ignore(), Options);

        Assert.Equal(
            "urn:pulumi:dev::project::pulumi:providers:aws::default_7_48_0::04da6b54-80e4-46f7-96ec-b56ff0331ba9",
            graph["aws:ec2/vpc:Vpc", "core"].Provider);
    }

    [Fact]
    public async Task Get_ReadsWhatIsThere()
    {
        var graph = await StackPreview.RunAsync(() => Aws.Ec2.Vpc.Get("old", "vpc-0123456789abcdef0").Ignore(), Options);

        var vpc = graph["aws:ec2/vpc:Vpc", "old"];
        Assert.True(vpc.IsRead);
        Assert.Equal("vpc-0123456789abcdef0", vpc.Id);
        Assert.Equal("arn:aws:ec2:af-south-1:123456789012:vpc/vpc-0123456789abcdef0", vpc.Outputs["arn"].AsText());
    }

    [Fact]
    public async Task EksComponent_IsOneResource_WithItsPlainOutputs()
    {
        var graph = await StackPreview.RunAsync(
            () =>
            {
                var cluster = new Pulumi.Eks.Cluster("old");
                return new Dictionary<string, object?> { ["oidc"] = cluster.OidcProviderArn, ["kubeconfig"] = cluster.KubeconfigJson };
            },
            Options);

        Assert.Matches(
            "^arn:aws:iam::123456789012:oidc-provider/oidc.eks.af-south-1.amazonaws.com/id/[0-9A-F]{32}$",
            graph.Outputs["oidc"].AsText());
        Assert.Contains("\"server\":\"https://", graph.Outputs["kubeconfig"].Reveal().AsText(), StringComparison.Ordinal);
        Assert.False(graph["eks:index:Cluster", "old"].Custom);
    }
}
