using Blueprints.Preview.Reporting.Model;

namespace Blueprints.Preview.Reporting.Mermaid;

/// <summary>Draws VPCs: a frame for each tier, and an arrow to what a subnet is routed to.</summary>
internal static class NetworkChart
{
    public static void Write(Flowchart chart, NetworkPicture network)
    {
        foreach (var place in network.Vpcs.GroupBy(vpc => vpc.Place))
        {
            chart.Frame($"account {place.Key.Account}, {place.Key.Region}", () =>
            {
                foreach (var vpc in place)
                {
                    Write(chart, vpc);
                }
            });
        }
    }

    private static void Write(Flowchart chart, VpcPicture vpc)
    {
        var targets = new Dictionary<string, string>(StringComparer.Ordinal);
        var ways = new List<(string From, Thing To, string Destinations)>();
        chart.Frame($"VPC {vpc.Name} {string.Join(", ", vpc.Cidrs)}{(vpc.IsExisting ? " (existing)" : "")}", () =>
        {
            foreach (var gateway in vpc.Gateways)
            {
                targets[gateway.Gateway.Key] = chart.Node(gateway.Kind, gateway.Gateway.Name);
            }

            foreach (var tier in vpc.Tiers)
            {
                chart.Frame(tier.Label, () =>
                {
                    foreach (var subnet in tier.Subnets)
                    {
                        var id = chart.Node([subnet.Name, subnet.Cidr, subnet.Zone, .. subnet.Holds]);
                        ways.AddRange(subnet.Routes.GroupBy(route => route.Target)
                            .Select(group => (id, group.Key, string.Join(", ", group.Select(route => route.Destination)))));
                        foreach (var nat in subnet.Nats)
                        {
                            targets[nat.Key] = chart.Node("NAT gateway", nat.Name);
                        }
                    }
                });
            }

            foreach (var endpoint in vpc.Endpoints)
            {
                chart.Node($"{endpoint.Kind} endpoint", endpoint.Service);
            }
        });
        foreach (var (from, target, destinations) in ways)
        {
            if (!targets.TryGetValue(target.Key, out var to))
            {
                targets[target.Key] = to = chart.Node(target.Name);
            }

            chart.Edge(from, to, destinations);
        }
    }
}
