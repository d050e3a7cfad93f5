namespace Blueprints.Network.Planning;

/// <summary>Temporary.</summary>
internal static class Violation
{
    public static string Of(EksBlueprint blueprint) => blueprint.ToString() + Problems.DnsProblems.InvalidZoneId;
}
