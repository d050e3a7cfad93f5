namespace Blueprints;

/// <summary>What a network interface of a node carries.</summary>
public enum NodeInterfaceType
{
    /// <summary>IP traffic.</summary>
    Interface,

    /// <summary>Only the traffic of the Elastic Fabric Adapter.</summary>
    EfaOnly,
}
