using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading.Tasks;
using Pulumi.Serialization;

namespace Pulumi;

internal static class PropertySerializer
{
    /// <summary>The properties that have a value, and the resources that the values came from.</summary>
    public static async Task<(ImmutableDictionary<string, object?> Properties, HashSet<Resource> Dependencies)> SerializeAsync(
        string label, IEnumerable<KeyValuePair<string, object?>> properties)
    {
        var serializer = new Serializer(keepResources: true);
        var serialized = ImmutableDictionary.CreateBuilder<string, object?>();
        foreach (var (name, property) in properties)
        {
            try
            {
                if (await serializer.SerializeAsync($"{label}.{name}", property).ConfigureAwait(false) is { } value)
                {
                    serialized[name] = value;
                }
            }
            catch (Exception exception)
            {
                // Once for every resource on the way from what failed: each takes an output of the one before.
                throw new InvalidOperationException($"error serializing property \"{name}\": {exception.Message}", exception);
            }
        }

        return (serialized.ToImmutable(), serializer.Dependencies);
    }
}
