namespace Blueprints.Eks;

/// <summary>
/// Specifies the order in which an update replaces nodes. Source: Amazon EKS API Reference, NodegroupUpdateConfig, «updateStrategy».
/// </summary>
public enum NodeUpdateStrategy
{
    /// <summary>New nodes start before old ones go.</summary>
    NewFirst,

    /// <summary>Old nodes go first, for accounts without room for more: the group is smaller while it is updated.</summary>
    OldFirst,
}
