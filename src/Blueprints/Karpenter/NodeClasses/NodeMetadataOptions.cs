namespace Blueprints.Karpenter;

/// <summary>Describes the instance metadata service of a node.</summary>
/// <example><code>node.WithMetadataOptions(new NodeMetadataOptions { HopLimit = 2 })</code></example>
public sealed record NodeMetadataOptions
{
    /// <summary>Gets a value indicating whether the service is enabled. Default: yes.</summary>
    public bool IsEnabled { get; init; } = true;

    /// <summary>Gets a value indicating whether the service uses IPv6. Default: no.</summary>
    public bool HasIpv6 { get; init; }

    /// <summary>
    /// Gets a value indicating whether a session token is required (IMDSv2). Default: yes; no reports warning <c>KRP113</c>.
    /// </summary>
    public bool RequiresTokens { get; init; } = true;

    /// <summary>
    /// Gets the hop limit of answers, 1 to 64 (<c>KRP060</c>). Default: 1, which pods without the host's network cannot use.
    /// </summary>
    public int HopLimit { get; init; } = 1;
}
