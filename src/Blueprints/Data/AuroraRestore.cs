using System.Globalization;
using Pulumi;

namespace Blueprints;

/// <summary>
/// Specifies the initial data of a new cluster instead of an empty database: one of <see cref="FromSnapshot"/>,
/// <see cref="FromPointInTime"/>, <see cref="FromLatest"/> and <see cref="CloneOf"/>.
/// </summary>
/// <remarks>
/// It applies only when the cluster is created: a later change has no effect. When it is removed, set the source's master user with
/// <see cref="AuroraServerless.WithMasterUser"/>, unless that is the default. Database and master user come from the source
/// (<c>AUR035</c>). Sources: Amazon Aurora User Guide, «Restoring from a DB cluster snapshot», «Restoring a DB cluster to a specified
/// time», «Cloning a volume».
/// </remarks>
/// <example><code>blueprint.WithRestore(AuroraRestore.FromSnapshot("builderspace-1a2b3c4-final"))</code></example>
public abstract class AuroraRestore
{
    private AuroraRestore()
    {
    }

    /// <summary>
    /// Starts with a snapshot. An unencrypted snapshot requires <see cref="AuroraEncryption.OwnKey"/> or
    /// <see cref="AuroraEncryption.Key"/>.
    /// </summary>
    /// <param name="identifierOrArn">
    /// The snapshot's identifier, or the ARN of a shared snapshot, in the cluster's region (<c>AUR045</c>).
    /// </param>
    /// <returns>The choice. IAM authentication, Data API and insights come with the second <c>pulumi up</c> only (<c>AUR113</c>).</returns>
    /// <example><code>AuroraRestore.FromSnapshot("builderspace-1a2b3c4-final")</code></example>
    public static AuroraRestore FromSnapshot(Input<string> identifierOrArn)
    {
        ArgumentNullException.ThrowIfNull(identifierOrArn);
        return new Snapshot(identifierOrArn);
    }

    /// <summary>Starts with the data of another cluster at a time within its backup retention.</summary>
    /// <param name="sourceCluster">The other cluster's identifier.</param>
    /// <param name="time">The time, converted to UTC; not in the future (<c>AUR050</c>).</param>
    /// <returns>The choice. Data API and insights come with the second <c>pulumi up</c> only (<c>AUR113</c>).</returns>
    /// <example>
    /// <code>
    /// AuroraRestore.FromPointInTime("builderspace-1a2b3c4", new DateTimeOffset(2026, 11, 20, 10, 0, 0, TimeSpan.Zero))
    /// </code>
    /// </example>
    public static AuroraRestore FromPointInTime(Input<string> sourceCluster, DateTimeOffset time)
    {
        ArgumentNullException.ThrowIfNull(sourceCluster);
        return new PointInTime(sourceCluster, time, isClone: false);
    }

    /// <summary>Starts with the latest restorable data of another cluster, about five minutes old.</summary>
    /// <param name="sourceCluster">The other cluster's identifier.</param>
    /// <returns>The choice. Data API and insights come with the second <c>pulumi up</c> only (<c>AUR113</c>).</returns>
    /// <example><code>AuroraRestore.FromLatest("builderspace-1a2b3c4")</code></example>
    public static AuroraRestore FromLatest(Input<string> sourceCluster)
    {
        ArgumentNullException.ThrowIfNull(sourceCluster);
        return new PointInTime(sourceCluster, null, isClone: false);
    }

    /// <summary>Starts as a clone, which shares the other cluster's storage until one of them writes: fast and cheap.</summary>
    /// <param name="sourceCluster">The other cluster's identifier.</param>
    /// <returns>The choice. Data API and insights come with the second <c>pulumi up</c> only (<c>AUR113</c>).</returns>
    /// <example><code>AuroraRestore.CloneOf("builderspace-1a2b3c4")</code></example>
    public static AuroraRestore CloneOf(Input<string> sourceCluster)
    {
        ArgumentNullException.ThrowIfNull(sourceCluster);
        return new PointInTime(sourceCluster, null, isClone: true);
    }

    internal sealed class Snapshot(Input<string> identifierOrArn) : AuroraRestore
    {
        public Input<string> IdentifierOrArn => identifierOrArn;

        public override string ToString() => "a snapshot";
    }

    internal sealed class PointInTime(Input<string> sourceCluster, DateTimeOffset? time, bool isClone) : AuroraRestore
    {
        public Input<string> SourceCluster => sourceCluster;

        public DateTimeOffset? Time => time;

        public bool IsClone => isClone;

        /// <summary>Gets the time as RDS reads it; <see langword="null"/> for the latest one.</summary>
        public string? TimeText => Time?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

        public override string ToString() => IsClone ? "a clone of another cluster" : $"another cluster at {TimeText ?? "the latest time"}";
    }
}
