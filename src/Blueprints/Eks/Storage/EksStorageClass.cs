using System.Collections.Immutable;
using System.Diagnostics.Contracts;
using Pulumi;

namespace Blueprints;

/// <summary>Describes a storage class of EBS volumes.</summary>
/// <remarks>
/// By default, volumes are encrypted, created in the zone of the first pod that uses them, expandable, and deleted with their claim.
/// Sources: aws-ebs-csi-driver, «CreateVolume Parameters» and «Tagging»; Amazon EBS User Guide, «Amazon EBS volume types».
/// </remarks>
/// <example>
/// <code>
/// blueprint
///     .WithAddon(EksAddon.EbsCsiDriver)
///     .AddStorageClass(EksStorageClass.Gp3)
///     .AddStorageClass(EksStorageClass.Io2(iops: 20000).WithName("database").KeepVolumes());
/// </code>
/// </example>
public sealed record EksStorageClass
{
    private EksStorageClass(string name, string volumeType)
    {
        Name = name;
        VolumeType = volumeType;
    }

    /// <summary>Gets the class <c>gp3</c>: general purpose, with 3,000 IOPS and 125 MiB/s at any size.</summary>
    public static EksStorageClass Gp3 { get; } = new("gp3", "gp3");

    /// <summary>
    /// Gets the class <c>ebs-gp2</c>: general purpose of the previous generation, whose speed grows with its size (<c>STC103</c>). It is
    /// not called <c>gp2</c>, because EKS creates a class of that name in every cluster, for the driver that was removed from Kubernetes
    /// (<c>STC005</c>).
    /// </summary>
    public static EksStorageClass Gp2 { get; } = new("ebs-gp2", "gp2");

    /// <summary>Gets the name, by which claims select the class.</summary>
    public string Name { get; private init; }

    internal string VolumeType { get; }

    internal int? Iops { get; private init; }

    internal int? IopsPerGiB { get; private init; }

    internal int? Throughput { get; private init; }

    internal bool IsDefault { get; private init; }

    internal bool KeepsVolumes { get; private init; }

    internal bool IsExpandable { get; private init; } = true;

    internal bool IsImmediate { get; private init; }

    internal bool IsEncrypted { get; private init; } = true;

    internal Input<string>? KmsKey { get; private init; }

    internal VolumeFileSystem FileSystem { get; private init; } = VolumeFileSystem.Ext4;

    internal ImmutableSortedDictionary<string, string> Tags { get; private init; } = TagSet.Empty;

    internal string Path => $"StorageClasses[{Name}]";

    /// <summary>Returns the class <c>io1</c>: provisioned IOPS; the previous generation of <see cref="Io2"/> (<c>STC103</c>).</summary>
    /// <param name="iopsPerGiB">1 to 50 IOPS per GiB of a volume (<c>STC007</c>).</param>
    /// <returns>The class.</returns>
    /// <example><code>EksStorageClass.Io1(iopsPerGiB: 50)</code></example>
    public static EksStorageClass Io1(int iopsPerGiB) => new("io1", "io1") { IopsPerGiB = iopsPerGiB };

    /// <summary>Returns the class <c>io2</c>: provisioned IOPS, and a hundred times more durable.</summary>
    /// <param name="iops">100 to 256,000 IOPS per volume (<c>STC006</c>); at most 1,000 per GiB.</param>
    /// <returns>The class.</returns>
    /// <example><code>EksStorageClass.Io2(iops: 20000)</code></example>
    public static EksStorageClass Io2(int iops) => new("io2", "io2") { Iops = iops };

    /// <summary>Sets another name.</summary>
    /// <param name="name">
    /// At most 253 lower-case letters, digits, hyphens and dots (<c>STC004</c>), unique (<c>STC002</c>), and not <c>gp2</c>
    /// (<c>STC005</c>).
    /// </param>
    /// <returns>The class with that name.</returns>
    /// <example><code>EksStorageClass.Gp3.WithName("fast").WithIops(16000)</code></example>
    [Pure]
    public EksStorageClass WithName(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        return this with { Name = name };
    }

    /// <summary>Makes it the class of claims without a class; only one class can be the default (<c>STC003</c>).</summary>
    /// <returns>The default class.</returns>
    /// <example><code>EksStorageClass.Gp3.AsDefault()</code></example>
    [Pure]
    public EksStorageClass AsDefault() => this with { IsDefault = true };

    /// <summary>Sets the IOPS of each volume, instead of IOPS per GiB.</summary>
    /// <param name="iops">
    /// gp3: 3,000 to 80,000; io1: 100 to 64,000; io2: 100 to 256,000 (<c>STC006</c>). Not for gp2 (<c>STC009</c>).
    /// </param>
    /// <returns>The class with these IOPS.</returns>
    /// <example><code>EksStorageClass.Gp3.WithIops(6000)</code></example>
    [Pure]
    public EksStorageClass WithIops(int iops) => this with { Iops = iops, IopsPerGiB = null };

