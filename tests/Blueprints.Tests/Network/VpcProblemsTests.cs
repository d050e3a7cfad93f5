using Blueprints.Tests.Support;

namespace Blueprints.Tests.Network;

/// <summary>Each wrong input gives one problem with a code of its own, the path, what was got and what to do.</summary>
public class VpcProblemsTests
{
    [Fact]
    public void Plan_ReportsNet001_WithoutZones() =>
        Holds(
            Refusal.Single(VpcBlueprint.In(AwsRegion.UsEast1, "10.0.0.0/16").AddIsolatedTier("data", 20), "NET001"),
            "Zones",
            "no availability zone",
            "WithZones");

    [Theory]
    [InlineData("g", "us-east-1 has no zone us-east-1g")]
    [InlineData("af-south-1a", "af-south-1a is a zone of af-south-1, not of us-east-1")]
    [InlineData("zone-a", "'zone-a' is not an availability zone")]
    public void Plan_ReportsNet002_ForAZoneThatIsNotTheRegions(string zone, string message) =>
        Holds(
            Refusal.Single(VpcBlueprint.In(AwsRegion.UsEast1, "10.0.0.0/16", "a", zone).AddIsolatedTier("data", 20), "NET002"),
            $"Zones[{zone}]",
            message,
            "us-east-1");

    [Fact]
    public void Plan_ReportsNet003_ForATierNameUsedTwice() =>
        Holds(
            Refusal.Single(Networks.Empty().AddIsolatedTier("app", 24).AddIsolatedTier("app", 24), "NET003"),
            "Tiers[app]",
            "more than one tier",
            "unique");

    [Fact]
    public void Plan_ReportsNet003_ForAReservationNamedLikeATier() =>
        Refusal.Single(Networks.Empty().AddIsolatedTier("app", 24).Reserve("app", 24), "NET003");

    [Fact]
    public void Plan_ReportsNet004_WhenNatHasNoPublicTier() =>
        Holds(
            Refusal.Single(Networks.Empty().AddPrivateTier("app", 20).WithNat(NatStrategy.OnePerZone), "NET004"),
            "Nat",
            "OnePerZone needs a public tier",
            "AddPublicTier");

    [Fact]
    public void Plan_NeedsNoPublicTier_WhenNatIsRegional() =>
        Assert.Equal(1, Networks.Empty().AddPrivateTier("app", 20).WithNat(NatStrategy.Regional).Plan().NatGatewayCount);

    [Fact]
    public void Plan_ReportsNet005_WhenAPrivateTierHasNoNat() =>
        Holds(
            Refusal.Single(Networks.Empty().AddPublicTier("web", 20).AddPrivateTier("app", 20), "NET005"),
            "Nat",
            "private tiers have no route out: app",
            "WithNat");

    [Fact]
    public void Plan_ReportsNet006_WhenATierDoesNotFit() =>
        Holds(
            Refusal.Single(Networks.Empty("10.0.0.0/18").AddIsolatedTier("app", 21).AddIsolatedTier("data", 20), "NET006"),
            "Tiers[data]",
            "4 × /20 (one for each zone slot) do not fit in the free space of 10.0.0.0/18: the largest free block is 10.0.32.0/19",
            "larger VPC");

    [Fact]
    public void Plan_ReportsNet006_WhenAReservationDoesNotFit() =>
        Holds(
            Refusal.Single(Networks.Empty("10.0.0.0/20").AddIsolatedTier("app", 24).Reserve("later", 20), "NET006"),
            "Reserved[later]",
            "a /20 does not fit",
            "longer prefix");

    [Fact]
    public void Plan_ReportsNet006_WhenAnExplicitBlockIsTooSmallForItsTier() =>
        Holds(
            Refusal.Single(Networks.Empty().AddIsolatedTier("app", 20, tier => tier.At("10.0.0.0/19")), "NET006"),
            "Tiers[app].At",
            "do not fit in 10.0.0.0/19",
            "larger block");

