using System.Globalization;

namespace Blueprints.Eks;

/// <summary>Represents a port of the nodes that is opened on request.</summary>
/// <param name="FromControlPlane">Whether the control plane reaches it, or the other nodes.</param>
/// <param name="Port">The port.</param>
/// <param name="Reason">Why, which becomes the rule's description.</param>
/// <param name="Protocol">TCP or UDP; from the control plane only TCP.</param>
internal sealed record NodeRule(bool FromControlPlane, int Port, string Reason, NodeProtocol Protocol = NodeProtocol.Tcp)
{
    public string Key => $"{(FromControlPlane ? "control-plane" : "nodes")}-{Suffix}";

    /// <summary>Gets what tells the rule from others in the names of resources; TCP is not named, as it was before there was UDP.</summary>
    public string Suffix => string.Create(CultureInfo.InvariantCulture, $"{Port}{(Protocol == NodeProtocol.Udp ? "-udp" : string.Empty)}");

    public string IpProtocol => Protocol == NodeProtocol.Udp ? "udp" : "tcp";
}
