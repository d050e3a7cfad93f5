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
                $"several volumes are the root volume: "
                    + $"{string.Join(", ", devices.Where(device => device.IsRoot).Select(device => device.DeviceName))}",
                "set IsRoot on one");
        }

        foreach (var twice in devices.GroupBy(device => device.DeviceName, StringComparer.Ordinal).Where(group => group.Count() > 1))
        {
            problems.Error(
                KarpenterProblems.DuplicateName,
                $"{node.Path}.BlockDevices[{twice.Key}]",
                "the device is listed more than once",
                "use another device for each volume");
        }

        CheckFamily(problems, node, devices);
        foreach (var device in devices)
        {
            CheckDevice(problems, $"{node.Path}.BlockDevices[{device.DeviceName}]", device, target, version);
        }
    }

    /// <summary>
    /// Checks that the volume of pods and their images is listed. Bottlerocket always uses /dev/xvdb for it, regardless of the size of
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
                problems.Warn(
                    KarpenterProblems.RootVolumeNotListed,
                    path,
                    $"{family} boots from {data}, which is not listed, so that volume keeps the image's size and is not encrypted",
                    $"list {data} as well");
            }

            return;
        }

        if (!isListed)
        {
            problems.Error(
                KarpenterProblems.WrongDataVolume,
                path,
                $"Bottlerocket keeps pods and their images on {data}, which is not listed, so that volume keeps the image's size and is "
                    + $"not encrypted",
                $"list {data} with the size that pods need; /dev/xvda is for the operating system");
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
            problems.Error(KarpenterProblems.DiskWithoutSize, path, "the volume has neither a size nor a snapshot", "set one of them");
        }

        if (device.Size is { } size && !Size().IsMatch(size))
        {
            problems.Error(
                KarpenterProblems.InvalidVolumeSize,
                path,
                $"'{size}' is not a valid volume size",
                "use 1Gi to 59000Gi (19 Ti are 19456Gi), or 1 to 64000 G, or 1 to 64 T, without a space");
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
            problems.Error(
                KarpenterProblems.InvalidVolumeKey,
                path,
                "a key is set for a volume that is not encrypted, which EC2 rejects",
                "set IsEncrypted, or remove the key");
        }
        else if (!device.IsEncrypted)
        {
            problems.Warn(KarpenterProblems.UnencryptedDisk, path, "the volume is not encrypted", "set IsEncrypted, which is free");
        }
    }

    private static void CheckReferences(ProblemList problems, string path, BlockDevice device, KarpenterTarget target)
    {
        if (!DeviceName().IsMatch(device.DeviceName))
        {
            problems.Error(
                KarpenterProblems.InvalidId,
                path,
                $"'{device.DeviceName}' is not the name of a device",
                "write it like /dev/xvda");
        }

        if (device.SnapshotId is { Length: > 0 } snapshot && !Ids.IsValid("snap-", snapshot))
        {
            problems.Error(
                KarpenterProblems.InvalidId,
                path,
                $"'{snapshot}' is not the id of a snapshot",
                "write it like snap-0123456789abcdef0");
        }

        if (device.KmsKeyId is { } key && !VolumeKey().IsMatch(key))
        {
            problems.Error(
                KarpenterProblems.InvalidVolumeKey,
                path,
                $"'{key}' does not name a KMS key",
                "use the id or the ARN of a key, or alias/… or the ARN of an alias");
        }
        else if (device.KmsKeyId is ['a', 'r', 'n', ':', ..] arn)
        {
            AwsTexts.CheckArn(problems, KarpenterProblems.InvalidVolumeKey, path, arn, ArnForm.KmsKeyOrAlias, target.Region);
        }
    }

    /// <summary>
    /// Checks what EC2 rejects when a node starts and the resource definition accepts. The ratio of IOPS to size does not apply to the
    /// minimum, which gp3 volumes have at any size.
    /// </summary>
    private static void CheckSpeed(ProblemList problems, string path, BlockDevice device)
    {
        var type = device.VolumeType.ToString().ToLowerInvariant();
        var size = device.Size is { } text && Size().IsMatch(text) ? (int?)Math.Ceiling(Quantity.Parse(text) / GiB) : null;
        var sizes = VolumeLimits.Size(type);
        if (size < sizes.Least || size > sizes.Most)
        {
            WrongSpeed(
                problems,
                $"{path}.Size",
                $"a volume of {type} cannot have {device.Size}",
                $"use {sizes.Least} to {sizes.Most} GiB for {type}");
        }

        if (VolumeLimits.Iops(type) is not { } limits)
        {
            if (device.Iops is not null)
            {
                WrongSpeed(problems, $"{path}.Iops", $"the IOPS of {type} cannot be set", $"remove Iops, or use EbsVolumeType.Gp3");
            }
        }
        else if (device.Iops is not { } iops)
        {
            if (device.VolumeType is EbsVolumeType.Io1 or EbsVolumeType.Io2)
            {
                WrongSpeed(
                    problems,
                    $"{path}.Iops",
                    $"EC2 requires the IOPS of a volume of {type}",
                    $"set Iops to {limits.Least} to {limits.Most}");
            }
        }
        else if (iops < limits.Least || iops > limits.Most || iops > Math.Max(size * limits.PerGiB ?? limits.Most, limits.Least))
        {
            WrongSpeed(
                problems,
                $"{path}.Iops",
                $"a volume of {type}{(device.Size is null ? string.Empty : $" with {device.Size}")} cannot have {iops} IOPS",
                $"use {limits.Least} to {limits.Most} for {type}, and at most {limits.PerGiB} per GiB");
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
            WrongSpeed(problems, path, $"the throughput of {type} cannot be set", $"remove Throughput, or use EbsVolumeType.Gp3");
        }
        else if (throughput is < VolumeLimits.LeastThroughput or > VolumeLimits.MostThroughput)
        {
            WrongSpeed(
                problems,
                path,
                $"a volume of gp3 cannot have {throughput} MiB/s",
                $"use {VolumeLimits.LeastThroughput} to {VolumeLimits.MostThroughput}");
        }
        else if (throughput > (device.Iops ?? VolumeLimits.BaseIops) / VolumeLimits.IopsPerThroughput)
        {
            WrongSpeed(
                problems,
                path,
                $"{throughput} MiB/s are more than a quarter of {device.Iops ?? VolumeLimits.BaseIops} IOPS",
                $"set Iops to {throughput * VolumeLimits.IopsPerThroughput}");
        }
    }

    private static void WrongSpeed(ProblemList problems, string path, FormattableString message, FormattableString fix) =>
        problems.Error(KarpenterProblems.VolumeOutOfRange, path, FormattableString.Invariant(message), FormattableString.Invariant(fix));

    [GeneratedRegex("^[!-~]{1,128}\\z", RegexOptions.CultureInvariant)]
    private static partial Regex DeviceName();

    // Source: Amazon EC2 API Reference, EbsBlockDevice, «KmsKeyId»: key id, alias, key ARN or alias ARN; with one, the volume must be
    // encrypted.
    [GeneratedRegex(
        "^(arn:aws[a-z-]*:kms:[a-z0-9-]+:[0-9]{12}:(key/[A-Za-z0-9-]+|alias/[A-Za-z0-9/_-]+)|alias/[A-Za-z0-9/_-]+|"
            + "mrk-[0-9a-f]{32}|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})\\z",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex VolumeKey();

    private static void CheckRate(ProblemList problems, string path, BlockDevice device, int rate)
    {
        if (rate is < LeastRate or > MostRate)
        {
            problems.Error(
                KarpenterProblems.InitializationRateOutOfRange,
                path,
                string.Create(CultureInfo.InvariantCulture, $"a volume cannot be initialized at {rate} MiB/s"),
                $"use {LeastRate} to {MostRate}");
        }

        if (string.IsNullOrEmpty(device.SnapshotId))
        {
            problems.Error(
                KarpenterProblems.InitializationRateWithoutSnapshot,
                path,
                "an initialization rate is set without a snapshot", "set the snapshot with BlockDevice.FromSnapshot, or remove the rate");
        }
    }

    /// <summary>
    /// Matches the definition's pattern, without its empty numbers. The pattern excludes every Ti that ends in 8 or 9 except 8, 9 and 58,
    /// although EC2 supports them.
    /// </summary>
    [GeneratedRegex(
        "^(([1-9][0-9]{0,3}|[1-4][0-9]{4}|5[0-8][0-9]{3}|59000)Gi|([1-9][0-9]{0,3}|[1-5][0-9]{4}|6[0-3][0-9]{3}|64000)G|"
            + "([1-9]|[1-5][0-7]|58)Ti|([1-9]|[1-5][0-9]|6[0-3]|64)T)\\z",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Size();
}
