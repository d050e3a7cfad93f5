using System.Diagnostics.Contracts;

namespace Blueprints;

// Add-ons and storage classes.
public sealed partial class EksBlueprint
{
    /// <summary>Installs an add-on, or says how one of the default ones is to be: <c>vpc-cni</c>, <c>kube-proxy</c>, <c>coredns</c> and, unless the cluster uses IRSA, <c>eks-pod-identity-agent</c>.</summary>
    /// <param name="addon">The add-on.</param>
    /// <returns>The cluster with that add-on; one of the same name is replaced.</returns>
    /// <example><code>blueprint.WithAddon(EksAddon.EbsCsiDriver)</code></example>
    [Pure]
    public EksBlueprint WithAddon(EksAddon addon)
    {
        ArgumentNullException.ThrowIfNull(addon);
        return new(Spec with { Addons = Spec.Addons.SetItem(addon.Name, addon), LeftOutAddons = Spec.LeftOutAddons.Remove(addon.Name) });
    }

    /// <summary>Leaves an add-on out, a default one too (<c>ADN101</c>): the cluster is made without any software of EKS, so something else must take its place.</summary>
    /// <param name="name">The add-on's name, for example <c>kube-proxy</c>; one that is there (<c>ADN102</c>).</param>
    /// <returns>The cluster without that add-on.</returns>
    /// <example><code>blueprint.WithoutAddon("kube-proxy")</code></example>
    [Pure]
    public EksBlueprint WithoutAddon(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        return new(Spec with { Addons = Spec.Addons.Remove(name), LeftOutAddons = Spec.LeftOutAddons.Add(name) });
    }

    /// <summary>Adds a class of volumes that pods can claim. Needs <see cref="EksAddon.EbsCsiDriver"/> (<c>STC001</c>).</summary>
    /// <param name="storageClass">The class; its name is unique (<c>STC002</c>).</param>
    /// <returns>The cluster with one more class.</returns>
    /// <remarks>Exactly one class is the default: the one that says so (<c>STC003</c>), else the first of gp3, else the first.</remarks>
    /// <example><code>blueprint.AddStorageClass(EksStorageClass.Gp3)</code></example>
    [Pure]
    public EksBlueprint AddStorageClass(EksStorageClass storageClass)
    {
        ArgumentNullException.ThrowIfNull(storageClass);
        return new(Spec with { StorageClasses = Spec.StorageClasses.Add(storageClass) });
    }

}
