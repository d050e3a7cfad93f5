using System.Collections.Immutable;

namespace Blueprints.Eks.Planning;

/// <summary>Describes the own role of an add-on.</summary>
/// <param name="Credentials">How its pods get credentials.</param>
/// <param name="Namespace">The service account's namespace.</param>
/// <param name="ServiceAccount">The service account's name.</param>
/// <param name="PolicyArns">The managed policies by their keys in the names of resources.</param>
internal sealed record AddonIdentityPlan(
    PodCredentials Credentials, string Namespace, string ServiceAccount, ImmutableSortedDictionary<string, string> PolicyArns)
{
    /// <summary>Returns the way and the service account.</summary>
    /// <returns>For example <c>PodIdentity kube-system/aws-node</c>.</returns>
    public override string ToString() => $"{Credentials} {Namespace}/{ServiceAccount}";
}
