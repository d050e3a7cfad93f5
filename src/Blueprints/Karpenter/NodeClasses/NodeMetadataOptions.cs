namespace Blueprints.Karpenter;

/// <summary>Specifies how programs on a node reach the instance metadata service.</summary>
/// <example><code>node.WithMetadataOptions(new NodeMetadataOptions { HopLimit = 2 })</code></example>
public sealed record NodeMetadataOptions
{
    /// <summary>Gets a value indicating whether the service answers at all. Default: yes.</summary>
    public bool IsEnabled { get; init; } = true;

    /// <summary>Gets a value indicating whether it answers over IPv6. Default: no.</summary>
    public bool HasIpv6 { get; init; }

    /// <summary>
    /// Gets a value indicating whether a session token is needed (IMDSv2). Default: yes; no reports a warning (<c>KRP113</c>).
    /// </summary>
    public bool RequiresTokens { get; init; } = true;

    /// <summary>
    /// Gets how many hops an answer may take, 1 to 64 (<c>KRP060</c>). Default: 1, which pods without the host's network cannot use.
    /// </summary>
    public int HopLimit { get; init; } = 1;
}
