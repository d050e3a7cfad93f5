using System.Diagnostics.Contracts;
using Blueprints.Eks;

namespace Blueprints;

public sealed partial class EksBlueprint
{
    /// <summary>
    /// Chooses where the Kubernetes API can be reached from. Default: from everywhere, and privately for nodes, with warning <c>EKS104</c>.
    /// </summary>
    /// <param name="endpoint">Private, public or both.</param>
    /// <returns>The cluster with that choice.</returns>
    /// <example><code>blueprint.WithEndpoint(ApiEndpoint.PublicAndPrivate("203.0.113.0/24"))</code></example>
    [Pure]
    public EksBlueprint WithEndpoint(ApiEndpoint endpoint)
    {
        ArgumentNullException.ThrowIfNull(endpoint);
        return new(Spec with { ControlPlane = Spec.ControlPlane with { Endpoint = endpoint } });
    }

    /// <summary>Chooses which logs of the control plane are kept. Default: all five kinds, for 90 days.</summary>
    /// <param name="logs">None, all or some, with their retention.</param>
    /// <returns>The cluster with that choice.</returns>
    /// <example><code>blueprint.WithControlPlaneLogs(ControlPlaneLogs.All(retentionDays: 30))</code></example>
    [Pure]
    public EksBlueprint WithControlPlaneLogs(ControlPlaneLogs logs)
    {
        ArgumentNullException.ThrowIfNull(logs);
        return new(Spec with { ControlPlane = Spec.ControlPlane with { Logs = logs } });
    }

    /// <summary>Chooses the key that secrets are encrypted with. Default: a KMS key of the cluster's own.</summary>
    /// <param name="encryption">A created key, a given one, or AWS's own.</param>
    /// <returns>The cluster with that choice.</returns>
    /// <example><code>blueprint.WithSecretsEncryption(SecretsEncryption.AwsOwned)</code></example>
    [Pure]
    public EksBlueprint WithSecretsEncryption(SecretsEncryption encryption)
    {
        ArgumentNullException.ThrowIfNull(encryption);
        return new(Spec with { ControlPlane = Spec.ControlPlane with { ChosenSecrets = encryption } });
    }

    /// <summary>
    /// Chooses what happens when standard support of the version ends. Default: <see cref="UpgradePolicy.Extended"/>, as in EKS.
    /// </summary>
    /// <param name="policy">With <see cref="UpgradePolicy.Standard"/>, a version out of standard support is problem <c>EKS018</c>.</param>
    /// <returns>The cluster with that choice.</returns>
    /// <example><code>blueprint.WithUpgradePolicy(UpgradePolicy.Standard)</code></example>
    [Pure]
    public EksBlueprint WithUpgradePolicy(UpgradePolicy policy) => new(
        Spec with { ControlPlane = Spec.ControlPlane with { Upgrades = policy } });

    /// <summary>
    /// Allows Application Recovery Controller to move the cluster's traffic out of an impaired zone. Default: disabled, as in EKS.
    /// </summary>
    /// <param name="enabled">Whether zonal shift is enabled; <see langword="false"/> disables it again.</param>
    /// <returns>The cluster with that choice.</returns>
    /// <remarks>
    /// Source: Amazon EKS User Guide, «Learn about Amazon Application Recovery Controller's (ARC) zonal shift in Amazon EKS».
    /// </remarks>
    /// <example><code>blueprint.WithZonalShift()</code></example>
    [Pure]
    public EksBlueprint WithZonalShift(bool enabled = true) => new(
        Spec with { ControlPlane = Spec.ControlPlane with { HasZonalShift = enabled } });

    /// <summary>Sets the provisioned capacity of the control plane. Default: <see cref="ControlPlaneTier.Standard"/>, as in EKS.</summary>
    /// <param name="tier">The tier; all tiers except standard are billed hourly.</param>
    /// <returns>The cluster with that tier.</returns>
    /// <example><code>blueprint.WithControlPlaneTier(ControlPlaneTier.Xl)</code></example>
    [Pure]
    public EksBlueprint WithControlPlaneTier(ControlPlaneTier tier) => new(
        Spec with { ControlPlane = Spec.ControlPlane with { Tier = tier } });

