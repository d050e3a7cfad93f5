using System.Collections.Immutable;
using System.Globalization;
using Blueprints.Kubernetes;
using Blueprints.Problems;

namespace Blueprints.Eks.Planning;

/// <summary>
/// Describes what storage classes may say. Sources: Amazon EBS User Guide, «Amazon EBS volume types»; kubernetes-sigs/aws-ebs-csi-driver
/// v1.64.0, docs/parameters.md and pkg/cloud/cloud.go.
/// </summary>
internal static class StorageClassRules
{
    private const string NameOfEks = "gp2";

    private const int FirstDriverWithoutExt2 = 38;

    /// <summary>
    /// Room for the tags that the driver sets itself: its own, the cluster's, and the names of the claim and the volume. AWS accepts 50 in
    /// all.
    /// </summary>
    private const int RoomForTheDriver = 10;

    public static void CheckAll(ProblemList problems, ImmutableArray<EksStorageClass> classes, bool hasDriver)
    {
        if (!hasDriver)
        {
            problems.Error(
                StorageProblems.NoDriver,
                "StorageClasses",
                "there are storage classes, and the add-on aws-ebs-csi-driver, which makes their volumes, is not there",
                "call WithAddon(EksAddon.EbsCsiDriver)");
        }

        foreach (var twice in classes.GroupBy(storage => storage.Name, StringComparer.Ordinal).Where(same => same.Count() > 1))
        {
            problems.Error(
                StorageProblems.DuplicateName,
                $"StorageClasses[{twice.Key}]",
                "the name is used by more than one class",
                "give them different names: WithName(…)");
        }

        var defaults = classes.Where(storage => storage.IsDefault).Select(storage => storage.Name).ToList();
        if (defaults.Count > 1)
        {
            problems.Error(
                StorageProblems.SeveralDefaults,
                "StorageClasses",
                $"{string.Join(", ", defaults)} are all the default, and claims would get the one that was made last",
                "call AsDefault() on one of them");
        }
    }

    public static void Check(ProblemList problems, EksStorageClass storage, ImmutableSortedDictionary<string, string> tags)
    {
        if (storage.Name == NameOfEks)
        {
            problems.Error(
                StorageProblems.TakenName,
                storage.Path,
                "EKS creates a class 'gp2' in every cluster, whose parameters cannot be changed",
                "use another name; EksStorageClass.Gp2 is called ebs-gp2");
        }
        else if (!KubernetesNames.IsSubdomain(storage.Name))
        {
            problems.Error(
                StorageProblems.InvalidName,
                storage.Path,
                $"'{storage.Name}' is not the name of a storage class",
                KubernetesNames.SubdomainForm);
        }

        CheckSpeed(problems, storage);
        if (storage is { IsEncrypted: false, KmsKey: not null })
        {
            problems.Error(
                StorageProblems.KeyWithoutEncryption,
                $"{storage.Path}.KmsKey",
                "there is a key, and no encryption",
                "leave WithoutEncryption() out");
        }
        else if (!storage.IsEncrypted)
        {
            problems.Warn(
                StorageProblems.NotEncrypted,
                storage.Path,
                "volumes of the class are not encrypted, unless the account always does",
                "leave WithoutEncryption() out");
        }

        if (storage.IsImmediate)
        {
            problems.Warn(
                StorageProblems.ImmediateBinding,
                storage.Path,
                "a volume is made before its pod has a node, so the pod may not run where there is room",
                "leave WithImmediateBinding() out");
        }

        if (storage.VolumeType is "gp2" or "io1")
        {
            problems.Note(
                StorageProblems.OldVolumeType,
                storage.Path,
                $"{storage.VolumeType} is the former generation",
                storage.VolumeType == "gp2" ? "gp3 is cheaper and as fast whatever its size" : "io2 is more durable at the same price");
        }

        TagRules.Check(problems, $"{storage.Path}.Tags", storage.Tags);
        var count = tags.SetItems(storage.Tags).Count;
        if (count > TagRules.MaxTagsPerResource - RoomForTheDriver)
        {
            problems.Error(
                StorageProblems.TooManyTags,
                $"{storage.Path}.Tags",
                string.Create(CultureInfo.InvariantCulture, $"a volume would get {count} tags besides those of the driver"),
                string.Create(CultureInfo.InvariantCulture, $"use {TagRules.MaxTagsPerResource - RoomForTheDriver} at most"));
        }
    }

