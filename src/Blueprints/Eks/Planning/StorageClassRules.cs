using System.Collections.Immutable;
using System.Globalization;
using Blueprints.Kubernetes;
using Blueprints.Problems;

namespace Blueprints.Eks.Planning;

/// <summary>
/// Checks storage classes. Sources: Amazon EBS User Guide, «Amazon EBS volume types»; kubernetes-sigs/aws-ebs-csi-driver v1.64.0,
/// docs/parameters.md and pkg/cloud/cloud.go.
/// </summary>
internal static class StorageClassRules
{
    private const string NameOfEks = "gp2";

    private const int FirstDriverWithoutExt2 = 38;

    /// <summary>
    /// Reserves room for the tags that the driver sets itself: its own, the cluster's, and the names of the claim and the volume. AWS
    /// allows 50 in total.
    /// </summary>
    private const int RoomForTheDriver = 10;

    public static void CheckAll(ProblemList problems, ImmutableArray<EksStorageClass> classes, bool hasDriver)
    {
        if (!hasDriver)
        {
            problems.Error(
                StorageProblems.NoDriver,
                "StorageClasses",
                "there are storage classes, and the add-on aws-ebs-csi-driver, which creates their volumes, is not installed",
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
                $"{string.Join(", ", defaults)} are all the default class, and claims would get the last created one",
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
                "use another name with WithName(…); EksStorageClass.Gp2 is called ebs-gp2");
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
                "a key is set, and encryption is disabled",
                "remove WithoutEncryption()");
        }
        else if (!storage.IsEncrypted)
        {
            problems.Warn(
                StorageProblems.NotEncrypted,
                storage.Path,
                "volumes of the class are not encrypted, unless the account encrypts by default",
                "remove WithoutEncryption()");
        }

        if (storage.IsImmediate)
        {
            problems.Warn(
                StorageProblems.ImmediateBinding,
                storage.Path,
                "a volume is created before its pod has a node, so the pod may not run where nodes have room",
                "remove WithImmediateBinding()");
        }

        if (storage.VolumeType is "gp2" or "io1")
        {
            problems.Note(
                StorageProblems.OldVolumeType,
                storage.Path,
                $"{storage.VolumeType} is of the previous generation",
                storage.VolumeType == "gp2"
                    ? "use gp3, which is cheaper and as fast at any size"
                    : "use io2, which is more durable at the same price");
        }

        TagRules.Check(problems, $"{storage.Path}.Tags", storage.Tags);
        var count = tags.SetItems(storage.Tags).Count;
        if (count > TagRules.MaxTagsPerResource - RoomForTheDriver)
        {
            problems.Error(
                StorageProblems.TooManyTags,
                $"{storage.Path}.Tags",
                string.Create(CultureInfo.InvariantCulture, $"a volume would get {count} tags besides those of the driver"),
                string.Create(CultureInfo.InvariantCulture, $"use at most {TagRules.MaxTagsPerResource - RoomForTheDriver}"));
        }
    }

    /// <summary>
    /// Rejects ext2 for drivers without support: 1.38.0 and newer, and the default version of the add-on, which is newer for every
    /// Kubernetes version that EKS supports. Source: kubernetes-sigs/aws-ebs-csi-driver, docs/parameters.md at v1.37.0 and v1.38.0.
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
            $"the EBS CSI driver {driverVersion ?? "in the add-on's default version"} does not support ext2: claims of the class would "
                + $"stay "
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
                    $"the IOPS of {storage.VolumeType} follow from its size and cannot be set",
                    "remove the IOPS, or use EksStorageClass.Gp3");
            }
        }
        else
        {
            Range(
                problems,
                StorageProblems.IopsOutOfRange,
                $"{storage.Path}.Iops",
                storage.Iops,
                limits.Least,
                limits.Most,
                storage.VolumeType);
            Range(
                problems,
                StorageProblems.IopsPerGiBOutOfRange,
                $"{storage.Path}.IopsPerGiB",
                storage.IopsPerGiB,
                1,
                limits.PerGiB,
                storage.VolumeType);
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
                "remove WithThroughput(…), or use EksStorageClass.Gp3");
            return;
        }

        Range(
            problems,
            StorageProblems.ThroughputOutOfRange,
            $"{storage.Path}.Throughput",
            storage.Throughput,
            VolumeLimits.LeastThroughput,
            VolumeLimits.MostThroughput,
            storage.VolumeType);
        if (storage.IopsPerGiB is null && storage.Throughput > (storage.Iops ?? VolumeLimits.BaseIops) / VolumeLimits.IopsPerThroughput)
        {
            problems.Error(
                StorageProblems.ThroughputOutOfRange,
                $"{storage.Path}.Throughput",
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{storage.Throughput} MiB/s are more than a quarter of {storage.Iops ?? VolumeLimits.BaseIops} IOPS"),
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
