using Blueprints.Dns;
using Blueprints.Preview;
using Blueprints.Tests.Support;
using static Blueprints.Tests.Dns.DnsStacks;

namespace Blueprints.Tests.Dns;

/// <summary>One wrong input for each problem: its code, its path, its fix.</summary>
public class DnsProblemsTests
{
    public static TheoryData<string, string, string, Func<ExternalDnsZones, ExternalDnsZones>> Wrong => new()
    {
        { "DNS002", "Zones[a..example.org]", "use labels", zones => zones.AddZone("a..example.org") },
        { "DNS002", "Zones[-a.example.org]", "use labels", zones => zones.AddZone("-a.example.org") },
        { "DNS002", $"Zones[{new string('a', 64)}.org]", "use labels", zones => zones.AddZone($"{new string('a', 64)}.org") },
        { "DNS002", $"Zones[{Long}]", "use labels", zones => zones.AddZone(Long) },
        { "DNS002", $"Zones[{new string('ü', 64)}.org]", "use labels", zones => zones.AddZone($"{new string('ü', 64)}.org") },
        { "DNS003", "Zones[*.example.org]", "add the zone example.org", zones => zones.AddZone("*.example.org") },
        { "DNS004", "Zones[good.example]", "keep one", zones => zones.AddZone("Good.Example.") },
        { "DNS005", "Zones[org]", "use a domain below it", zones => zones.AddZone("org") },
        { "DNS006", "Zones[other.example].Id", "write it like Z", zones => zones.AddExistingZone("other.example", "other.example") },
        {
            "DNS008",
            "Zones[other.example].Comment",
            "use at most 256",
            zones => zones.AddZone("other.example", zone => zone.WithComment(new string('c', 257)))
        },
        {
            "DNS009",
            "Zones[other.example]",
            "use AddPrivateZone",
            zones => zones.AddZone("other.example", zone => zone.InVpc("vpc-0a", AwsRegion.UsEast1))
        },
        {
            "DNS032",
            "Zones[corp.internal]",
            "write it like vpc-",
            zones => zones.AddPrivateZone("corp.internal", Existing("vpc-0a"), zone => zone.InVpc("shared", AwsRegion.UsEast1))
        },
        {
            "DNS033",
            "Filter[private]",
            "add a private zone",
            zones => zones.WithFilter(HostedZoneKind.Private, filter => filter.WithAnnotation("dns"))
        },
        {
            "DNS033",
            "Filter[public].Annotations[a b]",
            "use at most 63",
            zones => zones.WithFilter(HostedZoneKind.Public, filter => filter.WithAnnotation("a b"))
        },
        {
            "DNS033",
            "Filter[public].WithoutAnnotations[a/b/c]",
            "use at most 63",
            zones => zones.WithFilter(HostedZoneKind.Public, filter => filter.WithoutAnnotation("a/b/c"))
        },
        {
            "DNS033",
            "Filter[public].Labels[dns]",
            "use 1 to 63",
            zones => zones.WithFilter(HostedZoneKind.Public, filter => filter.WithLabel("dns", "public,private"))
        },
        {
            "DNS033",
            "Filter[public].WithoutLabels[dns]",
            "use 1 to 63",
            zones => zones.WithFilter(HostedZoneKind.Public, filter => filter.WithoutLabel("dns", "public\n"))
        },
        {
            "DNS033",
            "Filter[public].IngressClasses[ALB]",
            "lower-case",
            zones => zones.WithFilter(HostedZoneKind.Public, filter => filter.WithIngressClass("ALB"))
        },
        {
            "DNS033",
            "Filter[public].IngressClasses",
            "add DnsSource.Ingress",
            zones => zones.WithSources(DnsSource.Service).WithFilter(HostedZoneKind.Public, filter => filter.WithIngressClass("alb"))
        },
        {
            "DNS033",
            "Filter[public].IngressClasses",
            "keep one",
            zones => zones.WithFilter(
                HostedZoneKind.Public,
                filter => filter.WithIngressClass("alb").WithAnnotation("kubernetes.io/ingress.class", "alb"))
        },
        {
            "DNS033",
            "Filter[public].WithoutDomains[*.good.example]",
            "corp.example.org",
            zones => zones.WithFilter(HostedZoneKind.Public, filter => filter.WithoutDomain("*.good.example"))
        },
        {
            "DNS034",
            "Zones[corp.internal]",
            "each partition",
            zones => zones.AddPrivateZone("corp.internal", Existing("vpc-0a"), zone => zone.InVpc("vpc-0b", AwsRegion.Of("cn-north-1")))
        },
        {
            "DNS009",
            "Zones[other.example]",
            "AcceptAssociationsFromElsewhere",
            zones => zones.AddZone("other.example", zone => zone.AcceptAssociationsFromElsewhere())
        },
        {
            "DNS006",
            "Zones[other.example].Id",
            "write it like Z",
            zones => zones.AddExistingZone("other.example", Pulumi.Output.Create("other.example"))
        },
        { "DNS010", "Version", "use ExternalDNS 0.14.1", zones => zones.WithVersion(ExternalDnsVersion.Of("0.13.6", "1.13.1")) },
        { "DNS010", "Version", "but not chart 1.16.0", zones => zones.WithVersion(ExternalDnsVersion.Of("0.16.1", "1.16.0")) },
        { "DNS011", "OwnerId", "use 1 to 64", zones => zones.WithOwnerId("a,b") },
        { "DNS014", "Sources", "name at least one source", zones => zones.WithSources() },
        { "DNS015", "TxtPrefix", "lower-case letters", zones => zones.WithTxtPrefix("extdns-") },
        {
            "DNS016",
            "Controller.Interval",
            "use whole seconds",
            zones => zones.WithController(controller => controller.WithInterval(TimeSpan.Zero))
        },
        { "DNS017", "Ttl", "use ExternalDNS 0.21.0 or newer", zones => zones.WithVersion(ExternalDnsVersion.V0_20_0).WithTtl(60) },
        { "DNS018", "Ttl", "use 1 to 2147483647", zones => zones.WithTtl(0) },
        {
            "DNS018",
            "Records[A www.good.example]",
            "use 1 to 2147483647",
            zones => zones.AddRecord(DnsRecord.A("www.good.example", "192.0.2.1").WithTtl(-1))
        },
        { "DNS019", "Controller.BatchSize", "use 1 to 1000", zones => zones.WithController(controller => controller.WithBatchSize(1001)) },
        {
            "DNS020",
            "Controller.MemoryLimit",
            "use at least 1Gi",
            zones => zones.WithController(controller => controller.WithResources("1", "1Gi", "512Mi"))
        },
        {
            "DNS020",
            "Controller.MemoryLimit",
            "use a quantity like",
            zones => zones.WithController(controller => controller.WithResources("1", "1Gi", "much"))
        },
        {
            "DNS021",
            "Records[A www.example.org]",
            "use a name in good.example",
            zones => zones.AddRecord(DnsRecord.A("www.example.org", "192.0.2.1"))
        },
        {
            "DNS021",
            "Records[A notgood.example]",
            "use a name in good.example",
            zones => zones.AddRecord(DnsRecord.A("notgood.example", "192.0.2.1"))
        },
        { "DNS022", "Records[A a.*.good.example]", "use labels", zones => zones.AddRecord(DnsRecord.A("a.*.good.example", "192.0.2.1")) },
        {
            "DNS022",
            "Records[SRV sip.good.example]",
            "_sip._tcp",
            zones => zones.AddRecord(DnsRecord.Srv("sip.good.example", (1, 1, 1, "a.example")))
        },
        { "DNS023", "Records[A www.good.example]", "IPv4", zones => zones.AddRecord(DnsRecord.A("www.good.example", "192.0.2.256")) },
        { "DNS023", "Records[AAAA www.good.example]", "IPv6", zones => zones.AddRecord(DnsRecord.Aaaa("www.good.example", "192.0.2.1")) },
        {
            "DNS023",
            "Records[CNAME www.good.example]",
            "a domain name",
            zones => zones.AddRecord(DnsRecord.Cname("www.good.example", "https://example.org/"))
        },
        {
            "DNS023",
            "Records[MX good.example]",
            "a preference",
            zones => zones.AddRecord(DnsRecord.Mx("good.example", (65536, "mail.example")))
        },
        {
            "DNS023",
            "Records[SRV _sip._tcp.good.example]",
            "a priority",
            zones => zones.AddRecord(DnsRecord.Srv("_sip._tcp.good.example", (1, 1, 70000, "a.example")))
        },
        { "DNS023", "Records[NS lab.good.example]", "a domain name", zones => zones.AddRecord(DnsRecord.Ns("lab.good.example", "ns 1")) },
        {
            "DNS023",
            "Records[TXT good.example]",
            "1 to 4000",
            zones => zones.AddRecord(DnsRecord.Txt("good.example", new string('t', 4001)))
        },
        {
            "DNS023",
            "Records[TXT good.example]",
            "the quotes",
            zones => zones.AddRecord(DnsRecord.Txt("good.example", new string('t', 3969)))
        },
        {
            "DNS023",
            "Records[TXT good.example]",
            "the backslashes",
            zones => zones.AddRecord(DnsRecord.Txt("good.example", new string('"', 1999 + 1)))
        },
        {
            "DNS023",
            "Records[CAA good.example]",
            "issuewild",
            zones => zones.AddRecord(DnsRecord.Caa("good.example", ("issued", "amazon.com")))
        },
        {
            "DNS025",
            "Records[CNAME good.example]",
            "use A records",
            zones => zones.AddRecord(DnsRecord.Cname("good.example", "a.example"))
        },
        { "DNS025", "Records[NS good.example]", "WithDelegation", zones => zones.AddRecord(DnsRecord.Ns("good.example", "a.example")) },
        {
            "DNS025",
            "Records[CNAME www.good.example]",
            "use another name",
            zones => zones
                .AddRecord(DnsRecord.Cname("www.good.example", "a.example"))
                .AddRecord(DnsRecord.A("www.good.example", "192.0.2.1"))
        },
        {
            "DNS025",
            "Records[A www.good.example]",
            "set all values",
            zones => zones.AddRecord(DnsRecord.A("www.good.example", "192.0.2.1")).AddRecord(DnsRecord.A("WWW.good.example", "192.0.2.2"))
        },
        {
            "DNS027",
            "Controller.ReleaseName",
            "use 1 to 40",
            zones => zones.WithController(controller => controller.WithReleaseName("External_DNS"))
        },
        { "DNS030", "QueryLogs", "use one of 1, 3, 5", zones => zones.WithQueryLogs(2) },
        {
            "DNS031",
            "Policy",
            "use ExternalDNS 0.18.0 or newer",
            zones => zones.WithVersion(ExternalDnsVersion.V0_17_0).WithPolicy(DnsPolicy.CreateOnly)
        },
        {
            "DNS031",
            "Policy",
            "use ExternalDNS 0.18.0 or newer",
            zones => zones.WithVersion(ExternalDnsVersion.V0_16_1).WithPolicy(DnsPolicy.CreateOnly)
        },
        { "IDN001", "Controller.Namespace", "use 1 to 63", zones => zones.WithController(controller => controller.InNamespace("Kube")) },
        { "TAG004", "Tags[aws:team]", string.Empty, zones => zones.WithTag("aws:team", "a") },
    };

