using Blueprints.Eks;

namespace Blueprints;

/// <summary>Describes an add-on that EKS installs and maintains in a cluster: its version, configuration and permissions.</summary>
/// <remarks>
/// The common add-ons are named members with typed settings; use <see cref="Of"/> for others. The library orders their creation: before or
/// after nodes, and after other add-ons.
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

    /// <summary>Gets <c>kube-proxy</c>: the network rules of services on each node. Installed by default.</summary>
    public static EksAddon KubeProxy { get; } = new(KubeProxyName);

    /// <summary>Gets <c>eks-pod-identity-agent</c>: hands out credentials. Installed by default, unless the cluster uses IRSA.</summary>
    public static EksAddon PodIdentityAgent { get; } = new(PodIdentityAgentName);

    /// <summary>
    /// Gets <c>aws-ebs-csi-driver</c>: volumes of Amazon EBS. Has its own identity; storage classes require it (<c>STC001</c>).
    /// </summary>
    public static EksAddon EbsCsiDriver { get; } = new(EbsCsiDriverName);

    /// <summary>
    /// Gets <c>aws-efs-csi-driver</c>: file systems of Amazon EFS. Has its own identity, only by Pod Identity (<c>ADN007</c>).
    /// </summary>
    public static EksAddon EfsCsiDriver { get; } = new(EfsCsiDriverName);

    /// <summary>
    /// Gets <c>metrics-server</c>: the resource usage of pods, for <c>kubectl top</c> and autoscalers. A community add-on.
    /// </summary>
    public static EksAddon MetricsServer { get; } = new(MetricsServerName);

    /// <summary>
    /// Gets <c>amazon-cloudwatch-observability</c>: Container Insights and Application Signals, which are billed. Has its own identity.
    /// </summary>
    public static EksAddon CloudWatchObservability { get; } = new(CloudWatchName);

    /// <summary>Gets <c>snapshot-controller</c>: snapshots of volumes.</summary>
    public static EksAddon SnapshotController { get; } = new(SnapshotControllerName);

    /// <summary>Gets <c>eks-node-monitoring-agent</c>: detects more node problems, which repair then acts on.</summary>
    public static EksAddon NodeMonitoringAgent { get; } = new(NodeMonitoringName);

    /// <summary>Gets the add-on's name in EKS, for example <c>vpc-cni</c>.</summary>
    public string Name { get; }

    internal string Path => $"Addons[{Name}]";

    /// <summary>Returns <c>vpc-cni</c>: gives pods addresses of the VPC. Installed by default.</summary>
    /// <param name="settings">The settings. Default: EKS's defaults.</param>
    /// <returns>The add-on.</returns>
    /// <example><code>EksAddon.VpcCni(new VpcCniSettings { PrefixDelegation = true })</code></example>
    public static EksAddon VpcCni(VpcCniSettings? settings = null) => new(VpcCniName) { Network = settings };

    /// <summary>Returns <c>coredns</c>: name resolution in the cluster. Installed by default.</summary>
    /// <param name="settings">The settings. Default: EKS's defaults.</param>
    /// <returns>The add-on.</returns>
    /// <example><code>EksAddon.CoreDns(new CoreDnsSettings { MinReplicas = 2, MaxReplicas = 10 })</code></example>
    public static EksAddon CoreDns(CoreDnsSettings? settings = null) => new(CoreDnsName) { Dns = settings };

    /// <summary>Returns the add-on with this name, which is created after nodes.</summary>
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
