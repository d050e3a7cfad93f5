using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;

namespace Blueprints.Dns.Planning;

/// <summary>Checks the values of each type of record. Source: Amazon Route 53 Developer Guide, «Supported DNS record types».</summary>
internal static partial class RecordValues
{
    /// <summary>
    /// Specifies the maximum length with the quotes around each string and the backslashes of escapes. Source: Amazon Route 53 Developer
    /// Guide, «Supported DNS record types», «TXT record type»: a value has 4,000 characters at most, a string in it 255.
    /// </summary>
    private const int LongestText = 4000;

    private const int LongestString = 255;

    /// <summary>Sources: RFC 8659, §4 (issue, issuewild, iodef), and RFC 9495 (issuemail).</summary>
    private static readonly string[] CaaTags = ["issue", "issuewild", "issuemail", "iodef"];

    public static bool IsValid(DnsRecordType type, string value) => type switch
    {
        DnsRecordType.A => IPv4().IsMatch(value),
        DnsRecordType.Aaaa =>
            !value.Contains('%', StringComparison.Ordinal)
                && IPAddress.TryParse(value, out var address)
                && address.AddressFamily == AddressFamily.InterNetworkV6,
        DnsRecordType.Mx => value.Split(' ') is [var preference, var server] && IsNumber(preference) && DnsNames.IsHost(server),
        DnsRecordType.Srv =>
            value.Split(' ') is [var priority, var weight, var port, var server]
                && IsNumber(priority)
                && IsNumber(weight)
                && IsNumber(port)
                && DnsNames.IsHost(server),
        DnsRecordType.Txt =>
            value.Length > 0 && Written(value).Length <= LongestText && value.All(character => character is >= ' ' and <= '~'),
        DnsRecordType.Caa => Caa().Match(value) is { Success: true } match && CaaTags.Contains(match.Groups["tag"].Value),
        _ => DnsNames.IsHost(value),
    };

    public static string Fix(DnsRecordType type) => type switch
    {
        DnsRecordType.A => "use IPv4 addresses such as 192.0.2.1",
        DnsRecordType.Aaaa => "use IPv6 addresses such as 2001:db8::1",
        DnsRecordType.Mx => "use a preference of 0 to 65535 and a name, such as (10, \"mail.example.org\")",
        DnsRecordType.Srv => "use a priority, a weight and a port of 0 to 65535 and a name, such as (10, 60, 5060, \"sip.example.org\")",
        DnsRecordType.Txt =>
            string.Create(
                CultureInfo.InvariantCulture,
                $"use 1 to {LongestText} printable ASCII characters, without quotes around them; the quotes around each {LongestString} "
                    + $"characters and the backslashes before \" and \\ count"),
        DnsRecordType.Caa => "use issue, issuewild, issuemail or iodef, and a value without quotes, such as (\"issue\", \"amazon.com\")",
        _ => "use a domain name",
    };

    /// <summary>Returns a text in Route 53's form: quoted strings of 255 characters.</summary>
    public static string Written(string text) =>
        string.Concat(
            text
                .Chunk(LongestString)
                .Select(part => new string(part)
                    .Replace("\\", "\\\\", StringComparison.Ordinal)
                    .Replace("\"", "\\\"", StringComparison.Ordinal))
                .Select(part => $"\"{part}\""));

    private static bool IsNumber(string text) => ushort.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out _);

    [GeneratedRegex(
        @"^((25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])(\.(?!\z)|\z)){4}\z",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex IPv4();

    [GeneratedRegex("^0 (?<tag>[A-Za-z0-9]+) \"[^\"\\\\]+\"\\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Caa();
}
