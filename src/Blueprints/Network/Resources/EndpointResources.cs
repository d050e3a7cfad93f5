using System.Collections.Immutable;
using Blueprints.Internal;
using Pulumi;
using Pulumi.Aws.Ec2;
using Pulumi.Aws.Vpc;

namespace Blueprints.Network.Resources;

/// <summary>Gateway endpoints in all route tables; interface endpoints in one tier, behind one security group.</summary>
internal static class EndpointResources
{
    private const int Https = 443;

    public static void Create(Children children, VpcPlan plan, VpcResources vpc, SubnetResources subnets, RouteResources routes)
    {
        foreach (var endpoint in plan.Features.GatewayEndpoints)
        {
            CreateGateway(children, plan, vpc, routes, endpoint);
        }

        if (plan.Features.InterfaceEndpoints.IsEmpty || plan.EndpointTier is not { } tier)
        {
            return;
        }

        var group = CreateSecurityGroup(children, plan, vpc);
        InputList<string> subnetIds = tier.Subnets.Select(subnet => subnets[subnet].Id).ToImmutableArray();
        foreach (var endpoint in plan.Features.InterfaceEndpoints)
        {
            var name = children.Name(endpoint.Key);
            _ = new VpcEndpoint(
                name,
                children.Customize(name, new VpcEndpointArgs
                {
                    VpcId = vpc.Id,
                    ServiceName = endpoint.ServiceName(plan.Region),
                    VpcEndpointType = "Interface",
                    SubnetIds = subnetIds,
                    SecurityGroupIds = group.Id,
                    PrivateDnsEnabled = true,
                    Tags = children.Tags(name),
                }),
                children.Options());
        }
    }

    private static void CreateGateway(Children children, VpcPlan plan, VpcResources vpc, RouteResources routes, GatewayEndpoint endpoint)
    {
        var service = endpoint == GatewayEndpoint.S3 ? "s3" : "dynamodb";
        var name = children.Name($"{service}-gateway");
        _ = new VpcEndpoint(
            name,
            children.Customize(name, new VpcEndpointArgs
            {
                VpcId = vpc.Id,
                ServiceName = $"com.amazonaws.{plan.Region}.{service}",
                VpcEndpointType = "Gateway",
                RouteTableIds = routes.AllTableIds.ToImmutableArray(),
                Tags = children.Tags(name),
            }),
            children.Options());
    }

    private static SecurityGroup CreateSecurityGroup(Children children, VpcPlan plan, VpcResources vpc)
    {
        var name = children.Name("endpoints");
        var group = new SecurityGroup(
            name,
            children.Customize(name, new SecurityGroupArgs { VpcId = vpc.Id, Description = "Interface endpoints: HTTPS from the VPC", Tags = children.Tags(name) }),
            children.Options());
        foreach (var cidr in plan.SecondaryCidrs.Prepend(plan.Cidr))
        {
            AllowHttps(children, $"endpoints-{cidr.ToString().Replace('.', '-').Replace('/', '-')}", new SecurityGroupIngressRuleArgs { SecurityGroupId = group.Id, IpProtocol = "tcp", CidrIpv4 = cidr.ToString() });
        }

        if (plan.HasIpv6)
        {
            AllowHttps(children, "endpoints-ipv6", new SecurityGroupIngressRuleArgs { SecurityGroupId = group.Id, IpProtocol = "tcp", CidrIpv6 = vpc.Vpc.Ipv6CidrBlock });
        }

        return group;
    }

    private static void AllowHttps(Children children, string suffix, SecurityGroupIngressRuleArgs args)
    {
        var name = children.Name(suffix);
        args.Description = "HTTPS from the VPC";
        args.FromPort = Https;
        args.ToPort = Https;
        args.Tags = children.Tags(name);
        _ = new SecurityGroupIngressRule(name, children.Customize(name, args), children.Options());
    }
}
