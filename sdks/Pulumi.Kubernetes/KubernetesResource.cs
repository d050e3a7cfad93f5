namespace Pulumi.Kubernetes;

/// <summary>What all resources of the package derive from. Generated classes carry the package's version; custom resources carry none.</summary>
public abstract class KubernetesResource : CustomResource
{
    internal KubernetesResource(string type, string name, ResourceArgs? args, CustomResourceOptions? options = null)
        : base(type, name, args, options)
    {
    }
}
