using System.Collections.Immutable;
using Pulumi;

namespace Blueprints.Eks;

/// <summary>Describes an access entry: one principal and its permissions in the cluster.</summary>
/// <example><code>foreach (var entry in plan.Access) Console.WriteLine(entry.Key);</code></example>
public sealed class AccessEntryPlan
{
    internal AccessEntryPlan(Input<string> principal) => Principal = principal;

    /// <summary>Gets the key in the names of the entry's children.</summary>
    public required string Key { get; init; }

    /// <summary>Gets the principal's ARN; <see langword="null"/> for an output.</summary>
    public string? KnownArn { get; init; }

    /// <summary>Gets the access policies with their scopes; each policy is listed once.</summary>
    public required ImmutableArray<(AccessPolicy Policy, AccessScope Scope)> Policies { get; init; }

    /// <summary>Gets the Kubernetes groups, whose permissions the cluster's RBAC defines.</summary>
    public required ImmutableArray<string> Groups { get; init; }

    /// <summary>Gets a value indicating whether the principal may do everything everywhere.</summary>
    public bool IsAdmin => Policies.Any(policy => policy.Policy == AccessPolicy.ClusterAdmin && policy.Scope == AccessScope.Cluster);

    internal Input<string> Principal { get; }
}
