using System.Diagnostics.Contracts;

namespace Blueprints;

public sealed partial class AuroraServerless
{
    /// <summary>Chooses the encryption key. Default: the account's key <c>aws/rds</c>.</summary>
    /// <param name="encryption">The key. A later change replaces the cluster.</param>
    /// <returns>The cluster with that key.</returns>
    /// <example><code>blueprint.WithEncryption(AuroraEncryption.OwnKey())</code></example>
    [Pure]
    public AuroraServerless WithEncryption(AuroraEncryption encryption)
    {
        ArgumentNullException.ThrowIfNull(encryption);
        return new(Spec with { ChosenEncryption = encryption });
    }

    /// <summary>Chooses how storage is billed. Default: <see cref="AuroraStorage.Standard"/>.</summary>
    /// <param name="storage">The choice. AWS allows a change to I/O-Optimized once in 30 days, and back at any time.</param>
    /// <returns>
    /// The cluster with that storage, which is always set on the AWS provider: otherwise a change back would have no effect.
    /// </returns>
    /// <remarks>
    /// Source: hashicorp/terraform-provider-aws, issue 39267, and internal/service/rds/cluster.go, <c>CustomizeDiff</c> of the storage
    /// type.
    /// </remarks>
    /// <example><code>blueprint.WithStorage(AuroraStorage.IoOptimized)</code></example>
    [Pure]
    public AuroraServerless WithStorage(AuroraStorage storage) => new(Spec with { Storage = storage });

    /// <summary>Sets the backup retention, within which any point in time can be restored. Default: 7 days.</summary>
    /// <param name="retentionDays">1 to 35 days (<c>AUR022</c>).</param>
    /// <param name="window">
    /// The time of the daily backup, in UTC: <c>hh:mm-hh:mm</c>, at least 30 minutes (<c>AUR023</c>). Default: RDS chooses.
    /// </param>
    /// <returns>The cluster with those backups.</returns>
    /// <example><code>blueprint.WithBackups(retentionDays: 14, window: "01:00-02:00")</code></example>
    [Pure]
    public AuroraServerless WithBackups(int retentionDays, string? window = null) => new(
        Spec with { BackupRetentionDays = retentionDays, BackupWindow = window });

    /// <summary>
    /// Sets the maintenance window of the cluster and each instance, for changes that can wait. Default: RDS chooses each window.
    /// </summary>
    /// <param name="window">
    /// In UTC: <c>ddd:hh:mm-ddd:hh:mm</c>, 30 minutes to less than a day (<c>AUR024</c>), without overlap with the backup window
    /// (<c>AUR025</c>).
    /// </param>
    /// <returns>The cluster with that window.</returns>
    /// <example><code>blueprint.WithMaintenanceWindow("sun:03:00-sun:04:00")</code></example>
    [Pure]
    public AuroraServerless WithMaintenanceWindow(string window)
    {
        ArgumentException.ThrowIfNullOrEmpty(window);
        return new(Spec with { MaintenanceWindow = window });
    }

    /// <summary>Chooses whether a final snapshot remains when the cluster is destroyed. Default: yes.</summary>
    /// <param name="snapshot">Kept or skipped.</param>
    /// <returns>The cluster with that choice.</returns>
    /// <example><code>blueprint.WithFinalSnapshot(FinalSnapshot.Skip)</code></example>
    [Pure]
    public AuroraServerless WithFinalSnapshot(FinalSnapshot snapshot)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        return new(Spec with { FinalSnapshot = snapshot });
    }

    /// <summary>
    /// Allows AWS and Pulumi to delete the cluster. Default: both prevent it (deletion protection, and Pulumi's <c>protect</c>).
    /// </summary>
    /// <returns>
    /// The cluster without protection. A final snapshot is still kept; without it, the plan reports warning <c>AUR107</c>.
    /// </returns>
    /// <example><code>blueprint.WithoutProtection()</code></example>
    [Pure]
    public AuroraServerless WithoutProtection() => new(Spec with { IsProtected = false });

    /// <summary>Makes a sandbox: without protection, destroyed without a snapshot, and deleted before a replacement.</summary>
    /// <returns>The cluster, whose data is disposable.</returns>
    /// <example><code>blueprint.AsDisposable()</code></example>
    [Pure]
    public AuroraServerless AsDisposable() => new(
        Spec with { IsDisposable = true, IsProtected = false, FinalSnapshot = FinalSnapshot.Skip });

    /// <summary>Starts the cluster with existing data. Default: empty.</summary>
    /// <param name="restore">A snapshot, another cluster's point in time, or a clone. Only used when the cluster is created.</param>
    /// <returns>The cluster with that data, which includes its database and master user (<c>AUR035</c>).</returns>
    /// <example><code>blueprint.WithRestore(AuroraRestore.FromSnapshot("builderspace-1a2b3c4-final"))</code></example>
    [Pure]
    public AuroraServerless WithRestore(AuroraRestore restore)
    {
        ArgumentNullException.ThrowIfNull(restore);
        return new(Spec with { Restore = restore });
    }
}
