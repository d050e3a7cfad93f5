using System.Diagnostics.Contracts;
using Blueprints.Dns;

namespace Blueprints;

/// <summary>
/// Describes how ExternalDNS runs. Default: one pod with an interval of one minute, in the namespace <c>external-dns</c>, on the system
/// nodes.
/// </summary>
/// <remarks>
/// There is always one pod, which stops before a new pod starts: two pods would undo each other's changes. The chart sets its security
/// context: not root, a read-only file system, no capabilities.
/// </remarks>
/// <example>
/// <code>
/// zones.WithController(controller => controller.WithInterval(TimeSpan.FromMinutes(2)).WithLogs(DnsLogLevel.Info, asJson: true))
/// </code>
/// </example>
public sealed record ExternalDnsController
{
    private ExternalDnsController()
    {
    }

    /// <summary>Gets the controller with the defaults.</summary>
    public static ExternalDnsController Default { get; } = new();

    internal string Namespace { get; private init; } = "external-dns";

    internal string ReleaseName { get; private init; } = "external-dns";

    internal TimeSpan Interval { get; private init; } = TimeSpan.FromMinutes(1);

    internal bool ReactsToEvents { get; private init; }

    internal int? BatchSize { get; private init; }

    internal string Cpu { get; private init; } = "50m";

    internal string Memory { get; private init; } = "64Mi";

    internal string? MemoryLimit { get; private init; }

    internal DnsLogLevel LogLevel { get; private init; } = DnsLogLevel.Info;

    internal bool LogsJson { get; private init; }

    internal string? PriorityClass { get; private init; }

    internal bool HasServiceMonitor { get; private init; }

    /// <summary>Chooses the namespace, which is created if missing. Default: <c>external-dns</c>.</summary>
    /// <param name="namespace">1 to 63 lower-case letters, digits and hyphens (<c>IDN001</c>).</param>
    /// <returns>The controller in that namespace.</returns>
    /// <example><code>controller.InNamespace("kube-system")</code></example>
    [Pure]
    public ExternalDnsController InNamespace(string @namespace)
    {
        ArgumentException.ThrowIfNullOrEmpty(@namespace, nameof(@namespace));
        return this with { Namespace = @namespace };
    }

    /// <summary>
    /// Names the release, its service account and its cluster role; the release of private zones is <c>{name}-private</c>. Default:
    /// <c>external-dns</c>.
    /// </summary>
    /// <param name="name">
    /// 1 to 40 lower-case letters, digits and hyphens, beginning with a letter (<c>DNS027</c>); unique in a cluster (<c>DNS013</c>).
    /// </param>
    /// <returns>The controller with that name.</returns>
    /// <example><code>controller.WithReleaseName("external-dns-shop")</code></example>
    [Pure]
    public ExternalDnsController WithReleaseName(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        return this with { ReleaseName = name };
    }

    /// <summary>Sets the interval of the controller. Default: one minute.</summary>
    /// <param name="interval">Whole seconds, at least 1 (<c>DNS016</c>); less than 30 seconds reports warning <c>DNS105</c>.</param>
    /// <returns>The controller with that interval.</returns>
    /// <example><code>controller.WithInterval(TimeSpan.FromMinutes(5))</code></example>
    [Pure]
    public ExternalDnsController WithInterval(TimeSpan interval) => this with { Interval = interval };

    /// <summary>Runs the controller also when a source changes. Default: only at each interval.</summary>
    /// <returns>The controller that reacts to events.</returns>
    /// <example><code>controller.WithEvents()</code></example>
    [Pure]
    public ExternalDnsController WithEvents() => this with { ReactsToEvents = true };

    /// <summary>Sets the number of changes per call to Route 53. Default: ExternalDNS's own, 1,000.</summary>
    /// <param name="changes">1 to 1,000 (<c>DNS019</c>).</param>
    /// <returns>The controller with that batch size.</returns>
    /// <example><code>controller.WithBatchSize(200)</code></example>
    [Pure]
    public ExternalDnsController WithBatchSize(int changes) => this with { BatchSize = changes };

    /// <summary>Sets the resources of the pod. Default: 50m CPU and 64Mi memory, without a limit.</summary>
    /// <param name="cpu">
    /// A Kubernetes quantity, for example <c>100m</c> (<c>DNS020</c>), that fits on a system node (<c>DNS036</c>).
    /// </param>
    /// <param name="memory">A Kubernetes quantity, for example <c>128Mi</c> (<c>DNS020</c>).</param>
    /// <param name="memoryLimit">The memory limit, at least the request (<c>DNS020</c>). Default: none.</param>
    /// <returns>The controller with these resources.</returns>
    /// <example><code>controller.WithResources("100m", "128Mi", memoryLimit: "256Mi")</code></example>
    [Pure]
    public ExternalDnsController WithResources(string cpu, string memory, string? memoryLimit = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(cpu);
        ArgumentException.ThrowIfNullOrEmpty(memory);
        return this with { Cpu = cpu, Memory = memory, MemoryLimit = memoryLimit };
    }

    /// <summary>Sets the log level and format of the controller. Default: <see cref="DnsLogLevel.Info"/>, as text.</summary>
    /// <param name="level">The log level.</param>
    /// <param name="asJson">Whether each line is a JSON object.</param>
    /// <returns>The controller with these logs.</returns>
    /// <example><code>controller.WithLogs(DnsLogLevel.Info, asJson: true)</code></example>
    [Pure]
    public ExternalDnsController WithLogs(DnsLogLevel level, bool asJson = false) => this with { LogLevel = level, LogsJson = asJson };

    /// <summary>Sets the pod's priority class. Default: the cluster's default.</summary>
    /// <param name="name">The name of a priority class, for example <c>system-cluster-critical</c>.</param>
    /// <returns>The controller with that priority.</returns>
    /// <example><code>controller.WithPriorityClass("system-cluster-critical")</code></example>
    [Pure]
    public ExternalDnsController WithPriorityClass(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        return this with { PriorityClass = name };
    }

    /// <summary>Adds a ServiceMonitor for the Prometheus operator. Default: none.</summary>
    /// <returns>The controller with a ServiceMonitor.</returns>
    /// <example><code>controller.WithServiceMonitor()</code></example>
    [Pure]
    public ExternalDnsController WithServiceMonitor() => this with { HasServiceMonitor = true };
}
