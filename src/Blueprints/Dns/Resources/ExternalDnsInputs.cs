using System.Collections.Immutable;
using Pulumi;

namespace Blueprints.Dns.Resources;

/// <summary>Defines what the stack's state records of zones and ExternalDNS.</summary>
internal sealed class ExternalDnsInputs(ExternalDnsPlan plan) : ResourceArgs
{
    [Input("clusterName")]
    public string ClusterName => plan.Cluster.Name;

    [Input("version")]
    public string Version => plan.Version.App;

    [Input("zones")]
    public ImmutableArray<string> Zones => [.. plan.Zones.Select(zone => zone.Name)];

    [Input("tags")]
    public ImmutableSortedDictionary<string, string> Tags => plan.Tags;
}
