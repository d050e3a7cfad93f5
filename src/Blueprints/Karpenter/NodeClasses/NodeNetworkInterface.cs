namespace Blueprints.Karpenter;

/// <summary>Describes a network interface of nodes.</summary>
/// <param name="NetworkCardIndex">The card, from 0 (<c>KRP057</c>).</param>
/// <param name="DeviceIndex">The device on the card, from 0 (<c>KRP055</c>, <c>KRP057</c>).</param>
/// <param name="Type">The kind of traffic; card 0, device 0 must be <see cref="NodeInterfaceType.Interface"/> (<c>KRP054</c>).</param>
public sealed record NodeNetworkInterface(int NetworkCardIndex, int DeviceIndex, NodeInterfaceType Type);

/// <summary>Specifies the traffic of a node's network interface.</summary>
public enum NodeInterfaceType
{
    /// <summary>IP traffic.</summary>
    Interface,

    /// <summary>Only the traffic of the Elastic Fabric Adapter.</summary>
    EfaOnly,
}
