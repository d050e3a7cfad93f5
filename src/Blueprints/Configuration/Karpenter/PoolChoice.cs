namespace Blueprints.Configuration;

/// <summary>Specifies the preset of a pool, in <see cref="KarpenterOptions"/>.</summary>
public enum PoolChoice
{
    /// <summary>No preset: any instance type.</summary>
    None,

    /// <summary>Starts from <see cref="KarpenterPools.AddGravitonSpot"/>.</summary>
    GravitonSpot,

    /// <summary>Starts from <see cref="KarpenterPools.AddX86Spot"/>.</summary>
    X86Spot,

    /// <summary>Starts from <see cref="KarpenterPools.AddOnDemand"/>.</summary>
    OnDemand,

    /// <summary>Starts from <see cref="KarpenterPools.AddBatch"/>.</summary>
    Batch,

    /// <summary>Starts from <see cref="KarpenterPools.AddGpu"/>.</summary>
    Gpu,
}
