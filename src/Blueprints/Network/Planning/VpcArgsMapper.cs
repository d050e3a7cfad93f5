using System.Collections.Immutable;
using System.Globalization;
using Blueprints.Problems;

namespace Blueprints.Network.Planning;

/// <summary>
/// Between plans and args, which say the same. Args may be written by hand, so reading them checks everything that planning does.
/// </summary>
internal static class VpcArgsMapper
{
    private const string Subject = nameof(VpcNetworkArgs);

    public static VpcNetworkArgs ToArgs(VpcPlan plan) => new()
    {
        Region = plan.Region.Code,
        CidrBlock = plan.Cidr.ToString(),
        SecondaryCidrBlocks = [.. plan.SecondaryCidrs.Select(cidr => cidr.ToString())],
        Zones = [.. plan.Zones.Select(zone => zone.Name)],
        Tiers = [.. plan.Tiers.Select(ToArgs)],
        EnableIpv6 = plan.Features.EnableIpv6,
        EnableDnsSupport = plan.Features.DnsSupport,
        EnableDnsHostnames = plan.Features.DnsHostnames,
        EmptyDefaultSecurityGroup = plan.Features.EmptyDefaultSecurityGroup,
        EndpointTier = plan.Features.EndpointTier,
        Tags = plan.Tags,
        Nat = plan.Nat,
        FlowLogs = plan.FlowLogs,
        GatewayEndpoints = plan.Features.GatewayEndpoints,
        InterfaceEndpoints = plan.Features.InterfaceEndpoints,
        DhcpOptions = plan.Features.DhcpOptions,
        BlockPublicAccess = plan.Features.BlockPublicAccess,
        ZoneIds = plan.Features.ZoneIds,
        ClusterNames = plan.Features.ClusterNames,
        Customizations = plan.Customizations,
    };

    /// <exception cref="BlueprintException">There is at least one error; all are told.</exception>
    public static VpcPlan ToPlan(VpcNetworkArgs args)
    {
        var problems = new ProblemList();
        var region = ReadRegion(problems, args.Region);
        ImmutableArray<AvailabilityZone> zones = region.IsDefault ? [] : ZoneRules.Read(problems, region, args.Zones);
        var features = FeaturesOf(args);
        var tierKinds = args.Tiers.Select(tier => (tier.Name, tier.Kind)).ToList();
        var primary = Read(problems, nameof(args.CidrBlock), args.CidrBlock);
        var secondaries = args.SecondaryCidrBlocks.Select(
            (text, index) => Read(problems, string.Create(CultureInfo.InvariantCulture, $"SecondaryCidrBlocks[{index}]"), text))
            .OfType<CidrText>()
            .ToList();
        ImmutableArray<TierPlan> tiers = [];
        if (primary is { } cidr)
        {
            var isUsable = CidrRules.Check(problems, cidr, secondaries);
            var space = new AddressSpace(problems, cidr.Block, [.. secondaries.Select(secondary => secondary.Block)]);
            tiers = isUsable ? [.. args.Tiers.Select(tier => ToPlan(problems, space, tier, zones, args))] : [];
        }

        CheckIpv6Indexes(problems, args);
        VpcRules.Check(problems, region, features, args.Zones, tierKinds.Select(tier => tier.Name), tierKinds, tiers, args.Tags);
        problems.ThrowIfRefused(Subject);
        return new VpcPlan
        {
            Region = region,
            Cidr = primary!.Value.Block,
            SecondaryCidrs = [.. secondaries.Select(secondary => secondary.Block)],
            Zones = zones,
            Tiers = tiers,
            Features = features,
            Tags = args.Tags,
            Customizations = args.Customizations,
            Warnings = problems.Warnings,
        };
    }

    private static VpcTierArgs ToArgs(TierPlan tier) => new()
    {
        Name = tier.Name,
        Kind = tier.Kind,
        CidrBlocks = [.. tier.Subnets.Select(subnet => subnet.Cidr.ToString())],
        Ipv6Indexes = [.. tier.Subnets.Select(subnet => subnet.Ipv6Index).OfType<int>()],
        MapPublicIpOnLaunch = tier.MapPublicIpOnLaunch,
        Tags = [.. tier.Subnets.Select(subnet => subnet.Tags)],
    };

