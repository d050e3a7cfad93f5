using System.Collections.Immutable;
using Pulumi;

namespace Blueprints.Identity.Resources;

/// <summary>Defines what the stack's state records of an identity.</summary>
internal sealed class WorkloadRoleInputs(WorkloadIdentityPlan plan) : ResourceArgs
{
    [Input("namespace")]
    public string Namespace => plan.Namespace;

    [Input("serviceAccount")]
    public string ServiceAccount => plan.ServiceAccount;

    [Input("policies")]
    public ImmutableSortedDictionary<string, Input<string>> Policies => plan.Documents.ToImmutableSortedDictionary(
        policy => policy.Name,
        policy => policy.Document,
        StringComparer.Ordinal);

    [Input("managedPolicyArns")]
    public ImmutableSortedDictionary<string, Input<string>> ManagedPolicyArns => plan.ManagedPolicies.ToImmutableSortedDictionary(
        policy => policy.Name,
        policy => policy.Arn,
        StringComparer.Ordinal);

    [Input("tags")]
    public ImmutableSortedDictionary<string, string> Tags => plan.Tags;
}
