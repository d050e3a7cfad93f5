using System.Collections.Immutable;
using System.Globalization;
using Blueprints.Problems;

namespace Blueprints.Eks.Planning;

/// <summary>Checks the endpoint, the addresses of services, and the ports of nodes.</summary>
internal static class NetworkRules
{
    /// <summary>
    /// The quota «Public endpoint access CIDR ranges per cluster». Source: Amazon EKS User Guide, «View and manage Amazon EKS and Fargate
    /// service quotas».
    /// </summary>
    private const int MostPublicCidrs = 40;

    private const int ShortestServicePrefix = 12;
    private const int LongestServicePrefix = 24;
    private const int HighestPort = 65_535;
    private const int FirstOpenBetweenNodes = 1025;

    private static readonly ImmutableArray<Cidr> ServiceRanges = [
        Cidr.Parse("10.0.0.0/8"),
        Cidr.Parse("172.16.0.0/12"),
        Cidr.Parse("192.168.0.0/16"),
    ];

    public static void Check(ProblemList problems, EksSpec spec)
    {
        var settings = spec.ControlPlane;
        CheckEndpoint(problems, settings);
        CheckAddresses(problems, settings, spec);
        CheckRules(problems, settings);
    }

    private static void CheckEndpoint(ProblemList problems, ControlPlaneSettings settings)
    {
        switch (settings.Endpoint)
        {
            case ApiEndpoint.PrivateEndpoint:
                problems.Note(
                    EksProblems.PrivateOnly,
                    "Endpoint",
                    "the Kubernetes API can be reached only from the VPC",
                    "deploy from inside the VPC or from a connected network");
                break;
            case ApiEndpoint.PublicEndpoint endpoint:
                CheckPublicCidrs(problems, endpoint, settings.IsIpv6);
                if (!endpoint.IsPrivate)
                {
                    problems.Warn(
                        EksProblems.PublicOnly,
                        "Endpoint",
                        "nodes reach the Kubernetes API over the internet",
                        "use ApiEndpoint.PublicAndPrivate, which keeps that inside the VPC");
                }

                break;
            default:
                break;
        }
    }

    private static void CheckPublicCidrs(ProblemList problems, ApiEndpoint.PublicEndpoint endpoint, bool isIpv6)
    {
        var cidrs = endpoint.Cidrs;
        var blocks = new List<Cidr>();
        foreach (var text in cidrs)
        {
            var path = $"Endpoint.PublicCidrs[{text}]";
            if (!CidrText.TryParse(text ?? string.Empty, out var cidr, out var error))
            {
                problems.Error(
                    EksProblems.InvalidPublicCidr,
                    path,
                    error,
                    "use a block like 203.0.113.0/24, or 203.0.113.7/32 for a single address");
            }
            else if (!cidr.IsAligned)
            {
                problems.Error(
                    EksProblems.InvalidPublicCidr,
                    path,
                    cidr.Misalignment,
                    $"use {cidr.Block}, or a /{(cidr.Block.IsIPv6 ? 128 : 32)} for a single address");
            }
            else if (cidr.Block.IsIPv6 && !isIpv6)
            {
                problems.Error(
                    EksProblems.InvalidPublicCidr,
                    path,
                    $"{text} is an IPv6 block, and the endpoint of an IPv4 cluster has no IPv6 address",
                    "use IPv4 blocks, or call WithIpv6()");
            }
            else
            {
                blocks.Add(cidr.Block);
            }
        }

        if (cidrs.Length > MostPublicCidrs)
        {
            problems.Error(
                EksProblems.TooManyPublicCidrs,
                "Endpoint.PublicCidrs",
                string.Create(CultureInfo.InvariantCulture, $"{cidrs.Length} blocks are given, and EKS allows {MostPublicCidrs}"),
                "merge some blocks");
        }

        if (!endpoint.IsOpenAccepted && (cidrs.IsEmpty || blocks.Exists(block => block.PrefixLength == 0)))
        {
            problems.Warn(
                EksProblems.OpenToTheWorld,
                "Endpoint.PublicCidrs",
                "the Kubernetes API can be reached from everywhere and is protected by credentials only",
                "name the blocks that need access, ApiEndpoint.PublicAndPrivate(\"203.0.113.0/24\"), or call AcceptOpen()");
        }
    }

    private static void CheckIpv6(ProblemList problems, string path, SubnetPlacement? subnets)
    {
        if (subnets is { HasIpv6: false })
        {
            problems.Error(
                EksProblems.SubnetsWithoutIpv6,
                path,
                $"the cluster has IPv6, and tier '{subnets.Name}' has no IPv6 blocks",
                "make the VPC dual stack with WithIpv6()");
        }
    }

