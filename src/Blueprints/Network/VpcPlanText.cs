using System.Globalization;
using System.Text;

namespace Blueprints.Network;

/// <summary>Writes a plan as text. A subnet's line depends on that subnet alone, so plans can be compared line by line.</summary>
internal static class VpcPlanText
{
    public static string Write(VpcPlan plan)
    {
        var text = new StringBuilder();
        var zones = plan.Zones.Select(zone => plan.ZoneIds.TryGetValue(zone, out var id) ? $"{zone} = {id}" : zone.Name);
        Line(text, $"VPC {plan.Cidr} in {plan.Region} ({string.Join(", ", zones)})");
        foreach (var secondary in plan.SecondaryCidrs)
        {
            Line(text, $"    and {secondary}");
        }

        Line(text, $"");
        Line(text, $"Address map");
        foreach (var tier in plan.Tiers)
        {
            foreach (var subnet in tier.Subnets)
            {
                var ipv6 = subnet.Ipv6Index is { } index ? $"  IPv6 /64 #{index}" : string.Empty;
                var (zone, cidr) = (subnet.Zone.Name, subnet.Cidr);
                Line(text, $"  {tier.Name,-16} {tier.Kind,-9} {zone,-16} {cidr,-19} {cidr.UsableInAws,7:N0} usable{ipv6}");
            }
        }

        foreach (var reserved in plan.Reserved)
        {
            Line(text, $"  {reserved.Name,-16} {"reserved",-9} {string.Empty,-16} {reserved.Cidr,-19}");
        }

        Line(text, $"");
        Line(text, $"Paid for by the month");
        var perZone = IsRegional(plan) ? $", paid for in each of up to {plan.Zones.Length} zones" : string.Empty;
        Line(text, $"  NAT gateways         {plan.NatGatewayCount,3}  {plan.Nat}{perZone}");
        Line(text, $"  elastic IPs          {plan.ElasticIpCount,3}  {OtherAddresses(plan)}");
        var endpoints = plan.Features.InterfaceEndpoints;
        var places = endpoints.All(endpoint => endpoint.Zones.IsEmpty) ? $"× {plan.Zones.Length} zones" : "in their zones";
        Line(text, $"  endpoint interfaces  {plan.EndpointInterfaceCount,3}  {endpoints.Length} interface endpoints {places}");
        Line(text, $"");
        Line(text, $"Flow logs: {plan.FlowLogs}");
        var gateways = plan.Features.GatewayEndpoints;
        Line(text, $"Gateway endpoints: {(gateways.IsEmpty ? "none" : string.Join(", ", gateways))}");
        foreach (var warning in plan.Warnings)
        {
            Line(text, $"{warning.Severity}: {warning}");
        }

        return text.ToString().TrimEnd();
    }

    private static bool IsRegional(VpcPlan plan) => plan.NatGateways.Any(gateway => gateway.IsRegional);

    private static string OtherAddresses(VpcPlan plan)
    {
        var given = plan.NatGateways.Sum(gateway => gateway.AllocationIds.Length);
        return given > 0 ? $"and {given} given ones" : IsRegional(plan) ? "and those that AWS manages" : string.Empty;
    }

    private static void Line(StringBuilder text, FormattableString line) =>
        text.Append(line.ToString(CultureInfo.InvariantCulture).TrimEnd()).Append('\n');
}
