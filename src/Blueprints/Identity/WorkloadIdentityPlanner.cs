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
    public const int PoliciesPerRole = 10;

    public static WorkloadIdentityPlan Plan(WorkloadIdentity identity)
    {
        var problems = new ProblemList();
        problems.Add(identity.RefusedGrants);
        var names = new ServiceAccountNames(identity.Namespace, identity.ServiceAccount);
        Check(
            problems,
            identity.Cluster,
            names,
            identity.Credentials,
            identity.Policies,
            identity.ManagedPolicies,
            identity.Tags,
            identity.Services);
        problems.ThrowIfRefused(nameof(WorkloadIdentity));
        return new WorkloadIdentityPlan(identity, problems.Warnings);
    }

    /// <exception cref="BlueprintException">There is at least one error; all are told.</exception>
    public static ImmutableArray<Problem> Check(WorkloadRoleArgs args)
    {
        var problems = new ProblemList();
        var names = new ServiceAccountNames(args.Namespace, args.ServiceAccount);
        Check(
            problems,
            args.Cluster,
            names,
            args.Credentials,
            [.. args.Policies.Select(policy => (policy.Key, policy.Value))],
            [.. args.ManagedPolicyArns.Select(policy => (policy.Key, policy.Value))],
            args.Tags,
            args.Services);
        problems.ThrowIfRefused(nameof(WorkloadRoleArgs));
        return problems.Warnings;
    }

    /// <summary>Checks an identity whose policies the library writes itself, for a block that reports all its problems in one go.</summary>
    /// <param name="problems">The block's list.</param>
    /// <param name="cluster">The cluster that the pods run in.</param>
    /// <param name="names">The service account, and where the block has its names.</param>
    /// <param name="credentials">How the pods get credentials.</param>
    /// <param name="policies">The names of the policies.</param>
    /// <param name="tags">The tags of the role.</param>
    /// <param name="services">
    /// The AWS services that the pods are known to call; <see langword="null"/> where the block checks endpoints itself.
    /// </param>
    public static void Check(
        ProblemList problems,
        ClusterHandle cluster,
        ServiceAccountNames names,
        PodCredentials credentials,
        IReadOnlyList<string> policies,
        IReadOnlyDictionary<string, string> tags,
        ImmutableArray<string>? services)
    {
        names.Check(problems);
        if (credentials == PodCredentials.PodIdentity && !cluster.HasPodIdentityAgent)
        {
            problems.Error(
                IdentityProblems.NoPodIdentityAgent,
                "Credentials",
                $"cluster {cluster.Name} has no Pod Identity agent",
                "install the add-on eks-pod-identity-agent, or use PodCredentials.Irsa");
        }

        if (credentials == PodCredentials.Irsa && !cluster.HasOidcProvider)
        {
            problems.Error(
                IdentityProblems.NoOidcProvider,
                "Credentials",
                $"IAM has no OIDC provider for cluster {cluster.Name}",
                "give its ARN, or use PodCredentials.PodIdentity");
        }

        foreach (var name in policies.Where(name => !ChildKeys.IsValid(name)).Distinct(StringComparer.Ordinal))
        {
            problems.Error(
                IdentityProblems.InvalidPolicyName,
                $"Policies[{name}]",
                $"'{name}' cannot be part of a policy's name",
                ChildKeys.Form);
        }

        foreach (var twice in policies.GroupBy(name => name, StringComparer.Ordinal).Where(group => group.Count() > 1))
        {
            problems.Error(
                IdentityProblems.DuplicatePolicy,
                $"Policies[{twice.Key}]",
                "the name is used by more than one policy",
                "policy names key the child resources; make them unique");
        }

        if (policies.Count > PoliciesPerRole)
        {
            problems.Error(
                IdentityProblems.TooManyPolicies,
                "Policies",
                string.Create(CultureInfo.InvariantCulture, $"the role would have {policies.Count} managed policies"),
                $"a role has {PoliciesPerRole}; join some");
        }

        if (policies.Count == 0)
        {
            problems.Warn(
                IdentityProblems.NoPolicy,
                "Policies",
                "the identity may do nothing",
                "add a policy with WithPolicy or WithManagedPolicy");
        }

        TagRules.Check(problems, "Tags", tags);
        if (services is { } called)
        {
            var endpoints = called.Add(RequiredEndpoints.Of(credentials));
            foreach (var (path, subnets) in SubnetsOfPods(cluster))
            {
                RequiredEndpoints.Check(problems, IdentityProblems.MissingEndpoints, path, subnets, $"the pods of {names}", endpoints);
            }
        }
    }

    private static void Check(
        ProblemList problems,
        ClusterHandle cluster,
        ServiceAccountNames names,
        PodCredentials credentials,
        IReadOnlyList<(string Name, Input<string> Document)> documents,
        IReadOnlyList<(string Name, Input<string> Arn)> managed,
        IReadOnlyDictionary<string, string> tags,
        ImmutableArray<string>? services)
    {
        foreach (var (name, document) in documents)
        {
            PolicyTexts.Check(problems, IdentityProblems.InvalidPolicy, $"Policies[{name}]", document);
        }

        foreach (var (name, arn) in managed)
        {
            AwsTexts.CheckArn(problems, IdentityProblems.InvalidPolicyArn, $"Policies[{name}]", arn, ArnForm.ManagedPolicy, cluster.Region);
        }

        ImmutableArray<string> policies = [.. documents.Select(policy => policy.Name), .. managed.Select(policy => policy.Name)];
        Check(problems, cluster, names, credentials, policies, tags, services);
    }

    /// <summary>
    /// A pod of a team lands on any node that no taint keeps it from: those of the cluster, and system nodes of a tier of their own where
    /// these have none.
    /// </summary>
    private static IEnumerable<(string Path, SubnetPlacement Subnets)> SubnetsOfPods(ClusterHandle cluster)
    {
        yield return ("Cluster.Nodes", cluster.Nodes);
        if (cluster.SystemNodes is { HardTaints.IsEmpty: true, Subnets: { } system }
            && (system.Name, system.Kind) != (cluster.Nodes.Name, cluster.Nodes.Kind))
        {
            yield return ("Cluster.SystemNodes.Subnets", system);
        }
    }
}
