namespace Blueprints.Preview.Reporting.Reading;

/// <summary>Finds the cluster that a resource belongs to.</summary>
internal sealed class ClusterOwners
{
    private readonly ReportSource _source;
    private readonly List<ReportNode> _clusters;

    public ClusterOwners(ReportSource source)
    {
        _source = source;
        _clusters = [.. source.OfTypes(AwsTypes.Clusters)];
    }

    /// <summary>Returns the cluster of an AWS resource, or the name of one that is not the program's.</summary>
    public (ReportNode? Cluster, string Name) OfAws(ReportNode node) =>
        _source.Reference(node, "clusterName", AwsTypes.Clusters) is { } cluster ? (cluster, cluster.Name)
            : (null, node.Text("clusterName") ?? GraphValue.UnknownMask);

    /// <summary>Returns the cluster of a Kubernetes object: its provider's, or that of a component around it which names one.</summary>
    public (ReportNode? Cluster, string Name) OfKubernetes(ReportNode node)
    {
        if (_source.ProviderOf(node) is { } provider && OfProvider(provider) is { } cluster)
        {
            return (cluster, cluster.Name);
        }

        return _source.WithParents(node).Skip(1).FirstOrDefault(parent => parent.Text("clusterName") is not null) is { } component
            ? OfAws(component)
            : (null, _source.ProviderOf(node)?.Name ?? GraphValue.UnknownMask);
    }

    // The kubeconfig holds the cluster's own endpoint; one that cannot be read waits at least for its cluster.
    private ReportNode? OfProvider(ReportNode provider) =>
        _clusters.Find(cluster => cluster.Output("endpoint") is { Length: > 0 } endpoint && endpoint != GraphValue.UnknownMask
            && (provider.Text("kubeconfig")?.Contains(endpoint, StringComparison.Ordinal) ?? false))
        ?? _source.WithParents(provider).FirstOrDefault(_clusters.Contains)
        ?? Waits(provider, "kubeconfig") ?? Waits(provider, "clusterIdentifier");

    private ReportNode? Waits(ReportNode provider, string input) =>
        (provider.Node.PropertyDependencies.GetValueOrDefault(input) ?? []).Select(_source.Find).OfType<ReportNode>()
            .FirstOrDefault(_clusters.Contains);
}
