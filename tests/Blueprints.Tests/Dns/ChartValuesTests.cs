using Blueprints.Dns;
using Blueprints.Preview;
using static Blueprints.Tests.Dns.DnsStacks;

namespace Blueprints.Tests.Dns;

/// <summary>That the chart knows every key that it is given, with the values that its schema takes.</summary>
public class ChartValuesTests
{
    // Fact: kubernetes-sigs/external-dns, charts/external-dns 1.21.1, values.yaml: these keys at the top, and these below them.
    private static readonly string[] Keys =
    [
        "affinity",
        "annotationFilter",
        "annotationPrefix",
        "automountServiceAccountToken",
        "commonLabels",
        "deploymentAnnotations",
        "deploymentStrategy",
        "dnsConfig",
        "dnsPolicy",
        "domainFilters",
        "enableGatewayListenerSets",
        "enabled",
        "env",
        "excludeDomains",
        "extraArgs",
        "extraContainers",
        "extraVolumeMounts",
        "extraVolumes",
        "fullnameOverride",
        "gatewayNamespace",
        "global",
        "image",
        "imagePullSecrets",
        "initContainers",
        "interval",
        "labelFilter",
        "livenessProbe",
        "logFormat",
        "logLevel",
        "managedRecordTypes",
        "nameOverride",
        "namespaceOverride",
        "namespaced",
        "nodeSelector",
        "podAnnotations",
        "podLabels",
        "podSecurityContext",
        "policy",
        "priorityClassName",
        "provider",
        "rbac",
        "readinessProbe",
        "registry",
        "resources",
        "revisionHistoryLimit",
        "secretConfiguration",
        "securityContext",
        "service",
        "serviceAccount",
        "serviceMonitor",
        "shareProcessNamespace",
        "sourceNamespace",
        "sources",
        "terminationGracePeriodSeconds",
        "tolerations",
        "topologySpreadConstraints",
        "triggerLoopOnEvent",
        "txtOwnerId",
        "txtPrefix", "txtSuffix",
    ];

    // Fact: CHANGELOG.md: what came after chart 1.14.5, which is therefore said by flags.
    private static readonly string[] Newer = [
        "annotationFilter",
        "annotationPrefix",
        "enableGatewayListenerSets",
        "gatewayNamespace",
        "global",
        "labelFilter",
        "managedRecordTypes",
        "namespaceOverride",
        "sourceNamespace",
    ];

    [Fact]
    public async Task Values_AreKeysThatEveryKnownChartHas()
    {
        var values = Values(await Everything());

        Assert.Subset(Keys.Except(Newer).ToHashSet(), values.Entries.Keys.ToHashSet());
        Assert.Subset(
            new HashSet<string> { "create", "name", "annotations", "labels", "automountServiceAccountToken" },
            values["serviceAccount"].Entries.Keys.ToHashSet());
        Assert.Equal(["name"], values["provider"].Entries.Keys);
    }

    // Fact: values.schema.json of chart 1.21.1, the enumerations.
    [Fact]
    public async Task Values_AreOfTheSchemasEnumerations()
    {
        foreach (var policy in Enum.GetValues<DnsPolicy>())
        {
            Assert.Contains(
                Values(await Everything(zones => zones.WithPolicy(policy)))["policy"].AsText(),
                (string[])["create-only", "sync", "upsert-only"]);
        }

        foreach (var level in Enum.GetValues<DnsLogLevel>())
        {
            Assert.Contains(
                Values(await Everything(zones => zones.WithController(controller => controller.WithLogs(level))))["logLevel"].AsText(),
                (string[])["panic", "debug", "info", "warning", "error", "fatal"]);
        }
    }

    // Fact: docs/flags.md, and the flags of 0.14.2.
    [Fact]
    public async Task Flags_AreOnesThatExternalDnsHas()
    {
        string[] flags =
        [
            "--aws-zone-type",
            "--txt-wildcard-replacement",
            "--managed-record-types",
            "--aws-batch-change-size",
            "--min-ttl",
            "--aws-assume-role",
            "--aws-assume-role-external-id",
            "--zone-id-filter",
        ];

        Assert.Subset(flags.ToHashSet(), Flags(Values(await Everything())).Select(flag => flag.Split('=')[0]).ToHashSet());
    }

    // Fact: charts/external-dns/CHANGELOG.md, and Chart.yaml of 1.21.1.
    [Theory]
    [InlineData("0.14.2", "1.14.5")]
    [InlineData("0.15.1", "1.15.2")]
    [InlineData("0.16.1", "1.16.1")]
    [InlineData("0.17.0", "1.17.0")]
    [InlineData("0.18.0", "1.18.0")]
    [InlineData("0.19.0", "1.19.0")]
    [InlineData("0.20.0", "1.20.0")]
    [InlineData("0.21.0", "1.21.1")]
    public void Versions_HaveTheirCharts(string app, string chart) =>
        Assert.Contains(ExternalDnsVersion.Known, version => version.App == app && version.Chart == chart);

    [Fact]
    public void Versions_AreEqual_WhereTheirNumbersAre()
    {
        Assert.Equal(ExternalDnsVersion.V0_21_0, ExternalDnsVersion.Of("0.21.0", "1.21.1"));
        Assert.Throws<ArgumentException>(() => _ = ExternalDnsVersion.Of("0.21", "1.21.1"));
    }

    private static Task<StackGraph> Everything(Func<ExternalDnsZones, ExternalDnsZones>? change = null) =>
        Run(cluster => (change ?? (zones => zones))(ExternalDnsZones.For(cluster)
        .AddExistingZone("example.org", "Z0123456789EXISTING")
        .WithZoneRole("arn:aws:iam::210987654321:role/dns", "platform")
        .AddRecord(DnsRecord.Mx("example.org", (10, "mail.example.org")))
        .WithTtl(60)
        .WithCredentials(PodCredentials.Irsa)
        .WithController(controller => controller
            .WithBatchSize(100)
            .WithPriorityClass("critical")
            .WithServiceMonitor()
            .WithResources("1", "1Gi", "1Gi"))));
}
