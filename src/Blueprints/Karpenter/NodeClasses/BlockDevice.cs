using Blueprints.Karpenter;

namespace Blueprints;

/// <summary>Describes an EBS volume of a node. Default: encrypted, of type gp3, and deleted with its node.</summary>
/// <example>
/// <code>
/// node.WithBlockDevices(
///     BlockDevice.Of("/dev/xvda", "20Gi") with { IsRoot = true },
///     BlockDevice.FromSnapshot("/dev/xvdb", "snap-0a") with { VolumeInitializationRate = 200 });
/// </code>
/// </example>
public sealed record BlockDevice
{
    private BlockDevice(string deviceName) => DeviceName = deviceName;

    /// <summary>Gets the device's name, for example <c>/dev/xvda</c>.</summary>
    public string DeviceName { get; }

    /// <summary>
    /// Gets the size, for example <c>20Gi</c> (<c>KRP041</c>, <c>KRP042</c>); <see langword="null"/> for the snapshot's size.
    /// </summary>
    public string? Size { get; init; }

    /// <summary>Gets the snapshot that the volume is created from; <see langword="null"/> for none.</summary>
    public string? SnapshotId { get; init; }

    /// <summary>Gets the volume type. Default: gp3.</summary>
    public EbsVolumeType VolumeType { get; init; }

    /// <summary>Gets the IOPS (<c>KRP076</c>); <see langword="null"/> for the type's default, which io1 and io2 do not have.</summary>
    public int? Iops { get; init; }

    /// <summary>Gets the throughput in MiB/s, for gp3 (<c>KRP076</c>); <see langword="null"/> for the type's default.</summary>
    public int? Throughput { get; init; }

    /// <summary>
    /// Gets the rate in MiB/s at which the volume is initialized from the snapshot, 100 to 300 (<c>KRP043</c>, <c>KRP044</c>);
    /// <see langword="null"/> for the default. Karpenter 1.5 and newer (<c>KRP027</c>).
    /// </summary>
    public int? VolumeInitializationRate { get; init; }

    /// <summary>Gets a value indicating whether the volume is encrypted. Default: yes; no reports warning <c>KRP114</c>.</summary>
    public bool IsEncrypted { get; init; } = true;

    /// <summary>Gets the KMS key to encrypt with; <see langword="null"/> for the account's default key.</summary>
    public string? KmsKeyId { get; init; }

    /// <summary>Gets a value indicating whether the volume is deleted with its node. Default: yes.</summary>
    public bool DeleteOnTermination { get; init; } = true;

    /// <summary>
    /// Gets a value indicating whether the volume's size is the node's ephemeral storage; at most one volume (<c>KRP045</c>). Bottlerocket:
    /// <c>/dev/xvdb</c> (<c>KRP068</c>).
    /// </summary>
    public bool IsRoot { get; init; }

    /// <summary>Creates an empty volume.</summary>
    /// <param name="deviceName">For example <c>/dev/xvda</c>.</param>
    /// <param name="size">1Gi to 59000Gi, or in G, Ti or T up to 64T (<c>KRP041</c>).</param>
    /// <returns>The volume.</returns>
    /// <example><code>BlockDevice.Of("/dev/xvda", "20Gi")</code></example>
    public static BlockDevice Of(string deviceName, string size)
    {
        ArgumentException.ThrowIfNullOrEmpty(deviceName);
        ArgumentNullException.ThrowIfNull(size);
        return new BlockDevice(deviceName) { Size = size };
    }

    /// <summary>Creates a volume from a snapshot, for example with pulled images.</summary>
    /// <param name="deviceName">For example <c>/dev/xvdb</c>.</param>
    /// <param name="snapshotId">For example <c>snap-0123456789abcdef0</c>.</param>
    /// <returns>The volume, of the snapshot's size.</returns>
    /// <example><code>BlockDevice.FromSnapshot("/dev/xvdb", "snap-0123456789abcdef0")</code></example>
    public static BlockDevice FromSnapshot(string deviceName, string snapshotId)
    {
        ArgumentException.ThrowIfNullOrEmpty(deviceName);
        ArgumentException.ThrowIfNullOrEmpty(snapshotId);
        return new BlockDevice(deviceName) { SnapshotId = snapshotId };
    }
}
