using System.Collections.Immutable;
using Blueprints.Identity.Planning;
using Blueprints.Internal;
using Pulumi;

namespace Blueprints.Identity;

/// <summary>Describes a workload's planned identity, with nothing registered.</summary>
/// <example><code>var role = new WorkloadRole("orders", identity.Plan());</code></example>
public sealed class WorkloadIdentityPlan
{
    private readonly WorkloadIdentitySpec _spec;

    internal WorkloadIdentityPlan(WorkloadIdentitySpec spec, ImmutableArray<Problem> warnings)
    {
        _spec = spec;
        Warnings = warnings;
    }

    /// <summary>Gets how the pods get credentials.</summary>
    public PodCredentials Credentials => _spec.Credentials;

    /// <summary>Gets the names of the policies, created ones first.</summary>
    public ImmutableArray<string> Policies =>
        [.. Documents.Select(policy => policy.Name), .. ManagedPolicies.Select(policy => policy.Name)];

    /// <summary>Gets the tags of the whole block.</summary>
    public ImmutableSortedDictionary<string, string> Tags => _spec.Tags;

    /// <summary>Gets the notes and warnings. A plan has no errors.</summary>
    public ImmutableArray<Problem> Warnings { get; }

    internal ClusterHandle Cluster => _spec.Cluster;

    internal string Namespace => _spec.Namespace;

    internal string ServiceAccount => _spec.ServiceAccount;

    internal IEnumerable<(string Name, Input<string> Document)> Documents =>
        _spec.Policies.OrderBy(policy => policy.Name, StringComparer.Ordinal);

    internal IEnumerable<(string Name, Input<string> Arn)> ManagedPolicies =>
        _spec.ManagedPolicies.OrderBy(policy => policy.Name, StringComparer.Ordinal);

    internal bool HasAssociation => _spec.HasAssociation;

    internal Customizations Customizations => _spec.Customizations;

    internal FollowedConventions? Conventions => _spec.Followed;

    /// <summary>Returns the service account, its credentials and its policies.</summary>
    /// <returns>One line of text, and one per warning.</returns>
    public override string ToString() =>
        string.Join(
            '\n',
            [
                $"{Namespace}/{ServiceAccount} in {Cluster.Name} by {Credentials}: {string.Join(", ", Policies)}",
                .. Conventions is null ? [] : new[] { Conventions.Text },
                .. Warnings.Select(warning => $"{warning.Severity}: {warning}"),
            ]);
}
