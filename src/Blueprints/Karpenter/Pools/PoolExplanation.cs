using System.Collections.Immutable;
using System.Text;

namespace Blueprints.Karpenter;

/// <summary>Explains which pools Karpenter would try for a pod, and why it would reject the others.</summary>
public sealed class PoolExplanation
{
    internal PoolExplanation(PodRequest pod, ImmutableArray<string> tried, ImmutableArray<(string Pool, string Reason)> others)
    {
        Pod = pod;
        Tried = tried;
        Rejected = [.. others.Select(other => new RejectedPool(other.Pool, other.Reason))];
    }

    /// <summary>Gets the pod's requests.</summary>
    public PodRequest Pod { get; }

    /// <summary>Gets the names of the pools that Karpenter tries, in that order.</summary>
    public ImmutableArray<string> Tried { get; }

    /// <summary>Gets the pools that do not match, each with the reason.</summary>
    public ImmutableArray<RejectedPool> Rejected { get; }

    /// <summary>Returns the pools in order, then those that do not match.</summary>
    /// <returns>Lines of text.</returns>
    public override string ToString()
    {
        var text = new StringBuilder($"{Pod}\n");
        for (var index = 0; index < Tried.Length; index++)
        {
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"  {index + 1}. {Tried[index]}\n");
        }

        if (Tried.IsEmpty)
        {
            text.Append("  no pool accepts it: the pod stays pending\n");
        }

        foreach (var rejected in Rejected)
        {
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"  -  {rejected.Pool}: {rejected.Reason}\n");
        }

        return text.ToString().TrimEnd();
    }
}

/// <summary>Names a pool that does not accept a pod, and the reason.</summary>
public sealed class RejectedPool
{
    internal RejectedPool(string pool, string reason) => (Pool, Reason) = (pool, reason);

    /// <summary>Gets the pool's name.</summary>
    public string Pool { get; }

    /// <summary>Gets why the pool does not take the pod.</summary>
    public string Reason { get; }
}
