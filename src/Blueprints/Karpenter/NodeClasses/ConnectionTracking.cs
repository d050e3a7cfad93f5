namespace Blueprints.Karpenter;

/// <summary>After how long the security groups forget idle connections. At least one is set (<c>KRP058</c>); whole seconds in their ranges (<c>KRP059</c>).</summary>
/// <example><code>node.WithConnectionTracking(new ConnectionTracking { TcpEstablished = TimeSpan.FromMinutes(6) })</code></example>
public sealed record ConnectionTracking
{
    /// <summary>Gets the time for established TCP connections, 60 s to 5 days; <see langword="null"/> for the default.</summary>
    public TimeSpan? TcpEstablished { get; init; }

    /// <summary>Gets the time for UDP flows that went both ways, 60 s to 180 s; <see langword="null"/> for the default.</summary>
    public TimeSpan? UdpStream { get; init; }

    /// <summary>Gets the time for other UDP flows, 30 s to 60 s; <see langword="null"/> for the default.</summary>
    public TimeSpan? Udp { get; init; }
}
