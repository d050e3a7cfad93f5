using System.Collections.Immutable;
using System.Globalization;
using Blueprints.Internal;
using Blueprints.Problems;

namespace Blueprints.Eks.Planning;

/// <summary>Plans the storage classes of a cluster.</summary>
internal static class StorageClassPlanner
{
    public static ImmutableArray<StorageClassPlan> Plan(
        ProblemList problems,
        EksFacts facts,
        EksSpec spec,
        ImmutableArray<AddonPlan> addons)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var classes = spec.StorageClasses;
        if (classes.IsEmpty)
        {
            return [];
        }

        StorageClassRules.CheckAll(problems, classes, hasDriver: addons.Any(addon => addon.Name == EksAddon.EbsCsiDriverName));
        var driver = addons.FirstOrDefault(addon => addon.Name == EksAddon.EbsCsiDriverName);
        foreach (var storage in classes.Where(storage => storage.KmsKey is not null && driver is { Identity: null }))
        {
            problems.Warn(
                StorageProblems.KeyNotGranted,
                $"{storage.Path}.KmsKey",
                "the EBS CSI driver has no role of its own, so this library cannot grant it the key, and volumes of the class cannot be "
                    + "created",
                "remove WithoutIdentity(), or allow its role kms:CreateGrant, kms:Decrypt, kms:DescribeKey, kms:Encrypt, "
                    + "kms:GenerateDataKey* and kms:ReEncrypt* on the key");
        }

        foreach (var storage in classes)
        {
            StorageClassRules.Check(problems, storage, spec.Tags);
            StorageClassRules.CheckFileSystem(problems, storage, driver?.Version);
            AwsTexts.CheckArn(
                problems,
                StorageProblems.NotAKey,
                $"{storage.Path}.KmsKeyArn",
                storage.KmsKey,
                ArnForm.KmsKey,
                spec.Nodes?.Region);
        }

        var preferred = classes.FirstOrDefault(storage => storage.IsDefault)
            ?? classes.FirstOrDefault(storage => storage.VolumeType == EksStorageClass.Gp3.VolumeType)
            ?? classes[0];
        return [.. classes.Select(storage => Plan(storage, ReferenceEquals(storage, preferred), spec.Tags))];
    }

    private static StorageClassPlan Plan(EksStorageClass storage, bool isDefault, ImmutableSortedDictionary<string, string> tags) =>
        new(storage)
        {
            Name = storage.Name,
            IsDefault = isDefault,
            ReclaimPolicy = storage.KeepsVolumes ? "Retain" : "Delete",
            BindingMode = storage.IsImmediate ? "Immediate" : "WaitForFirstConsumer",
            IsExpandable = storage.IsExpandable,
            Parameters = Parameters(storage, tags.SetItems(storage.Tags)),
        };

    private static ImmutableSortedDictionary<string, string> Parameters(
        EksStorageClass storage,
        ImmutableSortedDictionary<string, string> tags)
    {
        var parameters = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        parameters["type"] = storage.VolumeType;
        parameters["encrypted"] = storage.IsEncrypted ? "true" : "false";
        parameters["csi.storage.k8s.io/fstype"] = Text(storage.FileSystem);
        Set("iops", storage.Iops);
        Set("iopsPerGB", storage.IopsPerGiB);
        Set("throughput", storage.Throughput);
        if (storage.IopsPerGiB is not null)
        {
            // Without it, claims of small volumes fail instead of getting the minimum IOPS of EBS.
            parameters["allowAutoIOPSPerGBIncrease"] = "true";
        }

        foreach (var (tag, index) in tags.Select((tag, index) => (tag, index)))
        {
            parameters[string.Create(CultureInfo.InvariantCulture, $"tagSpecification_{index + 1}")] = $"{tag.Key}={tag.Value}";
        }

        return parameters.ToImmutable();

        void Set(string key, int? value)
        {
            if (value is { } some)
            {
                parameters[key] = some.ToString(CultureInfo.InvariantCulture);
            }
        }
    }

    private static string Text(VolumeFileSystem fileSystem) => fileSystem switch
    {
        VolumeFileSystem.Ext4 => "ext4",
        VolumeFileSystem.Xfs => "xfs",
        VolumeFileSystem.Ext3 => "ext3",
        VolumeFileSystem.Ext2 => "ext2",
        _ => throw new ArgumentOutOfRangeException(nameof(fileSystem), fileSystem, "There are Ext4, Xfs, Ext3 and Ext2."),
    };
}
