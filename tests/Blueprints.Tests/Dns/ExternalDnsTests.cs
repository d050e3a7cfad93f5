using Blueprints.Dns;
using Blueprints.Preview;
using static Blueprints.Tests.Dns.DnsStacks;

namespace Blueprints.Tests.Dns;

public class ExternalDnsTests
{
    [Fact]
    public async Task Document_IsFourZonesAndExternalDns_WithPodIdentity()
    {
        var graph = await AfSouth1((cluster, _) => Documented(cluster));
        var release = graph[Release, "platform-dns"].Inputs;
        var values = release["values"];

        Assert.Equal(
            ["amano.services", "lightsphere.space", "sosolola.cloud", "tekanya.services"],
            graph.OfType(Zone).Select(zone => zone.Inputs["name"].AsText()).Order(StringComparer.Ordinal));
        Every.One(graph.OfType(Zone), zone => Assert.True(zone.Protect));
        Every.One(graph.OfType(Zone), zone => Assert.False(zone.Inputs["forceDestroy"].AsBoolean()));
        Assert.Equal(
            ("external-dns", "1.14.5", "external-dns"),
            (release["chart"].AsText(), release["version"].AsText(), release["namespace"].AsText()));
        Assert.Equal("https://kubernetes-sigs.github.io/external-dns/", release["repositoryOpts"]["repo"].AsText());
        Assert.Equal("[amano.services, tekanya.services, lightsphere.space, sosolola.cloud]", values["domainFilters"].ToString());
        Assert.Equal("[{name: AWS_DEFAULT_REGION, value: af-south-1}]", values["env"].ToString());
        Assert.Equal("{create: true, name: external-dns}", values["serviceAccount"].ToString());
        var association = Assert.Single(graph.OfType(Association)).Inputs;
        Assert.Equal(("external-dns", "external-dns"), (association["namespace"].AsText(), association["serviceAccount"].AsText()));
    }

    // Fact: provider/aws/aws.go gives a record 300 seconds where its source says nothing; a flag for it came later.
    [Fact]
    public async Task Document_HasATimeToLiveOf300_WithoutAFlag()
    {
        var graph = await AfSouth1((cluster, _) => Documented(cluster).AddRecord(DnsRecord.A("www.amano.services", "192.0.2.1")));

        Assert.DoesNotContain(Flags(Values(graph)), flag => flag.StartsWith("--min-ttl", StringComparison.Ordinal));
        Assert.Equal(300, graph[Endpoint, "platform-record-a-www.amano.services"].Inputs["spec"]["endpoints"][0]["recordTTL"].AsNumber());
    }

    [Fact]
    public async Task Document_LooksTheSame() => Snapshot.Matches(GraphText.Of(await AfSouth1((cluster, network) => Documented(cluster)
        .AddPrivateZone("corp.internal", network)
        .AddRecord(DnsRecord.A("www.amano.services", "192.0.2.1"))
        .AddRecord(DnsRecord.Txt("amano.services", "v=spf1 -all"))
        .WithQueryLogs(30))));

    [Fact]
    public async Task Permissions_AreForExactlyTheZones()
    {
        var graph = await AfSouth1((cluster, _) => Documented(cluster).AddExistingZone("example.org", "/hostedzone/Z0123456789EXISTING"));
        var statements = Statements(graph[Policy, "platform-dns-zones"].Inputs["policy"].AsText());

        Assert.Equal(2, statements.Count);
        Assert.Equal(
            [
                "route53:ChangeResourceRecordSets",
                "route53:ListResourceRecordSets",
                "route53:ListTagsForResource",
                "route53:ListTagsForResources",
            ],
            Texts(statements[0].GetProperty("Action")));
        Assert.Equal(
            graph
                .OfType(Zone)
                .Select(zone => zone.Outputs["arn"].AsText())
                .Append("arn:aws:route53:::hostedzone/Z0123456789EXISTING")
                .Order(StringComparer.Ordinal),
            Texts(statements[0].GetProperty("Resource")).Order(StringComparer.Ordinal));
        Assert.Equal(
            ("route53:ListHostedZones", "*"),
            (statements[1].GetProperty("Action").GetString(), statements[1].GetProperty("Resource").GetString()));
    }

