namespace Blueprints.Eks.Planning;

/// <summary>Returns EKS's names of the images of node groups. Source: Amazon EKS API Reference, Nodegroup, «amiType».</summary>
internal static class AmiTypes
{
    /// <summary>
    /// Specifies the first minor version of Kubernetes without Amazon Linux 2. Source: Amazon EKS User Guide, «Guide to EKS AL2 &amp;
    /// AL2-Accelerated AMIs transition features».
    /// </summary>
    public const int MinorWithoutAmazonLinux2 = 33;

    /// <summary>Returns the image's name; <see langword="null"/> if the architecture has none.</summary>
    public static string? Of(NodeImage image, CpuArchitecture architecture) => (image, architecture) switch
    {
        (NodeImage.AmazonLinux2023, CpuArchitecture.Amd64) => "AL2023_x86_64_STANDARD",
        (NodeImage.AmazonLinux2023, CpuArchitecture.Arm64) => "AL2023_ARM_64_STANDARD",
        (NodeImage.AmazonLinux2023Nvidia, CpuArchitecture.Amd64) => "AL2023_x86_64_NVIDIA",
        (NodeImage.AmazonLinux2023Nvidia, CpuArchitecture.Arm64) => "AL2023_ARM_64_NVIDIA",
        (NodeImage.AmazonLinux2023Neuron, CpuArchitecture.Amd64) => "AL2023_x86_64_NEURON",
        (NodeImage.Bottlerocket, CpuArchitecture.Amd64) => "BOTTLEROCKET_x86_64",
        (NodeImage.Bottlerocket, CpuArchitecture.Arm64) => "BOTTLEROCKET_ARM_64",
        (NodeImage.BottlerocketFips, CpuArchitecture.Amd64) => "BOTTLEROCKET_x86_64_FIPS",
        (NodeImage.BottlerocketFips, CpuArchitecture.Arm64) => "BOTTLEROCKET_ARM_64_FIPS",
        (NodeImage.BottlerocketNvidia, CpuArchitecture.Amd64) => "BOTTLEROCKET_x86_64_NVIDIA",
        (NodeImage.BottlerocketNvidia, CpuArchitecture.Arm64) => "BOTTLEROCKET_ARM_64_NVIDIA",
        (NodeImage.BottlerocketNvidiaFips, CpuArchitecture.Amd64) => "BOTTLEROCKET_x86_64_NVIDIA_FIPS",
        (NodeImage.BottlerocketNvidiaFips, CpuArchitecture.Arm64) => "BOTTLEROCKET_ARM_64_NVIDIA_FIPS",
        (NodeImage.AmazonLinux2, CpuArchitecture.Amd64) => "AL2_x86_64",
        (NodeImage.AmazonLinux2, CpuArchitecture.Arm64) => "AL2_ARM_64",
        (NodeImage.AmazonLinux2Gpu, CpuArchitecture.Amd64) => "AL2_x86_64_GPU",
        _ => null,
    };

    public static bool IsAmazonLinux2(NodeImage image) => image is NodeImage.AmazonLinux2 or NodeImage.AmazonLinux2Gpu;

    public static bool IsBottlerocket(NodeImage image) =>
        image is NodeImage.Bottlerocket or NodeImage.BottlerocketFips or NodeImage.BottlerocketNvidia or NodeImage.BottlerocketNvidiaFips;

    public static Accelerator DriverOf(NodeImage image) => image switch
    {
        NodeImage.AmazonLinux2023Nvidia or NodeImage.AmazonLinux2Gpu => Accelerator.Nvidia,
        NodeImage.BottlerocketNvidia or NodeImage.BottlerocketNvidiaFips => Accelerator.Nvidia,
        NodeImage.AmazonLinux2023Neuron => Accelerator.Neuron,
        _ => Accelerator.None,
    };
}
