namespace Blueprints.Karpenter;

public sealed partial class KarpenterPlan
{
    /// <summary>Gets the controller and what it needs in AWS.</summary>
    public required ControllerPlan Controller { get; init; }

    internal ClusterHandle? Cluster { get; init; }

}
