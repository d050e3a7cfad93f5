using System.Collections.Immutable;
using System.Globalization;
using Blueprints.Internal;
using Blueprints.Kubernetes;
using Blueprints.Problems;

namespace Blueprints.Karpenter.Planning;

/// <summary>Checks the controller and its AWS resources.</summary>
internal static class ControllerPlanner
{
    public const string Namespace = "kube-system";

    public const string ServiceAccount = "karpenter";

    /// <summary>IAM and AWS STS quotas: the characters of a managed policy, white space not counted.</summary>
    private const int LargestPolicy = 6144;

    public static ControllerPlan Plan(ProblemList problems, KarpenterSpec spec, ImmutableArray<Ec2NodeClass> nodeClasses)
    {
        var target = spec.Target;
        if (!ClusterNames.IsValid(target.ClusterName))
        {
            problems.Error(
                ControllerProblems.NotAClusterName,
                "ClusterName",
                $"'{target.ClusterName}' is not an EKS cluster name, which policies contain",
                ClusterNames.Form);
        }

        CheckSettings(problems, spec.Controller);
        for (var index = 0; index < spec.PassedRoles.Length; index++)
        {
            AwsTexts.CheckArn(
                problems,
                ControllerProblems.InvalidPassedRole,
                string.Create(CultureInfo.InvariantCulture, $"PassedRoles[{index}]"),
                spec.PassedRoles[index],
                ArnForm.IamRole,
                target.Region);
        }

        var plan = new ControllerPlan(spec) { PolicySizes = Sizes(spec, nodeClasses) };
        foreach (var (name, size) in plan.PolicySizes.Where(policy => policy.Value > LargestPolicy))
        {
            problems.Error(
                ControllerProblems.PolicyTooLarge,
                $"Policies[{name}]",
                string.Create(CultureInfo.InvariantCulture, $"the policy would have {size} characters, and IAM allows {LargestPolicy}"),
                "use a shorter cluster name, or fewer node roles");
        }

        // Pools planned for a KarpenterTarget have no controller in this program.
        if (spec.Cluster is { } cluster)
        {
            CheckIdentities(problems, spec, nodeClasses);
            ClusterRules.Check(problems, spec, cluster, nodeClasses, [.. plan.PolicySizes.Keys]);
        }

        return plan;
    }

    private static void CheckSettings(ProblemList problems, KarpenterController settings)
    {
        if (settings.Replicas < 1)
        {
            problems.Error(
                ControllerProblems.NegativeCount,
                "Controller.Replicas",
                string.Create(CultureInfo.InvariantCulture, $"the controller cannot have {settings.Replicas} replicas"),
                "use 1 or more; 2 is the default");
        }
        else if (settings.Replicas == 1)
        {
            problems.Warn(
                ControllerProblems.SingleReplica,
                "Controller.Replicas",
                "one replica: no nodes are provisioned while it restarts",
                "use 2 or more, and as many system nodes");
        }

        if (settings.ReservedInterfaces < 0)
        {
            problems.Error(
                ControllerProblems.NegativeCount,
                "Controller.ReservedInterfaces",
                string.Create(CultureInfo.InvariantCulture, $"{settings.ReservedInterfaces} interfaces cannot be reserved"),
                "use 0 or more");
        }

        CheckAmount(problems, "Controller.Cpu", settings.Cpu);
        CheckAmount(problems, "Controller.Memory", settings.Memory);
    }

    private static void CheckAmount(ProblemList problems, string path, string amount)
    {
        if (!Quantity.IsValid(amount) || Quantity.Parse(amount) <= 0)
        {
            problems.Error(
                ControllerProblems.NotAnAmount,
                path,
                $"'{amount}' is not a resource quantity",
                "use a quantity like 500m, 1 or 1Gi");
        }
    }

    private static void CheckIdentities(ProblemList problems, KarpenterSpec spec, ImmutableArray<Ec2NodeClass> nodeClasses)
    {
        foreach (var node in nodeClasses)
        {
            var path = $"{node.Path}.Identity";
            if (node.Identity is { IsProfile: true, Name: { } profile } && spec.PassedRoles.IsEmpty)
            {
                problems.Error(
                    ControllerProblems.UnknownNodeRole,
                    path,
                    $"the controller needs permission to pass the role in instance profile {profile}, which is unknown",
                    "allow it with AllowPassRole and the role's ARN");
            }

            if (node.Identity.Name is null && AmiAliases.FamilyOf(node) is { } family && AmiAliases.IsWindows(family))
            {
                problems.Error(
                    ControllerProblems.WindowsOnOwnRole,
                    path,
                    "the block's own node role has the access entry EC2_LINUX, which Windows nodes cannot use",
                    "use NodeIdentity.Role with a role that has an access entry EC2_WINDOWS");
            }

            if (spec.IsIsolated && !node.Identity.IsProfile)
            {
                problems.Warn(
                    ControllerProblems.RoleInIsolatedVpc,
                    path,
                    "the controller would create instance profiles, and IAM cannot be reached from a VPC without a route out",
                    "use NodeIdentity.OwnInstanceProfile");
            }
        }
    }

    private static ImmutableSortedDictionary<string, int> Sizes(KarpenterSpec spec, ImmutableArray<Ec2NodeClass> nodeClasses)
    {
        var region = spec.Target.Region;
        ImmutableArray<string> roles =
        [
            .. NodeRoles.Named(nodeClasses).Select(name => ControllerScope.RoleArn(region, ControllerScope.SomeAccount, name)),
            .. Enumerable.Repeat(ControllerScope.LongestRoleArn(region), spec.PassedRoles.Length),
            .. NodeRoles.NeedsOwn(nodeClasses) ? new[] { ControllerScope.LongestRoleArn(region, spec.Followed?.Conventions.IamPath) } : [],
        ];
        var scope = ControllerScope.Longest(spec.Version, spec.Target, roles) with
        {
            QueueKey = spec.QueueKey is null ? null : ControllerScope.LongestKeyArn(region),
        };
        return ControllerPolicies.Of(scope.Reading(nodeClasses))
            .ToImmutableSortedDictionary(policy => policy.Name, policy => policy.Document.Length, StringComparer.Ordinal);
    }
}