    /// <summary>Chooses the addresses of Kubernetes services. Default: EKS chooses 10.100.0.0/16 or 172.20.0.0/16.</summary>
    /// <param name="cidr">
    /// A block of /12 to /24 inside 10.0.0.0/8, 172.16.0.0/12 or 192.168.0.0/16 (<c>EKS014</c>) that does not overlap the VPC
    /// (<c>EKS015</c>).
    /// </param>
    /// <returns>The cluster with these addresses, which cannot be changed later.</returns>
    /// <remarks>Source: Amazon EKS API Reference, KubernetesNetworkConfigRequest, «serviceIpv4Cidr».</remarks>
    /// <example><code>blueprint.WithServiceCidr("172.20.0.0/16")</code></example>
    [Pure]
    public EksBlueprint WithServiceCidr(string cidr)
    {
        ArgumentException.ThrowIfNullOrEmpty(cidr);
        return new(Spec with { ControlPlane = Spec.ControlPlane with { ServiceCidr = cidr } });
    }

    /// <summary>Gives pods and services IPv6 addresses. Default: IPv4. Cannot be changed later.</summary>
    /// <returns>
    /// The cluster with IPv6; its subnets need IPv6 too (<c>EKS017</c>), and the service CIDR cannot be set (<c>EKS016</c>).
    /// </returns>
    /// <remarks>Not in China (<c>EKS024</c>). Source: Amazon EKS API Reference, KubernetesNetworkConfigRequest, «ipFamily».</remarks>
    /// <example><code>blueprint.WithIpv6()</code></example>
    [Pure]
    public EksBlueprint WithIpv6() => new(Spec with { ControlPlane = Spec.ControlPlane with { IsIpv6 = true } });

    /// <summary>Chooses the security group of nodes. Default: a group for the nodes, with a rule per allowed connection.</summary>
    /// <param name="security">A group for the nodes, or the group that EKS creates for the cluster.</param>
    /// <returns>The cluster with that choice; the nodes of Karpenter have the same group.</returns>
    /// <example><code>blueprint.WithNodeSecurity(NodeSecurity.ClusterGroup)</code></example>
    [Pure]
    public EksBlueprint WithNodeSecurity(NodeSecurity security) => new(
        Spec with { ControlPlane = Spec.ControlPlane with { NodeSecurity = security } });

    /// <summary>
    /// Opens a TCP port of the nodes to the control plane, for a webhook or an aggregated API on a port that is not open by default.
    /// </summary>
    /// <param name="port">1 to 65535 (<c>EKS021</c>). Open are 443, 4443, 6443, 8443, 9443, 10250 and 10251.</param>
    /// <param name="reason">
    /// The reason, which becomes the rule's description: at most 255 letters, digits, spaces and <c>._-:/()#,@[]+=&amp;;{}!$*</c>
    /// (<c>EKS028</c>).
    /// </param>
    /// <returns>The cluster with one more rule; a port that is already open is problem <c>EKS023</c>.</returns>
    /// <example><code>blueprint.AllowFromControlPlane(15017, "Webhook of Istio")</code></example>
    [Pure]
    public EksBlueprint AllowFromControlPlane(int port, string reason) => Allow(fromControlPlane: true, port, reason);

    /// <summary>Opens a port between nodes. Default: 53 over TCP and UDP, and TCP from 1025 on, without other UDP ports.</summary>
    /// <param name="port">TCP: 1 to 1024 (<c>EKS021</c>, <c>EKS023</c>). UDP: 1 to 65535 without 53, for example 8472 for VXLAN.</param>
    /// <param name="reason">
    /// The reason, which becomes the rule's description: at most 255 letters, digits, spaces and <c>._-:/()#,@[]+=&amp;;{}!$*</c>
    /// (<c>EKS028</c>).
    /// </param>
    /// <param name="protocol">TCP or UDP. Default: TCP.</param>
    /// <returns>The cluster with one more rule.</returns>
    /// <example>
    /// <code>
    /// blueprint.AllowBetweenNodes(80, "pods that listen on port 80").AllowBetweenNodes(8472, "VXLAN", NodeProtocol.Udp)
    /// </code>
    /// </example>
    [Pure]
    public EksBlueprint AllowBetweenNodes(int port, string reason, NodeProtocol protocol = NodeProtocol.Tcp) => Allow(
        fromControlPlane: false,
        port,
        reason,
        protocol);

    private EksBlueprint Allow(bool fromControlPlane, int port, string reason, NodeProtocol protocol = NodeProtocol.Tcp)
    {
        ArgumentException.ThrowIfNullOrEmpty(reason);
        return new(
            Spec with
            {
                ControlPlane = Spec.ControlPlane with
                {
                    NodeRules = Spec.ControlPlane.NodeRules.Add(new NodeRule(fromControlPlane, port, reason, protocol)),
                },
            });
    }
}
