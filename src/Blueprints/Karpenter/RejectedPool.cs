namespace Blueprints.Karpenter;

/// <summary>A pool that does not take a pod.</summary>
/// <param name="Pool">The pool's name.</param>
/// <param name="Reason">Why not.</param>
public sealed record RejectedPool(string Pool, string Reason);
