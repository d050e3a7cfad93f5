namespace Blueprints.Karpenter;

/// <summary>Specifies a type of EBS volume.</summary>
public enum EbsVolumeType
{
    /// <summary>General purpose SSD, third generation: the default.</summary>
    Gp3,

    /// <summary>General purpose SSD, second generation.</summary>
    Gp2,

    /// <summary>Provisioned IOPS SSD.</summary>
    Io1,

    /// <summary>Provisioned IOPS SSD, more durable.</summary>
    Io2,

    /// <summary>Throughput optimized HDD.</summary>
    St1,

    /// <summary>Cold HDD.</summary>
    Sc1,

    /// <summary>Magnetic.</summary>
    Standard,
}