    [Theory]
    [InlineData(15)]
    [InlineData(29)]
    [InlineData(0)]
    [InlineData(99)]
    public void Plan_ReportsNet007_ForASubnetSizeThatAwsDoesNotAllow(int prefix) =>
        Holds(
            Refusal.Single(Networks.Empty().AddIsolatedTier("app", prefix), "NET007"),
            "Tiers[app].Prefix",
            $"/{prefix} is not a size that AWS allows",
            "/16 to /28");

    [Theory]
    [InlineData("10.0.0.0/15")]
    [InlineData("10.0.0.0/29")]
    public void Plan_ReportsNet007_ForAVpcSizeThatAwsDoesNotAllow(string cidr) =>
        Assert.Equal("Cidr", Refusal.Single(Networks.Empty(cidr).AddIsolatedTier("app", 28), "NET007").Path);

    [Fact]
    public void Plan_ReportsNet008_ForAMisalignedBlock() =>
        Holds(
            Refusal.Single(Networks.Empty().AddIsolatedTier("app", configure: tier => tier.At("10.0.16.0/18")), "NET008"),
            "Tiers[app].At",
            "10.0.16.0/18 is not aligned: a /18 starts at a multiple of 16,384 addresses, and the one that holds this address is "
                + "10.0.0.0/18",
            "use 10.0.0.0/18 or 10.0.64.0/18");

    [Fact]
    public void Plan_ReportsNet008_ForAMisalignedVpc() =>
        Holds(
            Refusal.Single(Networks.Empty("10.0.16.0/16").AddIsolatedTier("app", 20), "NET008"),
            "Cidr",
            "10.0.16.0/16 is not aligned",
            "use 10.0.0.0/16");

    [Fact]
    public void Plan_ReportsNet009_WhenAnExplicitBlockIsTaken() =>
        Holds(
            Refusal.Single(
                Networks.Empty().AddIsolatedTier("app", 20).AddIsolatedTier("data", configure: tier => tier.At("10.0.48.0/20")),
                "NET009"),
            "Tiers[data].At",
            "10.0.48.0/20 (data) and 10.0.48.0/20 (app) overlap: they share 10.0.48.0 to 10.0.63.255",
            "move one");

    [Fact]
    public void Plan_ReportsNet010_ForABlockOutsideTheVpc() =>
        Holds(
            Refusal.Single(Networks.Empty().AddIsolatedTier("app", configure: tier => tier.At("10.1.0.0/18")), "NET010"),
            "Tiers[app].At",
            "10.1.0.0/18 is not inside 10.0.0.0/16",
            "secondary CIDR");

    [Fact]
    public void Plan_ReportsNet011_ForMoreZonesThanSlots() =>
        Holds(
            Refusal.Single(VpcBlueprint.In(AwsRegion.UsEast1, "10.0.0.0/16", "a", "b", "c", "d", "e").AddIsolatedTier("app", 24), "NET011"),
            "Zones",
            "5 zones do not fit in 4 zone slots",
            "WithZoneSlots(5)");

    [Theory]
    [InlineData("127.0.0.0/16", "127.0.0.0/8")]
    [InlineData("169.254.0.0/16", "169.254.0.0/16")]
    [InlineData("224.0.0.0/16", "224.0.0.0/4")]
    [InlineData("0.0.0.0/16", "0.0.0.0/8")]
    public void Plan_ReportsNet012_ForAReservedRange(string cidr, string range) =>
        Holds(Refusal.Single(Networks.Empty(cidr).AddIsolatedTier("app", 24), "NET012"), "Cidr", range, "private range");

    [Theory]
    [InlineData("App")]
    [InlineData("1app")]
    [InlineData("app_tier")]
    [InlineData("a-name-that-is-much-too-long")]
    [InlineData("app-a")]
    public void Plan_ReportsNet013_ForATierNameThatCannotNameResources(string name) =>
        Holds(Refusal.Single(Networks.Empty().AddIsolatedTier(name, 24), "NET013"), $"Tiers[{name}]", $"'{name}'", string.Empty);

