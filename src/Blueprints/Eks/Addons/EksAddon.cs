using Blueprints.Eks;

namespace Blueprints;

/// <summary>Describes an add-on that EKS installs in a cluster and keeps up: its version, its configuration, its own permissions.</summary>
/// <remarks>
/// The common ones are named members with typed settings; any other is created with <see cref="Of"/>. When each is made, before or after
/// nodes, and after which others, is the library's business.
/// </remarks>
/// <example>
/// <code>
/// blueprint
///     .WithAddon(EksAddon.VpcCni(new VpcCniSettings { PrefixDelegation = true }))
///     .WithAddon(EksAddon.EbsCsiDriver)
///     .WithAddon(EksAddon.MetricsServer.WithVersion("v0.8.0-eksbuild.5"));
/// </code>
/// </example>
public sealed partial record EksAddon
{
    internal const string VpcCniName = "vpc-cni";
    internal const string KubeProxyName = "kube-proxy";
    internal const string CoreDnsName = "coredns";
    internal const string PodIdentityAgentName = "eks-pod-identity-agent";
    internal const string EbsCsiDriverName = "aws-ebs-csi-driver";
    internal const string EfsCsiDriverName = "aws-efs-csi-driver";
    internal const string MetricsServerName = "metrics-server";
    internal const string CloudWatchName = "amazon-cloudwatch-observability";
    internal const string SnapshotControllerName = "snapshot-controller";
    internal const string NodeMonitoringName = "eks-node-monitoring-agent";

    private EksAddon(string name) => Name = name;

    /// <summary>Gets <c>kube-proxy</c>: the network rules of services on each node. There where nothing else is said.</summary>
    public static EksAddon KubeProxy { get; } = new(KubeProxyName);

    /// <summary>
    /// Gets <c>eks-pod-identity-agent</c>: hands out credentials. There where nothing else is said, unless the cluster uses IRSA.
    /// </summary>
    public static EksAddon PodIdentityAgent { get; } = new(PodIdentityAgentName);

    /// <summary>
    /// Gets <c>aws-ebs-csi-driver</c>: volumes of Amazon EBS. Has an identity of its own; storage classes need it (<c>STC001</c>).
    /// </summary>
    public static EksAddon EbsCsiDriver { get; } = new(EbsCsiDriverName);

    /// <summary>
    /// Gets <c>aws-efs-csi-driver</c>: file systems of Amazon EFS. Has an identity of its own, by Pod Identity alone (<c>ADN007</c>).
    /// </summary>
    public static EksAddon EfsCsiDriver { get; } = new(EfsCsiDriverName);

    /// <summary>Gets <c>metrics-server</c>: what pods use, for <c>kubectl top</c> and autoscalers. A community add-on.</summary>
    public static EksAddon MetricsServer { get; } = new(MetricsServerName);

    /// <summary>
    /// Gets <c>amazon-cloudwatch-observability</c>: Container Insights and Application Signals, which are paid for. Has an identity of its
    /// own.
    /// </summary>
    public static EksAddon CloudWatchObservability { get; } = new(CloudWatchName);

    /// <summary>Gets <c>snapshot-controller</c>: snapshots of volumes.</summary>
    public static EksAddon SnapshotController { get; } = new(SnapshotControllerName);

    /// <summary>Gets <c>eks-node-monitoring-agent</c>: sees more of what makes a node unhealthy, which repair then acts on.</summary>
    public static EksAddon NodeMonitoringAgent { get; } = new(NodeMonitoringName);

    /// <summary>Gets the add-on's name in EKS, for example <c>vpc-cni</c>.</summary>
    public string Name { get; }

    internal string Path => $"Addons[{Name}]";

    /// <summary>Returns <c>vpc-cni</c>: gives pods addresses of the VPC. There where nothing else is said.</summary>
    /// <param name="settings">How. Default: as EKS has it.</param>
    /// <returns>The add-on.</returns>
    /// <example><code>EksAddon.VpcCni(new VpcCniSettings { PrefixDelegation = true })</code></example>
    public static EksAddon VpcCni(VpcCniSettings? settings = null) => new(VpcCniName) { Network = settings };

    /// <summary>Returns <c>coredns</c>: names in the cluster. There where nothing else is said.</summary>
    /// <param name="settings">How. Default: as EKS has it.</param>
    /// <returns>The add-on.</returns>
    /// <example><code>EksAddon.CoreDns(new CoreDnsSettings { MinReplicas = 2, MaxReplicas = 10 })</code></example>
    public static EksAddon CoreDns(CoreDnsSettings? settings = null) => new(CoreDnsName) { Dns = settings };

    /// <summary>Returns the add-on with this name, which is made after nodes.</summary>
    /// <param name="name">
    /// A name that <c>aws eks describe-addon-versions</c> returns, for example <c>cert-manager</c> (<c>ADN001</c>).
    /// </param>
    /// <returns>The add-on. Facts that this library does not know are not checked.</returns>
    /// <example><code>EksAddon.Of("cert-manager").WithConfiguration(new { replicaCount = 2 })</code></example>
    public static EksAddon Of(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        return new EksAddon(name);
    }

    /// <summary>Returns the add-on's name and version.</summary>
    /// <returns>For example <c>vpc-cni v1.20.1-eksbuild.1</c>.</returns>
    public override string ToString() => Version is null ? Name : $"{Name} {Version}";
}
