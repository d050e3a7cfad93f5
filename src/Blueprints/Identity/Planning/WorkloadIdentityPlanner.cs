using System.Globalization;
using Blueprints.Internal;
using Blueprints.Kubernetes;
using Blueprints.Problems;

namespace Blueprints.Identity.Planning;

/// <summary>The rules of a workload's identity.</summary>
internal static class WorkloadIdentityPlanner
{
    /// <summary>The default quota «Managed policies attached to an IAM role». Source: IAM User Guide, «IAM and AWS STS quotas».</summary>
    public const int PoliciesPerRole = 10;

    public static WorkloadIdentityPlan Plan(WorkloadIdentitySpec spec)
    {
        var problems = PlanProblems.For(spec, Plan);
        Check(problems, spec);
        problems.ThrowIfRefused(nameof(WorkloadIdentity));
        return new WorkloadIdentityPlan(spec, problems.Warnings);
    }

    /// <summary>Checks an identity, a team's own or that of a controller which another block installs.</summary>
    public static void Check(ProblemList problems, WorkloadIdentitySpec spec)
    {
        var cluster = spec.Cluster;
        string[] policies = [.. spec.Policies.Select(policy => policy.Name), .. spec.ManagedPolicies.Select(policy => policy.Name)];
        foreach (var (name, document) in spec.Policies)
        {
            PolicyTexts.Check(problems, IdentityProblems.InvalidPolicy, $"Policies[{name}]", document);
        }

        foreach (var (name, arn) in spec.ManagedPolicies)
        {
            AwsTexts.CheckArn(problems, IdentityProblems.InvalidPolicyArn, $"Policies[{name}]", arn, ArnForm.ManagedPolicy, cluster.Region);
        }

        new ServiceAccountNames(spec.Namespace, spec.ServiceAccount) { NamespacePath = spec.NamespacePath }.Check(problems);
        if (spec.Credentials == PodCredentials.PodIdentity && !cluster.HasPodIdentityAgent)
        {
            problems.Error(IdentityProblems.NoPodIdentityAgent, "Credentials", $"cluster {cluster.Name} has no Pod Identity agent", "install the add-on eks-pod-identity-agent, or use PodCredentials.Irsa");
        }

        if (spec.Credentials == PodCredentials.Irsa && !cluster.HasOidcProvider)
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

        if (policies.Length > PoliciesPerRole)
        {
            problems.Error(IdentityProblems.TooManyPolicies, "Policies", string.Create(CultureInfo.InvariantCulture, $"the role would have {policies.Length} managed policies"), $"a role has {PoliciesPerRole}; join some");
        }

        if (policies.Length == 0)
        {
            problems.Warn(IdentityProblems.NoPolicy, "Policies", "the identity may do nothing", "add a policy with WithPolicy or WithManagedPolicy");
        }

        TagRules.Check(problems, "Tags", spec.Tags);
        if (spec.Services is { } called)
        {
            foreach (var (path, subnets) in SubnetsOfPods(cluster))
            {
                RequiredEndpoints.Check(problems, IdentityProblems.MissingEndpoints, path, subnets, $"the pods of {spec.Namespace}/{spec.ServiceAccount}", called.Add(RequiredEndpoints.Of(spec.Credentials)));
            }
        }
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
