using Blueprints.Internal;
using Pulumi.Aws.Ec2;

namespace Blueprints.Network.Resources;

/// <summary>The subnets, found by what they were planned as.</summary>
internal sealed class SubnetResources
{
    private readonly Dictionary<SubnetPlan, Subnet> _subnets = new(ReferenceEqualityComparer.Instance);

    public SubnetResources(Children children, VpcPlan plan, VpcResources vpc)
    {
        foreach (var tier in plan.Tiers)
        {
            foreach (var subnet in tier.Subnets)
            {
                _subnets.Add(subnet, Create(children, plan, vpc, tier, subnet));
            }
        }
    }

    public Subnet this[SubnetPlan subnet] => _subnets[subnet];

    private static Subnet Create(Children children, VpcPlan plan, VpcResources vpc, TierPlan tier, SubnetPlan subnet)
    {
        var name = children.Name($"{tier.Name}-{subnet.Zone.Letter}");
        var args = new SubnetArgs
        {
            VpcId = vpc.Id,
            AvailabilityZone = subnet.Zone.Name,
            CidrBlock = subnet.Cidr.ToString(),
            MapPublicIpOnLaunch = tier.MapPublicIpOnLaunch,
            Tags = children.Tags(name, subnet.Tags),
        };
        if (subnet.Ipv6Index is { } index)
        {
            args.Ipv6CidrBlock = vpc.Vpc.Ipv6CidrBlock.Apply(block => Cidr.Parse(block).Subnet(64, index).ToString());
            args.AssignIpv6AddressOnCreation = true;
        }

        var association = plan.SecondaryCidrs.FirstOrDefault(secondary => secondary.Contains(subnet.Cidr));
        Pulumi.Resource[] dependsOn = association != default ? [vpc.SecondaryCidrs[association]] : [];
        return new Subnet(name, children.Customize(name, args), children.Options(dependsOn));
    }
}
