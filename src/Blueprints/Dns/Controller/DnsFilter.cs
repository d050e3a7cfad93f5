using System.Collections.Immutable;
using System.Diagnostics.Contracts;

namespace Blueprints.Dns;

/// <summary>
/// Describes the resources that a release of ExternalDNS reads. Public and private zones each have a release with its own filter.
/// </summary>
/// <remarks>
/// Without a filter, both releases read the same services and ingresses, and write each name into every zone that contains it. A resource
/// must match all terms. Source: kubernetes-sigs/external-dns, docs/flags.md, <c>--annotation-filter</c>, <c>--label-filter</c>,
/// <c>--ingress-class</c> and <c>--exclude-domains</c>.
/// </remarks>
/// <example>
/// <code>
/// zones
///     .WithFilter(HostedZoneKind.Public, filter => filter.WithAnnotation("example.org/dns", "public"))
///     .WithFilter(HostedZoneKind.Private, filter => filter.WithoutAnnotation("example.org/dns", "public"))
/// </code>
/// </example>
public sealed record DnsFilter
{
    private static readonly ImmutableSortedDictionary<string, DnsFilterTerm> NoTerms =
        ImmutableSortedDictionary.Create<string, DnsFilterTerm>(
        StringComparer.Ordinal);

    private DnsFilter()
    {
    }

    /// <summary>Gets the default: all resources of the sources.</summary>
    public static DnsFilter None { get; } = new();

    internal ImmutableSortedDictionary<string, DnsFilterTerm> Annotations { get; private init; } = NoTerms;

    internal ImmutableSortedDictionary<string, DnsFilterTerm> Labels { get; private init; } = NoTerms;

    internal ImmutableArray<string> IngressClasses { get; private init; } = [];

    internal ImmutableArray<string> ExcludedDomains { get; private init; } = [];

    /// <summary>Selects only resources with an annotation. Pods since ExternalDNS 0.19, other sources with any version.</summary>
    /// <param name="key">The annotation, for example <c>example.org/dns</c> (<c>DNS033</c>).</param>
    /// <param name="value">Its value: at most 63 letters, digits and <c>- _ .</c> (<c>DNS033</c>). Default: any.</param>
    /// <returns>The filter with that term; a term of the same key is replaced.</returns>
    /// <example><code>filter.WithAnnotation("example.org/dns", "public")</code></example>
    [Pure]
    public DnsFilter WithAnnotation(string key, string? value = null) => this with
    {
        Annotations = Add(Annotations, key, value, isExcluded: false),
    };

    /// <summary>Selects only resources without an annotation. Pods since ExternalDNS 0.19, other sources with any version.</summary>
    /// <param name="key">The annotation, for example <c>example.org/dns</c> (<c>DNS033</c>).</param>
    /// <param name="value">The excluded value (<c>DNS033</c>). Default: any.</param>
    /// <returns>The filter with that term; a term of the same key is replaced.</returns>
    /// <example><code>filter.WithoutAnnotation("example.org/dns", "private")</code></example>
    [Pure]
    public DnsFilter WithoutAnnotation(string key, string? value = null) => this with
    {
        Annotations = Add(Annotations, key, value, isExcluded: true),
    };

    /// <summary>
    /// Selects only resources with a label. Pods since ExternalDNS 0.19, Istio's since 0.21, those of Contour and Traefik since 0.22
    /// (<c>DNS110</c>).
    /// </summary>
    /// <param name="key">The label, for example <c>dns</c> (<c>DNS033</c>).</param>
    /// <param name="value">Its value: at most 63 letters, digits and <c>- _ .</c> (<c>DNS033</c>). Default: any.</param>
    /// <returns>The filter with that term; a term of the same key is replaced.</returns>
    /// <example><code>filter.WithLabel("dns", "public")</code></example>
    [Pure]
    public DnsFilter WithLabel(string key, string? value = null) => this with { Labels = Add(Labels, key, value, isExcluded: false) };

    /// <summary>Selects only resources without a label; see <see cref="WithLabel"/>.</summary>
    /// <param name="key">The label, for example <c>dns</c> (<c>DNS033</c>).</param>
    /// <param name="value">The excluded value (<c>DNS033</c>). Default: any.</param>
    /// <returns>The filter with that term; a term of the same key is replaced.</returns>
    /// <example><code>filter.WithoutLabel("dns", "private")</code></example>
    [Pure]
    public DnsFilter WithoutLabel(string key, string? value = null) => this with { Labels = Add(Labels, key, value, isExcluded: true) };

    /// <summary>Selects only ingresses of some classes. Other sources are not affected.</summary>
    /// <param name="names">The names of ingress classes, for example <c>alb-public</c> (<c>DNS033</c>).</param>
    /// <returns>The filter with these classes, which replace those set before.</returns>
    /// <example><code>filter.WithIngressClass("alb-public")</code></example>
    [Pure]
    public DnsFilter WithIngressClass(params string[] names) => this with { IngressClasses = Texts(names) };

    /// <summary>Excludes domains with their subdomains, for example a private zone below a public one.</summary>
    /// <param name="names">Domain names (<c>DNS033</c>).</param>
    /// <returns>The filter that excludes these names, which replace those set before.</returns>
    /// <example><code>filter.WithoutDomain("corp.example.org")</code></example>
    [Pure]
    public DnsFilter WithoutDomain(params string[] names) => this with { ExcludedDomains = Texts(names) };

    /// <summary>Returns the filter's flags.</summary>
    /// <returns>For example <c>--annotation-filter=example.org/dns=public</c>.</returns>
    public override string ToString() => string.Join(' ', Flags());

    /// <summary>Gets the flags that limit the resources.</summary>
    internal ImmutableArray<string> Narrowing =>
    [
        .. Annotations.IsEmpty ? [] : new[] { $"--annotation-filter={string.Join(',', Annotations.Values)}" },
        .. Labels.IsEmpty ? [] : new[] { $"--label-filter={string.Join(',', Labels.Values)}" },
        .. IngressClasses.Select(name => $"--ingress-class={name}"),
    ];

    internal IEnumerable<string> Flags() => [.. Narrowing, .. ExcludedDomains.Select(name => $"--exclude-domains={name}")];

    private static ImmutableSortedDictionary<string, DnsFilterTerm> Add(
        ImmutableSortedDictionary<string, DnsFilterTerm> terms,
        string key,
        string? value,
        bool isExcluded)
    {
        ArgumentException.ThrowIfNullOrEmpty(key);
        return terms.SetItem(key, new DnsFilterTerm(key, value, isExcluded));
    }

    private static ImmutableArray<string> Texts(string[] names)
    {
        ArgumentNullException.ThrowIfNull(names);
        return [
            .. names
                .Select(name => !string.IsNullOrEmpty(name) ? name : throw new ArgumentException("A name is null or empty.", nameof(names)))
                .Distinct(),
        ];
    }
}
