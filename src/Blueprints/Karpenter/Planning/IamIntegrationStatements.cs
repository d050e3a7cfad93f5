using System.Collections.Immutable;

namespace Blueprints.Karpenter.Planning;

/// <summary>
/// Allows the instance profiles that Karpenter creates for node classes with a role, and the roles that it may pass to instances.
/// </summary>
internal static class IamIntegrationStatements
{
    private const string ClusterNameTag = "eks:eks-cluster-name";
    private const string RegionTag = "topology.kubernetes.io/region";
    private const string NodeClassTag = "karpenter.k8s.aws/ec2nodeclass";

    // Both names in every partition, as in the template.
    private static readonly ImmutableArray<string> Receivers = [AwsPartition.Commercial.Ec2Principal, AwsPartition.China.Ec2Principal];

    public static ImmutableArray<PolicyStatement> Of(ControllerScope scope)
    {
        PolicyCondition[] onOwn =
        [
            PolicyCondition.Is($"aws:ResourceTag/{scope.OwnerTag}", "owned"),
            PolicyCondition.Is($"aws:ResourceTag/{RegionTag}", scope.Region.Name),
            PolicyCondition.IsThere($"aws:ResourceTag/{NodeClassTag}"),
        ];
        PolicyCondition[] taggedAsOwn =
        [
            PolicyCondition.Is($"aws:RequestTag/{scope.OwnerTag}", "owned"),
            PolicyCondition.Is($"aws:RequestTag/{ClusterNameTag}", scope.ClusterName),
            PolicyCondition.Is($"aws:RequestTag/{RegionTag}", scope.Region.Name),
            PolicyCondition.IsThere($"aws:RequestTag/{NodeClassTag}"),
        ];
        ImmutableArray<PolicyStatement> profiles =
        [
            new("AllowScopedInstanceProfileCreationActions", ["iam:CreateInstanceProfile"], [scope.InstanceProfiles], [.. taggedAsOwn]),
            new("AllowScopedInstanceProfileTagActions", ["iam:TagInstanceProfile"], [scope.InstanceProfiles], [.. onOwn, .. taggedAsOwn]),
            new(
                "AllowScopedInstanceProfileActions",
                ["iam:AddRoleToInstanceProfile", "iam:RemoveRoleFromInstanceProfile", "iam:DeleteInstanceProfile"],
                [scope.InstanceProfiles],
                [.. onOwn]),
        ];
        return [
            new("AllowPassingInstanceRole", ["iam:PassRole"], scope.NodeRoleArns, PolicyCondition.Is("iam:PassedToService", Receivers)),
            .. profiles,
        ];
    }
}
