namespace Blueprints.Eks;

/// <summary>When an add-on is made.</summary>
public enum AddonPhase
{
    /// <summary>Before nodes, which are not ready without it.</summary>
    BeforeNodes,

    /// <summary>After nodes, without which it is not ready.</summary>
    AfterNodes,
}
