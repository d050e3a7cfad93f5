namespace Blueprints;

/// <summary>
/// Specifies the EKS image of a group's nodes: the operating system and its built-in drivers. The architecture is that of the instances.
/// </summary>
/// <remarks>
/// Custom images and Windows are not supported: with them EKS adds nothing to a node's user data. Source: Amazon EKS API Reference,
/// Nodegroup, «amiType».
/// </remarks>
/// <example><code>nodes.OnGraviton("m7g.large").WithImage(NodeImage.Bottlerocket)</code></example>
public enum NodeImage
{
    /// <summary>Amazon Linux 2023: <c>AL2023_x86_64_STANDARD</c>, <c>AL2023_ARM_64_STANDARD</c>.</summary>
    AmazonLinux2023,

    /// <summary>Amazon Linux 2023 with NVIDIA's driver: <c>AL2023_x86_64_NVIDIA</c>, <c>AL2023_ARM_64_NVIDIA</c>.</summary>
    AmazonLinux2023Nvidia,

    /// <summary>Amazon Linux 2023 with AWS Neuron, for x86 only (<c>NGP008</c>): <c>AL2023_x86_64_NEURON</c>.</summary>
    AmazonLinux2023Neuron,

    /// <summary>Bottlerocket: <c>BOTTLEROCKET_x86_64</c>, <c>BOTTLEROCKET_ARM_64</c>.</summary>
    Bottlerocket,

    /// <summary>Bottlerocket with validated cryptography: <c>BOTTLEROCKET_x86_64_FIPS</c>, <c>BOTTLEROCKET_ARM_64_FIPS</c>.</summary>
    BottlerocketFips,

    /// <summary>Bottlerocket with NVIDIA's driver: <c>BOTTLEROCKET_x86_64_NVIDIA</c>, <c>BOTTLEROCKET_ARM_64_NVIDIA</c>.</summary>
    BottlerocketNvidia,

    /// <summary>Bottlerocket with both: <c>BOTTLEROCKET_x86_64_NVIDIA_FIPS</c>, <c>BOTTLEROCKET_ARM_64_NVIDIA_FIPS</c>.</summary>
    BottlerocketNvidiaFips,

    /// <summary>
    /// Amazon Linux 2, without updates since 26 November 2025 (<c>NGP107</c>) and not available from Kubernetes 1.33 on (<c>NGP007</c>):
    /// <c>AL2_x86_64</c>, <c>AL2_ARM_64</c>.
    /// </summary>
    AmazonLinux2,

    /// <summary>
    /// Amazon Linux 2 with NVIDIA's driver, for x86 only (<c>NGP008</c>); without updates like <see cref="AmazonLinux2"/>:
    /// <c>AL2_x86_64_GPU</c>.
    /// </summary>
    AmazonLinux2Gpu,
}
