using System.Collections.Immutable;
using System.Diagnostics.Contracts;
using Pulumi;

namespace Blueprints;

// The machine: image, disk, metadata service.
public sealed partial record EksNodeGroup
{
    internal NodeImage Image { get; private init; } = NodeImage.AmazonLinux2023;

    internal string? Release { get; private init; }

    internal KubernetesVersion? Version { get; private init; }

    internal int DiskGiB { get; private init; } = 50;

    internal Input<string>? DiskKey { get; private init; }

    internal int HopLimit { get; private init; } = 1;

    internal bool HasDetailedMonitoring { get; private init; }

    internal ImmutableSortedDictionary<string, string> Tags { get; private init; } = TagSet.Empty;

    /// <summary>Chooses the image. Default: <see cref="NodeImage.AmazonLinux2023"/>.</summary>
    /// <param name="image">
    /// An image for the architecture (<c>NGP008</c>) and the Kubernetes version (<c>NGP007</c>), with the driver that the instances need
    /// (<c>NGP009</c>).
    /// </param>
    /// <returns>The group with that image. Another image replaces the group.</returns>
    /// <example><code>nodes.WithImage(NodeImage.Bottlerocket)</code></example>
    [Pure]
    public EksNodeGroup WithImage(NodeImage image) => this with { Image = image };

    /// <summary>
    /// Pins the release of the image. Default: the newest release when the group is created or its Kubernetes version changes.
    /// </summary>
    /// <param name="release">
    /// A release as EKS names it, for example <c>1.35.6-20260714</c>, of the cluster's Kubernetes version (<c>NGP021</c>).
    /// </param>
    /// <returns>The group with that release; another one replaces the nodes by the rules of <see cref="WithUpdates"/>.</returns>
    /// <remarks>
    /// Bottlerocket's releases, such as <c>1.20.3-5d9ac849</c>, do not name the Kubernetes version. A plan does not check that a release
    /// exists.
    /// </remarks>
    /// <example><code>nodes.WithRelease("1.35.6-20260714")</code></example>
    [Pure]
    public EksNodeGroup WithRelease(string release)
    {
        ArgumentException.ThrowIfNullOrEmpty(release);
        return this with { Release = release };
    }

    /// <summary>
    /// Keeps the nodes at an older version of Kubernetes while the control plane is upgraded. Default: the cluster's version.
    /// </summary>
    /// <param name="version">Not newer than the cluster's, and at most three minor versions older (<c>NGP025</c>).</param>
    /// <returns>The group at that version; another one replaces the nodes by the rules of <see cref="WithUpdates"/>.</returns>
    /// <remarks>Source: Kubernetes, «Version Skew Policy». Kubelets older than 1.25 may be two minor versions older.</remarks>
    /// <example><code>nodes.WithVersion(KubernetesVersion.V1_34)</code></example>
    [Pure]
    public EksNodeGroup WithVersion(KubernetesVersion version)
    {
        ArgumentNullException.ThrowIfNull(version);
        return this with { Version = version };
    }

    /// <summary>Sets the size of the disk, a gp3 volume that is always encrypted. Default: 50 GiB.</summary>
    /// <param name="sizeGiB">
    /// At least 20 GiB, which the images need (<c>NGP017</c>). With Bottlerocket it is the data volume, beside 4 GiB for the system.
    /// </param>
    /// <returns>The group with that disk.</returns>
    /// <example><code>nodes.WithDisk(100)</code></example>
    [Pure]
    public EksNodeGroup WithDisk(int sizeGiB) => this with { DiskGiB = sizeGiB };

    /// <summary>
    /// Encrypts the disk with a KMS customer managed key. Default: the account's default key for EBS in the region, <c>aws/ebs</c> unless
    /// changed.
    /// </summary>
    /// <param name="kmsKeyArn">
    /// The key's ARN. Its policy must let the service-linked role of EC2 Auto Scaling use it, with the statement that <c>NGP113</c> reports
    /// (<c>NGP027</c>).
    /// </param>
    /// <returns>The group with that key.</returns>
    /// <example><code>nodes.WithDiskKey(key.Arn)</code></example>
    [Pure]
    public EksNodeGroup WithDiskKey(Input<string> kmsKeyArn)
    {
        ArgumentNullException.ThrowIfNull(kmsKeyArn);
        return this with { DiskKey = kmsKeyArn };
    }

    /// <summary>
    /// Sets the hop limit of the instance metadata service. Default: 1, which pods without the host's network cannot use.
    /// </summary>
    /// <param name="hops">1 to 64 (<c>NGP019</c>). A higher limit gives every pod the node's permissions (<c>NGP106</c>).</param>
    /// <returns>The group with that limit. A session token is always required (IMDSv2).</returns>
    /// <example><code>nodes.WithHopLimit(2)</code></example>
    [Pure]
    public EksNodeGroup WithHopLimit(int hops) => this with { HopLimit = hops };

    /// <summary>Sends the instances' metrics every minute instead of every five minutes, which is billed. Default: off.</summary>
    /// <returns>The group with detailed monitoring.</returns>
    /// <example><code>nodes.WithDetailedMonitoring()</code></example>
    [Pure]
    public EksNodeGroup WithDetailedMonitoring() => this with { HasDetailedMonitoring = true };

    /// <summary>
    /// Sets a tag on the group, its launch template, its instances, and their volumes and network interfaces. A change replaces the group's
    /// nodes by the rules of <see cref="WithUpdates"/>.
    /// </summary>
    /// <param name="key">
    /// 1 to 128 letters, digits, spaces and <c>+ - = . _ : / @</c>; not starting with <c>aws:</c> (<c>TAG001</c> to <c>TAG006</c>).
    /// </param>
    /// <param name="value">At most 256 of the same characters.</param>
    /// <returns>The group with the tag; a tag of the same key is replaced.</returns>
    /// <example><code>nodes.WithTag("cost-centre", "batch")</code></example>
    [Pure]
    public EksNodeGroup WithTag(string key, string value)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(value);
        return this with { Tags = Tags.SetItem(key, value) };
    }
}
