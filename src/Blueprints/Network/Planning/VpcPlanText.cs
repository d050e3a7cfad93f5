using System.Text;
using Blueprints.Internal;

namespace Blueprints.Network.Planning;

/// <summary>Writes a plan as text. A subnet's line depends only on that subnet, so plans can be compared line by line.</summary>
internal static class VpcPlanText
{
    public static string Write(VpcPlan plan)
    {
        var text = new StringBuilder();
        Line(
            text,
            $"VPC {plan.Cidr} in {plan.Region} "
                + $"({string.Join(
                    ", ",
                    plan.Zones.Select(zone => plan.ZoneIds.TryGetValue(zone, out var id) ? $"{zone} = {id}" : zone.Name))})");
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
                Line(
                    text,
                    $"  {tier.Name,-16} {tier.Kind,-9} {subnet.Zone.Name,-16} {subnet.Cidr,-19} {subnet.Cidr.UsableInAws,7:N0} "
                        + $"usable{ipv6}");
            }
        }

        foreach (var reserved in plan.Reserved)
        {
            Line(text, $"  {reserved.Name,-16} {"reserved",-9} {string.Empty,-16} {reserved.Cidr,-19}");
        }

        Line(text, $"");
        Line(text, $"Billed monthly");
        Line(
            text,
            $"  NAT gateways         {plan.NatGatewayCount,3}  "
                + $"{plan.Nat}{(IsRegional(plan) ? $", paid for in each of up to {plan.Zones.Length} zones" : string.Empty)}");
        Line(text, $"  elastic IPs          {plan.ElasticIpCount,3}  {OtherAddresses(plan)}");
        var zones = plan.InterfaceEndpoints.All(endpoint => endpoint.Zones.IsEmpty) ? $"× {plan.Zones.Length} zones" : "in their zones";
        Line(
            text,
            $"  endpoint interfaces  {plan.EndpointInterfaceCount,3}  {plan.InterfaceEndpoints.Length} interface endpoints {zones}");
        Line(text, $"");
        Line(text, $"Flow logs: {plan.FlowLogs}");
        Line(text, $"Gateway endpoints: {(plan.GatewayEndpoints.IsEmpty ? "none" : string.Join(", ", plan.GatewayEndpoints))}");
        if (plan.Conventions is { } conventions)
        {
            Line(text, $"{conventions.Text}");
        }

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

    private static void Line(StringBuilder text, InvariantText line) =>
        text.Append(line.ToText().TrimEnd()).Append('\n');
}
