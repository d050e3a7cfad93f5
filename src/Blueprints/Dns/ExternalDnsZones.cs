using System.Diagnostics.Contracts;
using Blueprints.Dns;
using Blueprints.Dns.Planning;
using Blueprints.Internal;
using Blueprints.Problems;
using Pulumi;

namespace Blueprints;

/// <summary>
/// Describes the Route 53 zones for the names of a cluster's services and ingresses, and ExternalDNS with permissions for exactly those
/// zones.
/// </summary>
/// <remarks>
/// The list of zones determines the policy, the zone-id filters and the domain filters; <see cref="Plan"/> checks everything at once.
/// </remarks>
/// <example>
/// <code>
/// var dns = ExternalDnsZones.For(cluster)
///     .AddZone("example.org")
///     .AddPrivateZone("corp.internal", network)
///     .AddExistingZone("example.net", "Z0123456789ABCDEFGHIJ")
///     .Provision("platform");
/// </code>
/// </example>
public sealed partial class ExternalDnsZones : Blueprint<ExternalDnsZones>
{
    private ExternalDnsZones(ExternalDnsSpec spec)
        : base(spec)
    {
    }

    internal ExternalDnsSpec Spec => (ExternalDnsSpec)Described;

    /// <summary>Gets the cluster that ExternalDNS runs in.</summary>
    public ClusterHandle Cluster => Spec.Cluster;

    /// <summary>Starts the zones of a cluster.</summary>
    /// <param name="cluster">The cluster, this library's or one that exists.</param>
    /// <returns>A description without zones.</returns>
    /// <example><code>ExternalDnsZones.For(cluster).AddZone("example.org").Provision("platform")</code></example>
    public static ExternalDnsZones For(ClusterHandle cluster)
    {
        ArgumentNullException.ThrowIfNull(cluster);
        return new ExternalDnsZones(new ExternalDnsSpec { Cluster = cluster, Credentials = cluster.Credentials });
    }

    /// <summary>Creates a public zone. It is protected unless <see cref="AsDisposable"/> is called.</summary>
    /// <param name="name">
    /// The zone's name (<c>DNS002</c> to <c>DNS005</c>). Non-ASCII characters are converted to Punycode; a dot at the end is removed.
    /// </param>
    /// <param name="configure">Adjusts the zone. Default: no adjustment.</param>
    /// <returns>The zones with one more.</returns>
    /// <example><code>zones.AddZone("example.org").AddZone("dev.example.org")</code></example>
    [Pure]
    public ExternalDnsZones AddZone(string name, Func<HostedZone, HostedZone>? configure = null) => Add(
        name,
        HostedZoneKind.Public,
        zone => zone,
        configure);

    /// <summary>
    /// Creates a private zone, which only a network's VPC can query. It is protected unless <see cref="AsDisposable"/> is called.
    /// </summary>
    /// <param name="name">The zone's name (<c>DNS002</c> to <c>DNS004</c>).</param>
    /// <param name="network">The network; its VPC must have DNS support and DNS host names.</param>
    /// <param name="configure">Adjusts the zone, for example to add a network. Default: no adjustment.</param>
    /// <returns>The zones with one more.</returns>
    /// <remarks>
    /// An update removes VPCs that other programs have associated with the zone, unless
    /// <see cref="HostedZone.AcceptAssociationsFromElsewhere"/> is called. If a public and a private zone have the same name or contain
    /// each other, set a filter per kind: <see cref="WithFilter"/> (<c>DNS109</c>).
    /// </remarks>
    /// <example><code>zones.AddPrivateZone("corp.internal", network)</code></example>
    [Pure]
    public ExternalDnsZones AddPrivateZone(string name, NetworkHandle network, Func<HostedZone, HostedZone>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(network);
        return Add(name, HostedZoneKind.Private, zone => zone.InNetwork(network), configure);
    }

    /// <summary>Adds an existing public zone, in which only records are managed.</summary>
    /// <param name="name">The zone's name (<c>DNS002</c> to <c>DNS005</c>).</param>
    /// <param name="zoneId">
    /// Its id, with or without <c>/hostedzone/</c> before it (<c>DNS006</c>; an output is checked at deployment).
    /// </param>
    /// <returns>The zones with one more.</returns>
    /// <example><code>zones.AddExistingZone("example.net", "Z0123456789ABCDEFGHIJ")</code></example>
    [Pure]
    public ExternalDnsZones AddExistingZone(string name, Input<string> zoneId) => AddExisting(name, HostedZoneKind.Public, zoneId);

