using System.Collections.Immutable;
using System.Globalization;
using Blueprints.Internal;
using Blueprints.Network.Planning;
using Blueprints.Problems;
using Pulumi;

namespace Blueprints.Identity;

/// <summary>The rules of a workload's identity; the same for a blueprint and for args written by hand.</summary>
internal static class WorkloadIdentityPlanner
{
    /// <summary>The default quota «Managed policies attached to an IAM role». Source: IAM User Guide, «IAM and AWS STS quotas».</summary>
    private const int PoliciesPerRole = 10;

    public static WorkloadIdentityPlan Plan(WorkloadIdentity identity) =>
        new(identity, Check(nameof(WorkloadIdentity), identity.Cluster, identity.Namespace, identity.ServiceAccount, identity.Credentials, identity.Policies, identity.ManagedPolicies, identity.Tags, identity.Services));

    /// <exception cref="BlueprintException">There is at least one error; all are told.</exception>
    public static ImmutableArray<Problem> Check(
        string subject,
        ClusterHandle cluster,
        string @namespace,
        string serviceAccount,
        PodCredentials credentials,
        IReadOnlyList<(string Name, Input<string> Document)> documents,
        IReadOnlyList<(string Name, Input<string> Arn)> managed,
        IReadOnlyDictionary<string, string> tags,
        ImmutableArray<string>? services)
    {
        var problems = new ProblemList();
        foreach (var (name, document) in documents)
        {
            PolicyTexts.Check(problems, IdentityProblems.InvalidPolicy, $"Policies[{name}]", document);
        }

        foreach (var (name, arn) in managed)
        {
            AwsTexts.CheckArn(problems, IdentityProblems.InvalidPolicyArn, $"Policies[{name}]", arn, ArnForm.ManagedPolicy, cluster.Region);
        }

        return Check(problems, subject, cluster, @namespace, serviceAccount, credentials, [.. documents.Select(policy => policy.Name), .. managed.Select(policy => policy.Name)], tags, services);
    }

    /// <summary>Checks an identity whose policies the library writes itself.</summary>
    public static ImmutableArray<Problem> Check(
        string subject, ClusterHandle cluster, string @namespace, string serviceAccount, PodCredentials credentials, IReadOnlyList<string> policies, IReadOnlyDictionary<string, string> tags, ImmutableArray<string>? services) =>
        Check(new ProblemList(), subject, cluster, @namespace, serviceAccount, credentials, policies, tags, services);

    private static ImmutableArray<Problem> Check(
        ProblemList problems,
        string subject,
        ClusterHandle cluster,
        string @namespace,
        string serviceAccount,
        PodCredentials credentials,
        IReadOnlyList<string> policies,
        IReadOnlyDictionary<string, string> tags,
        ImmutableArray<string>? services)
    {
        if (!KubernetesNames.IsLabel(@namespace))
        {
            problems.Error(IdentityProblems.InvalidNamespace, "Namespace", $"'{@namespace}' is not a namespace's name", KubernetesNames.LabelForm);
        }

        if (!KubernetesNames.IsSubdomain(serviceAccount))
        {
            problems.Error(IdentityProblems.InvalidServiceAccount, "ServiceAccount", $"'{serviceAccount}' is not a service account's name", KubernetesNames.SubdomainForm);
        }

        if (credentials == PodCredentials.PodIdentity && !cluster.HasPodIdentityAgent)
        {
            problems.Error(IdentityProblems.NoPodIdentityAgent, "Credentials", $"cluster {cluster.Name} has no Pod Identity agent", "install the add-on eks-pod-identity-agent, or use PodCredentials.Irsa");
        }

        if (credentials == PodCredentials.Irsa && !cluster.HasOidcProvider)
        {
            problems.Error(IdentityProblems.NoOidcProvider, "Credentials", $"IAM has no OIDC provider for cluster {cluster.Name}", "give its ARN, or use PodCredentials.PodIdentity");
        }

        foreach (var name in policies.Where(name => !ChildKeys.IsValid(name)).Distinct(StringComparer.Ordinal))
        {
            problems.Error(IdentityProblems.InvalidPolicyName, $"Policies[{name}]", $"'{name}' cannot be part of a policy's name", ChildKeys.Form);
        }

        foreach (var twice in policies.GroupBy(name => name, StringComparer.Ordinal).Where(group => group.Count() > 1))
        {
            problems.Error(IdentityProblems.DuplicatePolicy, $"Policies[{twice.Key}]", "the name is used by more than one policy", "policy names key the child resources; make them unique");
        }

        if (policies.Count > PoliciesPerRole)
        {
            problems.Error(IdentityProblems.TooManyPolicies, "Policies", string.Create(CultureInfo.InvariantCulture, $"the role would have {policies.Count} managed policies"), $"a role has {PoliciesPerRole}; join some");
        }

        if (policies.Count == 0)
        {
            problems.Warn(IdentityProblems.NoPolicy, "Policies", "the identity may do nothing", "add a policy with WithPolicy or WithManagedPolicy");
        }

        TagRules.Check(problems, "Tags", tags);
        if (services is { } called)
        {
            foreach (var (path, subnets) in SubnetsOfPods(cluster))
            {
                RequiredEndpoints.Check(problems, IdentityProblems.MissingEndpoints, path, subnets, $"the pods of {@namespace}/{serviceAccount}", called.Add(RequiredEndpoints.Of(credentials)));
            }
        }

        problems.ThrowIfRefused(subject);
        return problems.Warnings;
    }

    /// <summary>A pod of a team lands on any node that no taint keeps it from: those of the cluster, and system nodes of a tier of their own where these have none.</summary>
    private static IEnumerable<(string Path, SubnetPlacement Subnets)> SubnetsOfPods(ClusterHandle cluster)
    {
        yield return ("Cluster.Nodes", cluster.Nodes);
        if (cluster.SystemNodes is { HardTaints.IsEmpty: true, Subnets: { } system } && (system.Name, system.Kind) != (cluster.Nodes.Name, cluster.Nodes.Kind))
        {
            yield return ("Cluster.SystemNodes.Subnets", system);
        }
    }
}
