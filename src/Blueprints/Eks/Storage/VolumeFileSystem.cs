namespace Blueprints;

/// <summary>Specifies how a new volume is formatted.</summary>
public enum VolumeFileSystem
{
    /// <summary><c>ext4</c>.</summary>
    Ext4,

    /// <summary><c>xfs</c>.</summary>
    Xfs,

    /// <summary><c>ext3</c>.</summary>
    Ext3,

    /// <summary><c>ext2</c>, which the EBS CSI driver does not support since 1.38.0 (<c>STC013</c>).</summary>
    Ext2,
}
