using System.Collections.Immutable;
using Pulumi;

namespace Blueprints.Eks.Resources;

/// <summary>Defines what the stack's state records of a cluster.</summary>
internal sealed class EksInputs(EksPlan plan) : ResourceArgs
{
    [Input("version")]
    public string Version => plan.Version.Name;

    [Input("region")]
    public string Region => plan.Nodes.Region.Name;

    [Input("nodeGroups")]
    public ImmutableArray<string> NodeGroups => [.. plan.NodeGroups.Select(group => group.Name)];

    [Input("addons")]
    public ImmutableArray<string> Addons => [.. plan.Addons.Select(addon => addon.Name)];

    [Input("tags")]
    public ImmutableSortedDictionary<string, string> Tags => plan.Tags;
}
