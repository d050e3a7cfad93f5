using System.Collections.Immutable;

namespace Blueprints;

/// <summary>What DHCP tells the instances of a VPC.</summary>
/// <example>
/// <code>
/// blueprint.WithDhcpOptions(new DhcpOptions { DomainName = "corp.example.org", DomainNameServers = ["10.0.0.10", "10.0.0.11"] });
/// </code>
/// </example>
public sealed record DhcpOptions
{
    /// <summary>Gets the domain that host names without one are looked up in. Default: AWS's own, for example <c>ec2.internal</c>.</summary>
    public string? DomainName { get; init; }

    /// <summary>Gets the addresses of DNS servers, at most four. Default: <c>AmazonProvidedDNS</c>, the VPC's own resolver.</summary>
    public ImmutableArray<string> DomainNameServers { get; init; } = ["AmazonProvidedDNS"];

    /// <summary>Gets the addresses of NTP servers, at most four IPv4 ones. Default: none, since the Amazon Time Sync Service needs none.</summary>
    public ImmutableArray<string> NtpServers { get; init; } = [];
}
