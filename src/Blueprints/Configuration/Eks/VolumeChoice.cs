namespace Blueprints.Configuration;

/// <summary>Specifies a type of EBS volume, in <see cref="EksOptions"/>.</summary>
public enum VolumeChoice
{
    /// <summary>General purpose.</summary>
    Gp3,

    /// <summary>General purpose of the former generation.</summary>
    Gp2,

    /// <summary>IOPS as paid for, of the former generation.</summary>
    Io1,

    /// <summary>IOPS as paid for.</summary>
    Io2,
}
