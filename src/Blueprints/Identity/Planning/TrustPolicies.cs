using Blueprints.Internal;

namespace Blueprints.Identity.Planning;

/// <summary>Writes the trust of a workload's role.</summary>
internal static class TrustPolicies
{
    private const string ProviderMarker = ":oidc-provider/";

    private static readonly string[] PodIdentityActions = ["sts:AssumeRole", "sts:TagSession"];

    /// <summary>Gets the trust of EKS Pod Identity, whose sessions have tags.</summary>
    public static string PodIdentity { get; } = Policies.Document(new
    {
        Effect = "Allow",
        Principal = new { Service = "pods.eks.amazonaws.com" },
        Action = PodIdentityActions,
    });

    /// <summary>Returns the trust of one service account of the cluster with this OIDC provider.</summary>
    public static string Irsa(string providerArn, string @namespace, string serviceAccount)
    {
        var issuer = providerArn[(providerArn.IndexOf(ProviderMarker, StringComparison.Ordinal) + ProviderMarker.Length)..];
        return Policies.Document(new
        {
            Effect = "Allow",
            Principal = new { Federated = providerArn },
            Action = "sts:AssumeRoleWithWebIdentity",
            Condition = new
            {
                StringEquals = new Dictionary<string, string>
                {
                    [$"{issuer}:aud"] = "sts.amazonaws.com",
                    [$"{issuer}:sub"] = $"system:serviceaccount:{@namespace}:{serviceAccount}",
                },
            },
        });
    }
}
