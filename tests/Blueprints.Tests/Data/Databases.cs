using Pulumi;

namespace Blueprints.Tests.Data;

/// <summary>Clusters that tests start from.</summary>
internal static class Databases
{
    public static SubnetPlacement Tier { get; } = Placement(SubnetKind.Isolated, "us-east-1a", "us-east-1b");

    /// <summary>Gets a cluster that nothing is told about.</summary>
    public static AuroraServerless Postgres { get; } = Quiet(AuroraServerless.Postgres(AuroraPostgresVersion.V16_8, Tier));

    public static AuroraServerless MySql { get; } = Quiet(AuroraServerless.MySql(AuroraMySqlVersion.V3_10_0, Tier));

    /// <summary>Gets the database of the af-south-1 document, in its public subnets.</summary>
    public static AuroraServerless Document(SubnetPlacement tier) => AuroraServerless.Postgres(AuroraPostgresVersion.V16_4, tier)
        .WithCapacity(AuroraCapacity.Between(0.5, 2))
        .WithDatabase("builderspace")
        .WithBackups(retentionDays: 7)
        .WithEnhancedMonitoring();

    public static SubnetPlacement Placement(SubnetKind kind, params string[] zones) =>
        SubnetPlacement.FromExisting(
            kind,
            "vpc-0a",
            zones,
            [.. zones.Select((_, index) => (Input<string>)$"subnet-{index}")],
            name: "data");

    public static AuroraServerless Of(string version) => Quiet(AuroraServerless.Postgres(AuroraPostgresVersion.Of(version), Tier));

    private static AuroraServerless Quiet(AuroraServerless blueprint) =>
        blueprint.AddReader("standby").AllowFromCidr("10.0.0.0/16", "The network");
}
