using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Blueprints.Problems;

namespace Blueprints.Karpenter.Planning;

/// <summary>What must hold of the disks of a node class.</summary>
internal static partial class DiskRules
{
    private const int MostDevices = 50;

    private const int LeastRate = 100;

    private const int MostRate = 300;

    public static void Check(ProblemList problems, Ec2NodeClass node, KarpenterVersion version)
    {
        if (node.BlockDevices is not { } devices)
        {
            return;
        }

        CountRules.Check(problems, $"{node.Path}.BlockDevices", devices.Length, MostDevices);
        if (devices.Count(device => device.IsRoot) > 1)
        {
            problems.Error(
                KarpenterProblems.SeveralRootVolumes,
                $"{node.Path}.BlockDevices",
                $"several are the root volume: {string.Join(", ", devices.Where(device => device.IsRoot).Select(device => device.DeviceName))}",
                "set IsRoot on one");
        }

        foreach (var twice in devices.GroupBy(device => device.DeviceName, StringComparer.Ordinal).Where(group => group.Count() > 1))
        {
            problems.Error(KarpenterProblems.DuplicateName, $"{node.Path}.BlockDevices[{twice.Key}]", "the device is there more than once", "give each volume a device of its own");
        }

        CheckFamily(problems, node, devices);
        foreach (var device in devices)
        {
            CheckDevice(problems, $"{node.Path}.BlockDevices[{device.DeviceName}]", device, version);
        }
    }

    /// <summary>
    /// Whether the volume that the image keeps pods and their images on is among them. Bottlerocket has no other place for it than /dev/xvdb, whatever the size of
    /// /dev/xvda. Sources: aws/karpenter-provider-aws v1.14.1, pkg/providers/amifamily/bottlerocket.go (EphemeralBlockDevice), #8747.
    /// </summary>
    private static void CheckFamily(ProblemList problems, Ec2NodeClass node, ImmutableArray<BlockDevice> devices)
    {
        var family = AmiAliases.FamilyOf(node);
        if (devices.IsEmpty || DefaultDisks.Of(family).FirstOrDefault(device => device.IsRoot)?.DeviceName is not { } data)
        {
            return;
        }

        var path = $"{node.Path}.BlockDevices";
        var isListed = devices.Any(device => device.DeviceName == data);
        if (family != AmiFamily.Bottlerocket)
        {
            if (!isListed)
            {
                problems.Warn(KarpenterProblems.RootVolumeNotListed, path, $"{family} starts from {data}, which is not listed, so that volume keeps the image's size and is not encrypted", $"list {data} as well");
            }

            return;
        }

        if (!isListed)
        {
            problems.Error(
                KarpenterProblems.WrongDataVolume,
                path,
                $"Bottlerocket keeps pods and their images on {data}, which is not listed, so that volume keeps the image's size and is not encrypted",
                $"list {data} with the size that pods need; /dev/xvda is the operating system's");
        }

        foreach (var wrong in devices.Where(device => device.IsRoot && device.DeviceName != data))
        {
            problems.Error(
                KarpenterProblems.WrongDataVolume,
                $"{path}[{wrong.DeviceName}]",
                $"Karpenter would count {wrong.DeviceName} as the nodes' ephemeral storage, and Bottlerocket keeps pods on {data}",
                $"set IsRoot on {data}");
        }
    }

    private static void CheckDevice(ProblemList problems, string path, BlockDevice device, KarpenterVersion version)
    {
        if (device is { Size: null, SnapshotId: null })
        {
            problems.Error(KarpenterProblems.DiskWithoutSize, path, "neither a size nor a snapshot says how large the volume is", "give one of them");
        }

        if (device.Size is { } size && !Size().IsMatch(size))
        {
            problems.Error(KarpenterProblems.InvalidVolumeSize, path, $"there is no volume of '{size}'", "use 1Gi to 59000Gi (19 Ti are 19456Gi), or 1 to 64000 G, or 1 to 64 T, without a space");
        }

        if (device.VolumeInitializationRate is { } rate)
        {
            KarpenterFeatures.Check(problems, path, "an initialization rate", version, KarpenterFeatures.VolumeInitialization);
            CheckRate(problems, path, device, rate);
        }

        CheckReferences(problems, path, device);
        if (device is { IsEncrypted: false, KmsKeyId: not null })
        {
            problems.Error(KarpenterProblems.InvalidVolumeKey, path, "there is a key, and the volume is not encrypted: EC2 refuses the pair", "leave IsEncrypted on, or leave the key out");
        }
        else if (!device.IsEncrypted)
        {
            problems.Warn(KarpenterProblems.UnencryptedDisk, path, "the volume is not encrypted", "leave IsEncrypted on; it costs nothing");
        }
    }

    private static void CheckReferences(ProblemList problems, string path, BlockDevice device)
    {
        if (!DeviceName().IsMatch(device.DeviceName))
        {
            problems.Error(KarpenterProblems.InvalidId, path, $"'{device.DeviceName}' is not the name of a device", "write it like /dev/xvda");
        }

        if (device.SnapshotId is { Length: > 0 } snapshot && !Ids.IsValid("snap-", snapshot))
        {
            problems.Error(KarpenterProblems.InvalidId, path, $"'{snapshot}' is not the id of a snapshot", "write it like snap-0123456789abcdef0");
        }

        if (device.KmsKeyId is { } key && !VolumeKey().IsMatch(key))
        {
            problems.Error(KarpenterProblems.InvalidVolumeKey, path, $"'{key}' does not name a KMS key", "give the id or the ARN of a key, or alias/… or the ARN of an alias");
        }
    }

    [GeneratedRegex("^[!-~]{1,128}\\z", RegexOptions.CultureInvariant)]
    private static partial Regex DeviceName();

    // Source: Amazon EC2 API Reference, EbsBlockDevice, «KmsKeyId»: key id, alias, key ARN or alias ARN; with one, the volume must be encrypted.
    [GeneratedRegex(
        "^(arn:aws[a-z-]*:kms:[a-z0-9-]+:[0-9]{12}:(key/[A-Za-z0-9-]+|alias/[A-Za-z0-9/_-]+)|alias/[A-Za-z0-9/_-]+|mrk-[0-9a-f]{32}|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})\\z",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex VolumeKey();

    private static void CheckRate(ProblemList problems, string path, BlockDevice device, int rate)
    {
        if (rate is < LeastRate or > MostRate)
        {
            problems.Error(
                KarpenterProblems.InitializationRateOutOfRange,
                path,
                string.Create(CultureInfo.InvariantCulture, $"a snapshot cannot be read in at {rate} MiB/s"),
                $"use {LeastRate} to {MostRate}");
        }

        if (string.IsNullOrEmpty(device.SnapshotId))
        {
            problems.Error(
                KarpenterProblems.InitializationRateWithoutSnapshot,
                path,
                "there is an initialization rate and no snapshot to read in",
                "give the snapshot with BlockDevice.FromSnapshot, or leave the rate out");
        }
    }

    /// <summary>The definition's own pattern, without its empty numbers. It leaves out every Ti that ends in 8 or 9 but 8, 9 and 58, which EC2 does have.</summary>
    [GeneratedRegex(
        "^(([1-9][0-9]{0,3}|[1-4][0-9]{4}|5[0-8][0-9]{3}|59000)Gi|([1-9][0-9]{0,3}|[1-5][0-9]{4}|6[0-3][0-9]{3}|64000)G|([1-9]|[1-5][0-7]|58)Ti|([1-9]|[1-5][0-9]|6[0-3]|64)T)\\z",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Size();
}