    /// <summary>Sets the IOPS per GiB, instead of IOPS per volume.</summary>
    /// <param name="iopsPerGiB">gp3: 1 to 500; io1: 1 to 50; io2: 1 to 1,000 (<c>STC007</c>). Not for gp2 (<c>STC009</c>).</param>
    /// <returns>
    /// The class with these IOPS; a volume whose size gives too few or too many gets the nearest number that EBS accepts.
    /// </returns>
    /// <example><code>EksStorageClass.Io2(iops: 1000).WithIopsPerGiB(100)</code></example>
    [Pure]
    public EksStorageClass WithIopsPerGiB(int iopsPerGiB) => this with { IopsPerGiB = iopsPerGiB, Iops = null };

    /// <summary>Sets the throughput of each volume, only for gp3 (<c>STC009</c>). Default: 125 MiB/s.</summary>
    /// <param name="mebibytesPerSecond">125 to 2,000 MiB/s, and at most a quarter of the IOPS (<c>STC008</c>).</param>
    /// <returns>The class with that throughput.</returns>
    /// <example><code>EksStorageClass.Gp3.WithIops(4000).WithThroughput(1000)</code></example>
    [Pure]
    public EksStorageClass WithThroughput(int mebibytesPerSecond) => this with { Throughput = mebibytesPerSecond };

    /// <summary>Keeps volumes when their claims are deleted (<c>Retain</c>). Default: they are deleted with their claims.</summary>
    /// <returns>The class that keeps its volumes.</returns>
    /// <example><code>EksStorageClass.Gp3.WithName("kept").KeepVolumes()</code></example>
    [Pure]
    public EksStorageClass KeepVolumes() => this with { KeepsVolumes = true };

    /// <summary>Prevents volumes from growing. Default: they can grow.</summary>
    /// <returns>The class without expansion.</returns>
    /// <example><code>EksStorageClass.Gp3.WithoutExpansion()</code></example>
    [Pure]
    public EksStorageClass WithoutExpansion() => this with { IsExpandable = false };

    /// <summary>
    /// Creates volumes as soon as they are claimed, in any zone (<c>STC102</c>). Default: in the zone of the first pod that uses them.
    /// </summary>
    /// <returns>The class with immediate binding.</returns>
    /// <example><code>EksStorageClass.Gp3.WithImmediateBinding()</code></example>
    [Pure]
    public EksStorageClass WithImmediateBinding() => this with { IsImmediate = true };

    /// <summary>
    /// Encrypts volumes with a KMS customer managed key. Default: the account's default key for EBS in the region, <c>aws/ebs</c> unless
    /// changed.
    /// </summary>
    /// <param name="kmsKeyArn">
    /// The key's full ARN; requires encryption (<c>STC010</c>). The driver's own role is allowed to use the key (<c>STC012</c>).
    /// </param>
    /// <returns>The class with that key.</returns>
    /// <example><code>EksStorageClass.Gp3.WithKmsKey(key.Arn)</code></example>
    [Pure]
    public EksStorageClass WithKmsKey(Input<string> kmsKeyArn)
    {
        ArgumentNullException.ThrowIfNull(kmsKeyArn);
        return this with { KmsKey = kmsKeyArn };
    }

    /// <summary>Disables encryption (<c>STC101</c>), unless the account encrypts by default.</summary>
    /// <returns>The class without encryption.</returns>
    /// <example><code>EksStorageClass.Gp3.WithoutEncryption()</code></example>
    [Pure]
    public EksStorageClass WithoutEncryption() => this with { IsEncrypted = false };

    /// <summary>Chooses how volumes are formatted. Default: <see cref="VolumeFileSystem.Ext4"/>.</summary>
    /// <param name="fileSystem">The file system.</param>
    /// <returns>The class with that file system.</returns>
    /// <example><code>EksStorageClass.Gp3.WithFileSystem(VolumeFileSystem.Xfs)</code></example>
    [Pure]
    public EksStorageClass WithFileSystem(VolumeFileSystem fileSystem) => this with { FileSystem = fileSystem };

    /// <summary>Sets a tag on each volume, besides those of the cluster.</summary>
    /// <param name="key">
    /// 1 to 128 letters, digits, spaces and <c>+ - = . _ : / @</c>; not starting with <c>aws:</c> (<c>TAG001</c> to <c>TAG006</c>).
    /// </param>
    /// <param name="value">At most 256 of the same characters.</param>
    /// <returns>The class with the tag; a tag of the same key is replaced.</returns>
    /// <example><code>EksStorageClass.Gp3.WithVolumeTag("backup", "daily")</code></example>
    [Pure]
    public EksStorageClass WithVolumeTag(string key, string value)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(value);
        return this with { Tags = Tags.SetItem(key, value) };
    }
}