    private static void CheckAddresses(ProblemList problems, ControlPlaneSettings settings, EksSpec spec)
    {
        var nodes = spec.Nodes;
        if (settings.IsIpv6)
        {
            CheckIpv6(problems, "Nodes", nodes);
            CheckIpv6(problems, "ControlPlaneSubnets", spec.ControlPlaneSubnets);
            foreach (var group in spec.NodeGroups.Append(spec.SystemNodes).OfType<EksNodeGroup>())
            {
                CheckIpv6(problems, $"{group.Path}.Subnets", group.Placement);
            }
        }

        if (settings.IsIpv6 && nodes?.Region.Partition == AwsPartition.China)
        {
            problems.Error(EksProblems.Ipv6InChina, "IsIpv6", $"EKS has no IPv6 clusters in {nodes.Region}", "remove WithIpv6()");
        }

        if (settings.ServiceCidr is not { } text)
        {
            return;
        }

        const string path = "ServiceCidr";
        if (settings.IsIpv6)
        {
            problems.Error(
                EksProblems.ServiceCidrWithIpv6,
                path,
                $"EKS chooses the service addresses of an IPv6 cluster, and {text} is given",
                "remove WithServiceCidr");
        }

        if (!CidrText.TryParse(text, out var cidr, out var error))
        {
            problems.Error(EksProblems.InvalidServiceCidr, path, error, "use a block like 172.20.0.0/16");
        }
        else if (!cidr.IsAligned)
        {
            problems.Error(EksProblems.InvalidServiceCidr, path, cidr.Misalignment, $"use {cidr.Block}");
        }
        else if (cidr.Block.PrefixLength is < ShortestServicePrefix or > LongestServicePrefix
            || !ServiceRanges.Any(range => range.Contains(cidr.Block)))
        {
            problems.Error(
                EksProblems.InvalidServiceCidr,
                path,
                $"{text} is not a block that EKS accepts for services",
                $"use a /{ShortestServicePrefix} to /{LongestServicePrefix} inside {string.Join(", ", ServiceRanges)}");
        }
        else if (nodes is not null
            && (nodes.VpcCidrs.IsEmpty ? nodes.Cidrs : nodes.VpcCidrs)
                .Where(block => block.Overlaps(cidr.Block))
                .ToList() is [var overlapped, ..])
        {
            problems.Error(
                EksProblems.ServiceCidrOverlaps,
                path,
                $"{text} overlaps the VPC's {overlapped}",
                "use a block that the VPC and the networks connected to it do not have");
        }
    }

    private static void CheckRules(ProblemList problems, ControlPlaneSettings settings)
    {
        if (settings.NodeSecurity != NodeSecurity.Dedicated && settings.NodeRules.Length > 0)
        {
            problems.Error(
                EksProblems.RuleWithoutGroup,
                "NodeRules",
                "ports are opened, and the cluster's own group already allows all traffic between nodes",
                "remove AllowFromControlPlane and AllowBetweenNodes, or use NodeSecurity.Dedicated");
        }

        foreach (var rule in settings.NodeRules.Where(rule => rule.Port is < 1 or > HighestPort))
        {
            problems.Error(
                EksProblems.InvalidPort,
                $"NodeRules[{rule.Key}]",
                string.Create(CultureInfo.InvariantCulture, $"{rule.Port} is not a port"),
                $"use 1 to {HighestPort}");
        }

        foreach (var rule in settings.NodeRules.Where(rule => !RuleDescriptions.IsValid(rule.Reason)))
        {
            problems.Error(
                EksProblems.InvalidReason,
                $"NodeRules[{rule.Key}].Reason",
                $"'{rule.Reason}' is not a valid description of a rule",
                RuleDescriptions.Offer);
        }

        foreach (var rule in settings.NodeRules.Where(IsOpenAlready))
        {
            problems.Error(
                EksProblems.DuplicateRule,
                $"NodeRules[{rule.Key}]",
                string.Create(CultureInfo.InvariantCulture, $"port {rule.Port} is already open"),
                "remove the call");
        }

        foreach (var twice in settings.NodeRules.GroupBy(rule => rule.Key, StringComparer.Ordinal).Where(group => group.Count() > 1))
        {
            problems.Error(
                EksProblems.DuplicateRule,
                $"NodeRules[{twice.Key}]",
                $"the port is opened {twice.Count()} times",
                "open it once");
        }
    }

    private static bool IsOpenAlready(NodeRule rule) =>
        rule.FromControlPlane
            ? NodePorts.FromControlPlane.Any(open => open.Port == rule.Port)
            : rule.Port == NodePorts.Dns || (rule.Protocol == NodeProtocol.Tcp && rule.Port is >= FirstOpenBetweenNodes and <= HighestPort);
}
