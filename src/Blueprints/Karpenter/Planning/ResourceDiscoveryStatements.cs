using System.Collections.Immutable;

namespace Blueprints.Karpenter.Planning;

/// <summary>Allows reading instance types, prices, images and networks. EC2 supports no narrower resource for these.</summary>
internal static class ResourceDiscoveryStatements
{
    public static ImmutableArray<PolicyStatement> Of(ControllerScope scope) =>
    [
        new("AllowRegionalReadActions", ReadActions(scope.Version), ["*"], PolicyCondition.Is("aws:RequestedRegion", scope.Region.Name)),
        new(
            "AllowSSMReadActions",
            ["ssm:GetParameter"],
            [$"arn:{scope.Partition}:ssm:{scope.Region}::parameter/aws/service/*", .. scope.Parameters]),
        new("AllowPricingReadActions", ["pricing:GetProducts"], ["*"]),
        .. scope.Version >= ControllerFeatures.ListedInstanceProfiles
            ? [new("AllowUnscopedInstanceProfileListAction", ["iam:ListInstanceProfiles"], ["*"])]
            : ImmutableArray<PolicyStatement>.Empty,
        new("AllowInstanceProfileReadActions", ["iam:GetInstanceProfile"], [scope.InstanceProfiles]),
    ];

    private static ImmutableArray<string> ReadActions(KarpenterVersion version)
    {
        return
        [
            .. Since(ControllerFeatures.CapacityReservations, "ec2:DescribeCapacityReservations"),
            "ec2:DescribeImages",
            "ec2:DescribeInstances",
            .. Since(ControllerFeatures.InstanceStatus, "ec2:DescribeInstanceStatus"),
            "ec2:DescribeInstanceTypeOfferings",
            "ec2:DescribeInstanceTypes",
            "ec2:DescribeLaunchTemplates",
            .. Since(ControllerFeatures.PlacementGroups, "ec2:DescribePlacementGroups"),
            "ec2:DescribeSecurityGroups",
            "ec2:DescribeSpotPriceHistory",
            "ec2:DescribeSubnets",
        ];

        string[] Since(KarpenterVersion first, string action) => version >= first ? [action] : [];
    }
}
