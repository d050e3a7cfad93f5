using System.Globalization;
using Blueprints.Preview.Reporting.Model;
using static Blueprints.Preview.Reporting.Drawing.Canvas;

namespace Blueprints.Preview.Reporting.Drawing;

/// <summary>Draws the networks of one region: zones are columns, tiers are rows.</summary>
internal sealed class NetworkDrawing
{
    private const int HeadWidth = 132;
    private const int ZoneWidth = 230;
    private const int LeastZones = 2;
    private const int MostRoutes = 4;

    private readonly Canvas _canvas = new();

    private NetworkDrawing()
    {
    }

    public static Picture Of(Place place, IReadOnlyList<VpcPicture> vpcs)
    {
        var drawing = new NetworkDrawing();
        var zones = Math.Max(vpcs.Max(vpc => vpc.Zones.Length), LeastZones);
        var inner = HeadWidth + (zones * (ZoneWidth + Gap)) + (2 * Padding);
        var width = inner + (4 * Padding);
        var bottom = (2 * Padding) + (2 * LineHeight) + Gap;
        var places = drawing._canvas;

        // The frames come first, so that what is inside lies above them; how high they are is known only at the end.
        var heights = vpcs.Select(vpc => new NetworkDrawing().Vpc(vpc, 0, 0, inner)).ToList();
        var height = bottom + heights.Sum(tall => tall + Gap) + (2 * Padding);
        places.Box(0, 0, width, height, "account");
        places.Text(Padding, Padding + 8, width - (2 * Padding), $"account {place.Account}", "h");
        places.Box(Padding, Padding + LineHeight, width - (2 * Padding), height - (2 * Padding) - LineHeight, "region");
        places.Text(2 * Padding, (2 * Padding) + LineHeight + 6, width - (4 * Padding), $"region {place.Region}", "h");
        foreach (var vpc in vpcs)
        {
            bottom += drawing.Vpc(vpc, 2 * Padding, bottom, inner) + Gap;
        }

        return places.Finish(
            $"Network in {place.Region}, account {place.Account}",
            string.Join(" ", vpcs.Select(Describe)),
            width,
            height);
    }

    private static string Describe(VpcPicture vpc) =>
        $"VPC {vpc.Name} {string.Join(", ", vpc.Cidrs)}: {Words.Count(vpc.Subnets.Count(), "subnet")} of "
            + $"{Words.Count(vpc.Tiers.Length, "tier")} in {Words.Count(vpc.Zones.Length, "zone")}. "
        + "The table below has the same facts.";

    private int Vpc(VpcPicture vpc, int x, int y, int width)
    {
        var height = VpcContent(new NetworkDrawing()._canvas, vpc, x, y, width) - y;
        _canvas.Box(x, y, width, height, vpc.IsExisting ? "vpc existing" : "vpc");
        VpcContent(_canvas, vpc, x, y, width);
        return height;
    }

    private static int VpcContent(Canvas canvas, VpcPicture vpc, int x, int y, int width)
    {
        var (left, room) = (x + Padding, width - (2 * Padding));
        canvas.Text(left, y + 20, room, $"VPC {vpc.Name}  {string.Join(", ", vpc.Cidrs)}{(vpc.IsExisting ? "  (existing)" : "")}", "h");
        var top = y + 32;
        var pills = vpc.Gateways.Select(gateway => $"{gateway.Kind} {gateway.Gateway.Name}").Concat(vpc.Notes).ToList();
        if (pills.Count > 0)
        {
            top = canvas.Pills(left, top, room, "gateway", pills);
        }

        if (vpc.Tiers.IsEmpty)
        {
            canvas.Text(left, top + 12, room, "no subnets in this program", "d");
            top += LineHeight + Gap;
        }
        else
        {
            for (var zone = 0; zone < vpc.Zones.Length; zone++)
            {
                canvas.Text(ColumnOf(left, zone) + 2, top + 12, ZoneWidth - 4, vpc.Zones[zone] == GraphValue.UnknownMask ? "zone [unknown]"
                    : vpc.Zones[zone], "z");
            }

            top += LineHeight + 4;
            foreach (var tier in vpc.Tiers)
            {
                top = Tier(canvas, vpc, tier, left, top, room);
            }
        }

        if (!vpc.Endpoints.IsEmpty)
        {
            canvas.Text(left, top + 10, room, "endpoints", "z");
            top = canvas.Pills(left, top + 16, room, "endpoint", vpc.Endpoints.Select(endpoint => $"{endpoint.Service} ({endpoint.Kind})"));
        }

        return top + 2;
    }

    private static int Tier(Canvas canvas, VpcPicture vpc, TierPicture tier, int left, int top, int width)
    {
        var columns = vpc.Zones.Select(zone =>
            tier.Subnets.Where(subnet => subnet.Zone == zone).Select(subnet => Lines(subnet, tier.Kind)).ToList()).ToList();
        var height = columns.Max(column => column.Sum(lines => HeightOf(lines.Count) + 6)) + 10;
        var kind = tier.Kind.ToString().ToLowerInvariant();
        canvas.Box(left, top, width, height, $"tier {kind}", null);
        canvas.Text(left + 8, top + 22, HeadWidth - 16, tier.Name, "b");
        canvas.Text(left + 8, top + 22 + LineHeight, HeadWidth - 16, tier.KindName, "d");
        for (var zone = 0; zone < columns.Count; zone++)
        {
            var y = top + 8;
            foreach (var lines in columns[zone])
            {
                canvas.Lines(ColumnOf(left, zone), y, ZoneWidth, HeightOf(lines.Count), $"subnet {kind}", lines);
                y += HeightOf(lines.Count) + 6;
            }
        }

        return top + height + Gap;
    }

    private static int ColumnOf(int left, int zone) => left + HeadWidth + (zone * (ZoneWidth + Gap));

    private static List<(string Text, string Style)> Lines(SubnetPicture subnet, TierKind kind) =>
    [
        (subnet.IsExisting ? $"{subnet.Name} (existing)" : subnet.Name, "b"),
        (subnet.Cidr, "m"),
        .. subnet.Routes.Take(MostRoutes).Select(route => ($"{route.Destination} → {route.Target.Name}", "t")),
        .. subnet.Routes.Length > MostRoutes
            ? new[] { (string.Create(CultureInfo.InvariantCulture, $"and {subnet.Routes.Length - MostRoutes} more routes"), "d") } : [],
        .. subnet.Routes.IsEmpty ? new[] { (kind == TierKind.Isolated ? "no route out of the VPC" : "routes not known", "d") } : [],
        .. subnet.GivesPublicAddresses ? new[] { ("gives public addresses", "w") } : [],
        .. subnet.Nats.Select(nat => ($"NAT gateway {nat.Name}", "n")),
        .. subnet.Holds.Select(held => ($"▪ {held}", "t")),
    ];
}
