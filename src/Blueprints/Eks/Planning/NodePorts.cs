using System.Collections.Immutable;

namespace Blueprints.Eks.Planning;

/// <summary>Lists the ports of nodes that must be open.</summary>
/// <remarks>
/// Sources: Amazon EKS User Guide, «View Amazon EKS security group requirements for clusters» (443, 10250, 53); the rest are the ports of
/// common webhooks and aggregated APIs, from the recommended node rules of terraform-aws-eks 21. Karpenter is not among them since 1.1,
/// whose chart has no webhook (aws/karpenter-provider-aws, charts/karpenter/values.yaml at v1.0.14 and v1.1.0).
/// </remarks>
internal static class NodePorts
{
    public const int Dns = 53;

    public static ImmutableArray<(int Port, string Reason)> FromControlPlane { get; } =
    [
        (443, "Control plane to webhooks on port 443"),
        (10250, "Control plane to kubelets: logs, exec, metrics"),
        (4443, "Control plane to aggregated APIs on port 4443, such as metrics-server"),
        (6443, "Control plane to aggregated APIs on port 6443, such as the Prometheus adapter"),
        (8443, "Control plane to webhooks on port 8443"),
        (9443, "Control plane to webhooks on port 9443, such as the AWS Load Balancer Controller"),
        (10251, "Control plane to metrics-server as an add-on of EKS, on port 10251"),
    ];
}