    [Fact]
    public void Plan_ReportsNet014_WhenNoTierUsesNat() =>
        Holds(
            Refusal.Single(Networks.Empty().AddPublicTier("web", 20).AddIsolatedTier("data", 20).WithNat(NatStrategy.Single), "NET014"),
            "Nat",
            "billed but unused",
            "NatStrategy.None");

    [Fact]
    public void Plan_ReportsNet015_ForTheWrongNumberOfElasticIps()
    {
        Holds(
            Refusal.Single(Networks.UsEast1.WithNat(NatStrategy.OnePerZone.WithElasticIps("eipalloc-0a")), "NET015"),
            "Nat.WithElasticIps",
            "OnePerZone needs 3 elastic IPs, and 1 are given",
            "per zone");
        Holds(
            Refusal.Single(Networks.UsEast1.WithNat(NatStrategy.Single.WithElasticIps("eipalloc-0a", "eipalloc-0b")), "NET015"),
            "Nat.WithElasticIps",
            "Single needs 1 elastic IPs, and 2 are given",
            "one");
    }

    [Fact]
    public void Plan_ReportsNet042_ForAnElasticIpThatIsNoId() =>
        Holds(
            Refusal.Single(Networks.UsEast1.WithNat(NatStrategy.Single.WithElasticIps("192.0.2.1")), "NET042"),
            "Nat.WithElasticIps[0]",
            "'192.0.2.1' is not the id of an elastic IP",
            "eipalloc-");

    [Theory]
    [InlineData("alias/logs", "'alias/logs' is not the ARN of a KMS key")]
    [InlineData("arn:aws:kms:us-east-1:123456789012:alias/logs", "is not the ARN of a KMS key")]
    [InlineData("arn:aws:kms:eu-west-1:123456789012:key/1234abcd", "a KMS key in eu-west-1 cannot be used in us-east-1")]
    [InlineData("arn:aws-us-gov:kms:us-gov-west-1:123456789012:key/1234abcd", "is of partition aws-us-gov")]
    public void Plan_ReportsNet043_ForAKeyThatFlowLogsCannotUse(string key, string message) =>
        Holds(
            Refusal.Single(Networks.UsEast1.WithFlowLogs(FlowLogs.ToCloudWatch(7, key)), "NET043"),
            "FlowLogs.KmsKeyArn",
            message,
            "KMS key");

    [Theory]
    [InlineData("audit-logs", "'audit-logs' is not the ARN of an S3 bucket")]
    [InlineData("arn:aws-cn:s3:::audit-logs", "is of partition aws-cn")]
    public void Plan_ReportsNet043_ForABucketThatIsNone(string bucket, string message) =>
        Holds(Refusal.Single(Networks.UsEast1.WithFlowLogs(FlowLogs.ToS3(bucket)), "NET043"), "FlowLogs.BucketArn", message, "S3 bucket");

    [Fact]
    public void Plan_ReportsNet016_ForAZoneGivenTwice() =>
        Holds(
            Refusal.Single(VpcBlueprint.In(AwsRegion.UsEast1, "10.0.0.0/16", "a", "us-east-1a").AddIsolatedTier("app", 24), "NET016"),
            "Zones[us-east-1a]",
            "more than once",
            "once");

    [Fact]
    public void Plan_ReportsNet017_WithoutTiers() => Holds(
        Refusal.Single(Networks.Empty(), "NET017"),
        "Tiers",
        "no tier",
        "AddIsolatedTier");

