using Blueprints.Configuration;

namespace Blueprints.Tests.Configuration;

/// <summary>
/// Stack files as people get them wrong, over all classes of options: each mistake is told once, by its full key, with what to do.
/// </summary>
public class StackFileProblemsTests
{
    private const string Net = "region: us-east-1, cidr: 10.0.0.0/16";
    private const string Db = "engine: postgres, version: \"17.7\"";

    public static TheoryData<string, string, string> Wrong => new()
    {
        // Wrong kinds.
        { "vpc", "{ region: us-east-1, cidr: 10.0.0.0/16, zones: a }", "CFG002 zones" },
        { "vpc", $"{{ {Net}, zoneSlots: three }}", "CFG002 zoneSlots" },
        { "vpc", $"{{ {Net}, zoneSlots: 3.5 }}", "CFG002 zoneSlots" },
        { "vpc", $"{{ {Net}, zoneSlots: \"3\" }}", "CFG002 zoneSlots" },
        { "vpc", $"{{ {Net}, zoneSlots: 99999999999 }}", "CFG002 zoneSlots" },
        { "vpc", $"{{ {Net}, ipv6: yes }}", "CFG002 ipv6" },
        { "vpc", $"{{ {Net}, ipv6: 1 }}", "CFG002 ipv6" },
        { "vpc", $"{{ {Net}, flowLogs: true }}", "CFG002 flowLogs" },
        { "vpc", $"{{ {Net}, tiers: {{ name: a, kind: public }} }}", "CFG002 tiers" },
        { "vpc", $"{{ {Net}, tiers: [public] }}", "CFG002 tiers[0]" },
        { "vpc", $"{{ {Net}, tags: [a, b] }}", "CFG002 tags" },
        { "vpc", $"{{ {Net}, tags: {{ cost: 42 }} }}", "CFG002 tags.cost" },
        { "vpc", $"{{ {Net}, zoneIds: {{ a: {{ id: use1-az1 }} }} }}", "CFG002 zoneIds.a" },
        { "eks", "{ version: 1.35 }", "CFG002 version" },
        { "eks", "{ version: [1] }", "CFG002 version" },
        { "eks", "{ version: \"1.35\", nodeGroups: [{ min: 1 }] }", "CFG002 nodeGroups" },
        { "eks", "{ version: \"1.35\", addons: { coredns: true } }", "CFG002 addons.coredns" },
        { "eks", "{ version: \"1.35\", addons: { coredns: { configuration: text } } }", "CFG002 addons.coredns.configuration" },
        { "aurora", $"{{ {Db}, capacity: {{ max: \"8\" }} }}", "CFG002 capacity.max" },
        { "aurora", $"{{ {Db}, capacity: {{ pauseAfter: 300 }} }}", "CFG002 capacity.pauseAfter" },
        { "aurora", $"{{ {Db}, clusterParameters: {{ max_connections: 100 }} }}", "CFG002 clusterParameters.max_connections" },
        { "karpenter", "{ pools: [{ preset: gravitonSpot, expireAfter: 30 }] }", "CFG002 pools[0].expireAfter" },
        { "karpenter", "{ pools: [{ preset: gravitonSpot, expireAfter: a day }] }", "CFG002 pools[0].expireAfter" },
        { "dns", "{ zones: [{ name: example.org }], ttl: 5m }", "CFG002 ttl" },
        { "dns", "{ zones: [example.org] }", "CFG002 zones[0]" },

        // Nulls and empty values.
        { "vpc", $"{{ {Net}, zones: }}", "CFG002 zones" },
        { "vpc", $"{{ {Net}, zones: [a, ~] }}", "CFG002 zones[1]" },
        { "vpc", $"{{ {Net}, tags: {{ team: Null }} }}", "CFG002 tags.team" },
        { "eks", "{ version: \"\" }", "CFG005 version" },
        { "eks", "{}", "CFG004 version" },
        { "aurora", "{}", "CFG004 engine, CFG004 version" },
        { "eks", "{ version: \"1.35\", addons: { coredns: } }", "CFG002 addons.coredns" },

        // Unknown keys, at depth, of another block, and almost right.
        { "vpc", $"{{ {Net}, Zones: [a] }}", "CFG001 Zones" },
        { "vpc", $"{{ {Net}, flowLogs: {{ retention: 7 }} }}", "CFG001 flowLogs.retention" },
        { "vpc", $"{{ {Net}, pools: [] }}", "CFG001 pools" },
        { "eks", "{ version: \"1.35\", cidr: 10.0.0.0/16 }", "CFG001 cidr" },
        {
            "eks",
            "{ version: \"1.35\", nodeGroups: { a: { instanceTypes: [m7i.large], labels: { x: \"y\" }, taint: [] } } }",
            "CFG001 nodeGroups.a.taint"
        },
        {
            "karpenter",
            "{ pools: [{ preset: gravitonSpot, consolidation: { policy: whenEmpty, after: 1m, before: 2m } }] }",
            "CFG001 pools[0].consolidation.before"
        },
        { "dns", "{ zones: [{ name: example.org }], publicFilter: { annotation: {} } }", "CFG001 publicFilter.annotation" },

        // White space that nobody sees.
        { "vpc", "{ region: \"us-east-1\\n\", cidr: 10.0.0.0/16 }", "CFG005 region" },
        { "vpc", "{ region: us-east-1, cidr: \"10.0.0.0/16\\t\" }", "CFG005 cidr" },
        { "vpc", $"{{ {Net}, nat: \"single\\n\" }}", "CFG003 nat" },
        { "eks", "{ version: \"1.35\\n\" }", "CFG005 version" },
        { "aurora", "{ engine: postgres, version: \"17.7\\n\" }", "CFG005 version" },
        { "karpenter", "{ version: \"1.14.1\\n\", pools: [{ preset: gravitonSpot }] }", "CFG005 version" },
        { "dns", "{ zones: [{ name: example.org }], version: \"0.22.0\\n\" }", "CFG005 version" },

        // Secrets, which are masks offline.
        { "vpc", $"{{ {Net}, zoneSlots: {{ secure: v1:abc }} }}", "CFG005 zoneSlots" },
        { "vpc", "{ secure: v1:abc }", "CFG007 " },
    };

