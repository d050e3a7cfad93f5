using System.Diagnostics.Contracts;

namespace Blueprints;

public sealed partial class AuroraServerless
{
    /// <summary>Chooses the key that everything is encrypted with. Default: the account's key <c>aws/rds</c>.</summary>
    /// <param name="encryption">The key. Another one later is another cluster.</param>
    /// <returns>The cluster with that key.</returns>
    /// <example><code>blueprint.WithEncryption(AuroraEncryption.OwnKey())</code></example>
    [Pure]
    public AuroraServerless WithEncryption(AuroraEncryption encryption)
    {
        ArgumentNullException.ThrowIfNull(encryption);
        return new(Spec with { ChosenEncryption = encryption });
    }

    /// <summary>Chooses how storage is paid for. Default: <see cref="AuroraStorage.Standard"/>.</summary>
    /// <param name="storage">The choice. AWS lets a cluster change to I/O-Optimized once in 30 days, and back at any time.</param>
    /// <returns>The cluster with that storage, which is always said to the AWS provider: without a word it would not see the way back.</returns>
    /// <remarks>Source: hashicorp/terraform-provider-aws, issue 39267, and internal/service/rds/cluster.go, <c>CustomizeDiff</c> of the storage type.</remarks>
    /// <example><code>blueprint.WithStorage(AuroraStorage.IoOptimized)</code></example>
    [Pure]
    public AuroraServerless WithStorage(AuroraStorage storage) => new(Spec with { Storage = storage });

    /// <summary>Sets how long backups are kept: for that long, any point in time can be restored. Default: 7 days.</summary>
    /// <param name="retentionDays">1 to 35 days (<c>AUR022</c>).</param>
    /// <param name="window">When the daily backup is made, in UTC: <c>hh:mm-hh:mm</c>, 30 minutes at least (<c>AUR023</c>). Default: RDS chooses.</param>
    /// <returns>The cluster with those backups.</returns>
    /// <example><code>blueprint.WithBackups(retentionDays: 14, window: "01:00-02:00")</code></example>
    [Pure]
    public AuroraServerless WithBackups(int retentionDays, string? window = null) => new(Spec with { BackupRetentionDays = retentionDays, BackupWindow = window });

    /// <summary>Sets when changes that can wait are made, to the cluster and to each instance. Default: RDS chooses, for each of them.</summary>
    /// <param name="window">In UTC: <c>ddd:hh:mm-ddd:hh:mm</c>, 30 minutes to less than a day (<c>AUR024</c>), not at the same time as the backup (<c>AUR025</c>).</param>
    /// <returns>The cluster with that window.</returns>
    /// <example><code>blueprint.WithMaintenanceWindow("sun:03:00-sun:04:00")</code></example>
    [Pure]
    public AuroraServerless WithMaintenanceWindow(string window)
    {
        ArgumentException.ThrowIfNullOrEmpty(window);
        return new(Spec with { MaintenanceWindow = window });
    }

    /// <summary>Chooses what is left when the cluster is destroyed. Default: a last snapshot.</summary>
    /// <param name="snapshot">Kept or skipped.</param>
    /// <returns>The cluster with that choice.</returns>
    /// <example><code>blueprint.WithFinalSnapshot(FinalSnapshot.Skip)</code></example>
    [Pure]
    public AuroraServerless WithFinalSnapshot(FinalSnapshot snapshot)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        return new(Spec with { FinalSnapshot = snapshot });
    }

    /// <summary>Lets AWS and Pulumi delete the cluster. Default: neither does (deletion protection, and Pulumi's <c>protect</c>).</summary>
    /// <returns>The cluster without protection. A last snapshot is still kept; without it you are warned (<c>AUR107</c>).</returns>
    /// <example><code>blueprint.WithoutProtection()</code></example>
    [Pure]
    public AuroraServerless WithoutProtection() => new(Spec with { IsProtected = false });

    /// <summary>Makes a sandbox: not protected, destroyed without a snapshot, and replaced in place where a change needs another cluster.</summary>
    /// <returns>The cluster, whose data nobody will miss.</returns>
    /// <example><code>blueprint.AsDisposable()</code></example>
    [Pure]
    public AuroraServerless AsDisposable() => new(Spec with { IsDisposable = true, IsProtected = false, FinalSnapshot = FinalSnapshot.Skip });

    /// <summary>Starts the cluster with data that there is. Default: empty.</summary>
    /// <param name="restore">A snapshot, another cluster's point in time, or a clone. Only read when the cluster is created.</param>
    /// <returns>The cluster with that start; it brings its database and master user along (<c>AUR035</c>).</returns>
    /// <example><code>blueprint.WithRestore(AuroraRestore.FromSnapshot("builderspace-1a2b3c4-final"))</code></example>
    [Pure]
    public AuroraServerless WithRestore(AuroraRestore restore)
    {
        ArgumentNullException.ThrowIfNull(restore);
        return new(Spec with { Restore = restore });
    }
}
