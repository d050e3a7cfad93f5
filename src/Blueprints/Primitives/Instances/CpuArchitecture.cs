namespace Blueprints;

/// <summary>The processor architecture of an instance, as Kubernetes names it.</summary>
public enum CpuArchitecture
{
    /// <summary>64-bit Arm: AWS Graviton. <c>arm64</c>.</summary>
    Arm64,

    /// <summary>64-bit x86: Intel and AMD. <c>amd64</c>.</summary>
    Amd64,
}
