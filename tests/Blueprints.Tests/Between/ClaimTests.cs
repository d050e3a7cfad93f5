using Blueprints.Preview;
using Blueprints.Tests.Eks;
using Pulumi;
using static Blueprints.Tests.Between.BetweenStacks;

namespace Blueprints.Tests.Between;

/// <summary>What one program must not do twice, and what looks like it and is allowed.</summary>
public class ClaimTests
{
    private static readonly Dictionary<string, (string Code, Action Program)> Twice = new(StringComparer.Ordinal)
    {
        ["two clusters of one name"] = ("EKS031", () =>
        {
            _ = EksClusters.Quiet.WithName("platform").Provision("blue");
            _ = EksClusters.Quiet.WithName("platform").Provision("green");
        }
        ),
        ["a cluster named like another's component"] = ("EKS031", () =>
        {
            _ = EksClusters.Quiet.Provision("blue");
            _ = EksClusters.Quiet.WithName("blue").Provision("green");
        }
        ),
        ["two clusters of one name under one parent"] = ("EKS031", () =>
        {
            var parent = new ComponentResource("test:index:Platform", "parent", new ComponentResourceOptions());
            _ = EksClusters.Quiet.WithName("platform").Provision("blue", new ComponentResourceOptions { Parent = parent });
            _ = EksClusters.Quiet.WithName("platform").Provision("green", new ComponentResourceOptions { Parent = parent });
        }
        ),
        ["two databases of one identifier"] = ("AUR049", () =>
        {
            _ = Data.Databases.Postgres.WithIdentifier("orders").Provision("blue");
            _ = Data.Databases.Postgres.WithIdentifier("orders").Provision("green");
        }
        ),
        ["Karpenter twice"] = ("KRP210", () =>
        {
            ClusterHandle cluster = EksClusters.Quiet.Provision("platform");
            _ = Pools(cluster).Provision("one");
            _ = Pools(cluster).Provision("two");
        }
        ),
        ["two clusters of one name, one of them under a plain parent"] = ("EKS031", () =>
        {
            _ = EksClusters.Quiet.WithName("platform").Provision("blue");
            _ = EksClusters.Quiet
                .WithName("platform")
                .Provision("green", new ComponentResourceOptions
                {
                    Parent = new ComponentResource("test:index:Platform", "parent", new ComponentResourceOptions()),
                });
        }
        ),
        ["two clusters of one name, under a block of the same provider"] = ("EKS031", () =>
        {
            var options = new ComponentResourceOptions { Provider = Provider("one", "us-east-1") };
            var network = Support.Networks.UsEast1.Provision("net", options);
            _ = EksClusters.Quiet.WithName("platform").Provision("blue", options);
            _ = EksClusters.Quiet.WithName("platform").Provision("green", new ComponentResourceOptions { Parent = network });
        }
        ),
        ["Karpenter in two handles of one cluster"] = ("KRP210", () =>
        {
            _ = Pools(Adopted("one")).Provision("one");
            _ = Pools(Adopted("two")).Provision("two");
        }
        ),
        ["Karpenter in a cluster and in a handle of it"] = ("KRP210", () =>
        {
            _ = Pools(EksClusters.Quiet.Provision("platform")).Provision("one");
            _ = Pools(Adopted("two")).Provision("two");
        }
        ),
        ["two identities of a service account in two handles of one cluster"] = ("IDN008", () =>
        {
            _ = Identity(Adopted("one"), "shop", "orders").Provision("one");
            _ = Identity(Adopted("two"), "shop", "orders").Provision("two");
        }
        ),
        ["a release of ExternalDNS in two handles of one cluster"] = ("DNS013", () =>
        {
            _ = Dns(Adopted("one"), "one").Provision("one");
            _ = Dns(Adopted("two"), "two").Provision("two");
        }
        ),
        ["two identities of a service account"] = ("IDN008", () =>
        {
            ClusterHandle cluster = EksClusters.Quiet.Provision("platform");
            _ = Identity(cluster, "shop", "orders").Provision("one");
            _ = Identity(cluster, "shop", "orders").Provision("two");
        }
        ),
        ["an identity of an add-on's service account"] = ("IDN008", () =>
        {
            ClusterHandle cluster = EksClusters.Quiet.WithAddon(EksAddon.EbsCsiDriver).Provision("platform");
            _ = Identity(cluster, "kube-system", "ebs-csi-controller-sa").Provision("ebs");
        }
        ),
        ["an identity of Karpenter's service account"] = ("IDN008", () =>
        {
            ClusterHandle cluster = EksClusters.Quiet.Provision("platform");
            AddKarpenter(cluster);
            _ = Identity(cluster, "kube-system", "karpenter").Provision("karpenter");
        }
        ),
    };

