using System.Globalization;

namespace Blueprints.Eks;

/// <summary>Describes an additional open port of the nodes.</summary>
/// <param name="FromControlPlane">Whether the control plane, or the other nodes, may reach the port.</param>
/// <param name="Port">The port.</param>
/// <param name="Reason">The reason, which becomes the rule's description.</param>
/// <param name="Protocol">TCP or UDP; only TCP from the control plane.</param>
internal sealed record NodeRule(bool FromControlPlane, int Port, string Reason, NodeProtocol Protocol = NodeProtocol.Tcp)
{
    public string Key => $"{(FromControlPlane ? "control-plane" : "nodes")}-{Suffix}";

    /// <summary>
    /// Gets the rule's key in the names of resources. It does not contain TCP, since names must stay as they were before UDP.
    /// </summary>
    public string Suffix => string.Create(CultureInfo.InvariantCulture, $"{Port}{(Protocol == NodeProtocol.Udp ? "-udp" : string.Empty)}");

    public string IpProtocol => Protocol == NodeProtocol.Udp ? "udp" : "tcp";
}