    public static TheoryData<string, string> Odd => new()
    {
        { "vpc", "{ region: us-east-1, cidr: 10.0.0.0/16, ipv6: True }" },
        { "vpc", "{ region: us-east-1, cidr: 10.0.0.0/16, zoneSlots: 0x3 }" },
        { "vpc", "{ region: us-east-1, cidr: 10.0.0.0/16, zoneSlots: +3 }" },
        { "vpc", "{ region: !!str us-east-1, cidr: '10.0.0.0/16' }" },
        { "vpc", "{ region: us-east-1, cidr: 10.0.0.0/16, nat: ONEPERZONE }" },
        { "vpc", "{ region: us-east-1, cidr: 10.0.0.0/16, zones: [], tiers: [], tags: {} }" },
        {
            "vpc",
            "\n  region: us-east-1\n  cidr: >-\n    10.0.0.0/16\n  tiers:\n  - &tier { name: a, kind: private, prefix: 20 }\n  - { <<: "
                + "*tier, name: b }"
        },
        { "eks", "{ version: '1.35', tags: { \"a: b\": 'yes', \"null\": \"~\" } }" },
        { "eks", "{ \"version\": \"1.35\", \"addons\": { \"coredns\": { \"configuration\": { \"a\": [1, null, { \"b\": true }] } } } }" },
        {
            "aurora",
            "{ engine: postgres, version: \"17.7\", capacity: { max: 1e1, pauseAfter: 00:10:00 }, alarms: { topicArn: "
                + "\"arn:aws:sns:us-east-1:123456789012:oncall\", acuUtilization: .5 } }"
        },
        { "aurora", "{ engine: postgres, version: \"17.7\", capacity: {}, backups: {}, insights: {} }" },
        { "karpenter", "{ pools: [{ preset: gravitonSpot, expireAfter: 30d, weight: 1_0 }], nodeTags: { on: off } }" },
        { "dns", "{ zones: [{ name: example.org, comment: \"~\" }], interval: 1m }" },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task Mistake_IsToldOnce(string options, string yaml, string expected)
    {
        var refusal = await Assert.ThrowsAsync<BlueprintException>(() => Read(options, yaml));

        Assert.Equal(
            expected
                .Split(", ")
                .Select(text => text.Split(' '))
                .Select(parts => $"{parts[0]} platform:it{(parts[1].Length == 0 ? "" : ".")}{parts[1]}"),
            refusal.Problems.Select(problem => $"{problem.Code} {problem.Path}"));
        Every.One(refusal.Problems, problem => Assert.NotEmpty(problem.Fix));
    }

    [Theory]
    [MemberData(nameof(Odd))]
    public async Task OddFile_IsRead(string options, string yaml) => Assert.NotNull(await Read(options, yaml));

    [Fact]
    public async Task Zone_IsRefusedByThePlan_WithTheKeyThatSetIt()
    {
        var refusal = await Assert.ThrowsAsync<BlueprintException>(() => StackFile.Read(
            $"platform:it: {{ {Net}, zones: [\"a\\n\"], tiers: [{{ name: a, kind: isolated, prefix: 20 }}] }}",
            () => VpcBlueprint.FromOptions(StackConfiguration.Bind<VpcOptions>("it")).Plan()));

        Assert.Contains("platform:it.zones", Assert.Single(refusal.Problems).ToString(), StringComparison.Ordinal);
    }

    private static Task<object> Read(string options, string yaml) => StackFile.Read<object>($"platform:it: {yaml}", () => options switch
    {
        "vpc" => StackConfiguration.Bind<VpcOptions>("it"),
        "eks" => StackConfiguration.Bind<EksOptions>("it"),
        "aurora" => StackConfiguration.Bind<AuroraOptions>("it"),
        "karpenter" => StackConfiguration.Bind<KarpenterOptions>("it"),
        _ => StackConfiguration.Bind<ExternalDnsOptions>("it"),
    });
}
