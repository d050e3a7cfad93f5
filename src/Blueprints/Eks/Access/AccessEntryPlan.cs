using System.Collections.Immutable;
using Pulumi;

namespace Blueprints.Eks;

/// <summary>Represents an access entry: one principal, and what it may do in the cluster.</summary>
/// <example><code>foreach (var entry in plan.Access) Console.WriteLine(entry.Key);</code></example>
public sealed class AccessEntryPlan
{
    internal AccessEntryPlan(Input<string> principal) => Principal = principal;

    /// <summary>Gets what the entry's children are named after.</summary>
    public required string Key { get; init; }

    /// <summary>Gets the principal's ARN; <see langword="null"/> if it is an output.</summary>
    public string? KnownArn { get; init; }

    /// <summary>Gets the access policies, each with where it holds; a policy stands here once.</summary>
    public required ImmutableArray<(AccessPolicy Policy, AccessScope Scope)> Policies { get; init; }

    /// <summary>Gets the Kubernetes groups, which the cluster's own RBAC gives permissions.</summary>
    public required ImmutableArray<string> Groups { get; init; }

    /// <summary>Gets a value indicating whether the principal may do everything everywhere.</summary>
    public bool IsAdmin => Policies.Any(policy => policy.Policy == AccessPolicy.ClusterAdmin && policy.Scope == AccessScope.Cluster);

    internal Input<string> Principal { get; }
}
