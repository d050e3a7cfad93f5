using System.Collections.Immutable;
using Blueprints.Internal;
using Pulumi;
using Pulumi.Kubernetes.Storage.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Pulumi.Kubernetes.Types.Inputs.Storage.V1;

namespace Blueprints.Eks.Resources;

/// <summary>Creates the storage classes in the cluster.</summary>
internal static class StorageClassResources
{
    private const string Provisioner = "ebs.csi.aws.com";

    private const string DefaultAnnotation = "storageclass.kubernetes.io/is-default-class";

    public static void Create(Children children, EksPlan plan, ControlPlane controlPlane, ImmutableArray<Resource> ready)
    {
        foreach (var storage in plan.StorageClasses)
        {
            children.Create(
                $"storage-{storage.Name.Replace('.', '-')}",
                new StorageClassArgs
                {
                    Metadata = new ObjectMetaArgs
                    {
                        Name = storage.Name,
                        Annotations = new Dictionary<string, string> { [DefaultAnnotation] = storage.IsDefault ? "true" : "false" },
                    },
                    Provisioner = Provisioner,
                    Parameters = Parameters(storage),
                    ReclaimPolicy = storage.ReclaimPolicy,
                    VolumeBindingMode = storage.BindingMode,
                    AllowVolumeExpansion = storage.IsExpandable,
                },
                (name, args, options) => new StorageClass(name, args, options),
                [.. controlPlane.Access, .. ready],
                options: options =>
                {
                    options.Provider = controlPlane.KubernetesProvider;

                    // A class cannot be changed, and claims refer to its name: delete the old class first. Volumes are not affected.
                    options.DeleteBeforeReplace = true;
                });
        }
    }

    private static InputMap<string> Parameters(StorageClassPlan storage)
    {
        InputMap<string> parameters = new Dictionary<string, string>(storage.Parameters);
        if (storage.Definition.KmsKey is { } key)
        {
            parameters.Add("kmsKeyId", key);
        }

        return parameters;
    }
}