    [Theory]
    [InlineData("10.0.0.0/16", "172.16.0.0/16")]
    [InlineData("10.0.0.0/16", "192.168.0.0/16")]
    [InlineData("10.0.0.0/16", "198.19.0.0/16")]
    [InlineData("10.1.0.0/16", "10.0.0.0/16")]
    [InlineData("172.16.0.0/16", "172.31.0.0/16")]
    [InlineData("192.168.0.0/16", "10.0.0.0/16")]
    [InlineData("100.64.0.0/16", "10.0.0.0/16")]
    [InlineData("198.19.0.0/16", "10.0.0.0/16")]
    public void Plan_ReportsNet018_ForASecondaryBlockThatAwsDoesNotAdd(string primary, string secondary) =>
        Holds(
            Refusal.Single(Networks.Empty(primary).AddSecondaryCidr(secondary).AddIsolatedTier("app", 24), "NET018"),
            "SecondaryCidrs[0]",
            $"AWS does not add {secondary}",
            "100.64.0.0/10");

    [Theory]
    [InlineData("10.0.0.0/16", "10.2.0.0/16")]
    [InlineData("10.0.0.0/16", "100.64.0.0/16")]
    [InlineData("172.16.0.0/16", "172.20.0.0/16")]
    [InlineData("192.168.0.0/20", "192.168.16.0/20")]
    [InlineData("198.19.0.0/16", "100.64.0.0/16")]
    public void Plan_TakesASecondaryBlockThatAwsAdds(string primary, string secondary) =>
        Assert.Equal(
            secondary,
            Networks.Empty(primary).AddSecondaryCidr(secondary).AddIsolatedTier("app", 24).Plan().SecondaryCidrs.Single().ToString());

    [Fact]
    public void Plan_ReportsNet019_WhenBlocksAndZonesDiffer() =>
        Holds(
            Refusal.Single(
                Networks.Empty().AddIsolatedTier("app", configure: tier => tier.AtExactly("10.0.0.0/24", "10.0.1.0/24")),
                "NET019"),
            "Tiers[app].AtExactly",
            "2 blocks are given for 3 zones",
            "one block per zone");

    [Fact]
    public void Plan_ReportsNet021_WhenTheIpv6BlockIsUsedUp()
    {
        var blueprint = Enumerable.Range(0, 43).Aggregate(
            Networks.Empty().WithZoneSlots(6).WithIpv6(),
            (all, number) => all.AddIsolatedTier($"tier{number}", 28));

        Holds(Refusal.Single(blueprint, "NET021"), "Tiers[tier42]", "256 subnets of /64", "fewer");
    }

    [Fact]
    public void Plan_ReportsNet022_ForACidrThatTheVpcDoesNotHave() =>
        Holds(
            Refusal.Single(Networks.Empty().AddIsolatedTier("app", 24, tier => tier.InCidr("100.64.0.0/16")), "NET022"),
            "Tiers[app].InCidr",
            "100.64.0.0/16 is not a CIDR of the VPC",
            "AddSecondaryCidr");

    [Fact]
    public void Plan_ReportsNet023_WhenInterfaceEndpointsHaveNoDns() =>
        Holds(
            Refusal.Single(Networks.UsEast1.AddInterfaceEndpoint(InterfaceEndpoint.Sts).WithDns(support: true, hostnames: false), "NET023"),
            "InterfaceEndpoints",
            "private DNS",
            "WithDns");

    [Fact]
    public void Plan_ReportsNet024_ForAnEndpointTierThatIsNotThere() =>
        Holds(
            Refusal.Single(Networks.UsEast1.AddInterfaceEndpoint(InterfaceEndpoint.Sts).WithEndpointTier("app"), "NET024"),
            "EndpointTier",
            "no tier 'app'",
            "public, private, data");

    [Theory]
    [InlineData(0)]
    [InlineData(8)]
    [InlineData(-1)]
    public void Plan_ReportsNet025_ForARetentionThatCloudWatchDoesNotTake(int days) =>
        Holds(
            Refusal.Single(Networks.UsEast1.WithFlowLogs(retentionDays: days), "NET025"),
            "FlowLogs.RetentionDays",
            $"{days} days",
            "1, 3, 5, 7, 14");

