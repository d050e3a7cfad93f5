using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Blueprints.Internal;
using Blueprints.Kubernetes;
using Blueprints.Problems;

namespace Blueprints.Karpenter.Planning;

/// <summary>Checks the disks of a node class.</summary>
internal static partial class DiskRules
{
    private const int MostDevices = 50;

    private const int LeastRate = 100;

    private const int MostRate = 300;

    private const decimal GiB = 1024m * 1024m * 1024m;

    public static void Check(ProblemList problems, Ec2NodeClass node, KarpenterTarget target, KarpenterVersion version)
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
            problems.Error(KarpenterProblems.DuplicateName, $"{node.Path}.BlockDevices[{twice.Key}]", "the device is listed more than once", "give each volume a device of its own");
        }

        CheckFamily(problems, node, devices);
        foreach (var device in devices)
        {
            CheckDevice(problems, $"{node.Path}.BlockDevices[{device.DeviceName}]", device, target, version);
        }
    }

    /// <summary>
    /// Determines whether the volume that the image keeps pods and their images on is among them. Bottlerocket has no other place for it
    /// than /dev/xvdb, whatever the size of /dev/xvda. Sources: aws/karpenter-provider-aws v1.14.1, pkg/providers/amifamily/bottlerocket.go
    /// (EphemeralBlockDevice), #8747.
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

    private static void CheckDevice(ProblemList problems, string path, BlockDevice device, KarpenterTarget target, KarpenterVersion version)
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

        CheckReferences(problems, path, device, target);
        CheckSpeed(problems, path, device);
        if (device is { IsEncrypted: false, KmsKeyId: not null })
        {
            problems.Error(KarpenterProblems.InvalidVolumeKey, path, "there is a key, and the volume is not encrypted: EC2 rejects the pair", "leave IsEncrypted on, or leave the key out");
        }
        else if (!device.IsEncrypted)
        {
            problems.Warn(KarpenterProblems.UnencryptedDisk, path, "the volume is not encrypted", "leave IsEncrypted on; it costs nothing");
        }
    }

    private static void CheckReferences(ProblemList problems, string path, BlockDevice device, KarpenterTarget target)
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
        else if (device.KmsKeyId is ['a', 'r', 'n', ':', ..] arn)
        {
            AwsTexts.CheckArn(problems, KarpenterProblems.InvalidVolumeKey, path, arn, ArnForm.KmsKeyOrAlias, target.Region);
        }
    }

    /// <summary>
    /// What EC2 rejects when a node starts, which the resource definition takes. The ratio of IOPS to the size does not count below the
    /// least: volumes of gp3 have it whatever their size.
    /// </summary>
    private static void CheckSpeed(ProblemList problems, string path, BlockDevice device)
    {
        var type = device.VolumeType.ToString().ToLowerInvariant();
        var size = device.Size is { } text && Size().IsMatch(text) ? (int?)Math.Ceiling(Quantity.Parse(text) / GiB) : null;
        var sizes = VolumeLimits.Size(type);
        if (size < sizes.Least || size > sizes.Most)
        {
            WrongSpeed(problems, $"{path}.Size", $"a volume of {type} cannot have {device.Size}", $"use {sizes.Least} to {sizes.Most} GiB for {type}");
        }

        if (VolumeLimits.Iops(type) is not { } limits)
        {
            if (device.Iops is not null)
            {
                WrongSpeed(problems, $"{path}.Iops", $"the IOPS of {type} cannot be chosen", $"leave Iops out, or use EbsVolumeType.Gp3");
            }
        }
        else if (device.Iops is not { } iops)
        {
            if (device.VolumeType is EbsVolumeType.Io1 or EbsVolumeType.Io2)
            {
                WrongSpeed(problems, $"{path}.Iops", $"EC2 creates no volume of {type} without its IOPS", $"set Iops to {limits.Least} to {limits.Most}");
            }
        }
        else if (iops < limits.Least || iops > limits.Most || iops > Math.Max(size * limits.PerGiB ?? limits.Most, limits.Least))
        {
            WrongSpeed(problems, $"{path}.Iops", $"a volume of {type}{(device.Size is null ? string.Empty : $" with {device.Size}")} cannot have {iops} IOPS", $"use {limits.Least} to {limits.Most} for {type}, and at most {limits.PerGiB} for each GiB");
        }

        CheckThroughput(problems, $"{path}.Throughput", device, type);
    }

    private static void CheckThroughput(ProblemList problems, string path, BlockDevice device, string type)
    {
        if (device.Throughput is not { } throughput)
        {
            return;
        }

        if (device.VolumeType != EbsVolumeType.Gp3)
        {
            WrongSpeed(problems, path, $"the throughput of {type} cannot be chosen", $"leave Throughput out, or use EbsVolumeType.Gp3");
        }
        else if (throughput is < VolumeLimits.LeastThroughput or > VolumeLimits.MostThroughput)
        {
            WrongSpeed(problems, path, $"a volume of gp3 cannot have {throughput} MiB/s", $"use {VolumeLimits.LeastThroughput} to {VolumeLimits.MostThroughput}");
        }
        else if (throughput > (device.Iops ?? VolumeLimits.BaseIops) / VolumeLimits.IopsPerThroughput)
        {
            WrongSpeed(problems, path, $"{throughput} MiB/s are more than a quarter of {device.Iops ?? VolumeLimits.BaseIops} IOPS", $"set Iops to {throughput * VolumeLimits.IopsPerThroughput}");
        }
    }

    private static void WrongSpeed(ProblemList problems, string path, FormattableString message, FormattableString fix) =>
        problems.Error(KarpenterProblems.VolumeOutOfRange, path, FormattableString.Invariant(message), FormattableString.Invariant(fix));

    [GeneratedRegex("^[!-~]{1,128}\\z", RegexOptions.CultureInvariant)]
    private static partial Regex DeviceName();

    // Source: Amazon EC2 API Reference, EbsBlockDevice, «KmsKeyId»: key id, alias, key ARN or alias ARN; with one, the volume must be
    // encrypted.
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

    /// <summary>
    /// The definition's own pattern, without its empty numbers. It leaves out every Ti that ends in 8 or 9 but 8, 9 and 58, which EC2 does
    /// have.
    /// </summary>
    [GeneratedRegex(
        "^(([1-9][0-9]{0,3}|[1-4][0-9]{4}|5[0-8][0-9]{3}|59000)Gi|([1-9][0-9]{0,3}|[1-5][0-9]{4}|6[0-3][0-9]{3}|64000)G|([1-9]|[1-5][0-7]|58)Ti|([1-9]|[1-5][0-9]|6[0-3]|64)T)\\z",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Size();
}
