using System.Diagnostics.Contracts;
using Blueprints.Data;
using Blueprints.Data.Planning;
using Blueprints.Internal;
using Blueprints.Problems;
using Pulumi;

namespace Blueprints;

/// <summary>Describes an Aurora cluster of serverless instances: engine, capacity, placement, access, backups and monitoring.</summary>
/// <remarks>
/// By default a cluster is private, encrypted, requires TLS, supports IAM authentication beside the password, keeps the password in a
/// secret that RDS manages, keeps backups for seven days, and is protected from deletion.
/// </remarks>
/// <example>
/// <code>
/// var database = AuroraServerless.Postgres(AuroraPostgresVersion.V17_7, network.Tier("data"))
///     .WithCapacity(AuroraCapacity.Between(0.5, 2))
///     .WithDatabase("builderspace")
///     .AllowFrom(cluster)
///     .WithEnhancedMonitoring()
///     .Provision("builderspace");
/// </code>
/// </example>
public sealed partial class AuroraServerless : Blueprint<AuroraServerless>
{
    private AuroraServerless(AuroraSpec spec)
        : base(spec)
    {
    }

    internal AuroraSpec Spec => (AuroraSpec)Described;

    /// <summary>Starts a cluster of Aurora PostgreSQL.</summary>
    /// <param name="version">
    /// The version, which stays until it is changed here; a version without serverless instances is problem <c>AUR008</c>.
    /// </param>
    /// <param name="placement">
    /// A tier with subnets in at least two zones (<c>AUR002</c>), preferably isolated; a public tier is warning <c>AUR101</c>.
    /// </param>
    /// <returns>A cluster with one writer that scales between 0.5 and 2 ACU. Instances never get public addresses, in any tier.</returns>
    /// <example><code>AuroraServerless.Postgres(AuroraPostgresVersion.V17_7, network.Tier("data"))</code></example>
    public static AuroraServerless Postgres(AuroraPostgresVersion version, SubnetPlacement placement)
    {
        ArgumentNullException.ThrowIfNull(version);
        ArgumentNullException.ThrowIfNull(placement);
        return new AuroraServerless(new AuroraSpec { Engine = version.ToEngine(), Placement = placement });
    }

    /// <summary>Starts a cluster of Aurora MySQL.</summary>
    /// <param name="version">
    /// The version, which stays until it is changed here; a version without serverless instances is problem <c>AUR008</c>.
    /// </param>
    /// <param name="placement">
    /// A tier with subnets in at least two zones (<c>AUR002</c>), preferably isolated; a public tier is warning <c>AUR101</c>.
    /// </param>
    /// <returns>A cluster with one writer that scales between 0.5 and 2 ACU. Instances never get public addresses, in any tier.</returns>
    /// <example><code>AuroraServerless.MySql(AuroraMySqlVersion.V3_10_3, network.Tier("data"))</code></example>
    public static AuroraServerless MySql(AuroraMySqlVersion version, SubnetPlacement placement)
    {
        ArgumentNullException.ThrowIfNull(version);
        ArgumentNullException.ThrowIfNull(placement);
        return new AuroraServerless(new AuroraSpec { Engine = version.ToEngine(), Placement = placement });
    }

    /// <summary>Moves the cluster to another placement, for a baseline that several databases share.</summary>
    /// <param name="placement">The tier: see <see cref="Postgres"/>.</param>
    /// <returns>The cluster there. For an existing cluster, subnets of another VPC replace it and its data.</returns>
    /// <example><code>var second = blueprint.In(otherNetwork.Tier("data"));</code></example>
    [Pure]
    public AuroraServerless In(SubnetPlacement placement)
    {
        ArgumentNullException.ThrowIfNull(placement);
        return new(Spec with { Placement = placement });
    }

    /// <summary>Chooses how each instance scales. Default: between 0.5 and 2 ACU.</summary>
    /// <param name="capacity">The range, with or without a pause.</param>
    /// <returns>The cluster with that capacity.</returns>
    /// <example><code>blueprint.WithCapacity(AuroraCapacity.AutoPause(maximum: 4))</code></example>
    [Pure]
    public AuroraServerless WithCapacity(AuroraCapacity capacity)
    {
        ArgumentNullException.ThrowIfNull(capacity);
        return new(Spec with { Capacity = capacity });
    }

    /// <summary>Adds a reader, which takes over when the writer fails.</summary>
    /// <param name="name">
    /// The suffix of the instance's name: lower-case letters, digits and single hyphens (<c>AUR010</c>); unique, and not <c>writer</c>
    /// (<c>AUR009</c>).
    /// </param>
    /// <param name="promotionTier">
    /// 0 to 15 (<c>AUR011</c>): the failover priority. Readers in tiers 0 and 1 always have the writer's capacity; those in 2 to 15 scale
    /// independently. Default: 1.
    /// </param>
    /// <returns>The cluster with one more reader; there are at most 15 (<c>AUR012</c>).</returns>
    /// <remarks>Source: Amazon Aurora User Guide, «How Aurora Serverless v2 works», «Aurora Serverless v2 and high availability».</remarks>
    /// <example><code>blueprint.AddReader("standby").AddReader("reports", promotionTier: 15)</code></example>
    [Pure]
    public AuroraServerless AddReader(string name, int promotionTier = 1)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        return new(Spec with { Readers = Spec.Readers.Add(new AuroraReader(name, promotionTier)) });
    }

    /// <summary>Plans the block and registers nothing.</summary>
    /// <param name="clock">The clock that decides which versions are supported. Default: the system's.</param>
    /// <returns>The plan, which prints as text.</returns>
    /// <exception cref="BlueprintException">There is at least one error; all of them are reported.</exception>
    /// <example><code>Console.WriteLine(blueprint.Plan());</code></example>
    [Pure]
    public AuroraPlan Plan(TimeProvider? clock = null) =>
        Planned(AuroraPlanner.Plan(FollowedConventions.Apply(clock is null ? Spec : Spec with { Clock = clock })));

    /// <summary>Plans the cluster and registers it: exactly <c>new AuroraCluster(name, Plan(), options)</c>.</summary>
    /// <param name="name">
    /// The component's name: 1 to 40 lower-case letters, digits and single hyphens, beginning with a letter (<c>AUR036</c>).
    /// </param>
    /// <param name="options">The component's options; merged, never replaced.</param>
    /// <returns>The cluster.</returns>
    /// <exception cref="BlueprintException">
    /// The plan has an error; <c>AUR037</c>: the names of the instances are too long; <c>NET020</c>: the stack's <c>aws:region</c> is
    /// another one. Nothing is registered in that case.
    /// </exception>
    /// <example><code>var database = blueprint.Provision("builderspace");</code></example>
    public AuroraCluster Provision(string name, ComponentResourceOptions? options = null) =>
        CurrentBlock.Run(nameof(AuroraServerless), name, () => new AuroraCluster(name, Plan(), options));

    /// <summary>Returns the engine, the capacity and the place.</summary>
    /// <returns>For example <c>AuroraServerless Aurora PostgreSQL 17.7, 0.5–2 ACU in data</c>.</returns>
    public override string ToString() => $"{nameof(AuroraServerless)} {Spec.Engine}, {Spec.Capacity} in {Spec.Placement.Name}";

    private protected override AuroraServerless Over(BlockSpec spec) => new((AuroraSpec)spec);
}