    [Fact]
    public async Task ZoneFilters_AreThoseOfThePolicy()
    {
        var graph = await AfSouth1((cluster, _) => Documented(cluster).AddExistingZone("example.org", "Z0123456789EXISTING"));
        var resources = Texts(Statements(graph[Policy, "platform-dns-zones"].Inputs["policy"].AsText())[0].GetProperty("Resource"));

        Assert.Equal(
            resources.Select(arn => $"--zone-id-filter={arn.Split('/')[1]}").Order(StringComparer.Ordinal),
            Flags(Values(graph))
                .Where(flag => flag.StartsWith("--zone-id-filter=", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Credentials_AreThereBeforeTheController()
    {
        var graph = await AfSouth1((cluster, _) => Documented(cluster));
        var release = graph[Release, "platform-dns"];

        Assert.True(graph.DependsOn(release, graph[Association, "platform-dns"]));
        Assert.True(graph.DependsOn(graph[Association, "platform-dns"], graph[Attachment, "platform-dns-zones"]));
        Assert.True(graph.DependsOn(release, graph["aws:eks/addon:Addon", "agent"]));
        Assert.StartsWith("urn:pulumi:", release.Provider, StringComparison.Ordinal);
        Assert.Contains("::kubernetes::", release.Provider, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Irsa_AnnotatesTheServiceAccount()
    {
        var graph = await AfSouth1((cluster, _) => Documented(cluster).WithCredentials(PodCredentials.Irsa));

        Assert.Empty(graph.OfType(Association));
        Assert.Equal(
            graph[Role, "platform-dns"].Outputs["arn"].AsText(),
            Values(graph)["serviceAccount"]["annotations"]["eks.amazonaws.com/role-arn"].AsText());
        Assert.Contains(
            "system:serviceaccount:external-dns:external-dns",
            graph[Role, "platform-dns"].Inputs["assumeRolePolicy"].AsText(),
            StringComparison.Ordinal);
        Assert.True(graph.DependsOn(graph[Release, "platform-dns"], graph[Attachment, "platform-dns-zones"]));
    }

    [Fact]
    public async Task PublicAndPrivateZones_HaveAReleaseEach()
    {
        var graph = await AfSouth1((cluster, network) => Documented(cluster).AddPrivateZone("amano.services", network));
        var publicly = Values(graph);
        var privately = Values(graph, "platform-dns-private");

        Assert.Contains("--aws-zone-type=public", Flags(publicly));
        Assert.Contains("--aws-zone-type=private", Flags(privately));
        Assert.Equal("[amano.services]", privately["domainFilters"].ToString());
        Assert.Equal(
            ("stack-af-south-1-platform", "stack-af-south-1-platform-private"),
            (
                publicly["txtOwnerId"].AsText().Replace(graph.Stack, "stack", StringComparison.Ordinal),
                privately["txtOwnerId"].AsText().Replace(graph.Stack, "stack", StringComparison.Ordinal)));
        Assert.Equal("external-dns-private", privately["serviceAccount"]["name"].AsText());
        Assert.Equal(2, graph.OfType(Association).Length);
        var zone = graph[Zone, "platform-private-zone-amano.services"];
        Assert.Equal("af-south-1", zone.Inputs["vpcs"][0]["vpcRegion"].AsText());
        Assert.Equal(graph["aws:ec2/vpc:Vpc", "net"].Id, zone.Inputs["vpcs"][0]["vpcId"].AsText());
        Assert.Equal(
            [zone.Outputs["arn"].AsText()],
            Texts(Statements(graph[Policy, "platform-dns-private-zones"].Inputs["policy"].AsText())[0].GetProperty("Resource")));
    }

    [Fact]
    public async Task AddingPrivateZones_ChangesNothingOfThePublicOnes()
    {
        var before = await AfSouth1((cluster, _) => Documented(cluster));
        var after = await AfSouth1((cluster, network) => Documented(cluster).AddPrivateZone("corp.internal", network));

        Assert.Equal(Values(before), Values(after));
    }

    [Fact]
    public async Task Zones_AreDelegated_FromTheNearestZoneOfTheSameList()
    {
        var graph = await Run(
            cluster => ExternalDnsZones.For(cluster)
                .AddZone("a.dev.example.org")
                .AddExistingZone("example.org", "Z0123456789EXISTING")
                .AddZone("dev.example.org"));
        var dev = graph[RecordSet, "platform-zone-dev.example.org"].Inputs;

        Assert.Equal(
            ("Z0123456789EXISTING", "NS", "dev.example.org"),
            (dev["zoneId"].AsText(), dev["type"].AsText(), dev["name"].AsText()));
        Assert.Equal(graph[Zone, "platform-zone-dev.example.org"].Outputs["nameServers"], dev["records"]);
        Assert.Equal(
            graph[Zone, "platform-zone-dev.example.org"].Outputs["zoneId"].AsText(),
            graph[RecordSet, "platform-zone-a.dev.example.org"].Inputs["zoneId"].AsText());
        Assert.DoesNotContain(graph.Problems, problem => problem.Code == "DNS106");
    }

    [Fact]
    public async Task Zones_AreDelegated_FromAZoneByItsId()
    {
        var graph = await Run(
            cluster => ExternalDnsZones.For(cluster).AddZone(
                "dev.example.org",
                zone => zone.WithDelegation(ZoneDelegation.FromZone("Z0123456789ELSEWHERE"))));

        Assert.Equal("Z0123456789ELSEWHERE", Assert.Single(graph.OfType(RecordSet)).Inputs["zoneId"].AsText());
    }

    [Fact]
    public async Task NameServers_AreAnOutput_ForWhoeverHoldsTheZoneAbove()
    {
        var graph = await AfSouth1((cluster, _) => Documented(cluster));

        Assert.Equal(graph[Zone, "platform-zone-amano.services"].Outputs["nameServers"], graph.Outputs["nameServers"]["amano.services"]);
        Assert.Equal(graph[Zone, "platform-zone-amano.services"].Id, graph.Outputs["zoneIds"]["amano.services"].AsText());
        Assert.Contains(graph.Problems, problem => problem.Code == "DNS106");
    }

    [Fact]
    public async Task Records_AreEndpoints_OnceTheirKindIsKnown()
    {
        var graph = await Run(cluster => ExternalDnsZones.For(cluster)
            .AddZone("example.org")
            .AddRecord(DnsRecord.A("*.apps.example.org", "192.0.2.1", "192.0.2.2").WithTtl(60))
            .AddRecord(DnsRecord.Aaaa("www.example.org", "2001:db8::1"))
            .AddRecord(DnsRecord.Cname("docs.example.org", "Example.github.io."))
            .AddRecord(DnsRecord.Mx("example.org", (10, "mail.example.org")))
            .AddRecord(DnsRecord.Srv("_sip._tcp.example.org", (10, 60, 5060, "sip.example.org")))
            .AddRecord(DnsRecord.Ns("lab.example.org", "ns1.example.net"))
            .WithVersion(ExternalDnsVersion.Of("0.22.0", "1.22.0")));
        var release = graph[Release, "platform-dns"];
        var wildcard = graph[Endpoint, "platform-record-a-wildcard.apps.example.org"];

        Assert.Equal(
            "{endpoints: [{dnsName: *.apps.example.org, recordTTL: 60, recordType: A, targets: [192.0.2.1, 192.0.2.2]}]}",
            wildcard.Inputs["spec"].ToString());
        Assert.Equal("{name: a-wildcard.apps.example.org, namespace: external-dns}", wildcard.Inputs["metadata"].ToString());
        Assert.Equal(
            "[example.github.io]",
            graph[Endpoint, "platform-record-cname-docs.example.org"].Inputs["spec"]["endpoints"][0]["targets"].ToString());
        Assert.Equal(
            "[10 60 5060 sip.example.org.]",
            graph[Endpoint, "platform-record-srv-underscore-sip.underscore-tcp.example.org"].Inputs["spec"]["endpoints"][0]["targets"]
                .ToString());
        Every.One(graph.OfType(Endpoint), endpoint => Assert.True(graph.DependsOn(endpoint, release)));
        Assert.Equal("[service, ingress, crd]", Values(graph)["sources"].ToString());
        Assert.Equal(
            [
                "--managed-record-types=A",
                "--managed-record-types=AAAA",
                "--managed-record-types=CNAME",
                "--managed-record-types=MX",
                "--managed-record-types=NS",
                "--managed-record-types=SRV",
            ],
            Flags(Values(graph)).Where(flag => flag.StartsWith("--managed", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task TextsAndCaa_AreWrittenByTheProgram()
    {
        var graph = await Run(cluster => ExternalDnsZones.For(cluster)
            .AddZone("example.org")
            .AddRecord(DnsRecord.Txt("example.org", "v=spf1 -all", "a \"quoted\" word", new string('k', 300)))
            .AddRecord(DnsRecord.Caa("example.org", ("issue", "amazon.com"))));

        Assert.Empty(graph.OfType(Endpoint));
        Assert.Equal("[service, ingress]", Values(graph)["sources"].ToString());
        var texts = graph[RecordSet, "platform-record-txt-example.org"].Inputs["records"].Items.Select(text => text.AsText());
        Assert.Equal(["v=spf1 -all", "a \\\"quoted\\\" word", $"{new string('k', 255)}\"\"{new string('k', 45)}"], texts);
        Assert.Equal("0 issue \"amazon.com\"", graph[RecordSet, "platform-record-caa-example.org"].Inputs["records"][0].AsText());
        Assert.Equal(
            graph[Zone, "platform-zone-example.org"].Outputs["zoneId"].AsText(),
            graph[RecordSet, "platform-record-caa-example.org"].Inputs["zoneId"].AsText());
    }

    // Facts: kubernetes-sigs/external-dns, getSupportedTypes in registry/txt.go at v0.17.0 (no MX) and v0.18.0 (MX), source/crd.go at
    // v0.21.0 and v0.22.0 (issue 6357: SRV).
    [Theory]
    [InlineData("0.14.1", "1.14.4", "")]
    [InlineData("0.14.2", "1.14.5", "")]
    [InlineData("0.15.1", "1.15.2", "")]
    [InlineData("0.16.1", "1.16.1", "")]
    [InlineData("0.17.0", "1.17.0", "")]
    [InlineData("0.18.0", "1.18.0", "MX")]
    [InlineData("0.19.0", "1.19.0", "MX")]
    [InlineData("0.20.0", "1.20.0", "MX")]
    [InlineData("0.21.0", "1.21.1", "MX")]
    [InlineData("0.22.0", "1.22.0", "MX SRV")]
    public async Task Records_AreLeftToExternalDns_OnceItsRegistryReadsThemBack(string app, string chart, string owned)
    {
        var graph = await Run(cluster => ExternalDnsZones.For(cluster)
            .AddZone("example.org")
            .AddRecord(DnsRecord.Mx("example.org", (10, "mail.example.org")))
            .AddRecord(DnsRecord.Srv("_sip._tcp.example.org", (10, 60, 5060, "sip.example.org")))
            .WithVersion(ExternalDnsVersion.Of(app, chart)));

        Assert.Equal(
            owned,
            string.Join(' ', graph.OfType(Endpoint).Select(endpoint => endpoint.Inputs["spec"]["endpoints"][0]["recordType"].AsText())));
        Assert.Equal(2, graph.OfType(Endpoint).Length + graph.OfType(RecordSet).Length);
    }

    [Fact]
    public async Task Definitions_ComeWithTheFirstRelease()
    {
        var graph = await AfSouth1((cluster, network) => Documented(cluster).AddPrivateZone("corp.internal", network));
        var second = graph[Release, "platform-dns-private"];

        Assert.False(graph[Release, "platform-dns"].Inputs["skipCrds"].AsBoolean());
        Assert.True(second.Inputs["skipCrds"].AsBoolean());
        Assert.True(graph.DependsOn(second, graph[Release, "platform-dns"]));
    }

    [Fact]
    public async Task Destroy_EndsRecordsThenControllersThenRightsThenZones()
    {
        var graph = await AfSouth1((cluster, network) => Documented(cluster)
            .AddPrivateZone("corp.internal", network)
            .AddRecord(DnsRecord.A("www.amano.services", "192.0.2.1"))
            .WithPolicy(DnsPolicy.Sync));
        var order = graph.DestroyOrder().Select(node => node.Urn).ToList();

        int Last(string type) => graph.OfType(type).Max(node => order.IndexOf(node.Urn));
        int First(string type) => graph.OfType(type).Min(node => order.IndexOf(node.Urn));
        Assert.True(Last(Endpoint) < First(Release));
        Every.One(
            graph.OfType(Association),
            association => Assert.Contains(graph.OfType(Release), release => graph.DependsOn(release, association)));
        Every.One(graph.OfType(Zone), zone => Assert.Contains(graph.OfType(Release), release => graph.DependsOn(release, zone)));
        Assert.True(order.IndexOf(graph[Release, "platform-dns"].Urn) < order.IndexOf(graph["aws:eks/addon:Addon", "agent"].Urn));
    }

    [Fact]
    public async Task ZonesOfAnotherAccount_AreManagedWithItsRole()
    {
        var graph = await Run(cluster => ExternalDnsZones.For(cluster)
            .AddExistingZone("example.org", "Z0123456789EXISTING")
            .WithZoneRole("arn:aws:iam::210987654321:role/dns", externalId: "platform"));
        var mine = Assert.Single(Statements(graph[Policy, "platform-dns-zones"].Inputs["policy"].AsText()));
        var trust = Statements(graph.Outputs["zoneRoleTrustPolicy"].AsText());

        Assert.Contains("--aws-assume-role=arn:aws:iam::210987654321:role/dns", Flags(Values(graph)));
        Assert.Contains("--aws-assume-role-external-id=platform", Flags(Values(graph)));
        Assert.Equal(["sts:AssumeRole", "sts:TagSession"], Texts(mine.GetProperty("Action")));
        Assert.Equal("arn:aws:iam::210987654321:role/dns", mine.GetProperty("Resource").GetString());
        Assert.Equal("platform", trust[0].GetProperty("Condition").GetProperty("StringEquals").GetProperty("sts:ExternalId").GetString());
        Every.One(
            trust,
            statement => Assert.Equal(
                [graph[Role, "platform-dns"].Outputs["arn"].AsText()],
                Texts(statement.GetProperty("Principal").GetProperty("AWS"))));
        Assert.Equal("sts:TagSession", trust[1].GetProperty("Action").GetString());
        Assert.Equal(
            ["arn:aws:route53:::hostedzone/Z0123456789EXISTING"],
            Texts(Statements(graph.Outputs["zoneRolePolicy"].AsText())[0].GetProperty("Resource")));
    }

    [Fact]
    public async Task QueryLogs_AreKeptInUsEast1_WhereverTheClusterIs()
    {
        var graph = await AfSouth1(
            (cluster, network) => ExternalDnsZones.For(cluster)
                .AddZone("example.org")
                .AddPrivateZone("corp.internal", network)
                .WithQueryLogs(30));
        var group = graph["aws:cloudwatch/logGroup:LogGroup", "platform-queries-example.org"];
        var policy = graph["aws:cloudwatch/logResourcePolicy:LogResourcePolicy", "platform-queries"];
        var log = Assert.Single(graph.OfType("aws:route53/queryLog:QueryLog"));
        var statement = Assert.Single(Statements(policy.Inputs["policyDocument"].AsText()));

        Assert.Equal(
            ("us-east-1", "us-east-1", "/aws/route53/example.org", 30),
            (
                group.Inputs["region"].AsText(),
                policy.Inputs["region"].AsText(),
                group.Inputs["name"].AsText(),
                group.Inputs["retentionInDays"].AsNumber()));
        Assert.True(graph.DependsOn(log, policy));
        Assert.Equal(
            $"{PreviewOptions.Default.Project}-{PreviewOptions.Default.Stack}-platform-queries",
            policy.Inputs["policyName"].AsText());
        Assert.Equal("route53.amazonaws.com", statement.GetProperty("Principal").GetProperty("Service").GetString());
        Assert.Equal([$"{group.Outputs["arn"].AsText()}:*"], Texts(statement.GetProperty("Resource")));
        Assert.Equal(
            [graph[Zone, "platform-zone-example.org"].Outputs["arn"].AsText()],
            Texts(statement.GetProperty("Condition").GetProperty("ArnLike").GetProperty("aws:SourceArn")));
    }

    [Fact]
    public async Task Values_FollowTheDescription()
    {
        var values = Values(await Run(cluster => ExternalDnsZones.For(cluster).AddZone("example.org")
            .WithPolicy(DnsPolicy.Sync)
            .WithSources(DnsSource.Service, DnsSource.GatewayHttpRoute)
            .WithTtl(60)
            .WithOwnerId("mine")
            .WithTxtPrefix("own-%{record_type}.")
            .WithController(controller => controller
                .InNamespace("kube-system").WithReleaseName("names").WithInterval(TimeSpan.FromMinutes(5)).WithEvents().WithBatchSize(200)
                .WithResources("100m", "128Mi", "256Mi").WithLogs(DnsLogLevel.Debug, asJson: true).WithPriorityClass(
                    "system-cluster-critical").WithServiceMonitor())));

        Assert.Equal(
            ("sync", "txt", "mine", "own-%{record_type}."),
            (values["policy"].AsText(), values["registry"].AsText(), values["txtOwnerId"].AsText(), values["txtPrefix"].AsText()));
        Assert.Equal("[service, gateway-httproute]", values["sources"].ToString());
        Assert.Equal(
            ("300s", true, "debug", "json"),
            (
                values["interval"].AsText(),
                values["triggerLoopOnEvent"].AsBoolean(),
                values["logLevel"].AsText(),
                values["logFormat"].AsText()));
        Assert.Equal("{limits: {memory: 256Mi}, requests: {cpu: 100m, memory: 128Mi}}", values["resources"].ToString());
        Assert.Equal("{enabled: true}", values["serviceMonitor"].ToString());
        Assert.Contains("--min-ttl=60s", Flags(values));
        Assert.Contains("--aws-batch-change-size=200", Flags(values));
        Assert.Equal(
            ("system-cluster-critical", "names", "names"),
            (values["priorityClassName"].AsText(), values["fullnameOverride"].AsText(), values["serviceAccount"]["name"].AsText()));
    }

    [Fact]
    public async Task Controller_IsOnePodOnTheSystemNodes_ThatMayNotDelete()
    {
        var values = Values(await AfSouth1((cluster, _) => Documented(cluster)));

        Assert.Equal("upsert-only", values["policy"].AsText());
        Assert.Equal("{type: Recreate}", values["deploymentStrategy"].ToString());
        Assert.Equal("{kubernetes.io/os: linux, role: system}", values["nodeSelector"].ToString());
        Assert.Equal("[{key: CriticalAddonsOnly, operator: Exists}]", values["tolerations"].ToString());
        Assert.Equal("extdns-%{record_type}.", values["txtPrefix"].AsText());
    }

    [Fact]
    public async Task Disposable_ZonesAreNotProtected_AndDeletedWithTheirRecords()
    {
        var graph = await AfSouth1((cluster, _) => Documented(cluster).AsDisposable());

        Assert.DoesNotContain(graph.OfType(Zone), zone => zone.Protect);
        Every.One(graph.OfType(Zone), zone => Assert.True(zone.Inputs["forceDestroy"].AsBoolean()));
    }

    [Fact]
    public async Task Names_AreWrittenAsPunycode_InLowerCase_WithoutTheLastDot()
    {
        var graph = await Run(cluster => ExternalDnsZones.For(cluster).AddZone("Bücher.Example."));

        Assert.Equal("xn--bcher-kva.example", Assert.Single(graph.OfType(Zone)).Inputs["name"].AsText());
    }

    [Fact]
    public async Task Customize_ReachesChildrenAndRoles()
    {
        var graph = await AfSouth1((cluster, _) => Documented(cluster)
            .Customize<Pulumi.Aws.Route53.ZoneArgs>(args => args.DelegationSetId = "N0123456789")
            .Customize<Pulumi.Aws.Iam.RoleArgs>(args => args.Path = "/dns/"));

        Every.One(graph.OfType(Zone), zone => Assert.Equal("N0123456789", zone.Inputs["delegationSetId"].AsText()));
        Assert.Equal("/dns/", graph[Role, "platform-dns"].Inputs["path"].AsText());
        Assert.DoesNotContain(graph.Problems, problem => problem.Path.StartsWith("Customize", StringComparison.Ordinal));
    }

    [Fact]
    public async Task TwoPrograms_MayHaveTheSameOwnerId()
    {
        var first = await Run(cluster => ExternalDnsZones.For(cluster).AddZone("example.org"));
        var second = await Run(cluster => ExternalDnsZones.For(cluster).AddZone("example.org"));

        Assert.Equal(first.Outputs["ownerId"], second.Outputs["ownerId"]);
    }

    [Fact]
    public async Task Plan_Prints() =>
        Snapshot.Matches((await Plan(cluster => ExternalDnsZones.For(cluster)
            .AddZone("example.org")
            .AddZone("dev.example.org")
            .AddExistingPrivateZone("example.org", "Z0123456789EXISTING")
            .AddRecord(DnsRecord.A("www.dev.example.org", "192.0.2.1"))
            .AddRecord(DnsRecord.Caa("example.org", ("issue", "amazon.com"))))).ToString());
}
