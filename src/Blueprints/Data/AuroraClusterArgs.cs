using System.Collections.Immutable;
using Pulumi;

namespace Blueprints.Data;

/// <summary>The args of <see cref="AuroraCluster"/>: a plan.</summary>
/// <example>
/// <code>
/// new AuroraClusterArgs { Plan = AuroraServerless.Postgres(AuroraPostgresVersion.V17_7).In(network.Tier("data")).Plan() }
/// </code>
/// </example>
public sealed class AuroraClusterArgs : ResourceArgs
{
    /// <summary>Gets the whole cluster.</summary>
    public required AuroraPlan Plan { get; init => field = value ?? throw new ArgumentNullException(nameof(Plan)); }

    /// <summary>Gets the engine as RDS writes it.</summary>
    [Input("engine")]
    public string Engine => Plan.Engine;

    /// <summary>Gets the version that RDS is asked for.</summary>
    [Input("engineVersion")]
    public string EngineVersion => Plan.EngineVersion;

    /// <summary>Gets the smallest capacity of an instance in ACU.</summary>
    [Input("minimumCapacity")]
    public double MinimumCapacity => Plan.MinimumCapacity;

    /// <summary>Gets the largest capacity of an instance in ACU.</summary>
    [Input("maximumCapacity")]
    public double MaximumCapacity => Plan.MaximumCapacity;

    /// <summary>Gets the names of the instances, the writer's first.</summary>
    [Input("instances")]
    public ImmutableArray<string> Instances => [.. Plan.Instances.Select(instance => instance.Name)];

    /// <summary>Gets the tags of every taggable child.</summary>
    [Input("tags")]
    public ImmutableSortedDictionary<string, string> Tags => Plan.Tags;
}
