using System.Collections.Immutable;
using Blueprints.Preview.Values;

namespace Blueprints.Preview.Simulation;

/// <summary>Describes what a reference to another stack reads: the outputs that the options have for it, else none.</summary>
internal static class StackOutputs
{
    public const string ReferenceType = "pulumi:pulumi:StackReference";

    public static IEnumerable<KeyValuePair<string, object?>> Of(PreviewOptions options, string stack)
    {
        var known = (options.Stacks.TryGetValue(stack, out var found) ? found : GraphValue.EmptyMap).Reveal().Entries
            .Where(output => Plain(output.Value) is not null)
            .ToList();
        return
        [
            new("name", stack),
            new("outputs", known.ToImmutableDictionary(output => output.Key, output => Plain(output.Value)!, StringComparer.Ordinal)),
            new(
                "secretOutputNames",
                known.Where(output => JsonValues.HoldsSecret(output.Value)).Select(output => (object)output.Key).ToImmutableArray()),
        ];
    }

    /// <returns>Null for what is not known.</returns>
    private static object? Plain(GraphValue value)
    {
        var plain = value.Reveal();
        return plain.Kind switch
        {
            GraphValueKind.Boolean => plain.AsBoolean(),
            GraphValueKind.Number => plain.AsNumber(),
            GraphValueKind.Text => plain.AsText(),
            GraphValueKind.List => plain.Items.Select(Plain).OfType<object>().ToImmutableArray(),
            GraphValueKind.Map => plain.Entries
                .Where(entry => Plain(entry.Value) is not null)
                .ToImmutableDictionary(entry => entry.Key, entry => Plain(entry.Value)!, StringComparer.Ordinal),
            _ => null,
        };
    }
}
