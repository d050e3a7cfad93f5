using System.Collections.Immutable;
using Blueprints.Preview.Reporting.Model;

namespace Blueprints.Preview.Reporting.Reading;

/// <summary>Reads who may reach whom: the rules of each security group by peer, and the public endpoints of clusters.</summary>
internal sealed class ReachReader
{
    private static readonly (string Input, string[] Types)[] Users =
    [
        ("vpcConfig.securityGroupIds", [AwsTypes.Cluster]),
        ("vpcSecurityGroupIds", [AwsTypes.LaunchTemplate, AwsTypes.Instance, AwsTypes.RdsCluster, AwsTypes.RdsInstance]),
        ("securityGroupIds", [AwsTypes.VpcEndpoint, AwsTypes.Cache, AwsTypes.ServerlessCache]),
        ("securityGroups", [AwsTypes.LoadBalancer]),
    ];

    private readonly ReportSource _source;
    private readonly SecurityRuleReader _reader;

    public ReachReader(ReportSource source)
    {
        _source = source;
        _reader = new SecurityRuleReader(source);
    }

    public ImmutableArray<ReachPicture> Read()
    {
        var rules = _reader.Read().ToList();
        var users = UsersByGroup();
        var groups = _source.OfTypes(AwsTypes.SecurityGroups).Select(node => new Thing(node.Urn, node.Name))
            .Concat(rules.Select(rule => rule.Group)).Distinct();
        return
        [
            .. groups.Select(group => new ReachPicture(
                group,
                [.. users[group].Distinct(StringComparer.Ordinal)],
                ByPeer(rules.Where(rule => rule.Group == group && rule.IsInbound)),
                ByPeer(rules.Where(rule => rule.Group == group && !rule.IsInbound)))),
            .. _source.OfTypes(AwsTypes.Cluster).Where(cluster => !cluster.IsExisting).Select(Api).OfType<ReachPicture>(),
        ];
    }

    /// <summary>Returns the security groups of a resource.</summary>
    public IReadOnlyList<Thing> GroupsOf(ReportNode node) =>
        [.. Users.Where(user => user.Types.Contains(node.Type)).SelectMany(user => _reader.GroupsAt(node, node.Inputs, user.Input))
            .Distinct()];

    private ILookup<Thing, string> UsersByGroup() => Users
        .SelectMany(user => _source.OfTypes(user.Types))
        .SelectMany(node => GroupsOf(node).Select(group => (Group: group, User: $"{Kind(node)} {node.Name}")))
        .Concat(_source.OfTypes(AwsTypes.NodeClass)
            .SelectMany(node =>
            NodeClassGroups(node).Select(group => (Group: group, User: $"Karpenter nodes {node.Text("metadata.name") ?? node.Name}"))))
        .ToLookup(pair => pair.Group, pair => pair.User);

    private IEnumerable<Thing> NodeClassGroups(ReportNode nodeClass) =>
        nodeClass.Items("spec.securityGroupSelectorTerms").SelectMany(term => _reader.GroupsAt(nodeClass, term, "id"));

    private static ImmutableArray<ReachRule> ByPeer(IEnumerable<SecurityRule> rules) =>
    [
        .. rules.SelectMany(rule => rule.Peers.Select(peer => (Peer: peer, Rule: rule)))
            .GroupBy(pair => pair.Peer)
            .Select(group => new ReachRule(
                group.Key,
                [.. group.Select(pair => pair.Rule.Ports).Distinct(StringComparer.Ordinal)],
                [.. group.Select(pair => pair.Rule.Description).OfType<string>().Distinct(StringComparer.Ordinal)],
                IsAnybody(group.Key.Name))),
    ];

    // What EKS does where nothing is said: the endpoint is public, and open to all. Source: Amazon EKS API reference, VpcConfigRequest.
    private static ReachPicture? Api(ReportNode cluster) => cluster.Text("vpcConfig.endpointPublicAccess") == "false"
        ? null
        : new ReachPicture(
            new Thing($"{cluster.Urn} API", $"Kubernetes API of {cluster.Name}"),
            [],
            [.. cluster.Texts("vpcConfig.publicAccessCidrs").DefaultIfEmpty("0.0.0.0/0")
                .Select(range =>
                new ReachRule(new Thing(range, range), ["tcp 443"], ["Public endpoint, with credentials"], IsAnybody(range)))],
            []);

    private static bool IsAnybody(string peer) => peer is "0.0.0.0/0" or "::/0";

    private static string Kind(ReportNode node) => node.Type switch
    {
        AwsTypes.Cluster => "control plane",
        AwsTypes.LaunchTemplate => "launch template",
        AwsTypes.VpcEndpoint => "endpoint",
        AwsTypes.LoadBalancer => "load balancer",
        AwsTypes.Instance => "instance",
        AwsTypes.Cache or AwsTypes.ServerlessCache => "cache",
        _ => "database",
    };
}
