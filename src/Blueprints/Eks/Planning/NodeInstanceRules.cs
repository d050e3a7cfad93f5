using System.Globalization;
using Blueprints.Kubernetes;
using Blueprints.Problems;

namespace Blueprints.Eks.Planning;

/// <summary>Checks the instance types of a group: architecture, offering, and the needs of image and network.</summary>
internal static class NodeInstanceRules
{
    /// <summary>Source: Amazon EKS User Guide, «Customize managed nodes with launch templates»: 0 to 20 instance types.</summary>
    private const int TypesPerGroup = 20;

    /// <summary>
    /// Lists the categories that images with drivers do not support. Source: Amazon EKS User Guide, «Choose an optimal Amazon EC2 node
    /// instance type».
    /// </summary>
    private static readonly string[] WithoutAccelerators = ["c", "m", "t"];

    public static void Check(ProblemList problems, EksFacts facts, EksNodeGroup group, PodNetwork network)
    {
        var at = $"{group.Path}.InstanceTypes";
        if (group.InstanceTypes.IsEmpty)
        {
            problems.Error(
                NodeGroupProblems.NoInstanceType,
                at,
                "the group has no instance type",
                "call OnGraviton(\"t4g.medium\") or OnX86(\"t3.large\")");
        }

        if (group.InstanceTypes.Length > TypesPerGroup)
        {
            problems.Error(
                NodeGroupProblems.TooManyInstanceTypes,
                at,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"the group has {group.InstanceTypes.Length} instance types, and EKS allows {TypesPerGroup}"),
                "remove some");
        }

        if (group.IsSpot && group.InstanceTypes.Length == 1)
        {
            problems.Warn(
                NodeGroupProblems.SingleSpotType,
                at,
                $"only {group.InstanceTypes[0]} is used as spot, so there are no nodes when that type is unavailable",
                "use several types of about the same size");
        }

        if (group is { IsSpot: true, IsSystem: true })
        {
            problems.Warn(
                NodeGroupProblems.SpotSystemNodes,
                $"{group.Path}.Capacity",
                "the system nodes are spot instances: an interruption stops CoreDNS and Karpenter, which provisions new nodes",
                "remove OnSpot() from system nodes");
        }

        foreach (var type in group.InstanceTypes.Distinct())
        {
            Check(problems, group, facts, type, network);
        }
    }

    private static void Check(ProblemList problems, EksNodeGroup group, EksFacts facts, InstanceType type, PodNetwork network)
    {
        var at = $"{group.Path}.InstanceTypes[{type}]";
        if (type.Family.Architecture is { } architecture && architecture != group.Architecture)
        {
            problems.Error(
                NodeGroupProblems.WrongArchitecture,
                at,
                $"{type} is {architecture.ToLabel()}, and the group {group.Architecture.ToLabel()}",
                architecture == CpuArchitecture.Arm64
                    ? "use OnGraviton(…) in another group"
                    : "use OnX86(…) in another group");
        }

        if (!type.IsKnown)
        {
            problems.Note(
                NodeGroupProblems.UnknownInstanceType,
                at,
                $"{type} is not in this library's catalogue, so its architecture, offering and pod capacity are not checked",
                "check them with `aws ec2 describe-instance-types`");
        }

        CheckOffering(problems, group, facts, type, at);
        CheckImage(problems, group, type, at);
        if ((network.UsesPrefixes || facts.IsIpv6) && !PodCapacity.HasNitro(type.Family))
        {
            problems.Error(
                NodeGroupProblems.NeedsNitro,
                at,
                $"{type} is not built on Nitro, which {(facts.IsIpv6 ? "IPv6" : "prefix delegation")} requires",
                "choose a newer family, such as t3 or m5");
        }
    }

    private static void CheckOffering(ProblemList problems, EksNodeGroup group, EksFacts facts, InstanceType type, string at)
    {
        if (type.Family.IsOfferedIn(facts.Region) == false)
        {
            problems.Error(
                NodeGroupProblems.NotOffered,
                at,
                $"the family {type.Family} is not offered in {facts.Region}",
                "choose another family");
            return;
        }

        foreach (var zone in NodePlacementRules.ZonesOf(facts, group).Where(zone => type.Family.IsOfferedIn(zone) == false))
        {
            problems.Warn(
                NodeGroupProblems.NotOfferedInZone,
                at,
                $"the family {type.Family} may not be offered in {zone}; letters mean different zones in different accounts",
                "add types of other families, or exclude the zone with InZones(…)");
        }
    }

    private static void CheckImage(ProblemList problems, EksNodeGroup group, InstanceType type, string at)
    {
        var (has, needs) = (AmiTypes.DriverOf(group.Image), Accelerators.Of(type.Family));
        if (needs != Accelerator.None && needs != has)
        {
            problems.Error(
                NodeGroupProblems.ImageNotForInstances,
                at,
                $"{type} needs the driver of {(needs == Accelerator.Nvidia ? "NVIDIA" : "AWS Neuron")}, which the image {group.Image} has "
                    + "not",
                needs == Accelerator.Nvidia
                    ? "use WithImage(NodeImage.AmazonLinux2023Nvidia) or NodeImage.BottlerocketNvidia"
                    : "use WithImage(NodeImage.AmazonLinux2023Neuron)");
        }
        else if (has != Accelerator.None && WithoutAccelerators.Contains(type.Family.Category))
        {
            problems.Error(
                NodeGroupProblems.ImageNotForInstances,
                at,
                $"the image {group.Image} does not support {type}, which has no accelerator",
                "remove WithImage(…), or choose instances with accelerators");
        }
    }
}
