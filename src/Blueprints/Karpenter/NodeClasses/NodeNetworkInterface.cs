namespace Blueprints.Karpenter;

/// <summary>Describes a network interface of nodes.</summary>
public sealed record NodeNetworkInterface
{
    /// <summary>Creates an interface.</summary>
    /// <param name="networkCardIndex">The card, from 0 (<c>KRP057</c>).</param>
    /// <param name="deviceIndex">The device on the card, from 0 (<c>KRP055</c>, <c>KRP057</c>).</param>
    /// <param name="type">What it carries; card 0, device 0 must be <see cref="NodeInterfaceType.Interface"/> (<c>KRP054</c>).</param>
    /// <example><code>new NodeNetworkInterface(0, 0, NodeInterfaceType.Interface)</code></example>
    public NodeNetworkInterface(int networkCardIndex, int deviceIndex, NodeInterfaceType type) =>
        (NetworkCardIndex, DeviceIndex, Type) = (networkCardIndex, deviceIndex, type);

    /// <summary>Gets the card, from 0.</summary>
    public int NetworkCardIndex { get; }

    /// <summary>Gets the device on the card, from 0.</summary>
    public int DeviceIndex { get; }

    /// <summary>Gets what the interface carries.</summary>
    public NodeInterfaceType Type { get; }
}

/// <summary>Specifies the traffic of a node's network interface.</summary>
public enum NodeInterfaceType
{
    /// <summary>IP traffic.</summary>
    Interface,

    /// <summary>Only the traffic of the Elastic Fabric Adapter.</summary>
    EfaOnly,
}
