using System.Collections.Immutable;
using System.Diagnostics.Contracts;
using Blueprints.Dns.Planning;
using Blueprints.Internal;

namespace Blueprints.Dns;

/// <summary>Zones and ExternalDNS with everything decided and nothing registered. Prints as text.</summary>
/// <example>
/// <code>
/// var plan = zones.Plan();
/// Console.WriteLine(plan);
/// var dns = new ExternalDns("platform", plan.ToArgs());
/// </code>
/// </example>
public sealed class ExternalDnsPlan
{
    internal ExternalDnsPlan(ExternalDnsZones blueprint) => Blueprint = blueprint;

    /// <summary>Gets the version of ExternalDNS and its chart.</summary>
    public ExternalDnsVersion Version => Blueprint.Version;

    /// <summary>Gets what ExternalDNS may do to the records that it owns.</summary>
    public DnsPolicy Policy => Blueprint.Policy;

    /// <summary>Gets how ExternalDNS gets credentials.</summary>
    public PodCredentials Credentials => Blueprint.Credentials;

    /// <summary>Gets the zones, in the order in which they were added.</summary>
    public required ImmutableArray<ZonePlan> Zones { get; init; }

    /// <summary>Gets the releases: one for the kinds of zones that there are, the public ones first.</summary>
    public required ImmutableArray<ReleasePlan> Releases { get; init; }

    /// <summary>Gets the records that do not come from a source.</summary>
    public required ImmutableArray<RecordPlan> Records { get; init; }

    /// <summary>Gets the tags of the whole block.</summary>
    public ImmutableSortedDictionary<string, string> Tags => Blueprint.Tags;

    /// <summary>Gets the notes and warnings; a plan with an error is never made.</summary>
    public ImmutableArray<Problem> Warnings { get; init; } = [];

    internal ExternalDnsZones Blueprint { get; }

    internal ClusterHandle Cluster => Blueprint.Cluster;

    internal Customizations Customizations => Blueprint.Customizations;

    /// <summary>Returns the args of the component that provisions the plan.</summary>
    /// <returns>Args that stand for exactly this plan.</returns>
    /// <example><code>new ExternalDns("platform", zones.Plan().ToArgs())</code></example>
    [Pure]
    public ExternalDnsArgs ToArgs() => new() { Plan = this };

    /// <summary>Returns the zones, the releases, the records and the warnings.</summary>
    /// <returns>Lines of text; the same for the same plan.</returns>
    public override string ToString() => ExternalDnsPlanText.Write(this);
}
