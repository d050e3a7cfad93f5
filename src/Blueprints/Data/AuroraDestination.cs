using System.Globalization;

namespace Blueprints.Data;

/// <summary>What the cluster itself may connect to.</summary>
internal sealed record AuroraDestination(CidrText Cidr, int Port, string Reason)
{
    public string Key => string.Create(CultureInfo.InvariantCulture, $"{Internal.Children.Suffix(Cidr.Block)}-{Port}");

    public string Path => string.Create(CultureInfo.InvariantCulture, $"Destinations[{Cidr.Text}:{Port}]");

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Cidr.Text} port {Port}: {Reason}");
}