    // CloudWatch Logs API Reference, PutRetentionPolicy: these and no others.
    [Fact]
    public void Plan_TakesEveryRetentionThatCloudWatchTakes()
    {
        int[] allowed = [1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653];

        Assert.Equal(allowed, Enumerable.Range(-1, 4_000).Where(days => IsPlanned(days)));

        static bool IsPlanned(int days)
        {
            try
            {
                return Networks.AfSouth1.WithFlowLogs(days).Plan() is not null;
            }
            catch (BlueprintException)
            {
                return false;
            }
        }
    }

    [Fact]
    public void Plan_ReportsNet026_ForDhcpOptionsThatAwsDoesNotTake()
    {
        Holds(
            Refusal.Single(
                Networks.UsEast1.WithDhcpOptions(
                    new DhcpOptions { DomainNameServers = ["10.0.0.1", "10.0.0.2", "10.0.0.3", "10.0.0.4", "10.0.0.5"] }),
                "NET026"),
            "DhcpOptions.DomainNameServers",
            "5 servers",
            "4");
        Holds(
            Refusal.Single(Networks.UsEast1.WithDhcpOptions(new DhcpOptions { NtpServers = ["pool.ntp.org"] }), "NET026"),
            "DhcpOptions.NtpServers",
            "'pool.ntp.org'",
            "addresses");
        Holds(
            Refusal.Single(Networks.UsEast1.WithDhcpOptions(new DhcpOptions { NtpServers = ["10"] }), "NET026"),
            "DhcpOptions.NtpServers",
            "'10'",
            "addresses");
        Holds(
            Refusal.Single(Networks.UsEast1.WithDhcpOptions(new DhcpOptions { DomainName = "" }), "NET026"),
            "DhcpOptions.DomainName",
            "empty",
            "remove it");
        Holds(
            Refusal.Single(
                Networks.UsEast1.WithDhcpOptions(
                    new DhcpOptions { NtpServers = ["10.0.0.1", "10.0.0.2", "10.0.0.3", "10.0.0.4", "10.0.0.5"] }),
                "NET026"),
            "DhcpOptions.NtpServers",
            "5 servers",
            "4");
        _ = Networks.UsEast1
            .WithDhcpOptions(new DhcpOptions { NtpServers = ["10.0.0.1", "10.0.0.2", "10.0.0.3", "10.0.0.4", "fd00::1"] })
            .Plan();
        _ = Networks.UsEast1.WithDhcpOptions(new DhcpOptions { NtpServers = default, DomainNameServers = default }).Plan();
    }

    [Fact]
    public void Plan_ReportsNet027_ForAnEndpointAddedTwice()
    {
        Holds(
            Refusal.Single(Networks.UsEast1.AddGatewayEndpoint(GatewayEndpoint.S3).AddGatewayEndpoint(GatewayEndpoint.S3), "NET027"),
            "GatewayEndpoints[s3]",
            "called 's3-gateway'",
            "once");
        Holds(
            Refusal.Single(
                Networks.UsEast1.AddInterfaceEndpoint(InterfaceEndpoint.Sts).AddInterfaceEndpoint(InterfaceEndpoint.Of("sts")),
                "NET027"),
            "InterfaceEndpoints[sts]",
            "called 'sts'",
            "once");
        Refusal.Single(
            Networks.UsEast1.AddInterfaceEndpoint(InterfaceEndpoint.Of("iot.data")).AddInterfaceEndpoint(InterfaceEndpoint.Of("iot-data")),
            "NET027");
        Refusal.Single(
            Networks.UsEast1.AddGatewayEndpoint(GatewayEndpoint.S3).AddInterfaceEndpoint(InterfaceEndpoint.Of("s3-gateway")),
            "NET027");
    }

    [Fact]
    public void Plan_ReportsNet029_ForATagOnAZoneThatIsNotUsed() =>
        Holds(
            Refusal.Single(Networks.Empty().AddIsolatedTier("app", 24, tier => tier.WithZoneTag("f", "rack", "1")), "NET029"),
            "Tiers[app].ZoneTags[f]",
            "does not use zone 'f'",
            "us-east-1a");

