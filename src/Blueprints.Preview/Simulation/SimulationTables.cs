using System.Collections.Frozen;
using Blueprints.Preview.Simulation.Tables;

namespace Blueprints.Preview.Simulation;

/// <summary>Every type of resource that the library simulates.</summary>
internal static class SimulationTables
{
    public static FrozenDictionary<string, ResourceSimulation> ByType { get; } = new[]
        {
            Ec2.All,
            Ec2Security.All,
            Iam.All,
            Tables.Eks.All,
            Tables.Data.All,
            Operations.All,
            Security.All,
            Storage.All,
            Tables.Kubernetes.All,
            PulumiEks.All,
        }
        .SelectMany(table => table)
        .ToFrozenDictionary(simulation => simulation.Type, StringComparer.Ordinal);
}
