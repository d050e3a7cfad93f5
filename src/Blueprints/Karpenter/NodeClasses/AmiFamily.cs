namespace Blueprints;

/// <summary>Specifies the kind of image that nodes boot, which decides how they join the cluster and the form of user data.</summary>
public enum AmiFamily
{
    /// <summary>Amazon Linux 2023.</summary>
    AL2023,

    /// <summary>Amazon Linux 2. No images for Kubernetes 1.33 and newer (<c>KRP040</c>).</summary>
    AL2,

    /// <summary>Bottlerocket.</summary>
    Bottlerocket,

    /// <summary>Windows Server 2019.</summary>
    Windows2019,

    /// <summary>Windows Server 2022.</summary>
    Windows2022,

    /// <summary>Windows Server 2025. Karpenter 1.9 and newer (<c>KRP027</c>).</summary>
    Windows2025,

    /// <summary>An image whose user data does everything, including joining the cluster.</summary>
    Custom,
}
