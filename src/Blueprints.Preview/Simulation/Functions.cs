using System.Collections.Frozen;
using System.Collections.Immutable;
using static Blueprints.Preview.Simulation.Tables.Aws;

namespace Blueprints.Preview.Simulation;

/// <summary>Represents the functions that programs call, by token.</summary>
internal static class Functions
{
    public static FrozenDictionary<string, Func<SimulatedCall, ImmutableDictionary<string, object?>>> ByToken { get; } =
        new Dictionary<string, Func<SimulatedCall, ImmutableDictionary<string, object?>>>(StringComparer.Ordinal)
        {
            ["aws:index/getAvailabilityZones:getAvailabilityZones"] = Zones,
            ["aws:index/getCallerIdentity:getCallerIdentity"] = call => Result(
                ("id", call.AccountId),
                ("accountId", call.AccountId),
                ("arn", $"arn:{call.Partition}:iam::{call.AccountId}:user/preview"),
                ("userId", "AIDASIMULATEDPREVIEW0")),
            ["aws:index/getPartition:getPartition"] = call => Result(
                ("id", call.Partition),
                ("partition", call.Partition),
                ("dnsSuffix", AwsRegions.DnsSuffix(call.Region)),
                ("reverseDnsPrefix", string.Join('.', Enumerable.Reverse(AwsRegions.DnsSuffix(call.Region).Split('.'))))),
            ["aws:index/getRegion:getRegion"] = call => Result(
                ("id", call.Region),
                ("name", call.Region),
                ("region", call.Region),
                ("endpoint", $"ec2.{call.Region}.{AwsRegions.DnsSuffix(call.Region)}"),
                ("description", call.Region)),
            ["aws:iam/getPolicyDocument:getPolicyDocument"] = PolicyDocument.Render,
            ["aws:route53/getZone:getZone"] = HostedZone,
            ["eks:index:Cluster/getKubeconfig"] = _ => Result(("result", "{\"apiVersion\":\"v1\",\"kind\":\"Config\"}")),
        }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Makes a result out of what is there.</summary>
    public static ImmutableDictionary<string, object?> Result(params (string Name, object? Value)[] entries) =>
        entries
            .Where(entry => entry.Value is not null)
            .ToImmutableDictionary(entry => entry.Name, entry => entry.Value, StringComparer.Ordinal);

    private static ImmutableDictionary<string, object?> Zones(SimulatedCall call)
    {
        var excluded = (call.Arguments.GetValueOrDefault("excludeNames") as IEnumerable<object> ?? []).OfType<string>();
        var zones = AwsRegions.Zones(call.Region).Except(excluded).ToImmutableArray();
        return Result(
            ("id", call.Region),
            ("region", call.Region),
            ("names", zones.CastArray<object>()),
            ("zoneIds", zones.Select(AwsRegions.ZoneId).ToImmutableArray().CastArray<object>()),
            ("groupNames", List(call.Region)),
            ("state", call.Text("state") ?? "available"));
    }

    private static ImmutableDictionary<string, object?> HostedZone(SimulatedCall call)
    {
        var name = (call.Text("name") ?? "example.com").TrimEnd('.');
        var isPrivate = call.Arguments.GetValueOrDefault("privateZone") is true;
        var id = call.Text("zoneId") ?? $"Z{StableHash.Upper($"{name}/{(isPrivate ? "private" : "public")}", "zone", 20)}";
        return Result(
            ("id", id),
            ("zoneId", id),
            ("name", name),
            ("arn", $"arn:{call.Partition}:route53:::hostedzone/{id}"),
            ("privateZone", isPrivate),
            ("callerReference", "simulated"),
            ("comment", ""),
            ("primaryNameServer", "ns-0.awsdns-00.com"),
            ("nameServers", List("ns-0.awsdns-00.com", "ns-512.awsdns-00.net", "ns-1024.awsdns-00.org", "ns-1536.awsdns-00.co.uk")),
            ("resourceRecordSetCount", 2));
    }
}
