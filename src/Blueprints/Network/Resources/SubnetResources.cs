using Blueprints.Internal;
using Blueprints.Problems;
using Pulumi.Aws.Ec2;

namespace Blueprints.Network.Resources;

/// <summary>The subnets, found by what they were planned as.</summary>
internal sealed class SubnetResources
{
    private readonly Dictionary<SubnetPlan, Subnet> _subnets = [];

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
            args.Ipv6CidrBlock = vpc.Vpc.Ipv6CidrBlock.WhenPresent(block => SubnetOf(block, index));
            args.AssignIpv6AddressOnCreation = true;
        }

        var associations = plan.SecondaryCidrs.Where(secondary => secondary.Contains(subnet.Cidr)).Select(secondary => vpc.SecondaryCidrs[secondary]);
        return new Subnet(name, children.Customize(name, args), children.Options([.. associations]));
    }

    /// <summary>The plan counts on a /56 from Amazon. Whether that is what the VPC has got is known only once it is there.</summary>
    private static string SubnetOf(string? block, int index) =>
        Cidr.TryParse(block, out var vpc) && vpc is { IsIPv6: true, PrefixLength: 56 }
            ? vpc.Subnet(64, index).ToString()
            : throw ProblemList.Refuse(nameof(VpcNetwork), NetworkProblems.NoIpv6Block, "Ipv6CidrBlock", $"the VPC has the IPv6 block '{block}', not a /56", "let Amazon assign it: leave the VPC's IPv6 arguments alone");
}
