using System.Globalization;
using Blueprints.Preview.Reporting.Drawing;
using Blueprints.Preview.Reporting.Model;
using static Blueprints.Preview.Reporting.Html.HtmlElement;

namespace Blueprints.Preview.Reporting.Html;

/// <summary>The network: a drawing for each region, and a table for each VPC.</summary>
internal static class NetworkSection
{
    public static PageSection? Of(NetworkPicture network) => Parts.Section(
        "network",
        "Network",
        [
            .. network.Vpcs.GroupBy(vpc => vpc.Place).Select((group, index) =>
                PictureWriter.Figure(string.Create(CultureInfo.InvariantCulture, $"network-{index + 1}"),
                    NetworkDrawing.Of(group.Key, [.. group]))),
            .. network.Vpcs.SelectMany(vpc => Tables(vpc, Words.Within(vpc.Name, vpc.Place, network.Vpcs.Select(other => other.Place)))),
        ]);

    private static IEnumerable<HtmlNode?> Tables(VpcPicture vpc, string name)
    {
        yield return Parts.Table(
            $"Subnets of VPC {name}",
            ["Subnet", "Tier", "Zone", "Addresses", "Route table", "Routes", "Holds"],
            vpc.Tiers.SelectMany(tier => tier.Subnets.Select(subnet => new[]
            {
                Tag("bdi", subnet.Name),
                Parts.Text(tier.Label),
                Parts.Text(subnet.Zone),
                Parts.Code(subnet.Cidr),
                Parts.Text(subnet.RouteTable ?? "main"),
                Parts.Lines(subnet.Routes.Select(route => $"{route.Destination} → {route.Target.Name}")),
                Parts.Lines(subnet.Nats.Select(nat => $"NAT gateway {nat.Name}").Concat(subnet.Holds)),
            })));
        yield return Parts.Table(
            $"Gateways and endpoints of VPC {name}",
            ["Name", "Kind", "Service"],
            vpc.Gateways.Select(gateway => new[] { Parts.Text(gateway.Gateway.Name), gateway.Kind, Parts.None })
                .Concat(vpc.Endpoints.Select(endpoint =>
                    new[] { Parts.Text(endpoint.Name), $"{endpoint.Kind} endpoint", Parts.Text(endpoint.Service) })));
    }
}
