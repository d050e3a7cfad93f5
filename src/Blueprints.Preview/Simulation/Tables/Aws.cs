using System.Collections.Immutable;

namespace Blueprints.Preview.Simulation.Tables;

/// <summary>Describes what all tables of AWS services share.</summary>
internal static class Aws
{
    /// <summary>When everything simulated was made: fixed, so that two runs give the same bytes.</summary>
    public const string CreatedAt = "2026-01-01T00:00:00Z";

    /// <summary>Starts a regional resource.</summary>
    /// <param name="type">The token without <c>aws:</c>.</param>
    /// <param name="id">The template of the id.</param>
    /// <param name="arn">The template of what follows <c>arn:{partition}:</c>; null for types without an ARN.</param>
    public static ResourceSimulation Regional(string type, string id, string? arn = null) =>
        Global(type, id, arn).With("region", "{region}");

    /// <summary>Starts a resource of a service without regions.</summary>
    /// <param name="type">The token without <c>aws:</c>.</param>
    /// <param name="id">The template of the id.</param>
    /// <param name="arn">The template of what follows <c>arn:{partition}:</c>; null for types without an ARN.</param>
    public static ResourceSimulation Global(string type, string id, string? arn = null)
    {
        var simulation = new ResourceSimulation($"aws:{type}", id).With("tagsAll", resource => resource.Inputs.GetValueOrDefault("tags"));
        return arn is null ? simulation : simulation.With("arn", $"arn:{{partition}}:{arn}");
    }

    /// <summary>Makes an object value.</summary>
    public static ImmutableDictionary<string, object> Object(params (string Name, object? Value)[] entries) =>
        entries
            .Where(entry => entry.Value is not null)
            .ToImmutableDictionary(entry => entry.Name, entry => entry.Value!, StringComparer.Ordinal);

    /// <summary>Makes a list value.</summary>
    public static ImmutableArray<object> List(params object[] items) => [.. items];

    /// <summary>Returns an object input, or an empty object.</summary>
    public static ImmutableDictionary<string, object> ObjectInput(SimulatedResource resource, string name) =>
        resource.Inputs.GetValueOrDefault(name) as ImmutableDictionary<string, object> ?? ImmutableDictionary<string, object>.Empty;

    /// <summary>Returns the VPC of the first subnet that the stack itself makes; a made-up one when all are foreign.</summary>
    public static object VpcOfSubnets(SimulatedResource resource, IEnumerable<object> subnetIds) =>
        subnetIds.OfType<string>().Select(id => resource.Lookup(id)?.GetValueOrDefault("vpcId")).FirstOrDefault(id => id is not null)
        ?? resource.Fill("vpc-{hex:vpc}");

    /// <summary>Returns the VPC of the subnets that a resource is given as <c>subnetIds</c>.</summary>
    public static object VpcOfSubnets(SimulatedResource resource) =>
        VpcOfSubnets(resource, resource.Inputs.GetValueOrDefault("subnetIds") as IEnumerable<object> ?? []);

    /// <summary>Fills a template with the facts of a resource.</summary>
    public static string Fill(this SimulatedResource resource, string template) => Template.Fill(template, resource);
}