    [Theory]
    [InlineData(0)]
    [InlineData(7)]
    public void Plan_ReportsNet031_ForZoneSlotsThatNoRegionHas(int slots) =>
        Holds(
            Refusal.Single(Networks.Empty().WithZoneSlots(slots).AddIsolatedTier("app", 24), "NET031"),
            "ZoneSlots",
            $"{slots} zone slots",
            "1 to 6");

    [Theory]
    [InlineData("my cluster")]
    [InlineData("-cluster")]
    public void Plan_ReportsNet032_ForWhatIsNoClusterName(string name) =>
        Holds(Refusal.Single(Networks.UsEast1.ForCluster(name), "NET032"), $"ForCluster[{name}]", $"'{name}'", "1 to 100");

    [Fact]
    public void Plan_ReportsNet033_ForAnIPv6Vpc() => Holds(
        Refusal.Single(Networks.Empty("2001:db8::/56").AddIsolatedTier("app", 24), "NET033"),
        "Cidr",
        "IPv6",
        "WithIpv6");

    [Fact]
    public void Plan_ReportsNet035_WhenHostNamesHaveNoDns() =>
        Holds(
            Refusal.Single(Networks.UsEast1.WithDns(support: false, hostnames: true), "NET035"),
            "Dns",
            "DNS support is disabled",
            "both");

    [Fact]
    public void Plan_ReportsNet036_WhenAnEndpointsNameDoesNotFollow()
    {
        var china = VpcBlueprint.In(AwsRegion.Of("cn-north-1"), "10.0.0.0/16", "a", "b").AddIsolatedTier("app", 24);

        Holds(
            Refusal.Single(china.AddInterfaceEndpoint(InterfaceEndpoint.EcrApi), "NET036"),
            "InterfaceEndpoints[ecr.api]",
            "in aws-cn",
            "OfFullName");
        _ = china.AddInterfaceEndpoint(InterfaceEndpoint.OfFullName("cn.com.amazonaws.cn-north-1.ecr.api").WithPrivateDns()).Plan();
    }

    [Fact]
    public void Plan_ReportsNet038_WhenAnExactLayoutIsContradicted()
    {
        Holds(
            Refusal.Single(
                Networks.Empty().AddIsolatedTier("app", 24, tier => tier.AtExactly("10.0.0.0/24", "10.0.1.0/24", "10.0.2.0/24")),
                "NET038"),
            "Tiers[app]",
            "the prefix /24",
            "keep one");
        Holds(
            Refusal.Single(
                Networks.Empty().AddIsolatedTier(
                    "app",
                    configure: tier => tier.AtExactly("10.0.0.0/24", "10.0.1.0/24", "10.0.2.0/24").InCidr("10.0.0.0/16")),
                "NET038"),
            "Tiers[app]",
            "InCidr(\"10.0.0.0/16\")",
            "keep one");
        Refusal.Single(Networks.Empty().AddIsolatedTier("app", configure: tier => tier.At("10.0.0.0/18").InCidr("10.0.0.0/16")), "NET038");
    }

    [Fact]
    public void Plan_TellsAnImpossibleBlockAlone()
    {
        Refusal.Single(
            Networks.Empty("2001:db8::/56").AddIsolatedTier(
                "app",
                configure: tier => tier.AtExactly("10.0.0.0/24", "10.0.1.0/24", "10.0.2.0/24")),
            "NET033");
        Refusal.Single(
            Networks.Empty().AddIsolatedTier("app", 20).AddIsolatedTier("data", configure: tier => tier.At("10.0.0.0/18")),
            "NET009");
        Refusal.Single(
            VpcBlueprint.In(AwsRegion.UsEast1, "10.0.0.0/16", "x").AddIsolatedTier("app", 24, tier => tier.WithZoneTag("x", "k", "v")),
            "NET002");
        Refusal.Single(
            VpcBlueprint.In(
                AwsRegion.Of("xx-foo-1"),
                "10.0.0.0/16",
                "a",
                "b",
                "c",
                "d",
                "e",
                "f",
                "g",
                "h",
                "i").AddIsolatedTier("app", configure: tier => tier.At("10.0.0.0/18")),
            "NET011");
    }

