using System.Globalization;
using Blueprints.Internal;
using Blueprints.Network.Planning;
using Blueprints.Problems;

namespace Blueprints.Data.Planning;

/// <summary>Checks the rules of connections.</summary>
internal static class AccessRules
{
    private static readonly Cidr[] PrivateRanges = [
        .. new[] { "10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "100.64.0.0/10" }.Select(Cidr.Parse),
    ];

    public static void Check(ProblemList problems, AuroraSpec spec)
    {
        foreach (var source in spec.Sources)
        {
            CheckSource(problems, source, spec.Placement);
        }

        foreach (var destination in spec.Destinations)
        {
            CheckReason(problems, destination.Path, destination.Reason);
            CheckBlock(problems, destination.Path, destination.Cidr);
            if (destination.Port is < 1 or > 65_535)
            {
                problems.Error(
                    AuroraProblems.DestinationPort,
                    destination.Path,
                    string.Create(CultureInfo.InvariantCulture, $"{destination.Port} is not a port"),
                    "use 1 to 65535");
            }
        }

        var paths = spec.Sources
            .GroupBy(source => source.Key, source => source.Path)
            .Concat(spec.Destinations.GroupBy(destination => destination.Key, destination => destination.Path));
        foreach (var twice in paths.Where(group => group.Count() > 1))
        {
            problems.Error(
                AuroraProblems.DuplicateRule,
                twice.First(),
                "the name is used by more than one rule",
                "make the names unique: they are the keys of the child resources");
        }

        if (spec.Sources.IsEmpty)
        {
            problems.Warn(
                AuroraProblems.NobodyAllowed,
                "Sources",
                "no rule allows connections to the database",
                "call AllowFrom or AllowFromCidr, unless other programs add rules");
        }
    }

    /// <summary>
    /// Returns the places of a cluster whose nodes may connect and of the database. A rule names security groups of its own VPC; those of a
    /// peered VPC are also possible, but a handle does not know whether VPCs are peered. Source: Amazon VPC Peering Guide, «Update your
    /// security groups to reference peer security groups».
    /// </summary>
    public static PlacePair Places(AuroraSource.Cluster source, SubnetPlacement placement) => new(
        source.Path,
        Place.Of("the database", placement),
        Place.Of($"cluster {source.Handle.Name}", source.Handle.Nodes),
        OtherRegion: (AuroraProblems.OtherRegion, "use AllowFromCidr across regions: a rule names security groups of its own region"),
        OtherVpc: (
            AuroraProblems.OtherVpc,
            "place the database in the cluster's VPC; where the VPCs are connected, use AllowFromCidr, or AllowFrom(name, "
                + "securityGroupId, reason) for peered VPCs"));

    private static void CheckSource(ProblemList problems, AuroraSource source, SubnetPlacement? placement)
    {
        switch (source)
        {
            case AuroraSource.Cluster cluster when placement is not null:
                PlaceRules.Check(problems, Places(cluster, placement));
                break;
            case AuroraSource.Group group:
                AwsTexts.CheckId(problems, AuroraProblems.NotAReference, source.Path, group.Id, IdForm.SecurityGroup);
                CheckReason(problems, source.Path, group.Reason);
                if (!ChildKeys.IsValid(group.Name))
                {
                    problems.Error(
                        AuroraProblems.InvalidRuleName,
                        source.Path,
                        $"'{group.Name}' is not a valid name of a rule",
                        ChildKeys.Form);
                }

                break;
            case AuroraSource.Block block:
                CheckReason(problems, source.Path, block.Reason);
                if (block.Cidr.Block.PrefixLength == 0)
                {
                    problems.Error(
                        AuroraProblems.OpenToTheWorld,
                        source.Path,
                        $"{block.Cidr.Text} is the whole internet",
                        "use the addresses that need access, or AllowFrom");
                }
                else if (CheckBlock(problems, source.Path, block.Cidr) && !PrivateRanges.Any(range => range.Contains(block.Cidr.Block)))
                {
                    problems.Warn(
                        AuroraProblems.PublicAddresses,
                        source.Path,
                        $"{block.Cidr.Text} has public addresses, which cannot reach a database without a public address",
                        "use private addresses, such as those behind a VPN");
                }

                break;
        }
    }

    private static bool CheckBlock(ProblemList problems, string path, CidrText cidr)
    {
        if (cidr.Block.IsIPv6)
        {
            problems.Error(
                AuroraProblems.IPv6Rule,
                path,
                $"{cidr.Text} is an IPv6 block, and the cluster has only IPv4 addresses",
                "use an IPv4 block");
            return false;
        }

        if (!cidr.IsAligned)
        {
            problems.Error(AuroraProblems.MisalignedBlock, path, cidr.Misalignment, $"use {cidr.Block}");
        }

        return cidr.IsAligned;
    }

    private static void CheckReason(ProblemList problems, string path, string reason)
    {
        if (!RuleDescriptions.IsValid(reason))
        {
            problems.Error(
                AuroraProblems.InvalidReason,
                $"{path}.Reason",
                $"'{reason}' is not a valid description of a rule",
                RuleDescriptions.Offer);
        }
    }
}
