namespace Blueprints;

/// <summary>The names of architectures as Kubernetes and images have them.</summary>
internal static class CpuArchitectureText
{
    public static string ToLabel(this CpuArchitecture architecture) => architecture switch
    {
        CpuArchitecture.Arm64 => "arm64",
        CpuArchitecture.Amd64 => "amd64",
        _ => throw new ArgumentOutOfRangeException(nameof(architecture), architecture, "There are Arm64 and Amd64."),
    };
}
