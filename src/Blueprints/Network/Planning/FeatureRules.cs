using System.Collections.Immutable;
using System.Globalization;
using Blueprints.Internal;
using Blueprints.Problems;

namespace Blueprints.Network.Planning;

/// <summary>Checks a VPC's features against its tiers and zones.</summary>
internal static class FeatureRules
{
    /// <summary>
    /// Limits the servers of each kind and IP version; the VPC's own resolver counts as an IPv4 server. Source: Amazon VPC User Guide,
    /// «DHCP option set concepts»; the EC2 API Reference, CreateDhcpOptions, confirms it only for NTP servers, and says «up to four» for
    /// DNS servers.
    /// </summary>
    private const int MostDhcpServers = 4;

    /// <summary>
    /// Specifies the default quota «Elastic IP addresses per Region». Source: Amazon VPC User Guide, «Amazon VPC quotas».
    /// </summary>
    private const int ElasticIpsPerRegion = 5;

    public static void Check(ProblemList problems, VpcSpec spec)
    {
        var region = spec.Region;
        SubnetTier[] tiers = [.. spec.Tiers];
        var zoneCount = spec.Zones.Length;
        CheckNat(problems, spec.Nat, tiers, zoneCount);
        CheckRegionalNat(problems, spec.Nat, region);
        CheckFlowLogs(problems, spec.FlowLogs, region);
        CheckEndpoints(problems, spec, region, tiers);
        CheckDhcp(problems, spec.DhcpOptions);
        if (spec is { HasDnsHostnames: true, HasDnsSupport: false })
        {
            problems.Error(
                NetworkProblems.HostnamesNeedDnsSupport,
                "Dns",
                "DNS host names are enabled and DNS support is disabled, which they need",
                "call WithDns with both true, or both false");
        }

        if (spec.BlockPublicAccess.RegionMode is { } mode)
        {
            problems.Warn(
                NetworkProblems.RegionWideSetting,
                "BlockPublicAccess",
                $"{mode} applies to every VPC of the account in {region}, not only to this one",
                "keep it in one stack of the account, or use an exemption");
        }

        foreach (var cluster in spec.ClusterNames.Where(name => !ClusterNames.IsValid(name)))
        {
            problems.Error(
                NetworkProblems.InvalidClusterName,
                $"ForCluster[{cluster}]",
                $"'{cluster}' is not an EKS cluster name",
                ClusterNames.Form);
        }

        if (spec.ClusterNames is [var first, .. { Length: > 0 } others])
        {
            problems.Note(
                NetworkProblems.OneDiscoveryTag,
                "ForCluster",
                $"the subnets are for {string.Join(", ", spec.ClusterNames)}, and the tag karpenter.sh/discovery has only one value, "
                    + $"'{first}'",
                $"let Karpenter of {string.Join(", ", others)} select subnets by id, which is the default of KarpenterPools, or by the "
                    + $"tag kubernetes.io/cluster/{others[0]}");
        }
    }

    // Announced for all commercial regions, and not for GovCloud and China (AWS What's New, 19 November 2025, as quoted by dev.to, «Can you
    // really run a VPC with zero public subnets», June 2026); nothing was found about the European Sovereign Cloud. AWS may have added
    // regions since, so it is a warning.
    private static void CheckRegionalNat(ProblemList problems, NatStrategy strategy, AwsRegion region)
    {
        if (strategy is NatStrategy.Gateways { Where: NatStrategy.Placement.Region } && region.Partition != AwsPartition.Commercial)
        {
            problems.Warn(
                NetworkProblems.NoRegionalNat,
                "Nat",
                $"regional NAT gateways were announced only for partition aws, and {region} is in {region.Partition}",
                "use NatStrategy.OnePerZone, unless the region has regional NAT gateways by now");
        }
    }

