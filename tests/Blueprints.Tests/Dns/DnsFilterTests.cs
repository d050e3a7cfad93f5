using Blueprints.Dns;
using Blueprints.Preview;
using Pulumi;
using static Blueprints.Tests.Dns.DnsStacks;

namespace Blueprints.Tests.Dns;

/// <summary>Public and private zones of one or containing names do not get each other's names unasked.</summary>
public class DnsFilterTests
{
    public static TheoryData<string, string, string> Overlaps => new()
    {
        { "example.org", "example.org", "example.org" },
        { "example.org", "corp.example.org", "corp.example.org" },
        { "dev.example.org", "example.org", "dev.example.org" },
        { "Example.org.", "a.b.example.ORG", "a.b.example.org" },
    };

    public static TheoryData<string, bool, Func<DnsFilter, DnsFilter>> Filters => new()
    {
        { "an annotation", true, filter => filter.WithAnnotation("dns", "public") },
        { "no annotation", true, filter => filter.WithoutAnnotation("dns", "private") },
        { "a label", true, filter => filter.WithLabel("dns") },
        { "no label", true, filter => filter.WithoutLabel("dns") },
        { "a class, which services have not", false, filter => filter.WithIngressClass("alb") },
        { "the deeper name", true, filter => filter.WithoutDomain("corp.example.org") },
        { "a name above the deeper one", true, filter => filter.WithoutDomain("example.org") },
        { "another name", false, filter => filter.WithoutDomain("www.example.org") },
        { "nothing", false, filter => filter },
    };

