using Blueprints.Internal;
using Blueprints.Kubernetes;
using Blueprints.Problems;

namespace Blueprints.Identity.Planning;

/// <summary>Checks a workload's identity.</summary>
internal static class WorkloadIdentityPlanner
{
    private static readonly RolePolicyRules Policies = new(
        IdentityProblems.InvalidPolicyName,
        IdentityProblems.DuplicatePolicy,
        IdentityProblems.TooManyPolicies,
        IdentityProblems.InvalidPolicy,
        IdentityProblems.InvalidPolicyArn);

    public static WorkloadIdentityPlan Plan(WorkloadIdentitySpec spec)
    {
        var problems = PlanProblems.For(spec, Plan);
        problems.Add(spec.RefusedGrants);
        Check(problems, spec);
        problems.ThrowIfRefused(nameof(WorkloadIdentity));
        return new WorkloadIdentityPlan(spec, problems.Warnings);
    }

    /// <summary>Checks an identity of a workload, or of a controller that another block installs.</summary>
    public static void Check(ProblemList problems, WorkloadIdentitySpec spec)
    {
        var cluster = spec.Cluster;
        string[] policies = [.. spec.Policies.Select(policy => policy.Name), .. spec.ManagedPolicies.Select(policy => policy.Name)];
        Policies.Check(problems, policies, spec.Policies, spec.ManagedPolicies, cluster.Region);
        new ServiceAccountNames(spec.Namespace, spec.ServiceAccount) { NamespacePath = spec.NamespacePath }.Check(problems);
        if (spec.Credentials == PodCredentials.PodIdentity && !cluster.HasPodIdentityAgent)
        {
            problems.Error(
                IdentityProblems.NoPodIdentityAgent,
                "Credentials",
                $"cluster {cluster.Name} has no Pod Identity agent",
                "install the add-on eks-pod-identity-agent, or use PodCredentials.Irsa");
        }

        if (spec.Credentials == PodCredentials.Irsa && !cluster.HasOidcProvider)
        {
            problems.Error(
                IdentityProblems.NoOidcProvider,
                "Credentials",
                $"IAM has no OIDC provider for cluster {cluster.Name}",
                "set its ARN, or use PodCredentials.PodIdentity");
        }

        if (policies.Length == 0)
        {
            problems.Warn(
                IdentityProblems.NoPolicy,
                "Policies",
                "the identity has no permissions",
                "add a policy with AddPolicy or AddManagedPolicy");
        }

        TagRules.Check(problems, "Tags", spec.Tags);
        if (spec.Services is { } called)
        {
            foreach (var (path, subnets) in SubnetsOfPods(cluster))
            {
                RequiredEndpoints.Check(
                    problems,
                    IdentityProblems.MissingEndpoints,
                    path,
                    subnets,
                    $"the pods of {spec.Namespace}/{spec.ServiceAccount}",
                    called.Add(RequiredEndpoints.Of(spec.Credentials)));
            }
        }
    }

    /// <summary>
    /// Returns the subnets where the pods can run: those of nodes whose taints they tolerate, including untainted system nodes of another
    /// tier.
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
