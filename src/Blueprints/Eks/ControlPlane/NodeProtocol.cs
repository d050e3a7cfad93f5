namespace Blueprints.Eks;

/// <summary>Specifies the transport protocol of a port that is opened between nodes.</summary>
/// <example><code>blueprint.AllowBetweenNodes(51871, "WireGuard of Cilium", NodeProtocol.Udp)</code></example>
public enum NodeProtocol
{
    /// <summary>TCP.</summary>
    Tcp,

    /// <summary>UDP.</summary>
    Udp,
}