    [Theory]
    [MemberData(nameof(Overlaps))]
    public async Task Plan_ReportsDns109_WhereNamesContainEachOther(string open, string hidden, string deeper)
    {
        var plan = await Plan(cluster => ExternalDnsZones.For(cluster).AddExistingZone(open, "Z0A").AddExistingPrivateZone(hidden, "Z0B"));

        var problem = Assert.Single(plan.Warnings);
        Assert.Equal(("DNS109", ProblemSeverity.Warning), (problem.Code, problem.Severity));
        Assert.StartsWith($"names in {deeper} are in public zone", problem.Message, StringComparison.Ordinal);
        Assert.Contains("reads service, ingress without a filter", problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("example.org", "corp.internal")]
    [InlineData("example.org", "notexample.org")]
    public async Task Plan_ReportsNothing_WhereNamesDoNotMeet(string open, string hidden) =>
        Assert.Empty(
            (await Plan(
                cluster => ExternalDnsZones.For(cluster).AddExistingZone(open, "Z0A").AddExistingPrivateZone(hidden, "Z0B"))).Warnings);

    [Theory]
    [MemberData(nameof(Filters))]
    public async Task Plan_IsQuiet_WhereTheFilterOfThePublicReleaseTellsThemApart(
        string filter,
        bool quiet,
        Func<DnsFilter, DnsFilter> configure)
    {
        var plan = await Plan(cluster => ExternalDnsZones.For(cluster)
            .AddExistingZone("example.org", "Z0A")
            .AddExistingPrivateZone("corp.example.org", "Z0B")
            .WithFilter(HostedZoneKind.Public, configure));

        Assert.True(quiet == plan.Warnings.All(problem => problem.Code != "DNS109"), filter);
    }

    [Fact]
    public async Task Plan_ReportsDns109_WhereOnlyThePrivateReleaseIsFiltered() =>
        Assert.Contains(
            (await Plan(
                cluster => ExternalDnsZones.For(cluster)
                    .AddExistingZone("example.org", "Z0A")
                    .AddExistingPrivateZone("example.org", "Z0B")
                    .WithFilter(HostedZoneKind.Private, filter => filter.WithLabel("dns")))).Warnings,
            problem => problem.Code == "DNS109");

    [Theory]
    [InlineData("0.18.0", "1.18.0", "pod", true)]
    [InlineData("0.19.0", "1.19.0", "pod", false)]
    [InlineData("0.20.0", "1.20.0", "istio-gateway", true)]
    [InlineData("0.21.0", "1.21.1", "istio-gateway", false)]
    [InlineData("0.21.0", "1.21.1", "traefik-proxy", true)]
    [InlineData("0.22.0", "1.22.0", "traefik-proxy", false)]
    [InlineData("0.14.2", "1.14.5", "gateway-httproute", false)]
    public async Task Plan_ReportsDns110_ForSourcesThatDoNotReadLabels(string app, string chart, string source, bool warns)
    {
        var plan = await Plan(cluster => ExternalDnsZones.For(cluster)
            .AddExistingZone("example.org", "Z0A")
            .WithVersion(ExternalDnsVersion.Of(app, chart))
            .WithSources(DnsSource.Of(source))
            .WithFilter(HostedZoneKind.Public, filter => filter.WithLabel("dns", "public")));

        Assert.Equal(warns, plan.Warnings.Any(problem => (problem.Code, problem.Path) == ("DNS110", $"Filter[public].Sources[{source}]")));
    }

    [Fact]
    public async Task Releases_GetTheirFlags()
    {
        var graph = await AfSouth1((cluster, network) => ExternalDnsZones.For(cluster)
            .AddZone("example.org")
            .AddPrivateZone("example.org", network)
            .WithFilter(HostedZoneKind.Public, filter => filter
                .WithAnnotation("example.org/dns", "public")
                .WithoutAnnotation("skip")
                .WithIngressClass("alb", "nginx")
                .WithoutDomain("corp.example.org"))
            .WithFilter(HostedZoneKind.Private, filter => filter.WithoutLabel("dns", "public").WithLabel("internal")));

        var open = Flags(Values(graph)).ToList();
        Assert.Contains("--annotation-filter=example.org/dns=public,!skip", open);
        Assert.Equal(
            ["--ingress-class=alb", "--ingress-class=nginx"],
            open.Where(flag => flag.StartsWith("--ingress", StringComparison.Ordinal)));
        Assert.Contains("--exclude-domains=corp.example.org", open);
        Assert.Contains("--label-filter=dns!=public,internal", Flags(Values(graph, "platform-dns-private")));
    }

    [Fact]
    public async Task Records_PassTheFilterOfTheirRelease()
    {
        var graph = await AfSouth1((cluster, network) => ExternalDnsZones.For(cluster)
            .AddZone("example.org")
            .AddPrivateZone("example.org", network)
            .AddRecord(DnsRecord.A("www.example.org", "192.0.2.1"))
            .WithFilter(HostedZoneKind.Public, filter => filter.WithAnnotation("example.org/dns", "public"))
            .WithFilter(HostedZoneKind.Private, filter => filter.WithLabel("dns")));

        Assert.Equal(
            "{annotations: {example.org/dns: public}, name: a-www.example.org, namespace: external-dns}",
            graph[Endpoint, "platform-record-a-www.example.org"].Inputs["metadata"].ToString());
        Assert.Equal(
            "{labels: {dns: true}, name: private-a-www.example.org, namespace: external-dns}",
            graph[Endpoint, "platform-private-record-a-www.example.org"].Inputs["metadata"].ToString());
    }

    [Fact]
    public async Task Provision_ReportsDns109_BetweenTheBlocksOfACluster()
    {
        Assert.Contains(
            await Told("platform", "platform"),
            problem => problem.Code == "DNS109" && problem.Path == "Zones[corp.example.org]");
        Assert.DoesNotContain(await Told("platform", "other"), problem => problem.Code == "DNS109");

        static async Task<IEnumerable<Problem>> Told(string first, string second)
        {
            var graph = await StackPreview.RunAsync(() =>
            {
                _ = ExternalDnsZones.For(Named(first)).AddExistingPrivateZone("corp.example.org", "Z0B").Provision("inside");
                _ = ExternalDnsZones.For(Named(second))
                    .AddExistingZone("example.org", "Z0A")
                    .WithOwnerId("open")
                    .WithController(controller => controller.WithReleaseName("open"))
                    .Provision("outside");
            });
            return graph.Problems;
        }
    }

    [Theory]
    [InlineData(false, true)]
    [InlineData(true, false)]
    public async Task Provision_ReportsDns109_BetweenClustersOfOneName_InOneAccountAlone(bool hasTwoAccounts, bool told)
    {
        var graph = await StackPreview.RunAsync(() =>
        {
            var one = new ComponentResourceOptions
            {
                Provider = new Pulumi.Aws.Provider("one", new Pulumi.Aws.ProviderArgs { Region = "us-east-1" }),
            };
            var two = hasTwoAccounts
                ? new ComponentResourceOptions
                {
                    Provider = new Pulumi.Aws.Provider("two", new Pulumi.Aws.ProviderArgs { Region = "us-east-1" }),
                }
                : one;
            _ = ExternalDnsZones.For(Named("platform")).AddExistingPrivateZone("corp.example.org", "Z0B").Provision("inside", one);
            _ = ExternalDnsZones.For(Named("platform"))
                .AddExistingZone("example.org", "Z0A")
                .WithOwnerId("open")
                .WithController(controller => controller.WithReleaseName("open"))
                .Provision("outside", two);
        });

        Assert.Equal(told, graph.Problems.Any(problem => problem.Code == "DNS109"));
    }

    [Fact]
    public async Task Chart_IsToldTheImage_WhereItWouldInstallAnotherVersion()
    {
        Assert.Equal(
            "{tag: v0.22.0}",
            Values(
                await Run(
                    cluster => ExternalDnsZones.For(cluster)
                        .AddZone("example.org")
                        .WithVersion(ExternalDnsVersion.Of("0.22.0", "1.21.1"))))["image"].ToString());
        foreach (var version in ExternalDnsVersion.Known)
        {
            Assert.False(
                Values(
                    await Run(
                        cluster => ExternalDnsZones.For(cluster).AddZone("example.org").WithVersion(version))).Entries.ContainsKey("image"),
                version.ToString());
        }
    }

    [Theory]
    [InlineData("vpc-0a", false)]
    [InlineData("vpc-0b", true)]
    public async Task Plan_ReportsDns111_WhereTheClusterCannotAskTheZone(string vpcId, bool told)
    {
        var network = NetworkHandle.FromExisting(
            AwsRegion.UsEast1,
            vpcId,
            "10.0.0.0/16",
            SubnetPlacement.FromExisting(SubnetKind.Private, vpcId, ["us-east-1a"], ["subnet-0a"]));

        var plan = await Plan(cluster => ExternalDnsZones.For(cluster).AddPrivateZone("corp.internal", network));

        Assert.Equal(
            told,
            plan.Warnings.Any(
                problem => (problem.Code, problem.Path, problem.Severity) == ("DNS111", "Zones[corp.internal]", ProblemSeverity.Note)));
    }

    [Fact]
    public async Task PrivateZones_KeepAssociationsFromElsewhere_WhenTheyAreAccepted()
    {
        var graph = await AfSouth1((cluster, network) => ExternalDnsZones.For(cluster)
            .AddPrivateZone("corp.internal", network)
            .AddPrivateZone("shared.internal", network, zone => zone.AcceptAssociationsFromElsewhere()));

        Assert.Empty(graph[Zone, "platform-private-zone-corp.internal"].IgnoreChanges);
        Assert.Equal(["vpcs"], graph[Zone, "platform-private-zone-shared.internal"].IgnoreChanges);
        Assert.Contains(graph.Problems, problem => problem.Code == "DNS112");
    }

    private static ClusterHandle Named(string name) => ClusterHandle.FromExisting(new ExistingCluster
    {
        Name = name,
        Version = KubernetesVersion.V1_35,
        Nodes = SubnetPlacement.FromExisting(SubnetKind.Private, "vpc-0a", ["us-east-1a", "us-east-1b"], ["subnet-0a", "subnet-0b"]),
        Endpoint = "https://0123456789ABCDEF.gr7.us-east-1.eks.amazonaws.com",
        NodeSecurityGroupIds = "sg-0a",
        KubernetesProvider = new Pulumi.Kubernetes.Provider($"kubernetes-{name}-{Guid.NewGuid():N}", new Pulumi.Kubernetes.ProviderArgs()),
    });
}
