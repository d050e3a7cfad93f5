namespace Blueprints.Configuration;

/// <summary>Specifies a type of EBS volume, in <see cref="EksOptions"/>.</summary>
public enum VolumeChoice
{
    /// <summary>General purpose.</summary>
    Gp3,

    /// <summary>General purpose of the previous generation.</summary>
    Gp2,

    /// <summary>Provisioned IOPS of the previous generation.</summary>
    Io1,

    /// <summary>Provisioned IOPS.</summary>
    Io2,
}
