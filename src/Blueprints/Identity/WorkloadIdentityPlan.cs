using System.Collections.Immutable;
using System.Diagnostics.Contracts;

namespace Blueprints.Identity;

/// <summary>A workload's identity with everything decided and nothing registered.</summary>
/// <example><code>var role = new WorkloadRole("orders", identity.Plan().ToArgs());</code></example>
public sealed class WorkloadIdentityPlan
{
    private readonly WorkloadIdentity _identity;

    internal WorkloadIdentityPlan(WorkloadIdentity identity, ImmutableArray<Problem> warnings)
    {
        _identity = identity;
        Warnings = warnings;
    }

    /// <summary>Gets how the pods get credentials.</summary>
    public PodCredentials Credentials => _identity.Credentials;

    /// <summary>Gets the names of the policies, created ones first.</summary>
    public ImmutableArray<string> Policies => [.. _identity.Policies.Select(policy => policy.Name), .. _identity.ManagedPolicies.Select(policy => policy.Name)];

    /// <summary>Gets the notes and warnings; a plan with an error is never made.</summary>
    public ImmutableArray<Problem> Warnings { get; }

    /// <summary>Returns the args of the component that provisions the plan.</summary>
    /// <returns>Args that stand for exactly this plan.</returns>
    /// <example><code>new WorkloadRole("orders", identity.Plan().ToArgs())</code></example>
    [Pure]
    public WorkloadRoleArgs ToArgs() => new()
    {
        Cluster = _identity.Cluster,
        Namespace = _identity.Namespace,
        ServiceAccount = _identity.ServiceAccount,
        Credentials = _identity.Credentials,
        Policies = _identity.Policies.ToImmutableSortedDictionary(policy => policy.Name, policy => policy.Document, StringComparer.Ordinal),
        ManagedPolicyArns = _identity.ManagedPolicies.ToImmutableSortedDictionary(policy => policy.Name, policy => policy.Arn, StringComparer.Ordinal),
        Tags = _identity.Tags,
        Services = _identity.Services,
        Customizations = _identity.Customizations,
    };

    /// <summary>Returns the service account, its credentials and its policies.</summary>
    /// <returns>A line of text, and one for each warning.</returns>
    public override string ToString() =>
        string.Join('\n', Warnings.Select(warning => $"{warning.Severity}: {warning}").Prepend($"{_identity.Namespace}/{_identity.ServiceAccount} in {_identity.Cluster.Name} by {Credentials}: {string.Join(", ", Policies)}"));
}
