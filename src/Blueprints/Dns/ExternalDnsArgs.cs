using System.Collections.Immutable;
using Pulumi;

namespace Blueprints.Dns;

/// <summary>The args of <see cref="ExternalDns"/>: a plan.</summary>
/// <example><code>new ExternalDnsArgs { Plan = ExternalDnsZones.For(cluster).AddZone("example.org").Plan() }</code></example>
public sealed class ExternalDnsArgs : ResourceArgs
{
    /// <summary>Gets the zones, the records and the releases.</summary>
    public required ExternalDnsPlan Plan { get; init => field = value ?? throw new ArgumentNullException(nameof(Plan)); }

    /// <summary>Gets the cluster's name.</summary>
    [Input("clusterName")]
    public string ClusterName => Plan.Cluster.Name;

    /// <summary>Gets the version of ExternalDNS.</summary>
    [Input("version")]
    public string Version => Plan.Version.App;

    /// <summary>Gets the names of the zones.</summary>
    [Input("zones")]
    public ImmutableArray<string> Zones => [.. Plan.Zones.Select(zone => zone.Name)];

    /// <summary>Gets the tags of every taggable child.</summary>
    [Input("tags")]
    public ImmutableSortedDictionary<string, string> Tags => Plan.Tags;
}