    /// <summary>Adds an existing private zone, in which only records are managed.</summary>
    /// <param name="name">The zone's name (<c>DNS002</c> to <c>DNS004</c>).</param>
    /// <param name="zoneId">
    /// Its id, with or without <c>/hostedzone/</c> before it (<c>DNS006</c>; an output is checked at deployment).
    /// </param>
    /// <returns>The zones with one more.</returns>
    /// <example><code>zones.AddExistingPrivateZone("corp.internal", "Z0123456789ABCDEFGHIJ")</code></example>
    [Pure]
    public ExternalDnsZones AddExistingPrivateZone(string name, Input<string> zoneId) => AddExisting(name, HostedZoneKind.Private, zoneId);

    /// <summary>Allows deletion of the zones with all their records, for sandboxes (<c>DNS102</c>). Default: they are protected.</summary>
    /// <returns>The zones without protection.</returns>
    /// <example><code>zones.AsDisposable()</code></example>
    [Pure]
    public ExternalDnsZones AsDisposable() => new(Spec with { IsDisposable = true });

    /// <summary>
    /// Logs every query of the public zones to CloudWatch, to one log group per zone <c>/aws/route53/{zone}</c>. Default: none.
    /// </summary>
    /// <param name="retentionDays">The retention in days: one of the periods that CloudWatch Logs accepts (<c>DNS030</c>).</param>
    /// <returns>The zones with query logs.</returns>
    /// <remarks>
    /// Route 53 accepts only log groups in us-east-1, so the same provider creates them there. Only public zones of the commercial
    /// partition support query logs (<c>DNS029</c>). Source: Amazon Route 53 API Reference, CreateQueryLoggingConfig.
    /// </remarks>
    /// <example><code>zones.WithQueryLogs(retentionDays: 30)</code></example>
    [Pure]
    public ExternalDnsZones WithQueryLogs(int retentionDays) => new(Spec with { QueryLogRetentionDays = retentionDays });

    /// <summary>Plans the block and registers nothing.</summary>
    /// <returns>The plan, which prints as text.</returns>
    /// <exception cref="BlueprintException">There is at least one error; all of them are reported.</exception>
    /// <example><code>Console.WriteLine(zones.Plan());</code></example>
    [Pure]
    public ExternalDnsPlan Plan() => Planned(ExternalDnsPlanner.Plan(FollowedConventions.Apply(Spec)));

    /// <summary>Plans the zones and registers them: exactly <c>new ExternalDns(name, Plan(), options)</c>.</summary>
    /// <param name="name">The component's name: 1 to 28 letters, digits and hyphens, beginning with a letter (<c>DNS028</c>).</param>
    /// <param name="options">The component's options; merged, never replaced.</param>
    /// <returns>The component.</returns>
    /// <exception cref="BlueprintException">
    /// The plan has an error; <c>DNS012</c>, <c>DNS013</c>: another component of the program has the same owner id or release;
    /// <c>NET020</c>: the stack's <c>aws:region</c> is another one. Nothing is registered in that case.
    /// </exception>
    /// <example><code>var dns = zones.Provision("platform");</code></example>
    public ExternalDns Provision(string name, ComponentResourceOptions? options = null) =>
        CurrentBlock.Run(nameof(ExternalDnsZones), name, () => new ExternalDns(name, Plan(), options));

    /// <summary>Returns the zones and the cluster.</summary>
    /// <returns>For example <c>ExternalDnsZones example.org (public) for platform</c>.</returns>
    public override string ToString() => $"{nameof(ExternalDnsZones)} {string.Join(", ", Spec.Zones)} for {Spec.Cluster.Name}";

    private ExternalDnsZones AddExisting(string name, HostedZoneKind kind, Input<string> zoneId)
    {
        ArgumentNullException.ThrowIfNull(zoneId);
        return Add(name, kind, zone => zone with { ExistingId = zoneId, KnownId = PlainText.Of(zoneId) }, null);
    }

    private ExternalDnsZones Add(
        string name,
        HostedZoneKind kind,
        Func<HostedZone, HostedZone> complete,
        Func<HostedZone, HostedZone>? configure)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        var zone = complete(new HostedZone(name, kind));
        if (configure is not null)
        {
            zone = configure(zone)
                ?? throw new ArgumentException("The configuration of the zone returned null; return the adjusted zone.", nameof(configure));
        }

        return zone.Name == name && zone.Kind == kind
            ? new(Spec with { Zones = Spec.Zones.Add(zone) })
            : throw new ArgumentException(
                $"The configuration returned the zone '{zone.Name}'; return the one that it was given.",
                nameof(configure));
    }

    private protected override ExternalDnsZones Over(BlockSpec spec) => new((ExternalDnsSpec)spec);
}
