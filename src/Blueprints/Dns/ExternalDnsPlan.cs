using System.Collections.Immutable;
using Blueprints.Dns.Planning;
using Blueprints.Identity.Planning;
using Blueprints.Internal;
using Pulumi;

namespace Blueprints.Dns;

/// <summary>Describes planned zones and ExternalDNS, with nothing registered. Prints as text.</summary>
/// <example>
/// <code>
/// var plan = zones.Plan();
/// Console.WriteLine(plan);
/// var dns = new ExternalDns("platform", plan);
/// </code>
/// </example>
public sealed class ExternalDnsPlan
{
    private readonly ExternalDnsSpec _spec;

    internal ExternalDnsPlan(ExternalDnsSpec spec) => _spec = spec;

    /// <summary>Gets the version of ExternalDNS and its chart.</summary>
    public ExternalDnsVersion Version => _spec.Version;

    /// <summary>Gets the changes that ExternalDNS may make to its own records.</summary>
    public DnsPolicy Policy => _spec.Policy;

    /// <summary>Gets how ExternalDNS gets credentials.</summary>
    public PodCredentials Credentials => _spec.Credentials;

    /// <summary>Gets the zones, in the order in which they were added.</summary>
    public required ImmutableArray<ZonePlan> Zones { get; init; }

    /// <summary>Gets the releases: one per kind of zones, public zones first.</summary>
    public required ImmutableArray<ReleasePlan> Releases { get; init; }

    /// <summary>Gets the records that do not come from a source.</summary>
    public required ImmutableArray<RecordPlan> Records { get; init; }

    /// <summary>Gets the tags of the whole block.</summary>
    public ImmutableSortedDictionary<string, string> Tags => _spec.Tags;

    /// <summary>Gets the notes and warnings. A plan has no errors.</summary>
    public ImmutableArray<Problem> Warnings { get; init; } = [];

    internal ClusterHandle Cluster => _spec.Cluster;

    internal ExternalDnsController Controller => _spec.Controller;

    internal string TxtPrefix => _spec.TxtPrefix;

    internal int Ttl => _spec.Ttl;

    /// <summary>Gets the owner id that was set; null if it follows from the stack and the cluster.</summary>
    internal string? OwnerId => _spec.OwnerId;

    internal (Input<string> Arn, string? KnownArn, string? ExternalId)? ZoneRole => _spec.ZoneRole;

    internal int? QueryLogRetentionDays => _spec.QueryLogRetentionDays;

    internal Input<string>? QueryLogKey => _spec.QueryLogKey;

    internal bool IsDisposable => _spec.IsDisposable;

    internal Customizations Customizations => _spec.Customizations;

    internal FollowedConventions? Conventions => _spec.Followed;

    /// <summary>Returns the identity of a release.</summary>
    internal WorkloadIdentitySpec IdentityOf(ReleasePlan release, Input<string> document) =>
        ControllerRules.Identity(_spec, release.Name, document);

    /// <summary>Returns the zones, the releases, the records and the warnings.</summary>
    /// <returns>Lines of text; the same for the same plan.</returns>
    public override string ToString() => ExternalDnsPlanText.Write(this);
}