    private static TierPlan ToPlan(
        ProblemList problems,
        AddressSpace space,
        VpcTierArgs tier,
        ImmutableArray<AvailabilityZone> zones,
        VpcNetworkArgs args)
    {
        var path = $"Tiers[{tier.Name}]";
        TierRules.CheckName(problems, path, tier.Name);
        CheckCount(problems, $"{path}.CidrBlocks", tier.CidrBlocks.Length, args.Zones.Length);
        if (args.EnableIpv6)
        {
            CheckCount(problems, $"{path}.Ipv6Indexes", tier.Ipv6Indexes.Length, args.Zones.Length);
        }

        if (tier.Tags.Length > 0)
        {
            CheckCount(problems, $"{path}.Tags", tier.Tags.Length, args.Zones.Length);
        }

        var subnets = ImmutableArray.CreateBuilder<SubnetPlan>();
        for (var index = 0; index < tier.CidrBlocks.Length; index++)
        {
            var at = string.Create(CultureInfo.InvariantCulture, $"{path}.CidrBlocks[{index}]");
            var label = index < zones.Length ? $"{tier.Name}, {zones[index]}" : tier.Name;
            if (Read(problems, at, tier.CidrBlocks[index]) is not { } text
                || space.Place(at, label, text) is not { } block
                || index >= zones.Length)
            {
                continue;
            }

            var tags = index < tier.Tags.Length ? tier.Tags[index] : TagSet.Empty;
            TagRules.Check(problems, $"{path}.Tags", tags);
            subnets.Add(
                new SubnetPlan(
                    zones[index],
                    block,
                    args.EnableIpv6 && index < tier.Ipv6Indexes.Length ? tier.Ipv6Indexes[index] : null,
                    tags));
        }

        return new TierPlan(tier.Name, tier.Kind, tier.MapPublicIpOnLaunch, subnets.ToImmutable());
    }

    private static AwsRegion ReadRegion(ProblemList problems, string code)
    {
        if (AwsRegion.TryOf(code, out var region))
        {
            return region;
        }

        problems.Error(
            NetworkProblems.UnknownRegion,
            nameof(VpcNetworkArgs.Region),
            $"'{code}' is not an AWS region code",
            "write it like us-east-1");
        return default;
    }

    private static void CheckIpv6Indexes(ProblemList problems, VpcNetworkArgs args)
    {
        var indexes = args.Tiers.SelectMany(tier => tier.Ipv6Indexes.Select(index => (tier.Name, Index: index))).ToList();
        foreach (var (tier, index) in indexes.Where(index => index.Index is < 0 or >= LayoutPlanner.Ipv6Subnets))
        {
            problems.Error(
                NetworkProblems.InvalidIpv6Index,
                $"Tiers[{tier}].Ipv6Indexes",
                string.Create(CultureInfo.InvariantCulture, $"the VPC's /56 has no /64 number {index}"),
                $"use 0 to {LayoutPlanner.Ipv6Subnets - 1}");
        }

        foreach (var twice in indexes.GroupBy(index => index.Index).Where(group => group.Count() > 1))
        {
            problems.Error(
                NetworkProblems.InvalidIpv6Index,
                $"Tiers[{twice.Last().Name}].Ipv6Indexes",
                string.Create(CultureInfo.InvariantCulture, $"more than one subnet has the /64 number {twice.Key}"),
                "give each subnet its own");
        }
    }

    private static VpcFeatures FeaturesOf(VpcNetworkArgs args) => new()
    {
        Nat = args.Nat,
        EnableIpv6 = args.EnableIpv6,
        FlowLogs = args.FlowLogs,
        GatewayEndpoints = args.GatewayEndpoints,
        InterfaceEndpoints = args.InterfaceEndpoints,
        EndpointTier = args.EndpointTier,
        DnsSupport = args.EnableDnsSupport,
        DnsHostnames = args.EnableDnsHostnames,
        DhcpOptions = args.DhcpOptions,
        EmptyDefaultSecurityGroup = args.EmptyDefaultSecurityGroup,
        BlockPublicAccess = args.BlockPublicAccess,
        ZoneIds = args.ZoneIds,
        ClusterNames = args.ClusterNames,
    };

    private static CidrText? Read(ProblemList problems, string path, string text)
    {
        if (CidrText.TryParse(text, out var result, out var error))
        {
            return result;
        }

        problems.Error(NetworkProblems.NotACidr, path, error, "write an address and a prefix length, such as 10.0.0.0/16");
        return null;
    }

    private static void CheckCount(ProblemList problems, string path, int got, int zones)
    {
        if (got != zones)
        {
            problems.Error(
                NetworkProblems.BlockCount,
                path,
                string.Create(CultureInfo.InvariantCulture, $"got {got} values for {zones} zones"),
                "give one a zone, in the order of the zones");
        }
    }
}
