using System.Collections.Immutable;

namespace Blueprints;

/// <summary>Describes the DHCP options of a VPC's instances.</summary>
/// <example>
/// <code>
/// blueprint.WithDhcpOptions(new DhcpOptions { DomainName = "corp.example.org", DomainNameServers = ["10.0.0.10", "10.0.0.11"] });
/// </code>
/// </example>
public sealed class DhcpOptions
{
    /// <summary>Represents the VPC's own resolver in <see cref="DomainNameServers"/>.</summary>
    public const string AmazonProvidedDns = "AmazonProvidedDNS";

    /// <summary>Gets the domain for host names without a domain. Default: AWS's own, for example <c>ec2.internal</c>.</summary>
    public string? DomainName { get; init; }

    /// <summary>
    /// Gets the addresses of DNS servers: at most four IPv4 addresses, including <see cref="AmazonProvidedDns"/>, and four IPv6 addresses.
    /// Default: <see cref="AmazonProvidedDns"/>.
    /// </summary>
    public ImmutableArray<string> DomainNameServers
    {
        get;
        init => field = value.OrEmpty(nameof(DomainNameServers));
    }

    = [AmazonProvidedDns];

    /// <summary>
    /// Gets the addresses of NTP servers, at most four IPv4 and four IPv6 addresses. Default: none; the Amazon Time Sync Service needs no
    /// entry.
    /// </summary>
    public ImmutableArray<string> NtpServers { get; init => field = value.OrEmpty(nameof(NtpServers)); } = [];
}
