using System.Collections.Immutable;
using Blueprints.Internal;
using Pulumi;
using Pulumi.Aws.Ec2;
using Pulumi.Aws.Ec2.Inputs;
using Pulumi.Aws.Vpc;

namespace Blueprints.Network.Resources;

/// <summary>Creates gateway endpoints in all route tables, and interface endpoints in one tier behind one security group.</summary>
internal sealed class EndpointResources
{
    private const int Https = 443;

    private readonly Dictionary<string, Output<string>> _ids = new(StringComparer.Ordinal);

    public EndpointResources(Children children, VpcPlan plan, VpcResources vpc, SubnetResources subnets, RouteResources routes)
    {
        var gateways = new Dictionary<string, VpcEndpoint>(StringComparer.Ordinal);
        foreach (var endpoint in plan.GatewayEndpoints)
        {
            gateways[endpoint.Service] = Add(children, endpoint.ChildSuffix, new VpcEndpointArgs
            {
                VpcId = vpc.Id,
                ServiceName = endpoint.ServiceName(plan.Region),
                VpcEndpointType = "Gateway",
                RouteTableIds = routes.AllTableIds.ToImmutableArray(),
            },
            []);
        }

        if (plan.InterfaceEndpoints.IsEmpty || plan.EndpointTier is not { } tier)
        {
            return;
        }

        SecurityGroup = CreateSecurityGroup(children, plan, vpc);
        foreach (var endpoint in plan.InterfaceEndpoints)
        {
            var gateway = endpoint.HasGateway(plan.Region) ? gateways.GetValueOrDefault(endpoint.ShortName(plan.Region)) : null;
            var args = new VpcEndpointArgs
            {
                VpcId = vpc.Id,
                ServiceName = endpoint.ServiceName(plan.Region),
                ServiceRegion = endpoint.ServiceRegion(plan.Region)!,
                VpcEndpointType = "Interface",
                SubnetIds = tier.Subnets.Where(subnet => endpoint.IsIn(subnet.Zone)).Select(subnets.Id).ToImmutableArray(),
                SecurityGroupIds = SecurityGroup.Id,
                PrivateDnsEnabled = endpoint.HasPrivateDns,
            };
            if (endpoint.HasGateway(plan.Region) && endpoint.HasPrivateDns)
            {
                // With a gateway endpoint, the VPC's own traffic uses it free of charge; without one, the interface serves it.
                args.DnsOptions = new VpcEndpointDnsOptionsArgs { PrivateDnsOnlyForInboundResolverEndpoint = gateway is not null };
            }

            Add(children, endpoint.ChildSuffix, args, gateway is null ? [] : [gateway]);
        }
    }

    public SecurityGroup? SecurityGroup { get; }

    /// <summary>Gets the endpoints' ids by the suffix of their names.</summary>
    public IReadOnlyDictionary<string, Output<string>> Ids => _ids;

    private static SecurityGroup CreateSecurityGroup(Children children, VpcPlan plan, VpcResources vpc)
    {
        var group = children.Create(
            "endpoints",
            new SecurityGroupArgs { VpcId = vpc.Id, Description = "Interface endpoints: HTTPS from the VPC" },
            (name, args, options) => new SecurityGroup(name, args, options));
        foreach (var cidr in plan.SecondaryCidrs.Prepend(plan.Cidr))
        {
            children.Create(
                $"endpoints-{Children.Suffix(cidr)}",
                new SecurityGroupIngressRuleArgs
                {
                    SecurityGroupId = group.Id,
                    Description = "HTTPS from the VPC",
                    IpProtocol = "tcp",
                    FromPort = Https,
                    ToPort = Https,
                    CidrIpv4 = cidr.ToString(),
                },
                (name, args, options) => new SecurityGroupIngressRule(name, args, options));
        }

        return group;
    }

    private VpcEndpoint Add(Children children, string suffix, VpcEndpointArgs args, Resource[] dependsOn)
    {
        var name = children.Name(suffix);
        var endpoint = children.Create(suffix, args, (name, args, options) => new VpcEndpoint(name, args, options), dependsOn);
        _ids.Add(suffix, endpoint.Id);
        return endpoint;
    }
}