    [Fact]
    public void Plan_OffersOnlyBlocksInsideTheVpc() =>
        Assert.Equal(
            "use 192.168.0.0/26 or 192.168.0.64/26",
            Refusal.OfPlan(
                Networks.Empty("192.168.0.0/24").AddIsolatedTier("app", configure: tier => tier.At("192.168.0.32/26"))).Problems[0].Fix);

    [Fact]
    public void Plan_ReportsTag006_ForKeysThatDifferOnlyInCase() =>
        Holds(Refusal.Single(Networks.UsEast1.WithTag("Team", "a").WithTag("team", "b"), "TAG006"), "Tags[Team]", "Team, team", "keep one");

    [Fact]
    public void Plan_TakesLettersOfAnyScript_AndNamesSignsWhole()
    {
        _ = Networks.UsEast1.WithTag("команда", "Zürich").Plan();

        Assert.Contains("'🚀'", Refusal.Single(Networks.UsEast1.WithTag("team", "🚀"), "TAG003").Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "x", "TAG001")]
    [InlineData("aws:team", "x", "TAG004")]
    [InlineData("AWS:team", "x", "TAG004")]
    [InlineData("team<1>", "x", "TAG003")]
    [InlineData("team", "a;b", "TAG003")]
    public void Plan_ReportsTagProblems(string key, string value, string code)
    {
        Assert.Equal($"Tags[{key}]", Refusal.Single(Networks.UsEast1.WithTag(key, value), code).Path);
        Assert.Equal(
            $"Tiers[app].Tags[{key}]",
            Refusal.Single(Networks.Empty().AddIsolatedTier("app", 24, tier => tier.WithTag(key, value)), code).Path);
        Assert.Equal(
            $"Tiers[app].ZoneTags[a][{key}]",
            Refusal.Single(Networks.Empty().AddIsolatedTier("app", 24, tier => tier.WithZoneTag("a", key, value)), code).Path);
    }

    [Fact]
    public void Plan_ReportsTagLengths()
    {
        Holds(
            Refusal.Single(Networks.UsEast1.WithTag(new string('k', 129), "x"), "TAG001"),
            $"Tags[{new string('k', 129)}]",
            "129 characters",
            "128");
        Holds(Refusal.Single(Networks.UsEast1.WithTag("k", new string('v', 257)), "TAG002"), "Tags[k]", "257 characters", "256");
        _ = Networks.UsEast1.WithTag(new string('k', 128), new string('v', 256)).Plan();
    }

    [Fact]
    public void Plan_ReportsTag005_WhenASubnetWouldGetMoreThanFiftyTags()
    {
        var fortyNine = Networks.Empty()
            .AddIsolatedTier("app", 24)
            .WithTags(Enumerable.Range(0, 49).Select(number => KeyValuePair.Create($"key{number}", "x")));

        _ = fortyNine.Plan();
        Assert.Equal("Tiers[app].Tags", Refusal.Single(fortyNine.WithTag("one", "more"), "TAG005").Path);
    }

    [Fact]
    public void Plan_NamesWhatOverlapsAndWhatIsNotAligned_ForTheUsEast1DocumentsLiteralList()
    {
        var literal = VpcBlueprint.In(AwsRegion.UsEast1, "10.0.0.0/16", "a", "b", "c")
            .AddPublicTier("public", configure: tier => tier.AtExactly("10.0.0.0/20", "10.0.1.0/20", "10.0.2.0/20"))
            .AddPrivateTier("private", configure: tier => tier.AtExactly("10.0.16.0/20", "10.0.17.0/20", "10.0.18.0/20"))
            .AddIsolatedTier("data", configure: tier => tier.AtExactly("10.0.32.0/20", "10.0.33.0/20", "10.0.34.0/20"))
            .WithNat(NatStrategy.OnePerZone);

        var problems = Refusal.OfPlan(literal).Problems;

        Assert.Equal(6, problems.Count(problem => problem.Code == "NET008"));
        Assert.Equal(9, problems.Count(problem => problem.Code == "NET009"));
        Assert.Equal(15, problems.Length);
        Assert.Contains(problems, problem => problem.Path == "Tiers[public].AtExactly[1]"
            && problem.Message == "10.0.1.0/20 is not aligned: a /20 starts at a multiple of 4,096 addresses, and the one that holds this "
                + "address is 10.0.0.0/20");
        Assert.Contains(problems, problem => problem.Path == "Tiers[public].AtExactly[1]"
            && problem.Message == "10.0.1.0/20 (public, us-east-1b) and 10.0.0.0/20 (public, us-east-1a) overlap: they share 10.0.0.0 to "
                + "10.0.15.255");
    }

