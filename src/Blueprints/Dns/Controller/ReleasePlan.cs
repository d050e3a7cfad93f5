using System.Collections.Immutable;
using Blueprints.Dns.Planning;

namespace Blueprints.Dns;

/// <summary>Describes one planned release of ExternalDNS, for the zones of one kind, with nothing registered.</summary>
/// <remarks>Public and private zones each have a release: a single release would write each name into both.</remarks>
/// <example><code>foreach (var release in plan.Releases) Console.WriteLine(release);</code></example>
public sealed class ReleasePlan
{
    internal ReleasePlan(ExternalDnsSpec spec, HostedZoneKind kind, ImmutableArray<ZonePlan> zones, ImmutableArray<RecordPlan> records)
    {
        Kind = kind;
        Version = spec.Version;
        Filter = spec.Filters.GetValueOrDefault(kind, DnsFilter.None);
        Zones = zones;
        Name = kind == HostedZoneKind.Public ? spec.Controller.ReleaseName : $"{spec.Controller.ReleaseName}-private";
        OwnerIdSuffix = kind == HostedZoneKind.Public ? string.Empty : "-private";
        var endpoints = records.Where(record => record.IsEndpoint && record.Zones.Any(zone => zone.Kind == kind)).ToImmutableArray();
        Sources = [
            .. spec.Sources
                .Append(DnsSource.Crd)
                .Where(source => source != DnsSource.Crd || endpoints.Length > 0 || spec.Sources.Contains(DnsSource.Crd))
                .Select(source => source.Name)
                .Distinct(),
        ];
        SharedSources = [
            .. Sources.Where(source => !IsFiltered(source) && (source != DnsSource.Crd.Name || spec.Sources.Contains(DnsSource.Crd))),
        ];
        Unfiltered = Filter.Annotations.IsEmpty && Filter.Labels.IsEmpty ? [] : SharedSources;
        ManagedRecordTypes = [.. endpoints.Select(record => record.Definition.TypeName).Except(DefaultTypes).Order(StringComparer.Ordinal)];
    }

    /// <summary>Gets the kind of zones that the release manages.</summary>
    public HostedZoneKind Kind { get; }

    /// <summary>Gets the name of the release, and of its service account.</summary>
    public string Name { get; }

    /// <summary>Gets the names of its zones.</summary>
    public ImmutableArray<string> DomainFilters => [.. Zones.Select(zone => zone.Name)];

    /// <summary>Gets the names of its sources.</summary>
    public ImmutableArray<string> Sources { get; }

    /// <summary>
    /// Gets the values of the flag <c>--managed-record-types</c> without the default types. Source: kubernetes-sigs/external-dns,
    /// docs/flags.md.
    /// </summary>
    internal static ImmutableArray<string> DefaultTypes { get; } = ["A", "AAAA", "CNAME"];

    internal ImmutableArray<ZonePlan> Zones { get; }

    internal ImmutableArray<string> ManagedRecordTypes { get; }

    internal ExternalDnsVersion Version { get; }

    internal DnsFilter Filter { get; }

    /// <summary>
    /// Gets the sources that the filter does not limit, except that of the description's own records, which name their zones.
    /// </summary>
    internal ImmutableArray<string> SharedSources { get; }

    /// <summary>Gets the sources that do not read the annotations or labels that the filter names.</summary>
    internal ImmutableArray<string> Unfiltered { get; }

    internal bool HasDefinitions => Sources.Contains(DnsSource.Crd.Name);

    /// <summary>
    /// Gets the suffix of the owner id. It always contains the kind, so that adding zones of the other kind changes no id.
    /// </summary>
    internal string OwnerIdSuffix { get; }

    /// <summary>Gets the key in the names of the release's children.</summary>
    internal string Key => Kind == HostedZoneKind.Public ? "dns" : "dns-private";

    /// <summary>Returns the release's name, zones and sources.</summary>
    /// <returns>For example <c>external-dns: example.org from service, ingress</c>.</returns>
    public override string ToString() =>
        $"{Name}: {string.Join(", ", DomainFilters)} from "
            + $"{string.Join(", ", Sources)}{(Filter == DnsFilter.None ? string.Empty : $" with {Filter}")}";

    /// <summary>Determines whether the filter excludes a name with its subdomains.</summary>
    internal bool Excludes(string name) =>
        Filter.ExcludedDomains.Any(excluded => DnsNames.TryParse(excluded, out var domain, out _) && DnsNames.IsIn(name, domain));

    private bool IsFiltered(string source) =>
        (!Filter.Annotations.IsEmpty && Version.FiltersAnnotationsOf(source))
        || (!Filter.Labels.IsEmpty && Version.FiltersLabelsOf(source))
        || (!Filter.IngressClasses.IsEmpty && source == DnsSource.Ingress.Name);
}
