namespace Blueprints.Preview.Simulation;

/// <summary>The facts about regions that ids, ARNs and look-ups need.</summary>
internal static class AwsRegions
{
    public static string Partition(string region) =>
        region.StartsWith("cn-", StringComparison.Ordinal) ? "aws-cn"
        : region.StartsWith("us-gov-", StringComparison.Ordinal) ? "aws-us-gov"
        : "aws";

    public static string[] Zones(string region) => [$"{region}a", $"{region}b", $"{region}c"];

    public static string ZoneId(string zone) => zone;
}
