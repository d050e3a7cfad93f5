using System.Diagnostics.Contracts;

namespace Blueprints;

// The registry of images.
public sealed partial class EksBlueprint
{
    /// <summary>
    /// Chooses the registry of the images and charts of controllers, for every block on this cluster. Default: those of their projects, on
    /// the internet.
    /// </summary>
    /// <param name="registry">The registry; nodes without a route out must reach it through the VPC.</param>
    /// <returns>The cluster with that registry.</returns>
    /// <example><code>blueprint.WithRegistry(ContainerRegistry.Of("123456789012.dkr.ecr.us-east-1.amazonaws.com/mirror"))</code></example>
    [Pure]
    public EksBlueprint WithRegistry(ContainerRegistry registry)
    {
        ArgumentNullException.ThrowIfNull(registry);
        return new(Spec with { Registry = registry });
    }
}
