namespace Blueprints.Tests.Configuration;

internal static partial class RoundTripCases
{
    private static RoundTripCase[] Networks =>
    [
        Network(
            "least",
            """{"region":"us-east-1","cidr":"10.0.0.0/16","zones":["a"],"tiers":[{"name":"lb","kind":"public"}]}""",
            VpcBlueprint.In(AwsRegion.UsEast1, "10.0.0.0/16", "a").AddPublicTier("lb")),
        Network(
            "everything",
            """
            {
              "region": "us-east-1", "cidr": "10.0.0.0/16", "secondaryCidrs": ["100.64.0.0/16"], "zones": ["a", "b"], "zoneIds": { "a": "use1-az1" }, "zoneSlots": 3,
              "tiers": [
                { "name": "lb", "kind": "public", "prefix": 24, "at": "10.0.240.0/21", "publicIpOnLaunch": true, "forNodes": true, "tags": { "exposure": "internet" } },
                { "name": "app", "kind": "private", "prefix": 22 },
                { "name": "later", "kind": "reserved", "prefix": 24 },
                { "name": "pods", "kind": "private", "prefix": 18, "inCidr": "100.64.0.0/16", "kubernetesTags": false },
                { "name": "data", "kind": "isolated", "atExactly": ["10.0.128.0/24", "10.0.129.0/24"] }
              ],
              "nat": "onePerZone", "natElasticIps": ["eipalloc-0a", "eipalloc-0b"], "ipv6": true,
              "flowLogs": { "retentionDays": 14, "kmsKeyArn": "arn:aws:kms:us-east-1:123456789012:key/0123abcd-12ab-34cd-56ef-1234567890ab", "everyMinute": true },
              "gatewayEndpoints": ["s3"], "interfaceEndpoints": ["ecr.api", "s3", "athena"], "endpointZones": { "athena": "a, us-east-1b" }, "endpointTier": "app", "dnsSupport": true, "dnsHostnames": true,
              "dhcp": { "domainName": "corp.example.org", "domainNameServers": ["10.0.0.10"], "ntpServers": ["10.0.0.11"] },
              "keepDefaultSecurityGroup": true, "blockPublicAccess": "exemptEgress", "clusterName": "platform", "clusterNames": ["blue", "green"], "tags": { "team": "platform" }
            }
            """,
            VpcBlueprint.In(AwsRegion.UsEast1, "10.0.0.0/16")
                .AddSecondaryCidr("100.64.0.0/16")
                .WithZones("a", "b")
                .WithZoneId("a", "use1-az1")
                .WithZoneSlots(3)
                .AddPublicTier("lb", prefix: 24, tier => tier
                    .At("10.0.240.0/21")
                    .WithPublicIpOnLaunch()
                    .ForNodes()
                    .WithTag("exposure", "internet"))
                .AddPrivateTier("app", prefix: 22)
                .ReserveTier("later", prefix: 24)
                .AddPrivateTier("pods", prefix: 18, tier => tier.InCidr("100.64.0.0/16").WithoutKubernetesTags())
                .AddIsolatedTier("data", configure: tier => tier.AtExactly("10.0.128.0/24", "10.0.129.0/24"))
                .WithNat(NatStrategy.OnePerZone.WithElasticIps("eipalloc-0a", "eipalloc-0b"))
                .WithIpv6()
                .WithFlowLogs(FlowLogs.ToCloudWatch(14, Key, everyMinute: true))
                .AddGatewayEndpoint(GatewayEndpoint.S3)
                .AddInterfaceEndpoint(InterfaceEndpoint.EcrApi)
                .AddInterfaceEndpoint(InterfaceEndpoint.Of("s3"))
                .AddInterfaceEndpoint(InterfaceEndpoint.Of("athena").InZones("a", "us-east-1b"))
                .WithEndpointTier("app")
                .WithDhcpOptions(new DhcpOptions
                {
                    DomainName = "corp.example.org",
                    DomainNameServers = ["10.0.0.10"],
                    NtpServers = ["10.0.0.11"],
                })
                .KeepDefaultSecurityGroup()
                .WithBlockPublicAccess(BlockPublicAccess.ExemptEgress)
                .ForCluster("platform").ForCluster("blue").ForCluster("green")
                .WithTag("team", "platform")),
        Network(
            "other choices",
            """
            {
              "region": "us-east-1", "cidr": "10.0.0.0/16", "zones": ["a"], "tiers": [{ "name": "lb", "kind": "public" }, { "name": "app", "kind": "private" }],
              "nat": "regional", "flowLogs": { "bucketArn": "arn:aws:s3:::logs/vpc/" }, "dnsHostnames": false, "dhcp": { "ntpServers": ["10.0.0.11"] }, "blockPublicAccess": "blockIngress"
            }
            """,
            VpcBlueprint.In(AwsRegion.UsEast1, "10.0.0.0/16", "a")
                .AddPublicTier("lb")
                .AddPrivateTier("app")
                .WithNat(NatStrategy.Regional)
                .WithFlowLogs(FlowLogs.ToS3("arn:aws:s3:::logs/vpc/"))
                .WithDns(support: true, hostnames: false)
                .WithDhcpOptions(new DhcpOptions { NtpServers = ["10.0.0.11"] })
                .WithBlockPublicAccess(BlockPublicAccess.BlockIngress)),
    ];
}
