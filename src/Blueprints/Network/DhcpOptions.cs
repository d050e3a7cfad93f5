using System.Collections.Immutable;

namespace Blueprints;

/// <summary>Describes what DHCP tells the instances of a VPC.</summary>
/// <example>
/// <code>
/// blueprint.WithDhcpOptions(new DhcpOptions { DomainName = "corp.example.org", DomainNameServers = ["10.0.0.10", "10.0.0.11"] });
/// </code>
/// </example>
public sealed class DhcpOptions
{
    /// <summary>What stands for the VPC's own resolver among <see cref="DomainNameServers"/>.</summary>
    public const string AmazonProvidedDns = "AmazonProvidedDNS";

    /// <summary>
    /// Gets the domain that host names without one are looked up in. Default: AWS's own, for example <c>ec2.internal</c>.
    /// </summary>
    public string? DomainName { get; init; }

    /// <summary>
    /// Gets the addresses of DNS servers: at most four IPv4 ones, of which <see cref="AmazonProvidedDns"/> is one, and four IPv6 ones.
    /// Default: <see cref="AmazonProvidedDns"/>.
    /// </summary>
    public ImmutableArray<string> DomainNameServers
    {
        get;
        init => field = value.OrEmpty(nameof(DomainNameServers));
    }

    = [AmazonProvidedDns];

    /// <summary>
    /// Gets the addresses of NTP servers, at most four IPv4 and four IPv6 ones. Default: none, since the Amazon Time Sync Service needs
    /// none.
    /// </summary>
    public ImmutableArray<string> NtpServers { get; init => field = value.OrEmpty(nameof(NtpServers)); } = [];
}
