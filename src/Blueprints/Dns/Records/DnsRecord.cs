using System.Collections.Immutable;
using System.Diagnostics.Contracts;
using System.Globalization;

namespace Blueprints;

/// <summary>Describes a record without a service or an ingress.</summary>
/// <remarks>
/// Records that ExternalDNS can own become a <c>DNSEndpoint</c>: A, AAAA, CNAME and NS records, MX since 0.18, SRV since 0.22. ExternalDNS
/// would create other types without ever changing or deleting them, or does not support them, so the program writes them to Route 53
/// itself: TXT and CAA records, and MX and SRV with an older version.
/// </remarks>
/// <example>
/// <code>
/// zones
///     .AddRecord(DnsRecord.A("www.example.org", "192.0.2.1"))
///     .AddRecord(DnsRecord.Mx("example.org", (10, "mail.example.org")))
///     .AddRecord(DnsRecord.Txt("example.org", "v=spf1 -all").WithTtl(3600));
/// </code>
/// </example>
public sealed record DnsRecord
{
    private DnsRecord(DnsRecordType type, string name, IEnumerable<string> values)
    {
        Type = type;
        Name = name;
        Values = [.. values];
    }

    /// <summary>Gets the type.</summary>
    public DnsRecordType Type { get; }

    /// <summary>Gets the full name as it was given, for example <c>www.example.org</c>.</summary>
    public string Name { get; }

    /// <summary>Gets the values as the record has them.</summary>
    public ImmutableArray<string> Values { get; }

    internal int? Ttl { get; private init; }

    internal string TypeName => Type.ToString().ToUpperInvariant();

    /// <summary>Creates an A record.</summary>
    /// <param name="name">The full name, in one of the zones (<c>DNS021</c>, <c>DNS022</c>); <c>*.</c> for all names below another.</param>
    /// <param name="addresses">IPv4 addresses (<c>DNS023</c>).</param>
    /// <returns>The record.</returns>
    /// <example><code>DnsRecord.A("www.example.org", "192.0.2.1")</code></example>
    public static DnsRecord A(string name, params string[] addresses) => Of(DnsRecordType.A, name, addresses, nameof(addresses));

    /// <summary>Creates an AAAA record.</summary>
    /// <param name="name">The full name, in one of the zones (<c>DNS021</c>, <c>DNS022</c>).</param>
    /// <param name="addresses">IPv6 addresses (<c>DNS023</c>).</param>
    /// <returns>The record.</returns>
    /// <example><code>DnsRecord.Aaaa("www.example.org", "2001:db8::1")</code></example>
    public static DnsRecord Aaaa(string name, params string[] addresses) => Of(DnsRecordType.Aaaa, name, addresses, nameof(addresses));

    /// <summary>Creates a CNAME record.</summary>
    /// <param name="name">
    /// The full name, in one of the zones and not the zone's own, with no record of another type (<c>DNS025</c>).
    /// </param>
    /// <param name="target">The other name (<c>DNS023</c>).</param>
    /// <returns>The record.</returns>
    /// <example><code>DnsRecord.Cname("docs.example.org", "example.github.io")</code></example>
    public static DnsRecord Cname(string name, string target) => Of(DnsRecordType.Cname, name, [target], nameof(target));

    /// <summary>Creates an MX record.</summary>
    /// <param name="name">The full name, in one of the zones.</param>
    /// <param name="servers">Preferences, the lowest first, 0 to 65,535, and names (<c>DNS023</c>).</param>
    /// <returns>The record.</returns>
    /// <example><code>DnsRecord.Mx("example.org", (10, "mail.example.org"), (20, "mail.example.net"))</code></example>
    public static DnsRecord Mx(string name, params (int Preference, string Server)[] servers)
    {
        ArgumentNullException.ThrowIfNull(servers);
        return Of(
            DnsRecordType.Mx,
            name,
            servers.Select(server => string.Create(CultureInfo.InvariantCulture, $"{server.Preference} {server.Server}")),
            nameof(servers));
    }