    private static readonly Dictionary<string, Action> Once = new(StringComparer.Ordinal)
    {
        ["two clusters of one name in two regions"] = () =>
        {
            var (virginia, oregon) = (Provider("virginia", "us-east-1"), Provider("oregon", "us-west-2"));
            _ = EksClusters.Quiet.WithName("platform").Provision("blue", new ComponentResourceOptions { Provider = virginia });
            _ = EksClusters.Quiet
                .In(EksClusters.Placement(SubnetKind.Private, "us-west-2a", "us-west-2b"))
                .WithName("platform")
                .Provision("green", new ComponentResourceOptions { Provider = oregon });
        },
        ["two clusters of one name in two accounts"] = () =>
        {
            _ = EksClusters.Quiet
                .WithName("platform")
                .Provision("blue", new ComponentResourceOptions { Provider = Provider("one", "us-east-1") });
            _ = EksClusters.Quiet
                .WithName("platform")
                .Provision("green", new ComponentResourceOptions { Provider = Provider("two", "us-east-1") });
        },
        ["two adopted clusters of one name in two accounts, each with Karpenter, ExternalDNS and one service account's identity"] = () =>
        {
            foreach (var account in new[] { "one", "two" })
            {
                var options = new ComponentResourceOptions { Provider = Provider(account, "us-east-1") };
                var cluster = Adopted($"{account}-kubernetes");
                _ = Pools(cluster).Provision(account, options);
                _ = Dns(cluster, account).Provision($"{account}-dns", options);
                _ = Identity(cluster, "shop", "orders").Provision($"{account}-orders", options);
            }
        },
        ["two clusters of one name in two accounts, under parents that have providers, too"] = () =>
        {
            foreach (var account in new[] { "one", "two" })
            {
                var provider = Provider(account, "us-east-1");
                var parent = new ComponentResource(
                    "test:index:Platform",
                    account,
                    new ComponentResourceOptions { Providers = { provider } });
                _ = EksClusters.Quiet
                    .WithName("platform")
                    .Provision($"{account}-platform", new ComponentResourceOptions { Parent = parent, Provider = provider });
            }
        },
        ["two clusters in one VPC, each with Karpenter and one service account's identity"] = () =>
        {
            var vpc = Support.Networks.UsEast1.ForCluster("blue").ForCluster("green").Provision("net");
            foreach (var name in new[] { "blue", "green" })
            {
                ClusterHandle cluster = EksClusters.Quiet.In(vpc.Tier("private")).Provision(name);
                _ = Pools(cluster).Provision(name);
                _ = Identity(cluster, "shop", "orders").Provision($"{name}-orders");
            }
        },
        ["two service accounts, and one of a name in two namespaces"] = () =>
        {
            ClusterHandle cluster = EksClusters.Quiet.Provision("platform");
            _ = Identity(cluster, "shop", "orders").Provision("one");
            _ = Identity(cluster, "shop", "carts").Provision("two");
            _ = Identity(cluster, "test", "orders").Provision("three");
        },
        ["two databases without an identifier"] = () =>
        {
            _ = Data.Databases.Postgres.Provision("blue");
            _ = Data.Databases.Postgres.Provision("green");
        },
    };

    public static TheoryData<string> Refusals => [.. Twice.Keys];

    public static TheoryData<string> Allowed => [.. Once.Keys];

    [Theory]
    [MemberData(nameof(Refusals))]
    public async Task Program_IsRefused_ForDoingTwiceWhatThereIsOnce(string name) => Assert.Equal(
        Twice[name].Code,
        Assert.Single(await Refused(Twice[name].Program)).Code);

    [Theory]
    [MemberData(nameof(Allowed))]
    public async Task Program_Runs_WhereNothingIsThereTwice(string name) => _ = await StackPreview.RunAsync(Once[name], Options);

    [Fact]
    public void Subnets_AreTaggedForEveryClusterOfTheVpc()
    {
        var plan = Support.Networks.UsEast1.ForCluster("blue").ForCluster("green").ForCluster("blue").Plan();
        var tags = plan.Tiers.Single(tier => tier.Name == "private").Subnets[0].Tags;

        Assert.Equal(
            ("shared", "shared", "blue"),
            (tags["kubernetes.io/cluster/blue"], tags["kubernetes.io/cluster/green"], tags["karpenter.sh/discovery"]));
        Assert.Contains(("NET113", ProblemSeverity.Note), plan.Warnings.Select(problem => (problem.Code, problem.Severity)));
        Assert.DoesNotContain(
            Support.Networks.UsEast1
                .ForCluster("blue")
                .Plan().Tiers
                .SelectMany(tier => tier.Subnets)
                .SelectMany(subnet => subnet.Tags.Keys),
            key => key.StartsWith("kubernetes.io/cluster/", StringComparison.Ordinal));
        Assert.Equal(
            "NET032",
            Assert.Single(Support.Refusal.OfPlan(Support.Networks.UsEast1.ForCluster("blue").ForCluster("my cluster")).Problems).Code);
    }

    private static Pulumi.Aws.Provider Provider(string name, string region) => new(name, new Pulumi.Aws.ProviderArgs { Region = region });

    private static ClusterHandle Adopted(string provider) => ClusterHandle.FromExisting(new ExistingCluster
    {
        Name = "platform",
        Version = KubernetesVersion.V1_35,
        Nodes = EksClusters.Private,
        Endpoint = "https://0123456789ABCDEF.gr7.us-east-1.eks.amazonaws.com",
        NodeSecurityGroupIds = "sg-0a",
        KubernetesProvider = new Pulumi.Kubernetes.Provider(provider, new Pulumi.Kubernetes.ProviderArgs()),
        Authentication = ClusterAuthentication.Api,
    });

    private static ExternalDnsZones Dns(ClusterHandle cluster, string owner) =>
        ExternalDnsZones.For(cluster).AddZone($"{owner}.example.org").WithOwnerId(owner);

    private static WorkloadIdentity Identity(ClusterHandle cluster, string space, string account) =>
        WorkloadIdentity.For(cluster, space, account).AddManagedPolicy("read", "arn:aws:iam::aws:policy/ReadOnlyAccess");
}
