using System.Collections.Immutable;
using Pulumi;

namespace Blueprints.Data.Resources;

/// <summary>Defines what the stack's state records of a database.</summary>
internal sealed class AuroraInputs(AuroraPlan plan) : ResourceArgs
{
    [Input("engine")]
    public string Engine => plan.Engine;

    [Input("engineVersion")]
    public string EngineVersion => plan.EngineVersion;

    [Input("minimumCapacity")]
    public double MinimumCapacity => plan.MinimumCapacity;

    [Input("maximumCapacity")]
    public double MaximumCapacity => plan.MaximumCapacity;

    [Input("instances")]
    public ImmutableArray<string> Instances => [.. plan.Instances.Select(instance => instance.Name)];

    [Input("tags")]
    public ImmutableSortedDictionary<string, string> Tags => plan.Tags;
}
