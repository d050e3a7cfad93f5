using System.Globalization;
using System.Text.RegularExpressions;
using Blueprints.Internal;
using Blueprints.Kubernetes;
using Blueprints.Problems;

namespace Blueprints.Eks.Planning;

/// <summary>Checks the machine of a node: image, disk, and metadata service.</summary>
internal static partial class NodeMachineRules
{
    /// <summary>
    /// Source: Amazon EKS API Reference, CreateNodegroup, «diskSize»: the default of Linux and Bottlerocket, which is what the images are
    /// built for.
    /// </summary>
    private const int SmallestDisk = 20;

    /// <summary>Source: Amazon EC2 API Reference, LaunchTemplateInstanceMetadataOptionsRequest, «HttpPutResponseHopLimit».</summary>
    private const int MostHops = 64;

    public static void Check(ProblemList problems, EksFacts facts, EksNodeGroup group)
    {
        var version = group.Version ?? facts.Version;
        if (!VersionSkew.IsAllowed(facts.Version, version))
        {
            problems.Error(
                NodeGroupProblems.VersionSkew,
                $"{group.Path}.Version",
                version > facts.Version
                    ? $"nodes of Kubernetes {version} are newer than the control plane, which runs {facts.Version}"
                    : $"nodes of Kubernetes {version} are more than {VersionSkew.MostMinors(version)} minor versions older than the "
                        + $"control plane, which runs {facts.Version}",
                "remove WithVersion(…), or use a version closer to the cluster's; upgrade the control plane first, then the nodes");
        }

        CheckImage(problems, version, group);
        CheckRelease(problems, version, group);
        AwsTexts.CheckArn(problems, NodeGroupProblems.NotAKey, $"{group.Path}.DiskKmsKeyArn", group.DiskKey, ArnForm.KmsKey, facts.Region);
        if (group.DiskKey is not null)
        {
            KeyPolicies.Tell(
                problems, NodeGroupProblems.KeyPolicy, $"{group.Path}.DiskKey", KeyPolicies.AutoScaling(facts.Region.Partition));
        }

        if (group.DiskGiB < SmallestDisk)
        {
            problems.Error(
                NodeGroupProblems.DiskTooSmall,
                $"{group.Path}.Disk",
                string.Create(CultureInfo.InvariantCulture, $"the disk would have {group.DiskGiB} GiB"),
                $"use at least {SmallestDisk} GiB, which the images need");
        }

        var at = $"{group.Path}.HopLimit";
        if (group.HopLimit is < 1 or > MostHops)
        {
            problems.Error(
                NodeGroupProblems.HopLimitOutOfRange,
                at,
                string.Create(CultureInfo.InvariantCulture, $"the hop limit is {group.HopLimit}"),
                $"use 1 to {MostHops}");
        }
        else if (group.HopLimit > 1)
        {
            problems.Warn(
                NodeGroupProblems.HopLimit,
                at,
                string.Create(
                    CultureInfo.InvariantCulture, $"with {group.HopLimit} hops, every pod can use the node's permissions"),
                "use 1, and give pods that need AWS their own identity: WorkloadIdentity");
        }
    }

    private static void CheckImage(ProblemList problems, KubernetesVersion version, EksNodeGroup group)
    {
        var at = $"{group.Path}.Image";
        if (AmiTypes.Of(group.Image, group.Architecture) is null)
        {
            problems.Error(
                NodeGroupProblems.NoImageForArchitecture,
                at,
                $"there is no image {group.Image} for {group.Architecture.ToLabel()}",
                "choose another image, or instances of the other architecture");
        }

        if (!AmiTypes.IsAmazonLinux2(group.Image))
        {
            return;
        }

        if (version.Minor >= AmiTypes.MinorWithoutAmazonLinux2)
        {
            problems.Error(
                NodeGroupProblems.NoAmazonLinux2,
                at,
                $"Amazon Linux 2 has no image for Kubernetes {version}; the last was for 1.32",
                "use NodeImage.AmazonLinux2023 or NodeImage.Bottlerocket");
        }
        else
        {
            problems.Warn(
                NodeGroupProblems.AmazonLinux2,
                at,
                "images of Amazon Linux 2 have had no security updates since 26 November 2025",
                "use NodeImage.AmazonLinux2023 or NodeImage.Bottlerocket");
        }
    }

    private static void CheckRelease(ProblemList problems, KubernetesVersion version, EksNodeGroup group)
    {
        if (group.Release is not { } release)
        {
            return;
        }

        var isValid = AmiTypes.IsBottlerocket(group.Image)
            ? Bottlerocket().IsMatch(release)
            : AmazonLinux().Match(release) is { Success: true } match && match.Groups["minor"].Value == version.Name;
        if (!isValid)
        {
            problems.Error(
                NodeGroupProblems.InvalidRelease,
                $"{group.Path}.Release",
                $"'{release}' is not a release of {group.Image} for Kubernetes {version}",
                AmiTypes.IsBottlerocket(group.Image)
                    ? "write it like 1.20.3-5d9ac849"
                    : $"write it like 1.35.6-20260714, a release that awslabs/amazon-eks-ami lists for {version}");
        }
    }

    [GeneratedRegex(@"^(?<minor>1\.[0-9]+)\.[0-9]+-[0-9]{8}\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex AmazonLinux();

    [GeneratedRegex(@"^[0-9]+\.[0-9]+\.[0-9]+-[0-9a-f]{8}\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Bottlerocket();
}
