using System.Diagnostics.Contracts;
using Blueprints.Internal;
using Blueprints.Karpenter;

namespace Blueprints;

public sealed partial record Ec2NodeClass
{
    /// <summary>Sets the disks. Default: an encrypted gp3 root volume, as in the image's family.</summary>
    /// <param name="devices">At most 50 (<c>KRP010</c>).</param>
    /// <returns>The class with these disks, which replace those set before.</returns>
    /// <example><code>node.WithBlockDevices(BlockDevice.Of("/dev/xvda", "50Gi") with { IsRoot = true })</code></example>
    [Pure]
    public Ec2NodeClass WithBlockDevices(params BlockDevice[] devices)
    {
        Elements.ThrowIfAnyNull(devices);
        return this with { BlockDevices = [.. devices] };
    }

    /// <summary>Joins the instance store disks to a RAID 0 for pods and images. Default: they are not used.</summary>
    /// <returns>The class with that policy.</returns>
    /// <example><code>node.WithInstanceStoreRaid()</code></example>
    [Pure]
    public Ec2NodeClass WithInstanceStoreRaid() => this with { HasInstanceStoreRaid = true };

    /// <summary>Sets the options of the metadata service. Default: IMDSv2 only, one hop.</summary>
    /// <param name="options">The options.</param>
    /// <returns>The class with these options.</returns>
    /// <example><code>node.WithMetadataOptions(new NodeMetadataOptions { HopLimit = 2 })</code></example>
    [Pure]
    public Ec2NodeClass WithMetadataOptions(NodeMetadataOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return this with { Metadata = options };
    }

    /// <summary>Sets the kubelet. Default: Karpenter's and the image's own settings.</summary>
    /// <param name="settings">The settings that differ.</param>
    /// <returns>The class with these settings.</returns>
    /// <example><code>node.WithKubelet(new KubeletSettings { MaxPods = 58 })</code></example>
    [Pure]
    public Ec2NodeClass WithKubelet(KubeletSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        return this with { Kubelet = settings };
    }

    /// <summary>
    /// Enables or disables nested virtualization, for instance types that support it. Karpenter 1.13 and newer (<c>KRP027</c>). Default:
    /// disabled.
    /// </summary>
    /// <param name="enabled">Whether it is enabled.</param>
    /// <returns>The class with that choice.</returns>
    /// <example><code>node.WithNestedVirtualization()</code></example>
    [Pure]
    public Ec2NodeClass WithNestedVirtualization(bool enabled = true) => this with { NestedVirtualization = enabled };

    /// <summary>Enables or disables CloudWatch's detailed monitoring, which is billed. Default: disabled.</summary>
    /// <param name="enabled">Whether it is enabled.</param>
    /// <returns>The class with that choice.</returns>
    /// <example><code>node.WithDetailedMonitoring()</code></example>
    [Pure]
    public Ec2NodeClass WithDetailedMonitoring(bool enabled = true) => this with { DetailedMonitoring = enabled };

    /// <summary>
    /// Sets user data. Karpenter merges its own settings by the rules of the image's family; with a custom family it adds nothing.
    /// </summary>
    /// <param name="userData">The text, not in Base64; at most 16,384 bytes (<c>KRP069</c>), for Bottlerocket TOML (<c>KRP072</c>).</param>
    /// <returns>The class with that user data.</returns>
    /// <example><code>node.WithUserData("[settings.kernel]\nlockdown = \"integrity\"")</code></example>
    [Pure]
    public Ec2NodeClass WithUserData(string userData)
    {
        ArgumentException.ThrowIfNullOrEmpty(userData);
        return this with { UserData = userData };
    }

    /// <summary>Sets EC2's reserved field <c>context</c> of the fleet request. Default: none.</summary>
    /// <param name="context">The value from AWS.</param>
    /// <returns>The class with that context.</returns>
    /// <example><code>node.WithContext("ctx-0a")</code></example>
    [Pure]
    public Ec2NodeClass WithContext(string context)
    {
        ArgumentException.ThrowIfNullOrEmpty(context);
        return this with { Context = context };
    }

    /// <summary>Sets a tag on instances, volumes and interfaces, besides those of the blueprint.</summary>
    /// <param name="key">Not a tag that Karpenter sets (<c>KRP061</c>); see <see cref="Blueprint{TSelf}.WithTag"/>.</param>
    /// <param name="value">See <see cref="Blueprint{TSelf}.WithTag"/>.</param>
    /// <returns>The class with the tag.</returns>
    /// <example><code>node.WithTag("team", "platform")</code></example>
    [Pure]
    public Ec2NodeClass WithTag(string key, string value)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(value);
        return this with { Tags = Tags.SetItem(key, value) };
    }
}
