using System.Collections.Immutable;
using Blueprints.Internal;

namespace Blueprints.Karpenter.Planning;

/// <summary>Writes the controller's permissions as the six policies of Karpenter's template; one policy would exceed IAM's limit.</summary>
/// <remarks>
/// Source: aws/karpenter-provider-aws v1.14.1, «Getting Started with Karpenter», cloudformation.yaml. Versions before 1.9 had one policy
/// with the same statements; later statements are omitted for them, see <see cref="ControllerFeatures"/>.
/// </remarks>
internal static class ControllerPolicies
{
    public static ImmutableArray<(string Name, string Document)> Of(ControllerScope scope) =>
    [
        .. Statements(scope)
            .Where(policy => !policy.Statements.IsEmpty)
            .Select(policy => (policy.Name, Policies.Document([.. policy.Statements.Select(statement => statement.ToJson())]))),
    ];

    private static IEnumerable<(string Name, ImmutableArray<PolicyStatement> Statements)> Statements(ControllerScope scope)
    {
        yield return ("node-lifecycle", NodeLifecycleStatements.Of(scope));
        yield return ("iam-integration", IamIntegrationStatements.Of(scope));
        yield return ("eks-integration", [new("AllowAPIServerEndpointDiscovery", ["eks:DescribeCluster"], [scope.ClusterArn])]);
        yield return (
            "interruption",
            [
                new("AllowInterruptionQueueActions", ["sqs:DeleteMessage", "sqs:GetQueueUrl", "sqs:ReceiveMessage"], [scope.QueueArn]),
                .. QueueKey(scope),
            ]);
        yield return ("zonal-shift", scope.Version >= ControllerFeatures.ZonalShift
            ? [
                new(
                    "AllowZonalShiftStatusReadOnly",
                    ["arc-zonal-shift:GetManagedResource"],
                    ["*"],
                    PolicyCondition.Is("arc-zonal-shift:ResourceIdentifier", scope.ClusterArn)),
            ]
            : []);
        yield return ("volume-keys", VolumeKeyStatements.Of(scope));
        yield return ("resource-discovery", ResourceDiscoveryStatements.Of(scope));
    }

    // A receiver of an encrypted queue must decrypt. Source: Amazon SQS Developer Guide, «Key management».
    private static ImmutableArray<PolicyStatement> QueueKey(ControllerScope scope) =>
        scope.QueueKey is { } key ? [new("AllowInterruptionQueueKey", ["kms:Decrypt"], [key])] : [];
}
