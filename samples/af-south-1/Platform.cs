using Blueprints;
using Blueprints.Configuration;

namespace AfSouth1;

/// <summary>The platform. The program and its tests call the same method.</summary>
public static class Platform
{
    public static IDictionary<string, object?> Describe()
    {
        var settings = StackConfiguration.Bind<PlatformSettings>();
        var region = AwsRegion.Of(new Pulumi.Config("aws").Require("region"));

        var network = VpcBlueprint.FromOptions(settings.Network!).Provision("builderspace");
        var nodes = network.Tier("public");

        var github = GitHubActionsAccess.For(settings.Repository!, repository => repository.OnBranch("main"))
            .AllowDescribeCluster("builderspace", region)
            .Provision("github-actions");

        var cluster = EksBlueprint.FromOptions(settings.Cluster!, nodes)
            .GrantAdmin("github-actions", github.RoleArn)
            .Provision("builderspace");

        KarpenterPools.FromOptions(settings.Karpenter!, cluster).Provision("builderspace");

        var database = AuroraServerless.FromOptions(settings.Database!, nodes)
            .AllowFrom(cluster)
            .Provision("builderspace");

        WorkloadIdentity.For(cluster, "builderspace", "api")
            .GrantConnect(database, "builderspace")
            .Provision("builderspace-api");

        var dns = ExternalDnsZones.FromOptions(settings.Dns!, cluster).Provision("builderspace");

        return new Dictionary<string, object?>
        {
            ["clusterName"] = cluster.ClusterName,
            ["endpoint"] = cluster.Endpoint,
            ["region"] = region.Name,
            ["kubeconfigCommand"] = cluster.KubeconfigCommand,
            ["databaseEndpoint"] = database.Endpoint,
            ["databaseSecret"] = database.SecretArn,
            ["nameServers"] = dns.NameServers,
            ["githubRole"] = github.RoleArn,
        };
    }
}
