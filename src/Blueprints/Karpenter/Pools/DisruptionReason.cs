namespace Blueprints;

/// <summary>Why Karpenter takes a node away, of what a budget can hold back. Expiry is not among them: it is forceful.</summary>
public enum DisruptionReason
{
    /// <summary>The pods fit elsewhere, or on a cheaper node.</summary>
    Underutilized,

    /// <summary>There are no pods.</summary>
    Empty,

    /// <summary>The pool or its node class says something else than the node has.</summary>
    Drifted,
}