    [Fact]
    public void Plan_TellsAllProblemsAtOnce()
    {
        var wrong = VpcBlueprint.In(AwsRegion.UsEast1, "10.0.0.0/20", "a", "z")
            .AddPrivateTier("app", 20)
            .AddPrivateTier("app", 29)
            .WithFlowLogs(retentionDays: 8)
            .WithTag("aws:x", "y");

        var exception = Refusal.OfPlan(wrong);

        Assert.Equal(
            ["NET002", "NET006", "NET007", "NET003", "NET005", "NET025", "TAG004"],
            exception.Problems.Select(problem => problem.Code));
        Assert.StartsWith("VpcBlueprint has 7 problems:\n  NET002 Zones[z] ", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("10.0.0.0")]
    [InlineData("ten/16")]
    public void In_ReportsNet030_AtOnce_ForWhatIsNoCidr(string cidr)
    {
        var problem = Assert.Single(Refusal.Of(() => _ = VpcBlueprint.In(AwsRegion.UsEast1, cidr)).Problems);

        Holds(problem, "Cidr", $"'{cidr}' is not a CIDR block", "10.0.0.0/16");
        Assert.Equal("NET030", problem.Code);
    }

    [Fact]
    public void Calls_RefuseNullAndEmpty()
    {
        Assert.Throws<ArgumentException>(() => VpcBlueprint.In(default, "10.0.0.0/16"));
        Assert.Throws<ArgumentException>(() => VpcBlueprint.In(AwsRegion.UsEast1, ""));
        Assert.Throws<ArgumentException>(() => Networks.Empty().WithZones("a", ""));
        Assert.Throws<ArgumentException>(() => Networks.Empty().AddPublicTier(""));
        Assert.Throws<ArgumentNullException>(() => Networks.Empty().WithNat(null!));
        Assert.Throws<ArgumentNullException>(() => Networks.Empty().WithFlowLogs(null!));
        Assert.Throws<ArgumentException>(() => Networks.Empty().AddPublicTier("x", configure: _ => null!));
        Assert.Throws<ArgumentException>(() => Networks.Empty().AddInterfaceEndpoint(default));
        Assert.Throws<ArgumentException>(() => InterfaceEndpoint.Of("Not A Service"));
        Assert.Throws<ArgumentException>(() => GatewayEndpoint.Of("S3"));
        Assert.Throws<ArgumentException>(() => Networks.Empty().AddGatewayEndpoint(default));
        Assert.Throws<ArgumentException>(() => NatStrategy.Single.WithElasticIps(null!, "eipalloc-0a"));
        Assert.Throws<ArgumentException>(() => Networks.Empty().WithTags([new("k", null!)]));
        Assert.Throws<ArgumentException>(() => Networks.Empty().AddPublicTier("x", configure: tier => tier.AtExactly()));
    }

    private static void Holds(Problem problem, string path, string message, string fix)
    {
        Assert.Equal(ProblemSeverity.Error, problem.Severity);
        Assert.Equal(path, problem.Path);
        Assert.Contains(message, problem.Message, StringComparison.Ordinal);
        Assert.Contains(fix, problem.Fix, StringComparison.Ordinal);
    }
}
