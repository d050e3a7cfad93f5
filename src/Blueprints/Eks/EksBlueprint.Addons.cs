using System.Diagnostics.Contracts;

namespace Blueprints;

// Add-ons and storage classes.
public sealed partial class EksBlueprint
{
    /// <summary>
    /// Installs an add-on, or configures a default one: <c>vpc-cni</c>, <c>kube-proxy</c>, <c>coredns</c> and, unless the cluster uses
    /// IRSA, <c>eks-pod-identity-agent</c>.
    /// </summary>
    /// <param name="addon">The add-on.</param>
    /// <returns>The cluster with that add-on; one of the same name is replaced.</returns>
    /// <example><code>blueprint.WithAddon(EksAddon.EbsCsiDriver)</code></example>
    [Pure]
    public EksBlueprint WithAddon(EksAddon addon)
    {
        ArgumentNullException.ThrowIfNull(addon);
        return new(Spec with { Addons = Spec.Addons.SetItem(addon.Name, addon), LeftOutAddons = Spec.LeftOutAddons.Remove(addon.Name) });
    }

    /// <summary>Removes an add-on, also a default one (<c>ADN101</c>): other software must replace it.</summary>
    /// <param name="name">The name of an installed add-on, for example <c>kube-proxy</c> (<c>ADN102</c>).</param>
    /// <returns>The cluster without that add-on.</returns>
    /// <example><code>blueprint.WithoutAddon("kube-proxy")</code></example>
    [Pure]
    public EksBlueprint WithoutAddon(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        return new(Spec with { Addons = Spec.Addons.Remove(name), LeftOutAddons = Spec.LeftOutAddons.Add(name) });
    }

    /// <summary>Adds a storage class for volumes of pods. Requires <see cref="EksAddon.EbsCsiDriver"/> (<c>STC001</c>).</summary>
    /// <param name="storageClass">The class; its name is unique (<c>STC002</c>).</param>
    /// <returns>The cluster with one more class.</returns>
    /// <remarks>
    /// Exactly one class is the default: the one set with <c>AsDefault</c> (<c>STC003</c>), else the first gp3 class, else the first class.
    /// </remarks>
    /// <example><code>blueprint.AddStorageClass(EksStorageClass.Gp3)</code></example>
    [Pure]
    public EksBlueprint AddStorageClass(EksStorageClass storageClass)
    {
        ArgumentNullException.ThrowIfNull(storageClass);
        return new(Spec with { StorageClasses = Spec.StorageClasses.Add(storageClass) });
    }

}
