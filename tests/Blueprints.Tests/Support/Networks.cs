namespace Blueprints.Tests.Support;

/// <summary>The networks of the two source documents, and parts of them that tests start from.</summary>
internal static class Networks
{
    public static VpcBlueprint Empty(string cidr = "10.0.0.0/16") => VpcBlueprint.In(AwsRegion.UsEast1, cidr, "a", "b", "c");

    public static VpcBlueprint UsEast1 { get; } = Empty()
        .AddPublicTier("public", prefix: 20)
        .AddPrivateTier("private", prefix: 20)
        .AddIsolatedTier("data", prefix: 20)
        .WithNat(NatStrategy.OnePerZone)
        .WithFlowLogs(retentionDays: 7);

    public static VpcBlueprint AfSouth1 { get; } = VpcBlueprint.In(AwsRegion.AfSouth1, "10.0.0.0/16", "a", "b")
        .AddPublicTier("public", prefix: 22, tier => tier.WithPublicIpOnLaunch());
}
