using System.Collections.Immutable;
using Pulumi;
using Pulumi.Utilities;

namespace Blueprints.Preview.Engine;

/// <summary>Writes aliases as one line each.</summary>
internal static class AliasTexts
{
    public static async Task<ImmutableArray<string>> OfAsync(ImmutableArray<Input<Alias>> aliases, ResourceRecorder recorder)
    {
        var texts = ImmutableArray.CreateBuilder<string>(aliases.Length);
        foreach (var alias in aliases)
        {
            var output = alias.ToOutput();
            texts.Add(await OutputUtilities.GetIsKnownAsync(output).ConfigureAwait(false)
                ? await TextAsync(await OutputUtilities.GetValueAsync(output).ConfigureAwait(false), recorder).ConfigureAwait(false)
                : GraphValue.UnknownMask);
        }

        return texts.MoveToImmutable();
    }

    private static async Task<string> TextAsync(Alias alias, ResourceRecorder recorder)
    {
        if (alias.Urn is { } urn)
        {
            return urn;
        }

        (string Name, object? Value)[] parts =
        [
            ("name", alias.Name), ("type", alias.Type), ("parent", alias.Parent), ("parentUrn", alias.ParentUrn),
            ("noParent", alias.NoParent ? true : null), ("stack", alias.Stack), ("project", alias.Project),
        ];
        var texts = new List<string>();
        foreach (var (name, value) in parts.Where(part => part.Value is not null))
        {
            texts.Add($"{name}={await recorder.Reader.ReadAsync(value, new HashSet<Resource>()).ConfigureAwait(false)}");
        }

        return string.Join(' ', texts);
    }
}
