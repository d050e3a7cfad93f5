namespace Blueprints;

/// <summary>Specifies the processor architecture of an instance, as Kubernetes names it.</summary>
public enum CpuArchitecture
{
    /// <summary>64-bit Arm: AWS Graviton. <c>arm64</c>.</summary>
    Arm64,

    /// <summary>64-bit x86: Intel and AMD. <c>amd64</c>.</summary>
    Amd64,
}

/// <summary>Represents the names of architectures as Kubernetes and images have them.</summary>
internal static class CpuArchitectureText
{
    public static string ToLabel(this CpuArchitecture architecture) => architecture switch
    {
        CpuArchitecture.Arm64 => "arm64",
        CpuArchitecture.Amd64 => "amd64",
        _ => throw new ArgumentOutOfRangeException(nameof(architecture), architecture, "There are Arm64 and Amd64."),
    };
}
