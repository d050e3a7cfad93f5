using Pulumi;
using Pulumi.Utilities;

namespace Blueprints.Preview.Engine;

/// <summary>Works out the former URNs that aliases stand for, as the engine does: what an alias does not say is as it is now.</summary>
internal sealed class AliasUrns(ResourceRecorder recorder, string project, string stack)
{
    public async Task<IReadOnlyList<string>> OfAsync(ResourceRecord record)
    {
        var urns = new List<string>();
        foreach (var alias in record.Options.Aliases)
        {
            var output = alias.ToOutput();
            urns.Add(await OutputUtilities.GetIsKnownAsync(output).ConfigureAwait(false)
                ? await UrnAsync(await OutputUtilities.GetValueAsync(output).ConfigureAwait(false), record).ConfigureAwait(false)
                : GraphValue.UnknownMask);
        }

        return urns;
    }

    private async Task<string> UrnAsync(Alias alias, ResourceRecord record)
    {
        if (alias.Urn is { } urn)
        {
            return urn;
        }

        var parent = alias switch
        {
            { NoParent: true } => null,
            { Parent: { } given } => recorder.Find(given)?.Urn,
            { ParentUrn: { } given } => await TextAsync(given, "").ConfigureAwait(false),
            _ => record.Parent?.Urn,
        };
        return ResourceUrn.Of(
            await TextAsync(alias.Stack, stack).ConfigureAwait(false),
            await TextAsync(alias.Project, project).ConfigureAwait(false),
            parent,
            await TextAsync(alias.Type, record.Type).ConfigureAwait(false),
            await TextAsync(alias.Name, record.Name).ConfigureAwait(false));
    }

    private async Task<string> TextAsync(Input<string>? given, string otherwise) =>
        given is null ? otherwise : (await recorder.Reader.ReadAsync(given, new HashSet<Resource>()).ConfigureAwait(false)).AsText();
}