    /// <summary>
    /// Rejects ext2 for a driver that does not make it: 1.38.0 and newer, and the default version of the add-on, which is newer in every
    /// version of Kubernetes that EKS supports. Source: kubernetes-sigs/aws-ebs-csi-driver, docs/parameters.md at v1.37.0 and v1.38.0.
    /// </summary>
    public static void CheckFileSystem(ProblemList problems, EksStorageClass storage, string? driverVersion)
    {
        if (storage.FileSystem != VolumeFileSystem.Ext2
            || AddonRules.NumberOf(driverVersion) is { Major: 1, Minor: < FirstDriverWithoutExt2 })
        {
            return;
        }

        problems.Error(
            StorageProblems.FileSystemDropped,
            $"{storage.Path}.FileSystem",
            $"the EBS CSI driver {driverVersion ?? "in the add-on's default version"} does not make ext2: claims of the class would stay "
                + "pending",
            "use VolumeFileSystem.Ext4, Xfs or Ext3, or pin aws-ebs-csi-driver to v1.37 or older");
    }

    private static void CheckSpeed(ProblemList problems, EksStorageClass storage)
    {
        if (VolumeLimits.Iops(storage.VolumeType) is not { } limits)
        {
            if (storage.Iops is not null || storage.IopsPerGiB is not null)
            {
                problems.Error(
                    StorageProblems.NotForVolumeType,
                    $"{storage.Path}.Iops",
                    $"{storage.VolumeType} has IOPS by its size alone",
                    "leave the IOPS out, or use EksStorageClass.Gp3");
            }
        }
        else
        {
            Range(problems, StorageProblems.IopsOutOfRange, $"{storage.Path}.Iops", storage.Iops, limits.Least, limits.Most, storage.VolumeType);
            Range(problems, StorageProblems.IopsPerGiBOutOfRange, $"{storage.Path}.IopsPerGiB", storage.IopsPerGiB, 1, limits.PerGiB, storage.VolumeType);
        }

        if (storage.Throughput is null)
        {
            return;
        }

        if (storage.VolumeType != EksStorageClass.Gp3.VolumeType)
        {
            problems.Error(
                StorageProblems.NotForVolumeType,
                $"{storage.Path}.Throughput",
                $"the throughput of {storage.VolumeType} cannot be set",
                "leave WithThroughput(…) out, or use EksStorageClass.Gp3");
            return;
        }

        Range(problems, StorageProblems.ThroughputOutOfRange, $"{storage.Path}.Throughput", storage.Throughput, VolumeLimits.LeastThroughput, VolumeLimits.MostThroughput, storage.VolumeType);
        if (storage.IopsPerGiB is null && storage.Throughput > (storage.Iops ?? VolumeLimits.BaseIops) / VolumeLimits.IopsPerThroughput)
        {
            problems.Error(
                StorageProblems.ThroughputOutOfRange,
                $"{storage.Path}.Throughput",
                string.Create(CultureInfo.InvariantCulture, $"{storage.Throughput} MiB/s are more than a quarter of {storage.Iops ?? VolumeLimits.BaseIops} IOPS"),
                string.Create(CultureInfo.InvariantCulture, $"call WithIops({storage.Throughput * VolumeLimits.IopsPerThroughput})"));
        }
    }

    private static void Range(ProblemList problems, string code, string at, int? value, int min, int max, string volumeType)
    {
        if (value < min || value > max)
        {
            problems.Error(
                code,
                at,
                string.Create(CultureInfo.InvariantCulture, $"it is {value}"),
                string.Create(CultureInfo.InvariantCulture, $"use {min} to {max} for {volumeType}"));
        }
    }
}
