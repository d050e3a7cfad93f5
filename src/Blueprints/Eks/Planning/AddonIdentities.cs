using System.Collections.Immutable;
using System.Globalization;
using Blueprints.Identity.Planning;
using Blueprints.Internal;
using Blueprints.Problems;

namespace Blueprints.Eks.Planning;

/// <summary>Decides which add-ons have their own role, and how they get its credentials.</summary>
internal static class AddonIdentities
{
    public static AddonIdentityPlan? Of(ProblemList problems, EksFacts facts, EksAddon addon, KnownAddon? known, bool hasAgent)
    {
        if (!(addon.HasIdentity ?? known is { NeedsIdentity: true }))
        {
            WarnWithout(problems, addon, known);
            return null;
        }

        var credentials = addon.Credentials ?? facts.Credentials;
        CheckCredentials(problems, addon, known, credentials, hasAgent);
        if (addon.OwnIdentity is { } own)
        {
            return Own(problems, facts, addon, credentials, own);
        }

        if (known is not { ServiceAccount: { } serviceAccount })
        {
            problems.Error(
                AddonProblems.UnknownIdentity,
                $"{addon.Path}.Identity",
                known is null
                    ? $"this library does not know the permissions that '{addon.Name}' needs"
                    : $"'{addon.Name}' needs no permissions of its own",
                known is null ? "name them: WithIdentity(namespace, serviceAccount, policyArns)" : "remove WithIdentity()");
            return null;
        }

        // AWS has no managed policy for the CNI with IPv6, so the policy is created with the role.
        var policies = addon.Name == EksAddon.VpcCniName && facts.IsIpv6 ? [] : known.Policies;
        return new AddonIdentityPlan(
            credentials,
            known.Namespace,
            serviceAccount,
            policies.ToImmutableSortedDictionary(
                policy => policy.Suffix, policy => $"arn:{facts.Region.Partition}:iam::aws:policy/{policy.Path}", StringComparer.Ordinal));
    }

    private static AddonIdentityPlan Own(
        ProblemList problems,
        EksFacts facts,
        EksAddon addon,
        PodCredentials credentials,
        (string Namespace, string ServiceAccount, ImmutableArray<string> PolicyArns) own)
    {
        var at = $"{addon.Path}.Identity";
        new ServiceAccountNames(own.Namespace, own.ServiceAccount)
        {
            NamespacePath = at,
            ServiceAccountPath = at,
            NamespaceCode = AddonProblems.InvalidServiceAccount,
            ServiceAccountCode = AddonProblems.InvalidServiceAccount,
        }.Check(problems);
        if (own.PolicyArns.Length is 0 or > RolePolicyRules.PoliciesPerRole
            || own.PolicyArns.Distinct(StringComparer.Ordinal).Count() < own.PolicyArns.Length)
        {
            problems.Error(
                AddonProblems.InvalidPolicies,
                at,
                string.Create(CultureInfo.InvariantCulture, $"the role would have the policies [{string.Join(", ", own.PolicyArns)}]"),
                $"name 1 to {RolePolicyRules.PoliciesPerRole} managed policies by their ARNs, each once");
        }

        foreach (var arn in own.PolicyArns)
        {
            AwsTexts.CheckArn(problems, AddonProblems.InvalidPolicies, at, arn, ArnForm.ManagedPolicy, facts.Region);
        }

        // Keyed by position, since an ARN contains no suitable name, and the caller orders the list.
        var policies =
            own.PolicyArns.Select((arn, index) => (Suffix: string.Create(CultureInfo.InvariantCulture, $"policy-{index + 1}"), Arn: arn));
        return new AddonIdentityPlan(
            credentials,
            own.Namespace,
            own.ServiceAccount,
            policies.ToImmutableSortedDictionary(policy => policy.Suffix, policy => policy.Arn, StringComparer.Ordinal));
    }

    private static void WarnWithout(ProblemList problems, EksAddon addon, KnownAddon? known)
    {
        if (known is { NeedsIdentity: true })
        {
            problems.Warn(
                AddonProblems.WithoutIdentity,
                $"{addon.Path}.Identity",
                $"'{addon.Name}' needs permissions that the nodes' role does not have",
                "remove WithoutIdentity(), or give its service account a role with WorkloadIdentity");
        }
    }

    private static void CheckCredentials(ProblemList problems, EksAddon addon, KnownAddon? known, PodCredentials credentials, bool hasAgent)
    {
        var at = $"{addon.Path}.Identity";
        if (credentials == PodCredentials.Irsa)
        {
            if (known is { TakesIrsa: false })
            {
                problems.Error(
                    AddonProblems.UnsupportedCredentials,
                    at,
                    $"'{addon.Name}' has several service accounts, and with IRSA each would get a role that trusts only one of them",
                    "call WithCredentials(PodCredentials.PodIdentity), and install EksAddon.PodIdentityAgent");
            }

            return;
        }

        if (!hasAgent)
        {
            problems.Error(
                AddonProblems.NoPodIdentityAgent,
                at,
                $"'{addon.Name}' gets credentials by Pod Identity, whose agent is not installed",
                "install EksAddon.PodIdentityAgent, or call WithCredentials(PodCredentials.Irsa)");
        }

        if (known is { PodIdentitySince: { } since } && AddonRules.NumberOf(addon.Version) is { } pinned && pinned < since)
        {
            problems.Error(
                AddonProblems.VersionWithoutPodIdentity,
                at,
                $"'{addon.Name}' {addon.Version} does not accept Pod Identity",
                $"pin v{since}-eksbuild.1 or newer, or call WithCredentials(PodCredentials.Irsa)");
        }
    }
}