    private static void CheckNat(ProblemList problems, NatStrategy strategy, SubnetTier[] tiers, int zoneCount)
    {
        var privateTiers = string.Join(", ", tiers.Where(tier => tier.Kind == SubnetKind.Private).Select(tier => tier.Name).Distinct());
        if (strategy is not NatStrategy.Gateways nat)
        {
            if (privateTiers.Length > 0)
            {
                problems.Error(
                    NetworkProblems.PrivateTierWithoutNat,
                    "Nat",
                    $"no NAT is set, so private tiers have no route out: {privateTiers}",
                    "call WithNat(…), or make the tiers isolated with AddIsolatedTier");
            }

            return;
        }

        if (privateTiers.Length == 0)
        {
            problems.Error(
                NetworkProblems.NatWithoutPrivateTier,
                "Nat",
                $"{nat} is billed but unused: there is no private tier",
                "add a private tier with AddPrivateTier, or use NatStrategy.None");
        }

        if (nat.Where != NatStrategy.Placement.Region && tiers.All(tier => tier.Kind != SubnetKind.Public))
        {
            problems.Error(
                NetworkProblems.NatWithoutPublicTier,
                "Nat",
                $"{nat} needs a public tier",
                "add one with AddPublicTier, or use NatStrategy.Regional");
        }

        var expected = nat.Where == NatStrategy.Placement.OneZone ? 1 : zoneCount;
        if (nat.AllocationIds.Length > 0 && nat.AllocationIds.Length != expected)
        {
            problems.Error(
                NetworkProblems.AllocationIdCount,
                "Nat.WithElasticIps",
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{nat} needs {expected} elastic IPs, and {nat.AllocationIds.Length} are given"),
                nat.Where == NatStrategy.Placement.OneZone
                    ? "give one allocation id"
                    : "give one allocation id per zone, in the order of the zones");
        }

        for (var index = 0; index < nat.AllocationIds.Length; index++)
        {
            AwsTexts.CheckId(problems, NetworkProblems.NotAnId, $"Nat.WithElasticIps[{index}]", nat.AllocationIds[index], IdForm.ElasticIp);
        }

        if (nat.Where == NatStrategy.Placement.EachZone && nat.AllocationIds.IsEmpty && zoneCount > ElasticIpsPerRegion)
        {
            problems.Warn(
                NetworkProblems.ManyElasticIps,
                "Nat",
                string.Create(CultureInfo.InvariantCulture, $"{zoneCount} NAT gateways need {zoneCount} elastic IPs"),
                $"have the quota «Elastic IP addresses per Region» ({ElasticIpsPerRegion} by default) raised first");
        }

        if (nat.Where == NatStrategy.Placement.OneZone && zoneCount > 1)
        {
            problems.Warn(
                NetworkProblems.SingleNat,
                "Nat",
                "all zones reach the internet through one zone, and lose access when that zone fails",
                "use NatStrategy.OnePerZone or NatStrategy.Regional for production");
        }
    }

    private static void CheckFlowLogs(ProblemList problems, FlowLogs flowLogs, AwsRegion region)
    {
        if (flowLogs is FlowLogs.CloudWatch { KmsKeyArn: not null })
        {
            // Source: Amazon CloudWatch Logs User Guide, «Encrypt log data in CloudWatch Logs using AWS Key Management Service».
            problems.Note(
                NetworkProblems.KeyPolicy,
                "FlowLogs.KmsKeyArn",
                "this program does not change the policy of a given key: without a statement for CloudWatch Logs, the log group cannot be "
                    + "created",
                $"let its policy allow principal {AwsPartition.LogsPrincipal(region)} kms:Encrypt*, kms:Decrypt*, kms:ReEncrypt*, "
                    + $"kms:GenerateDataKey* and kms:Describe*, with the condition ArnLike kms:EncryptionContext:aws:logs:arn = "
                    + $"arn:{region.Partition}:logs:{region}:{{account}}:*");
        }

        AwsTexts.CheckArn(
            problems,
            NetworkProblems.NotAnArn,
            "FlowLogs.KmsKeyArn",
            (flowLogs as FlowLogs.CloudWatch)?.KmsKeyArn,
            ArnForm.KmsKey,
            region);
        AwsTexts.CheckArn(
            problems,
            NetworkProblems.NotAnArn,
            "FlowLogs.BucketArn",
            (flowLogs as FlowLogs.S3)?.DestinationArn,
            ArnForm.S3Bucket,
            region);
        if (flowLogs is FlowLogs.CloudWatch { RetentionDays: var days } && !LogRetention.IsAllowed(days))
        {
            problems.Error(
                NetworkProblems.InvalidRetention,
                "FlowLogs.RetentionDays",
                string.Create(CultureInfo.InvariantCulture, $"CloudWatch Logs cannot keep records for {days} days"),
                $"use one of {LogRetention.Offer}");
        }
    }

