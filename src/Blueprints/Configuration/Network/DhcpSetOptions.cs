namespace Blueprints.Configuration;

/// <summary>Describes the DHCP options of instances, in <see cref="VpcOptions"/>.</summary>
public sealed class DhcpSetOptions
{
    /// <summary>Gets or sets the domain for host names without a domain. Default: AWS's own.</summary>
    public string? DomainName { get; set; }

    /// <summary>Gets or sets the addresses of DNS servers, at most four. Default: <c>AmazonProvidedDNS</c>.</summary>
    public IList<string>? DomainNameServers { get; set; }

    /// <summary>Gets or sets the addresses of NTP servers, at most four. Default: none.</summary>
    public IList<string> NtpServers { get; set; } = [];
}
