using System.Collections.Immutable;
using System.Diagnostics.Contracts;
using Blueprints.Data.Planning;

namespace Blueprints.Data;

/// <summary>An Aurora cluster with everything decided and nothing registered. Prints as text.</summary>
/// <example>
/// <code>
/// var plan = blueprint.Plan();
/// Console.WriteLine(plan);
/// var database = new AuroraCluster("builderspace", plan.ToArgs());
/// </code>
/// </example>
public sealed class AuroraPlan
{
    internal AuroraPlan(AuroraServerless blueprint, SubnetPlacement placement, ImmutableArray<Problem> warnings)
    {
        Blueprint = blueprint;
        Placement = placement;
        Warnings = warnings;
        Instances =
        [
            new AuroraInstancePlan(AuroraInstancePlan.Writer, 0),
            .. blueprint.Readers.Select(reader => new AuroraInstancePlan(reader.Name, reader.PromotionTier)),
        ];
        ClusterParameters = blueprint.ClusterParameters.ToImmutableSortedDictionary(
            parameter => parameter.Key, parameter => parameter.Value.Value, StringComparer.Ordinal)
            .SetItem(blueprint.Engine.TlsParameter.Name, blueprint.Engine.TlsParameter.Value);
        InstanceParameters = blueprint.InstanceParameters.ToImmutableSortedDictionary(
            parameter => parameter.Key, parameter => parameter.Value.Value, StringComparer.Ordinal);
    }

    /// <summary>Gets the region.</summary>
    public AwsRegion Region => Placement.Region;

    /// <summary>Gets the engine as RDS writes it: <c>aurora-postgresql</c> or <c>aurora-mysql</c>.</summary>
    public string Engine => Blueprint.Engine.Name;

    /// <summary>Gets the version that RDS is asked for: a whole one, or the major one where RDS chooses the minor.</summary>
    public string EngineVersion => Blueprint.UpgradesItself ? Blueprint.Engine.MajorVersion : Blueprint.Engine.Version;

    /// <summary>Gets the family of the parameter groups, which is part of their names.</summary>
    public string ParameterGroupFamily => Blueprint.Engine.Family;

    /// <summary>Gets the smallest capacity of an instance in ACU; 0 where it can pause.</summary>
    public double MinimumCapacity => Blueprint.Capacity.Minimum;

    /// <summary>Gets the largest capacity of an instance in ACU.</summary>
    public double MaximumCapacity => Blueprint.Capacity.Maximum;

    /// <summary>Gets how long an instance waits without connections before it pauses; <see langword="null"/> where it never does.</summary>
    public TimeSpan? PauseAfter => (Blueprint.Capacity as AuroraCapacity.Pausing)?.After;

    /// <summary>Gets the instances: the writer first, then the readers in the order in which they were added.</summary>
    public ImmutableArray<AuroraInstancePlan> Instances { get; }

    /// <summary>
    /// Gets the name of the database that is created with the cluster; <see langword="null"/> where there is none, or it comes from
    /// elsewhere.
    /// </summary>
    public string? DatabaseName => Blueprint.Database;

    /// <summary>Gets the name of the master user; <see langword="null"/> where it comes with what is restored.</summary>
    public string? MasterUser => Blueprint.Restore is null ? Blueprint.MasterUser ?? Blueprint.Engine.DefaultMasterUser : null;

    /// <summary>Gets the port.</summary>
    public int Port => Blueprint.Port ?? Blueprint.Engine.DefaultPort;

    /// <summary>Gets for how many days any point in time can be restored.</summary>
    public int BackupRetentionDays => Blueprint.BackupRetentionDays;

    /// <summary>Gets a value indicating whether AWS and Pulumi refuse to delete the cluster.</summary>
    public bool IsProtected => Blueprint.IsProtected;

    /// <summary>Gets the parameters of the cluster, the one that asks for TLS among them.</summary>
    public ImmutableSortedDictionary<string, string> ClusterParameters { get; }

    /// <summary>Gets the parameters of every instance.</summary>
    public ImmutableSortedDictionary<string, string> InstanceParameters { get; }

    /// <summary>Gets the tags of the whole block.</summary>
    public ImmutableSortedDictionary<string, string> Tags => Blueprint.Tags;

    /// <summary>Gets the notes and warnings; a plan with an error is never made.</summary>
    public ImmutableArray<Problem> Warnings { get; }

    internal AuroraServerless Blueprint { get; }

    internal SubnetPlacement Placement { get; }

    /// <summary>Returns the args of the component that provisions the plan.</summary>
    /// <returns>Args that stand for exactly this plan.</returns>
    /// <example><code>new AuroraCluster("builderspace", blueprint.Plan().ToArgs())</code></example>
    [Pure]
    public AuroraClusterArgs ToArgs() => new() { Plan = this };

    /// <summary>Returns engine, capacity, instances, who may connect, what is kept, and the warnings.</summary>
    /// <returns>Lines of text; the same for the same plan.</returns>
    public override string ToString() => AuroraPlanText.Write(this);
}
