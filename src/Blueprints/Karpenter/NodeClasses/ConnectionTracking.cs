namespace Blueprints.Karpenter;

/// <summary>
/// Describes how long security groups track idle connections. At least one time is required (<c>KRP058</c>), in whole seconds within its
/// range (<c>KRP059</c>).
/// </summary>
/// <example><code>node.WithConnectionTracking(new ConnectionTracking { TcpEstablished = TimeSpan.FromMinutes(6) })</code></example>
public sealed record ConnectionTracking
{
    /// <summary>Gets the time for established TCP connections, 60 seconds to 5 days; <see langword="null"/> for the default.</summary>
    public TimeSpan? TcpEstablished { get; init; }

    /// <summary>Gets the time for UDP flows in both directions, 60 to 180 seconds; <see langword="null"/> for the default.</summary>
    public TimeSpan? UdpStream { get; init; }

    /// <summary>Gets the time for other UDP flows, 30 to 60 seconds; <see langword="null"/> for the default.</summary>
    public TimeSpan? Udp { get; init; }
}
