using System.Collections.Immutable;
using Pulumi;

namespace Blueprints.Eks;

/// <summary>The args of <see cref="EksCluster"/>: a plan.</summary>
/// <example>
/// <code>
/// new EksClusterArgs { Plan = EksBlueprint.For(KubernetesVersion.V1_35).In(network.Tier("private")).Plan() }
/// </code>
/// </example>
public sealed class EksClusterArgs : ResourceArgs
{
    /// <summary>Gets the whole cluster; see <see cref="EksBlueprint.Plan"/>.</summary>
    public required EksPlan Plan { get; init => field = value ?? throw new ArgumentNullException(nameof(Plan)); }

    /// <summary>Gets the Kubernetes version.</summary>
    [Input("version")]
    public string Version => Plan.Version.Name;

    /// <summary>Gets the code of the region.</summary>
    [Input("region")]
    public string Region => Plan.Nodes.Region.Code;

    /// <summary>Gets the names of the node groups.</summary>
    [Input("nodeGroups")]
    public ImmutableArray<string> NodeGroups => [.. Plan.NodeGroups.Select(group => group.Name)];

    /// <summary>Gets the names of the add-ons, in the order in which they are made.</summary>
    [Input("addons")]
    public ImmutableArray<string> Addons => [.. Plan.Addons.Select(addon => addon.Name)];

    /// <summary>Gets the tags of every taggable child.</summary>
    [Input("tags")]
    public ImmutableSortedDictionary<string, string> Tags => Plan.Tags;
}
