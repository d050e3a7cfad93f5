using Blueprints.Kubernetes;
using Blueprints.Problems;

namespace Blueprints.Identity.Planning;

/// <summary>Checks the names of an identity's service account, with the paths and codes of the block.</summary>
/// <param name="Namespace">The service account's namespace.</param>
/// <param name="ServiceAccount">The service account's name.</param>
internal sealed record ServiceAccountNames(string Namespace, string ServiceAccount)
{
    public string NamespacePath { get; init; } = "Namespace";

    public string ServiceAccountPath { get; init; } = "ServiceAccount";

    public string NamespaceCode { get; init; } = IdentityProblems.InvalidNamespace;

    public string ServiceAccountCode { get; init; } = IdentityProblems.InvalidServiceAccount;

    public void Check(ProblemList problems)
    {
        if (!KubernetesNames.IsLabel(Namespace))
        {
            problems.Error(NamespaceCode, NamespacePath, $"'{Namespace}' is not a namespace's name", KubernetesNames.LabelForm);
        }

        if (!KubernetesNames.IsSubdomain(ServiceAccount))
        {
            problems.Error(
                ServiceAccountCode,
                ServiceAccountPath,
                $"'{ServiceAccount}' is not a service account's name",
                KubernetesNames.SubdomainForm);
        }
    }

    public override string ToString() => $"{Namespace}/{ServiceAccount}";
}