    /// <summary>Creates an SRV record.</summary>
    /// <param name="name">The full name with service and protocol, for example <c>_sip._tcp.example.org</c> (<c>DNS022</c>).</param>
    /// <param name="servers">Priorities, weights and ports, each 0 to 65,535, and names (<c>DNS023</c>).</param>
    /// <returns>The record.</returns>
    /// <example><code>DnsRecord.Srv("_sip._tcp.example.org", (10, 60, 5060, "sip.example.org"))</code></example>
    public static DnsRecord Srv(string name, params (int Priority, int Weight, int Port, string Server)[] servers)
    {
        ArgumentNullException.ThrowIfNull(servers);
        return Of(
            DnsRecordType.Srv,
            name,
            servers.Select(
                server => string.Create(CultureInfo.InvariantCulture, $"{server.Priority} {server.Weight} {server.Port} {server.Server}")),
            nameof(servers));
    }

    /// <summary>Creates an NS record for a part of the zone that is delegated elsewhere.</summary>
    /// <param name="name">The full name, in one of the zones and not the zone's own (<c>DNS025</c>).</param>
    /// <param name="servers">Names (<c>DNS023</c>).</param>
    /// <returns>The record.</returns>
    /// <example><code>DnsRecord.Ns("lab.example.org", "ns1.example.net", "ns2.example.net")</code></example>
    public static DnsRecord Ns(string name, params string[] servers) => Of(DnsRecordType.Ns, name, servers, nameof(servers));

    /// <summary>Creates a TXT record. The program itself writes it to Route 53.</summary>
    /// <param name="name">The full name, in one of the zones.</param>
    /// <param name="texts">
    /// Texts without the quotes around them, at most 4,000 characters each, quotes and escapes included (<c>DNS023</c>); longer texts than
    /// 255 characters are split into several strings.
    /// </param>
    /// <returns>The record.</returns>
    /// <example><code>DnsRecord.Txt("example.org", "v=spf1 include:amazonses.com -all")</code></example>
    public static DnsRecord Txt(string name, params string[] texts) => Of(DnsRecordType.Txt, name, texts, nameof(texts));

    /// <summary>
    /// Creates a CAA record, which names the authorities that may issue certificates. The program itself writes it to Route 53.
    /// </summary>
    /// <param name="name">The full name, in one of the zones.</param>
    /// <param name="properties">
    /// Tags, of <c>issue</c>, <c>issuewild</c>, <c>issuemail</c> and <c>iodef</c>, and values without the quotes around them
    /// (<c>DNS023</c>).
    /// </param>
    /// <returns>The record; its flags are 0.</returns>
    /// <example><code>DnsRecord.Caa("example.org", ("issue", "amazon.com"), ("iodef", "mailto:security@example.org"))</code></example>
    public static DnsRecord Caa(string name, params (string Tag, string Value)[] properties)
    {
        ArgumentNullException.ThrowIfNull(properties);
        return Of(DnsRecordType.Caa, name, properties.Select(property => $"0 {property.Tag} \"{property.Value}\""), nameof(properties));
    }

    /// <summary>Sets the time to live. Default: that of the description, 300 seconds.</summary>
    /// <param name="seconds">1 to 2,147,483,647 (<c>DNS018</c>).</param>
    /// <returns>The record with that time.</returns>
    /// <example><code>record.WithTtl(3600)</code></example>
    [Pure]
    public DnsRecord WithTtl(int seconds) => this with { Ttl = seconds };

    /// <summary>Returns the type, the name and the values.</summary>
    /// <returns>For example <c>A www.example.org 192.0.2.1</c>.</returns>
    public override string ToString() => $"{TypeName} {Name} {string.Join(", ", Values)}";

    private static DnsRecord Of(DnsRecordType type, string name, IEnumerable<string> values, string parameter)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(values, parameter);
        var all = values.ToImmutableArray();
        return all.Length > 0 && !all.Contains(null!)
            ? new DnsRecord(type, name, all)
            : throw new ArgumentException("A record needs at least one value, without null.", parameter);
    }
}
