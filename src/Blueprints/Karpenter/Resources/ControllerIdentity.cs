using System.Collections.Immutable;
using Blueprints.Identity;
using Blueprints.Identity.Planning;
using Blueprints.Internal;
using Blueprints.Karpenter.Planning;
using Pulumi;

namespace Blueprints.Karpenter.Resources;

/// <summary>Creates the controller's identity: a <see cref="WorkloadRole"/> with its policies.</summary>
internal static class ControllerIdentity
{
    /// <summary>Gets the types of args whose changes are passed to the role.</summary>
    public static ImmutableArray<Type> ArgsTypes { get; } =
    [
        typeof(Pulumi.Aws.Iam.RoleArgs),
        typeof(Pulumi.Aws.Iam.PolicyArgs),
        typeof(Pulumi.Aws.Iam.RolePolicyAttachmentArgs),
        typeof(Pulumi.Aws.Eks.PodIdentityAssociationArgs),
    ];

    public static WorkloadRole Create(
        string name,
        KarpenterPlan plan,
        InterruptionResources interruption,
        NodeRoleResources? nodes,
        Resource parent)
    {
        var classes = plan.NodeClasses.Select(node => node.Definition).ToImmutableArray();
        ImmutableArray<Input<string>> arns = [
            .. plan.Controller.PassedRoles,
            .. nodes is null ? [] : new Input<string>[] { nodes.Role.Arn },
        ];

        // The queue's ARN contains the account: reading it there needs no call to AWS, so a preview works offline.
        ImmutableArray<Input<string>> queueKeys = plan.Controller.QueueKey is { } key ? [key] : [];
        var documents = Output.Tuple(interruption.Arn, Output.All(arns), Output.All(queueKeys)).WhenPresent(
            known => ControllerPolicies
                .Of(Scope(plan, classes, known.Item1, known.Item2) with { QueueKey = known.Item3.FirstOrDefault() })
                .ToImmutableDictionary(policy => policy.Name, policy => policy.Document),
            ImmutableDictionary<string, string>.Empty);
        return new WorkloadRole(
            name,
            WorkloadIdentityPlanner.Plan(new WorkloadIdentitySpec
            {
                Cluster = plan.Cluster!,
                Namespace = ControllerPlanner.Namespace,
                ServiceAccount = ControllerPlanner.ServiceAccount,
                Credentials = plan.Controller.Credentials,
                Policies = [
                    .. plan.Controller.PolicySizes.Keys.Select(
                        policy => (policy, (Input<string>)documents.WhenPresent(all => all.GetValueOrDefault(policy, string.Empty)))),
                ],
                Tags = plan.Tags,
                Followed = plan.Conventions?.Inner,
                Services = null,
                Customizations = plan.Customizations.Only(ArgsTypes),
            }),
            new ComponentResourceOptions { Parent = parent });
    }

    private static ControllerScope Scope(
        KarpenterPlan plan,
        ImmutableArray<Ec2NodeClass> classes,
        string queueArn,
        ImmutableArray<string> roleArns)
    {
        var account = Arns.Account(queueArn);
        var region = plan.Target.Region;
        return new ControllerScope(
            plan.Version,
            region,
            plan.Target.ClusterName,
            account,
            [.. NodeRoles.Named(classes).Select(role => ControllerScope.RoleArn(region, account, role)), .. roleArns],
            queueArn).Reading(classes);
    }
}
