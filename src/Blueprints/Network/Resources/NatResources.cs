using System.Collections.Immutable;
using Blueprints.Internal;
using Blueprints.Network.Planning;
using Pulumi;
using Pulumi.Aws.Ec2;
using Pulumi.Aws.Ec2.Inputs;

namespace Blueprints.Network.Resources;

/// <summary>Creates the NAT gateways and their elastic IPs.</summary>
internal sealed class NatResources
{
    private readonly Dictionary<AvailabilityZone, NatGateway> _byZone = [];

    public NatResources(Children children, VpcPlan plan, VpcResources vpc, SubnetResources subnets)
    {
        var addresses = new List<Output<ImmutableArray<string>>>();
        foreach (var planned in plan.NatGateways)
        {
            var gateway = planned.IsRegional ? CreateRegional(children, plan, vpc, planned) : CreateZonal(children, vpc, subnets, planned);
            addresses.Add(planned.IsRegional
                ? gateway.RegionalNatGatewayAddresses.WhenPresent(
                    all => all.Select(address => address.PublicIp).OfType<string>().ToImmutableArray(),
                    [])
                : gateway.PublicIp.WhenPresent(address => ImmutableArray.Create(address), []));

            // One gateway serves all zones, unless there is one for each.
            foreach (var zone in plan.NatGatewayCount == 1 ? plan.Zones : [planned.Subnet!.Zone])
            {
                _byZone.Add(zone, gateway);
            }
        }

        GatewayIds = Output.All<string>(_byZone.Values.Distinct().Select(gateway => gateway.Id));
        PublicIps = Output.All<ImmutableArray<string>>(addresses).WhenPresent(all => all.SelectMany(some => some).ToImmutableArray(), []);
    }

    public Output<ImmutableArray<string>> GatewayIds { get; }

    public Output<ImmutableArray<string>> PublicIps { get; }

    public NatGateway this[AvailabilityZone zone] => _byZone[zone];

    private static NatGateway CreateZonal(Children children, VpcResources vpc, SubnetResources subnets, NatGatewayPlan planned)
    {
        Input<string> allocationId = planned.CreatesElasticIp
            ? children.Create(
                planned.NameSuffix,
                new EipArgs { Domain = "vpc" },
                (name, args, options) => new Eip(name, args, options),
                [vpc.InternetGateway!]).AllocationId
            : planned.AllocationIds[0];
        return Create(children, vpc, planned, new NatGatewayArgs { SubnetId = subnets.Id(planned.Subnet!), AllocationId = allocationId });
    }

    private static NatGateway CreateRegional(Children children, VpcPlan plan, VpcResources vpc, NatGatewayPlan planned)
    {
        var args = new NatGatewayArgs { VpcId = vpc.Id, AvailabilityMode = "regional", ConnectivityType = "public" };
        for (var index = 0; index < planned.AllocationIds.Length; index++)
        {
            args.AvailabilityZoneAddresses.Add(new NatGatewayAvailabilityZoneAddressArgs
            {
                AvailabilityZone = plan.Zones[index].Name,
                AllocationIds = planned.AllocationIds[index],
            });
        }

        return Create(children, vpc, planned, args);
    }

    // The old gateway still holds the elastic IP, so delete it first.
    private static NatGateway Create(Children children, VpcResources vpc, NatGatewayPlan planned, NatGatewayArgs args) =>
        children.Create(
            planned.NameSuffix,
            args,
            (name, args, options) => new NatGateway(name, args, options),
            [vpc.InternetGateway!],
            options: options => options.DeleteBeforeReplace = true);
}
