using Blueprints.Internal;
using Blueprints.Problems;
using Pulumi;
using Pulumi.Aws.Ec2;

namespace Blueprints.Network.Resources;

/// <summary>Creates the subnets, and finds them by their plans.</summary>
internal sealed class SubnetResources
{
    private readonly Dictionary<SubnetPlan, Subnet> _subnets = [];

    private readonly Dictionary<SubnetPlan, Output<string>> _ids = [];

    public SubnetResources(Children children, VpcPlan plan, VpcResources vpc)
    {
        foreach (var tier in plan.Tiers)
        {
            foreach (var subnet in tier.Subnets)
            {
                var created = Create(children, plan, vpc, tier, subnet);
                _subnets.Add(subnet, created);
                _ids.Add(
                    subnet,
                    plan.ZoneIds.TryGetValue(subnet.Zone, out var zoneId) ? CheckZone(created, subnet.Zone, zoneId) : created.Id);
            }
        }
    }

    public Subnet this[SubnetPlan subnet] => _subnets[subnet];

    /// <summary>
    /// Gets a subnet's id once the subnet is known to be in the planned zone, so that nothing is created in another zone.
    /// </summary>
    public Output<string> Id(SubnetPlan subnet) => _ids[subnet];

    private static Subnet Create(Children children, VpcPlan plan, VpcResources vpc, TierPlan tier, SubnetPlan subnet)
    {
        var name = children.Name($"{tier.Name}-{subnet.Zone.Letter}");
        var args = new SubnetArgs
        {
            VpcId = vpc.Id,
            CidrBlock = subnet.Cidr.ToString(),
            MapPublicIpOnLaunch = tier.MapPublicIpOnLaunch,
        };
        if (plan.ZoneIds.TryGetValue(subnet.Zone, out var zoneId))
        {
            args.AvailabilityZoneId = zoneId;
        }
        else
        {
            args.AvailabilityZone = subnet.Zone.Name;
        }

        if (subnet.Ipv6Index is { } index)
        {
            args.Ipv6CidrBlock = vpc.Vpc.Ipv6CidrBlock.WhenPresent(block => SubnetOf(block, index));
            args.AssignIpv6AddressOnCreation = true;
        }

        var associations = plan.SecondaryCidrs
            .Where(secondary => secondary.Contains(subnet.Cidr))
            .Select(secondary => vpc.SecondaryCidrs[secondary]);
        return children.Create(
            $"{tier.Name}-{subnet.Zone.Letter}",
            args,
            (name, args, options) => new Subnet(name, args, options),
            associations,
            subnet.Tags);
    }

    private static Output<string> CheckZone(Subnet subnet, AvailabilityZone zone, string zoneId) =>
        Output.Tuple(subnet.Id, subnet.AvailabilityZone).WhetherPresentOrNot(known =>
        string.IsNullOrEmpty(known.Item2) || known.Item2 == zone.Name
            ? known.Item1
            : throw ProblemList.Refuse(
                nameof(VpcNetwork),
                NetworkProblems.OtherZoneId,
                $"ZoneIds[{zone.Letter}]",
                $"{zoneId} is {known.Item2} in this account, not {zone}",
                $"call WithZoneId with the id that `aws ec2 describe-availability-zones` lists for {zone}"));

    /// <summary>Returns a subnet's IPv6 block. The plan assumes a /56 from Amazon, which is verified once the VPC exists.</summary>
    private static string SubnetOf(string? block, int index) =>
        Cidr.TryParse(block, out var vpc) && vpc is { IsIPv6: true, PrefixLength: 56 }
            ? vpc.Subnet(64, index).ToString()
            : throw ProblemList.Refuse(
                nameof(VpcNetwork),
                NetworkProblems.NoIpv6Block,
                "Ipv6CidrBlock",
                $"the VPC has the IPv6 block '{block}', not a /56",
                "let Amazon assign the block: do not change the VPC's IPv6 arguments");
}
