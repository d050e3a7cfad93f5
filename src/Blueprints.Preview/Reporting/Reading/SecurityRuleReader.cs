using Blueprints.Preview.Reporting.Model;

namespace Blueprints.Preview.Reporting.Reading;

/// <summary>Reads rules of security groups: resources of their own, of both generations, and those within a group.</summary>
internal sealed class SecurityRuleReader(ReportSource source)
{
    private const string AllProtocols = "-1";
    private const string Nobody = "nobody";

    private static readonly string[] Addresses = ["cidrIpv4", "cidrIpv6", "cidrBlocks", "ipv6CidrBlocks", "prefixListId", "prefixListIds"];

    private static readonly string[] Groups = ["referencedSecurityGroupId", "sourceSecurityGroupId", "securityGroups"];

    public IEnumerable<SecurityRule> Read()
    {
        foreach (var node in source.OfTypes(AwsTypes.IngressRule, AwsTypes.EgressRule, AwsTypes.SecurityGroupRule))
        {
            var isInbound = node.Type == AwsTypes.IngressRule || (node.Type == AwsTypes.SecurityGroupRule && node.Text("type") != "egress");
            foreach (var group in GroupsAt(node, node.Inputs, "securityGroupId").DefaultIfEmpty(Plain(GraphValue.UnknownMask)))
            {
                yield return Rule(node, node.Inputs, group, isInbound);
            }
        }

        foreach (var node in source.OfTypes(AwsTypes.SecurityGroups))
        {
            foreach (var (path, isInbound) in new[] { ("ingress", true), ("egress", false) })
            {
                foreach (var rule in node.Items(path))
                {
                    yield return Rule(node, rule, ThingOf(node), isInbound);
                }

                if (node.At(path) is { } hidden && (hidden.IsUnknown || hidden.IsSecret))
                {
                    yield return new SecurityRule(ThingOf(node), isInbound, hidden.ToString(), [Plain(hidden.ToString())], null);
                }
            }
        }
    }

    /// <summary>Returns the groups at an input: EKS makes one for its control plane, which is no resource.</summary>
    public IEnumerable<Thing> GroupsAt(ReportNode node, GraphValue value, string path)
    {
        foreach (var id in ReportNode.TextsOf(ReportNode.At(value, path)))
        {
            var group = id == GraphValue.UnknownMask ? source.Reference(node, path, AwsTypes.SecurityGroups)
                : source.Named(node, id, AwsTypes.SecurityGroups);
            yield return group is not null ? ThingOf(group) : ControlPlane(id) ?? Plain(id);
        }
    }

    private Thing? ControlPlane(string id) =>
        source.OfTypes(AwsTypes.Cluster).FirstOrDefault(cluster => cluster.Output("vpcConfig.clusterSecurityGroupId") == id) is { } cluster
            ? new Thing($"{cluster.Urn} control plane", $"control plane of {cluster.Name}")
            : null;

    private SecurityRule Rule(ReportNode node, GraphValue rule, Thing group, bool isInbound)
    {
        var peers = Addresses.SelectMany(path => ReportNode.TextsOf(ReportNode.At(rule, path))).Select(Plain)
            .Concat(Groups.SelectMany(path => GroupsAt(node, rule, path)))
            .Concat(string.Equals(Text(rule, "self"), "true", StringComparison.OrdinalIgnoreCase) ? [group] : [])
            .DefaultIfEmpty(Plain(Nobody));
        return new SecurityRule(group, isInbound, Ports(rule), [.. peers.Distinct()], Text(rule, "description"));
    }

    private static Thing ThingOf(ReportNode group) => new(group.Urn, group.Name);

    private static Thing Plain(string text) => new(text, text);

    private static string Ports(GraphValue rule)
    {
        var protocol = Text(rule, "ipProtocol") ?? Text(rule, "protocol") ?? AllProtocols;
        if (protocol is AllProtocols or "all")
        {
            return "all";
        }

        var (from, to) = (Text(rule, "fromPort"), Text(rule, "toPort"));
        return from is null || from == "-1" ? protocol : from == to || to is null ? $"{protocol} {from}" : $"{protocol} {from}-{to}";
    }

    private static string? Text(GraphValue value, string name) => ReportNode.Scalar(ReportNode.At(value, name));
}
