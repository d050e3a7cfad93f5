using System.ComponentModel.DataAnnotations;

namespace Blueprints.Configuration;

/// <summary>Describes a storage class of EBS volumes, in <see cref="EksOptions"/>.</summary>
public sealed class StorageClassOptions : ICheckedOptions
{
    /// <summary>Gets or sets the type of volume: <c>gp3</c>, <c>gp2</c>, <c>io1</c> or <c>io2</c>.</summary>
    [Required]
    public VolumeChoice? Type { get; set; }

    /// <summary>Gets or sets the name by which claims select the class. Default: the type; <c>ebs-gp2</c> for <c>gp2</c>.</summary>
    public string? Name { get; set; }

    /// <summary>Gets or sets a value indicating whether claims without a class get this one. Default: <c>false</c>.</summary>
    public bool Default { get; set; }

    /// <summary>
    /// Gets or sets the IOPS of every volume; <c>io1</c> and <c>io2</c> need this or <c>iopsPerGiB</c>. Default: the type's.
    /// </summary>
    public int? Iops { get; set; }

    /// <summary>Gets or sets the IOPS per GiB of a volume. Default: none.</summary>
    public int? IopsPerGiB { get; set; }

    /// <summary>Gets or sets the throughput of a <c>gp3</c> volume, in MiB/s. Default: the type's.</summary>
    public int? Throughput { get; set; }

    /// <summary>Gets or sets a value indicating whether volumes outlive their claims. Default: <c>false</c>.</summary>
    public bool KeepVolumes { get; set; }

    /// <summary>Gets or sets a value indicating whether volumes are encrypted. Default: <c>true</c>.</summary>
    public bool Encrypted { get; set; } = true;

    /// <summary>
    /// Gets or sets the KMS key of the volumes. Default: the account's default key for EBS in the region, <c>aws/ebs</c> unless changed.
    /// </summary>
    public string? KmsKeyArn { get; set; }

    void ICheckedOptions.Check(OptionCheck check)
    {
        if (Type is VolumeChoice.Io1 or VolumeChoice.Io2 && Iops is null && IopsPerGiB is null)
        {
            check.Missing(nameof(Iops), "set 'iops' or 'iopsPerGiB'");
        }
        else if (Iops is not null && IopsPerGiB is not null)
        {
            check.Contradiction(nameof(IopsPerGiB), "the IOPS are set twice, with 'iops' and with 'iopsPerGiB'", "keep one of them");
        }

        if (!Encrypted && KmsKeyArn is not null)
        {
            check.Contradiction(nameof(KmsKeyArn), "a key is set for volumes that are not encrypted", "remove one of them");
        }
    }
}
