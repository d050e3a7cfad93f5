namespace Blueprints.Preview.Reporting.Reading;

/// <summary>Finds what stands in each subnet.</summary>
internal sealed class SubnetContents
{
    private readonly Dictionary<string, List<string>> _holds = new(StringComparer.Ordinal);
    private readonly ReportSource _source;

    public SubnetContents(ReportSource source)
    {
        _source = source;
        Add("control plane", "vpcConfig.subnetIds", AwsTypes.Cluster);
        Add("control plane", "subnetIds", AwsTypes.ComponentCluster);
        Add("nodes", "subnetIds", AwsTypes.NodeGroup);
        Add("Fargate", "subnetIds", AwsTypes.Fargate);
        Add("load balancer", "subnets", AwsTypes.LoadBalancer);
        Add("instance", "subnetId", AwsTypes.Instance);
        AddByGroup("database", "dbSubnetGroupName", AwsTypes.RdsSubnetGroup, AwsTypes.RdsCluster, AwsTypes.RdsInstance);
        AddByGroup("cache", "subnetGroupName", AwsTypes.CacheSubnetGroup, AwsTypes.Cache);
        Add("cache", "subnetIds", AwsTypes.ServerlessCache);
        foreach (var nodeClass in source.OfTypes(AwsTypes.NodeClass))
        {
            AddNodeClass(nodeClass);
        }
    }

    public IReadOnlyList<string> Of(ReportNode subnet) => _holds.GetValueOrDefault(subnet.Urn) ?? [];

    private void Add(string what, string path, params string[] types)
    {
        foreach (var node in _source.OfTypes(types))
        {
            AddTo(_source.References(node, path, AwsTypes.Subnets), $"{what} {node.Name}");
        }
    }

    private void AddByGroup(string what, string path, string groupType, params string[] types)
    {
        foreach (var node in _source.OfTypes(types))
        {
            AddTo(_source.References(node, path, groupType).SelectMany(group => _source.References(group, "subnetIds", AwsTypes.Subnets)),
                $"{what} {node.Name}");
        }
    }

    private void AddNodeClass(ReportNode nodeClass)
    {
        var label = $"Karpenter nodes {nodeClass.Text("metadata.name") ?? nodeClass.Name}";
        foreach (var term in nodeClass.Items("spec.subnetSelectorTerms"))
        {
            if (ReportNode.Scalar(ReportNode.At(term, "id")) is { } id)
            {
                AddTo(_source.Named(nodeClass, id, AwsTypes.Subnets) is { } subnet ? [subnet] : [], label);
            }
            else if (ReportNode.At(term, "tags") is { IsSecret: false, Entries.Count: > 0 } tags)
            {
                AddTo(_source.OfTypes(AwsTypes.Subnets).Where(subnet => HasTags(subnet, tags)), label);
            }
        }
    }

    // Karpenter's own wildcard stands for any value. Source: karpenter.sh, «NodeClasses», spec.subnetSelectorTerms.
    private static bool HasTags(ReportNode subnet, GraphValue tags) =>
        subnet.At("tags") is { IsSecret: false } own
        && tags.Entries.All(tag => own.Entries.TryGetValue(tag.Key, out var value)
            && (tag.Value.ToString() == "*" || tag.Value.Equals(value)));

    private void AddTo(IEnumerable<ReportNode> subnets, string what)
    {
        foreach (var subnet in subnets)
        {
            if (!_holds.TryGetValue(subnet.Urn, out var holds))
            {
                _holds[subnet.Urn] = holds = [];
            }

            if (!holds.Contains(what))
            {
                holds.Add(what);
            }
        }
    }
}
