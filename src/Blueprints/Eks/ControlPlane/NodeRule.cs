using System.Globalization;

namespace Blueprints.Eks;

/// <summary>A port of the nodes that is opened on request.</summary>
/// <param name="FromControlPlane">Whether the control plane reaches it, or the other nodes.</param>
/// <param name="Port">The TCP port.</param>
/// <param name="Reason">Why, which becomes the rule's description.</param>
internal sealed record NodeRule(bool FromControlPlane, int Port, string Reason)
{
    public string Key => string.Create(CultureInfo.InvariantCulture, $"{(FromControlPlane ? "control-plane" : "nodes")}-{Port}");
}
