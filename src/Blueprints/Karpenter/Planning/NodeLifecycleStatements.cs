using System.Collections.Immutable;

namespace Blueprints.Karpenter.Planning;

/// <summary>Allows creating, tagging and deleting instances and launch templates of the cluster's own pools only.</summary>
internal static class NodeLifecycleStatements
{
    private const string ClusterNameTag = "eks:eks-cluster-name";
    private const string PoolTag = "karpenter.sh/nodepool";

    private static readonly ImmutableArray<string> CreatedTypes = [
        "fleet",
        "instance",
        "volume",
        "network-interface",
        "launch-template",
        "spot-instances-request",
    ];

    public static ImmutableArray<PolicyStatement> Of(ControllerScope scope)
    {
        PolicyCondition[] onOwn = [
            PolicyCondition.Is($"aws:ResourceTag/{scope.OwnerTag}", "owned"),
            PolicyCondition.IsThere($"aws:ResourceTag/{PoolTag}"),
        ];
        PolicyCondition[] taggedAsOwn =
        [
            PolicyCondition.Is($"aws:RequestTag/{scope.OwnerTag}", "owned"),
            PolicyCondition.Is($"aws:RequestTag/{ClusterNameTag}", scope.ClusterName),
            PolicyCondition.IsThere($"aws:RequestTag/{PoolTag}"),
        ];
        ImmutableArray<string> created = [.. CreatedTypes.Select(scope.Ec2)];
        return
        [
            new("AllowScopedEC2InstanceAccessActions", ["ec2:RunInstances", "ec2:CreateFleet"], UsedResources(scope)),
            new(
                "AllowScopedEC2LaunchTemplateAccessActions",
                ["ec2:RunInstances", "ec2:CreateFleet"],
                [scope.Ec2("launch-template")],
                [.. onOwn]),
            new(
                "AllowScopedEC2InstanceActionsWithTags",
                ["ec2:RunInstances", "ec2:CreateFleet", "ec2:CreateLaunchTemplate"],
                created,
                [.. taggedAsOwn]),
            new(
                "AllowScopedResourceCreationTagging",
                ["ec2:CreateTags"],
                created,
                [.. taggedAsOwn, PolicyCondition.Is("ec2:CreateAction", "RunInstances", "CreateFleet", "CreateLaunchTemplate")]),
            new("AllowScopedResourceTagging", ["ec2:CreateTags"], [scope.Ec2("instance")],
            [
                .. onOwn,
                new("StringEqualsIfExists", $"aws:RequestTag/{ClusterNameTag}", scope.ClusterName),
                new("ForAllValues:StringEquals", "aws:TagKeys", ClusterNameTag, "karpenter.sh/nodeclaim", "Name"),
            ]),
            new(
                "AllowScopedDeletion",
                ["ec2:TerminateInstances", "ec2:DeleteLaunchTemplate"],
                [scope.Ec2("instance"), scope.Ec2("launch-template")],
                [.. onOwn]),
        ];
    }

    /// <summary>Lists the resources that an instance is started from and in, of any owner.</summary>
    private static ImmutableArray<string> UsedResources(ControllerScope scope) =>
    [
        scope.PublicEc2("image"),
        scope.PublicEc2("snapshot"),
        scope.Ec2("security-group"),
        scope.Ec2("subnet"),
        .. scope.Version >= ControllerFeatures.CapacityReservations ? [scope.Ec2("capacity-reservation")] : ImmutableArray<string>.Empty,
        .. scope.Version >= ControllerFeatures.PlacementGroups ? [scope.Ec2("placement-group")] : ImmutableArray<string>.Empty,
    ];
}
