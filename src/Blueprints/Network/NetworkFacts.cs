using System.Collections.Immutable;
using Blueprints.Internal;
using Pulumi;

namespace Blueprints.Network;

/// <summary>Holds a <see cref="NetworkHandle"/> as plain data.</summary>
internal sealed record NetworkFacts
{
    public static readonly ExportKind Kind = new("network", 1, nameof(NetworkHandle));

    public required string Region { get; init; }

    public required string VpcId { get; init; }

    public bool? VpcHasDns { get; init; }

    public required string Cidr { get; init; }

    public required ImmutableArray<PlacementFacts> Tiers { get; init; }

    public static Output<NetworkFacts> Of(NetworkHandle network) =>
        Output.Tuple(network.VpcId, Output.All(network.Tiers.Select(PlacementFacts.Of))).WhetherPresentOrNot(known => new NetworkFacts
        {
            Region = network.Region.Name,
            VpcId = known.Item1 ?? string.Empty,
            VpcHasDns = network.Vpc.HasDns,
            Cidr = network.Cidr.ToString(),
            Tiers = known.Item2.OrEmpty(),
        });

    public NetworkHandle ToHandle(Func<string, Output<string>> output) => new(
        AwsRegion.Of(Region),
        VpcIdentity.Given(output(VpcId), VpcHasDns),
        Blueprints.Cidr.Parse(Cidr),
        [.. Tiers.Select(tier => tier.ToPlacement(output))]);
}
