using System.Text.RegularExpressions;
using Blueprints.Problems;

namespace Blueprints.Dns.Planning;

/// <summary>
/// Reads the ids of hosted zones. Source: Amazon Route 53 API Reference, GetHostedZone: at most 32 characters; responses prefix them with
/// <c>/hostedzone/</c>.
/// </summary>
internal static partial class ZoneIds
{
    private const string Prefix = "/hostedzone/";

    public static bool IsValid(string id) => Pattern().IsMatch(Trim(id));

    /// <summary>Returns the id without prefix, once it is known.</summary>
    /// <exception cref="BlueprintException"><c>DNS006</c>.</exception>
    public static string Of(string zone, string id) => IsValid(id)
        ? Trim(id)
        : throw ProblemList.Refuse(
            nameof(ExternalDns),
            DnsProblems.InvalidZoneId,
            $"Zones[{zone}].Id",
            $"'{id}' is not the id of a hosted zone",
            "write it like Z0123456789ABCDEFGHIJ");

    private static string Trim(string id) => id.StartsWith(Prefix, StringComparison.Ordinal) ? id[Prefix.Length..] : id;

    [GeneratedRegex("^[A-Z0-9]{1,32}\\z", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