    private static string Long { get; } = string.Join('.', Enumerable.Repeat(new string('a', 60), 5));

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task Plan_IsRefused(string code, string path, string fix, Func<ExternalDnsZones, ExternalDnsZones> change)
    {
        var problem = Assert.Single(await Refused(cluster => change(ExternalDnsZones.For(cluster).AddZone("good.example"))));

        Assert.Equal((code, path), (problem.Code, problem.Path));
        Assert.Contains(fix, problem.Fix, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Plan_ReportsDns001_WithoutAZone() =>
        Assert.Equal(("DNS001", "Zones"), Only(await Refused(ExternalDnsZones.For)));

    [Fact]
    public async Task Plan_ReportsDns007_ForMoreZonesThanAPolicyHolds()
    {
        var problem = Assert.Single(
            await Refused(
                cluster => Enumerable.Range(0, 120).Aggregate(
                    ExternalDnsZones.For(cluster),
                    (zones, number) => zones.AddZone($"z{number}.example"))));

        Assert.Equal("DNS007", problem.Code);
        Assert.EndsWith("and IAM allows 6144", problem.Message, StringComparison.Ordinal);
    }

    // Fact: boto/botocore, botocore/data/logs/2014-03-28/service-2.json, «PolicyDocument», max 51200.
    [Fact]
    public async Task QueryLogs_HaveRoomForAllZonesThatAPolicyHolds()
    {
        var graph = await Run(cluster => Many(cluster, 85));

        var size = graph.OfType("aws:cloudwatch/logResourcePolicy:LogResourcePolicy").Single().Inputs["policyDocument"].AsText().Length;
        Assert.InRange(size, 5121, 51_200);
        Assert.Equal("DNS007", Assert.Single(await Refused(cluster => Many(cluster, 120))).Code);

        // The longest name that Route 53 takes.
        static ExternalDnsZones Many(ClusterHandle cluster, int count) => Enumerable.Range(0, count)
            .Aggregate(ExternalDnsZones.For(cluster), (zones, number) => zones.AddZone(
                $"z{number:00}.{string.Join('.', Enumerable.Repeat(new string('a', 60), 3))}.{new string('b', 60)}.io"))
            .WithQueryLogs(30);
    }

    [Theory]
    [InlineData("0.15.1", "1.15.2")]
    [InlineData("0.18.0", "1.18.0")]
    public async Task Plan_TakesCreateOnly_WhereTheChartDoes(string app, string chart) =>
        Assert.Equal(
            DnsPolicy.CreateOnly,
            (await Plan(
                cluster => ExternalDnsZones.For(cluster)
                    .AddZone("example.org")
                    .WithVersion(ExternalDnsVersion.Of(app, chart))
                    .WithPolicy(DnsPolicy.CreateOnly))).Policy);

    [Theory]
    [InlineData("0.22.0", "1.22.0", true)]
    [InlineData("0.21.0", "1.21.1", false)]
    public async Task Plan_ReportsDns108_WhereAnnotationsOfBeforeAreNotRead(string app, string chart, bool warns)
    {
        var plan = await Plan(
            cluster => ExternalDnsZones.For(cluster).AddZone("example.org").WithVersion(ExternalDnsVersion.Of(app, chart)));

        Assert.Equal(
            warns,
            plan.Warnings.Any(problem => (problem.Code, problem.Path, problem.Severity) == ("DNS108", "Version", ProblemSeverity.Warning)));
    }

    [Fact]
    public async Task Plan_ReportsDns009_ForTheDelegationOfAPrivateZone() =>
        Assert.Equal(
            ("DNS009", "Zones[corp.internal]"),
            Only(
                await Refused(
                    cluster => ExternalDnsZones.For(cluster).AddPrivateZone(
                        "corp.internal",
                        Networks.UsEast1.Provision("net"),
                        zone => zone.WithDelegation(ZoneDelegation.Elsewhere)))));

    [Fact]
    public async Task Plan_ReportsDns024_ForWhatCannotBeMadeInAnotherAccount()
    {
        var problems = await Refused(cluster => ExternalDnsZones.For(cluster)
            .AddZone("example.org")
            .AddRecord(DnsRecord.Txt("example.org", "text"))
            .WithZoneRole("arn:aws:iam::210987654321:role/dns"));

        Assert.Equal(
            [("DNS024", "Zones[example.org]"), ("DNS024", "Records[TXT example.org]")],
            problems.Select(problem => (problem.Code, problem.Path)));
    }

    [Theory]
    [InlineData("dns", null)]
    [InlineData("arn:aws:iam::210987654321:role/dns", "x")]
    public async Task Plan_ReportsDns026_ForARoleThatIsNone(string arn, string? externalId) =>
        Assert.Equal(
            ("DNS026", externalId is null ? "ZoneRole" : "ZoneRole.ExternalId"),
            Only(
                await Refused(
                    cluster => ExternalDnsZones.For(cluster).AddExistingZone("example.org", "Z0A").WithZoneRole(arn, externalId))));

    [Fact]
    public async Task Plan_ReportsDns029_WhereThereIsNoPublicZone() =>
        Assert.Equal(
            ("DNS029", "QueryLogs"),
            Only(await Refused(cluster => ExternalDnsZones.For(cluster).AddExistingPrivateZone("corp.internal", "Z0A").WithQueryLogs(30))));

    [Fact]
    public async Task Plan_ReportsIdn003_WithoutTheAgent() =>
        Assert.Equal(
            "IDN003",
            Only(
                await Refused(
                    cluster => ExternalDnsZones.For(cluster).AddZone("example.org").WithCredentials(PodCredentials.PodIdentity),
                    hasAgent: false)).Code);

    [Fact]
    public async Task Plan_TellsEverythingAtOnce()
    {
        var problems = await Refused(
            cluster => ExternalDnsZones.For(cluster).AddZone("*.example.org").WithTtl(0).WithOwnerId(" ").WithSources());

        Assert.Equal(["DNS003", "DNS011", "DNS014", "DNS018"], problems.Select(problem => problem.Code).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Provision_ReportsDns012AndDns013_ForTheSameOwnerAndReleaseTwice()
    {
        var refused = await ProvisionRefused(cluster =>
        {
            ExternalDnsZones.For(cluster).AddZone("example.org").Provision("first");
            ExternalDnsZones.For(cluster).AddZone("example.net").Provision("second");
        });

        Assert.Equal(["DNS012", "DNS013"], refused.Problems.Select(problem => problem.Code));
    }

    [Fact]
    public async Task Provision_TakesASecond_WithAnOwnerAndAReleaseOfItsOwn()
    {
        var graph = await StackPreview.RunAsync(() =>
        {
            var cluster = Clusters.Existing();
            ExternalDnsZones.For(cluster).AddZone("example.org").Provision("first");
            ExternalDnsZones.For(cluster)
                .AddZone("example.net")
                .WithOwnerId("second")
                .WithController(controller => controller.WithReleaseName("second"))
                .Provision("second");
        });

        Assert.Equal(2, graph.OfType(Release).Length);
    }

    [Fact]
    public async Task Provision_ReportsDns011_ForAnOwnerMadeOfLongNames()
    {
        var graph = StackPreview.RunAsync(
            () => _ = ExternalDnsZones.For(Clusters.Existing()).AddZone("example.org").Provision("platform"),
            PreviewOptions.Default with { Stack = new string('s', 60) });

        Assert.Contains("DNS011", (await Assert.ThrowsAnyAsync<Exception>(() => graph)).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Provision_ReportsDns028_ForANameThatLeavesNoRoom()
    {
        var refused = await ProvisionRefused(
            cluster => ExternalDnsZones.For(cluster).AddZone("example.org").Provision("a-name-of-twenty-nine-letters"));

        Assert.Equal(("DNS028", "name"), Only(refused.Problems));
    }

    [Fact]
    public async Task Deployment_ReportsDns006_ForAnIdThatIsKnownLate()
    {
        var run = Run(cluster => ExternalDnsZones.For(cluster).AddExistingZone("example.org", Pulumi.Output.Create("no id")));

        Assert.Contains("DNS006", (await Assert.ThrowsAnyAsync<Exception>(() => run)).ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("DNS101")]
    [InlineData("DNS102")]
    [InlineData("DNS103")]
    [InlineData("DNS105")]
    [InlineData("DNS106")]
    [InlineData("DNS107")]
    public async Task Plan_Warns(string code)
    {
        var warned = await Plan(cluster => ExternalDnsZones.For(cluster)
            .AddZone("example.org")
            .AddZone("dev.example.org", zone => zone.WithDelegation(ZoneDelegation.Elsewhere))
            .AsDisposable()
            .AddRecord(DnsRecord.A("www.example.org", "192.0.2.1"))
            .WithSources(DnsSource.GatewayTcpRoute)
            .WithController(controller => controller.WithInterval(TimeSpan.FromSeconds(5))));
        var quiet = await Plan(
            cluster => ExternalDnsZones.For(cluster)
                .AddExistingZone("example.org", "Z0A")
                .AddZone("dev.example.org")
                .AddRecord(DnsRecord.A("www.example.org", "192.0.2.1"))
                .WithPolicy(DnsPolicy.Sync));

        Assert.Single(warned.Warnings, problem => problem.Code == code);
        Assert.Empty(quiet.Warnings);
    }

    [Fact]
    public async Task Plan_ReportsDns104_WhereNoNodesAreForControllers()
    {
        ExternalDnsPlan? plan = null;
        await StackPreview.RunAsync(() =>
        {
            plan = ExternalDnsZones.For(ClusterHandle.FromExisting(new ExistingCluster
            {
                Name = "platform",
                Version = KubernetesVersion.V1_35,
                Nodes = SubnetPlacement.FromExisting(SubnetKind.Private, "vpc-0a", ["us-east-1a"], ["subnet-0a"]),
                Endpoint = "https://0123456789ABCDEF.gr7.us-east-1.eks.amazonaws.com",
                NodeSecurityGroupIds = "sg-0a",
                KubernetesProvider = new Pulumi.Kubernetes.Provider("kubernetes", new Pulumi.Kubernetes.ProviderArgs()),
            })).AddExistingZone("example.org", "Z0A").Plan();
        });

        Assert.Equal(("DNS104", "Cluster.SystemNodes"), Only(plan!.Warnings));
    }

    [Fact]
    public void Records_RefuseNothing_AtTheCall()
    {
        Assert.Throws<ArgumentException>(() => _ = DnsRecord.A("www.example.org"));
        Assert.Throws<ArgumentException>(() => _ = DnsRecord.Txt(string.Empty, "text"));
    }

    private static NetworkHandle Existing(string vpcId) => NetworkHandle.FromExisting(
        AwsRegion.UsEast1, vpcId, "10.0.0.0/16", SubnetPlacement.FromExisting(SubnetKind.Private, vpcId, ["us-east-1a"], ["subnet-0a"]));

    private static async Task<BlueprintException> ProvisionRefused(Action<ClusterHandle> program)
    {
        BlueprintException? refused = null;
        await StackPreview.RunAsync(() =>
        {
            var cluster = Clusters.Existing();
            refused = Refusal.Of(() => program(cluster));
        });
        return refused!;
    }

    private static (string Code, string Path) Only(IEnumerable<Problem> problems)
    {
        var problem = Assert.Single(problems);
        return (problem.Code, problem.Path);
    }
}
