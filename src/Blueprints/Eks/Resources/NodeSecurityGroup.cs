using System.Collections.Immutable;
using System.Globalization;
using Blueprints.Eks.Planning;
using Blueprints.Internal;
using Pulumi;
using Pulumi.Aws.Ec2;
using Pulumi.Aws.Vpc;

namespace Blueprints.Eks.Resources;

/// <summary>Creates the security group of nodes, with a rule per allowed connection, or uses the cluster's group.</summary>
/// <remarks>The sources of the rules are named at <see cref="NodePorts"/>.</remarks>
internal sealed class NodeSecurityGroup
{
    private const string Key = "nodes";

    private const string Tcp = "tcp";

    private const string EveryProtocol = "-1";

    private readonly Children _children;
    private readonly ImmutableArray<Resource>.Builder _rules = ImmutableArray.CreateBuilder<Resource>();

    public NodeSecurityGroup(Children children, EksPlan plan, string clusterName, Output<string> clusterGroupId)
    {
        _children = children;
        if (plan.NodeSecurity == NodeSecurity.ClusterGroup)
        {
            Id = clusterGroupId;
            return;
        }

        var group = children.Create(
            Key,
            new SecurityGroupArgs
            {
                Description = $"Nodes of EKS cluster {clusterName}",
                VpcId = plan.Nodes.VpcId,

                // The AWS Load Balancer Controller and the in-tree controller require the first tag on exactly one group of a node;
                // Karpenter can select by the second.
            },
            (name, args, options) => new SecurityGroup(name, args, options),
            tags: [new($"kubernetes.io/cluster/{clusterName}", "owned"), new("karpenter.sh/discovery", clusterName)]);
        Id = group.Id;
        AllowFromControlPlane(plan, clusterGroupId);
        AllowBetweenNodes(plan);
        AllowOut("all", "0.0.0.0/0", null);
        if (plan.IsIpv6)
        {
            AllowOut("all-ipv6", null, "::/0");
        }

        Add("api", new SecurityGroupIngressRuleArgs
        {
            Description = "Nodes and their pods to the Kubernetes API",
            SecurityGroupId = clusterGroupId,
            ReferencedSecurityGroupId = Id,
            IpProtocol = Tcp,
            FromPort = 443,
            ToPort = 443,
        });
    }

    public Output<string> Id { get; }

    public ImmutableArray<Resource> Rules => _rules.ToImmutable();

    private void AllowFromControlPlane(EksPlan plan, Output<string> clusterGroupId)
    {
        var extra = plan.ControlPlane.NodeRules.Where(rule => rule.FromControlPlane).Select(rule => (rule.Port, rule.Reason));
        foreach (var (port, reason) in NodePorts.FromControlPlane.Concat(extra))
        {
            Add(string.Create(CultureInfo.InvariantCulture, $"{Key}-control-plane-{port}"), new SecurityGroupIngressRuleArgs
            {
                Description = reason,
                SecurityGroupId = Id,
                ReferencedSecurityGroupId = clusterGroupId,
                IpProtocol = Tcp,
                FromPort = port,
                ToPort = port,
            });
        }
    }

    private void AllowBetweenNodes(EksPlan plan)
    {
        Between("dns-tcp", Tcp, NodePorts.Dns, NodePorts.Dns, "Node to node: CoreDNS over TCP");
        Between("dns-udp", "udp", NodePorts.Dns, NodePorts.Dns, "Node to node: CoreDNS over UDP");
        Between("high", Tcp, 1025, 65_535, "Node to node: pods on unprivileged ports, and kubelets");
        foreach (var rule in plan.ControlPlane.NodeRules.Where(rule => !rule.FromControlPlane))
        {
            Between(rule.Suffix, rule.IpProtocol, rule.Port, rule.Port, rule.Reason);
        }

        void Between(string suffix, string protocol, int from, int to, string reason) =>
            Add($"{Key}-{Key}-{suffix}", new SecurityGroupIngressRuleArgs
            {
                Description = reason,
                SecurityGroupId = Id,
                ReferencedSecurityGroupId = Id,
                IpProtocol = protocol,
                FromPort = from,
                ToPort = to,
            });
    }

    private void AllowOut(string suffix, string? ipv4, string? ipv6)
    {
        var args = new SecurityGroupEgressRuleArgs
        {
            Description = "Nodes and their pods to everywhere",
            SecurityGroupId = Id,
            IpProtocol = EveryProtocol,
        };
        if (ipv4 is not null)
        {
            args.CidrIpv4 = ipv4;
        }

        if (ipv6 is not null)
        {
            args.CidrIpv6 = ipv6;
        }

        _rules.Add(_children.Create(
            $"{Key}-out-{suffix}",
            args,
            (name, args, options) => new SecurityGroupEgressRule(name, args, options)));
    }

    private void Add(string suffix, SecurityGroupIngressRuleArgs args)
    {
        _rules.Add(_children.Create(suffix, args, (name, args, options) => new SecurityGroupIngressRule(name, args, options)));
    }
}