    private static void CheckEndpoints(ProblemList problems, VpcSpec spec, AwsRegion region, SubnetTier[] tiers)
    {
        // Compare the names of the children, so that endpoints with equal names are reported, too.
        var endpoints = spec.GatewayEndpoints.Select(endpoint => (endpoint.ChildSuffix, Path: $"GatewayEndpoints[{endpoint}]"))
            .Concat(spec.InterfaceEndpoints.Select(endpoint => (endpoint.ChildSuffix, Path: $"InterfaceEndpoints[{endpoint}]")));
        foreach (var twice in endpoints.GroupBy(endpoint => endpoint.ChildSuffix, StringComparer.Ordinal).Where(group => group.Count() > 1))
        {
            problems.Error(
                NetworkProblems.DuplicateEndpoint,
                twice.First().Path,
                $"more than one endpoint would be called '{twice.Key}'",
                "add each once");
        }

        foreach (var endpoint in spec.InterfaceEndpoints.Where(endpoint => !endpoint.IsNamedIn(region)))
        {
            problems.Error(
                NetworkProblems.EndpointNeedsFullName,
                $"InterfaceEndpoints[{endpoint}]",
                $"the service's name in {region.Partition} does not follow from '{endpoint}'",
                $"use its whole name: "
                    + $"{EndpointServices.Call(endpoint.Service, region)}{EndpointServices.HowToFind([endpoint.Service], region)}");
        }

        if (spec.EndpointTier is { } name && tiers.All(tier => tier.Name != name))
        {
            problems.Error(
                NetworkProblems.UnknownEndpointTier,
                "EndpointTier",
                $"there is no tier '{name}'",
                $"use one of {string.Join(", ", tiers.Select(tier => tier.Name))}");
        }

        if (spec.InterfaceEndpoints.Any(endpoint => endpoint.HasPrivateDns) && !(spec.HasDnsSupport && spec.HasDnsHostnames))
        {
            problems.Error(
                NetworkProblems.EndpointNeedsDns,
                "InterfaceEndpoints",
                "the private DNS names of interface endpoints need the VPC's DNS support and host names",
                "remove WithDns, or call it with both true");
        }
    }

    private static void CheckDhcp(ProblemList problems, DhcpOptions? options)
    {
        if (options is null)
        {
            return;
        }

        if (options.DomainName is { } domain && (domain.Length == 0 || domain.Any(char.IsControl)))
        {
            problems.Error(
                NetworkProblems.InvalidDhcpOptions,
                "DhcpOptions.DomainName",
                domain.Length == 0 ? "the domain name is empty" : "the domain name has a line end or another control character",
                "remove it, or use a domain name");
        }

        CheckServers(
            problems,
            "DhcpOptions.DomainNameServers",
            options.DomainNameServers,
            options.DomainNameServers.Where(server => server != DhcpOptions.AmazonProvidedDns));
        CheckServers(problems, "DhcpOptions.NtpServers", options.NtpServers, options.NtpServers);
    }

    private static void CheckServers(ProblemList problems, string path, ImmutableArray<string> servers, IEnumerable<string> addresses)
    {
        foreach (var version in servers
            .GroupBy(server => CidrText.IsAddress(server, out var isIPv6) && isIPv6 ? 6 : 4)
            .Where(version => version.Count() > MostDhcpServers))
        {
            problems.Error(
                NetworkProblems.InvalidDhcpOptions,
                path,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"there are {version.Count()} servers with IPv{version.Key} addresses, and AWS allows {MostDhcpServers}"),
                $"use at most {MostDhcpServers} per IP version; {DhcpOptions.AmazonProvidedDns} counts as IPv4");
        }

        foreach (var server in addresses.Where(server => !CidrText.IsAddress(server, out _)))
        {
            problems.Error(NetworkProblems.InvalidDhcpOptions, path, $"'{server}' is not an IP address", "give addresses, not names");
        }
    }
}
