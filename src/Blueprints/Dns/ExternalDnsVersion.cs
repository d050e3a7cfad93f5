using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Blueprints;

/// <summary>Identifies a version of ExternalDNS and of the chart that installs it, which has its own version numbers.</summary>
/// <remarks>
/// Source: kubernetes-sigs/external-dns, read at each tag from v0.14.1 to v0.22.0: pkg/apis/externaldns/types.go (flags), registry and
/// registry/mapper (types), source (filters); and at each tag from external-dns-helm-chart-1.14.4 to 1.21.1: Chart.yaml (<c>appVersion</c>)
/// and values.schema.json (values).
/// </remarks>
/// <example><code>zones.WithVersion(ExternalDnsVersion.V0_14_2)</code></example>
public sealed partial record ExternalDnsVersion
{
    /// <summary>Lists the version of ExternalDNS that each chart installs by default.</summary>
    private static readonly ImmutableDictionary<string, string> AppsOfCharts = ImmutableDictionary.CreateRange(
        StringComparer.Ordinal,
        new Dictionary<string, string>
        {
            ["1.14.4"] = "0.14.1",
            ["1.14.5"] = "0.14.2",
            ["1.15.0"] = "0.15.0",
            ["1.15.1"] = "0.15.1",
            ["1.15.2"] = "0.15.1",
            ["1.16.0"] = "0.16.1",
            ["1.16.1"] = "0.16.1",
            ["1.17.0"] = "0.17.0",
            ["1.18.0"] = "0.18.0",
            ["1.19.0"] = "0.19.0",
            ["1.20.0"] = "0.20.0",
            ["1.21.0"] = "0.21.0",
            ["1.21.1"] = "0.21.0",
        });

    private readonly Version _app;

    private readonly Version _chart;

    private ExternalDnsVersion(Version app, Version chart)
    {
        _app = app;
        _chart = chart;
    }

    /// <summary>Gets 0.14.2, with chart 1.14.5.</summary>
    public static ExternalDnsVersion V0_14_2 { get; } = Of("0.14.2", "1.14.5");

    /// <summary>Gets 0.15.1, with chart 1.15.2.</summary>
    public static ExternalDnsVersion V0_15_1 { get; } = Of("0.15.1", "1.15.2");

    /// <summary>Gets 0.16.1, with chart 1.16.1.</summary>
    public static ExternalDnsVersion V0_16_1 { get; } = Of("0.16.1", "1.16.1");

    /// <summary>Gets 0.17.0, with chart 1.17.0.</summary>
    public static ExternalDnsVersion V0_17_0 { get; } = Of("0.17.0", "1.17.0");

    /// <summary>Gets 0.18.0, with chart 1.18.0: the first that writes each ownership record once.</summary>
    public static ExternalDnsVersion V0_18_0 { get; } = Of("0.18.0", "1.18.0");

    /// <summary>Gets 0.19.0, with chart 1.19.0.</summary>
    public static ExternalDnsVersion V0_19_0 { get; } = Of("0.19.0", "1.19.0");

    /// <summary>Gets 0.20.0, with chart 1.20.0.</summary>
    public static ExternalDnsVersion V0_20_0 { get; } = Of("0.20.0", "1.20.0");

    /// <summary>Gets 0.21.0, with chart 1.21.1, against whose values plans are checked.</summary>
    public static ExternalDnsVersion V0_21_0 { get; } = Of("0.21.0", "1.21.1");

    /// <summary>Gets the default version.</summary>
    public static ExternalDnsVersion Default => V0_21_0;

    /// <summary>Gets the known versions, the oldest first.</summary>
    public static ImmutableArray<ExternalDnsVersion> Known => [V0_14_2, V0_15_1, V0_16_1, V0_17_0, V0_18_0, V0_19_0, V0_20_0, V0_21_0];

    /// <summary>Gets the version of ExternalDNS, for example <c>0.21.0</c>.</summary>
    public string App => _app.ToString();

    /// <summary>Gets the version of the chart, for example <c>1.21.1</c>.</summary>
    public string Chart => _chart.ToString();

    /// <summary>
    /// Gets a value indicating whether a chart of this version supports the settings of a plan, <c>DNSEndpoint</c> included
    /// (<c>DNS010</c>).
    /// </summary>
    /// <remarks>
    /// The schema of chart 1.16.0 rejects the name of a service account: kubernetes-sigs/external-dns, pull request 5220.
    /// </remarks>
    internal bool IsSupported => _app >= new Version(0, 14, 1) && _chart >= new Version(1, 14, 4) && _chart != new Version(1, 16, 0);

    /// <summary>
    /// Gets a value indicating whether the chart accepts the policy <c>create-only</c>, which the schema lacks from 1.16 until 1.18: issue
    /// 5620, pull request 5627.
    /// </summary>
    internal bool HasCreateOnly => _chart < new Version(1, 16, 0) || _chart >= new Version(1, 18, 0);

    /// <summary>
    /// Gets a value indicating whether the flag <c>--min-ttl</c> exists. 0.20 has the setting but not the flag: pull request 6014.
    /// </summary>
    internal bool HasMinTtl => _app >= new Version(0, 21, 0);

    /// <summary>
    /// Gets a value indicating whether only annotations that begin with <c>external-dns.kubernetes.io/</c> are read (pull request 6424),
    /// and ownership records of A records that are aliases are written under another prefix (pull request 6523).
    /// </summary>
    internal bool HasStableAnnotations => _app >= new Version(0, 22, 0);

    /// <summary>Gets the tag of the image if the chart would install another version; otherwise <see langword="null"/>.</summary>
    /// <remarks>For a chart that is newer than this library, the given version is assumed.</remarks>
    internal string? ImageTag => AppsOfCharts.TryGetValue(Chart, out var app) && app != App ? $"v{App}" : null;

    /// <summary>Determines whether records of a type can be created from a <c>DNSEndpoint</c>, changed and deleted.</summary>
    /// <remarks>
    /// A record whose type the TXT registry does not read back is created, and then never changed or deleted. The registry reads A, AAAA,
    /// CNAME and NS in every version, MX since 0.18 and SRV since 0.21; but the source <c>crd</c> of 0.21 rejects the dot at the end of an
    /// SRV target that the validation behind it requires, and the record is lost without an error (issue 6357). Since 0.22 the dot passes
    /// (pull request 6383). The registry of 0.22 also reads TXT (pull request 6435); the program keeps those records, so that a new version
    /// does not move them. ExternalDNS has no CAA. Sources: kubernetes-sigs/external-dns, <c>getSupportedTypes</c> and
    /// <c>supportedRecords</c> at each tag, source/crd.go and endpoint/endpoint.go, issues 4792, 5278, 5742, 6180 and 6718, and pull
    /// request 6023.
    /// </remarks>
    internal bool Owns(DnsRecordType type) => type switch
    {
        DnsRecordType.Mx => _app >= new Version(0, 18, 0),
        DnsRecordType.Srv => _app >= new Version(0, 22, 0),
        DnsRecordType.Txt or DnsRecordType.Caa => false,
        _ => true,
    };

    /// <summary>
    /// Determines whether a source reads the annotation filter. Source: kubernetes-sigs/external-dns, source/store.go at each tag.
    /// </summary>
    internal bool FiltersAnnotationsOf(string source) => source switch
    {
        "cloudfoundry" or "connector" or "empty" or "fake" => false,
        "ambassador-host" => _app >= new Version(0, 15, 0),
        "pod" => _app >= new Version(0, 19, 0),
        "gloo-proxy" => _app >= new Version(0, 22, 0),
        _ => true,
    };

    /// <summary>
    /// Determines whether a source reads the label filter. Source: kubernetes-sigs/external-dns, docs/flags.md, <c>--label-filter</c>, and
    /// the files of source/ at each tag.
    /// </summary>
    internal bool FiltersLabelsOf(string source) => source switch
    {
        "cloudfoundry" or "connector" or "empty" or "fake" => false,
        "crd" or "ingress" or "node" or "openshift-route" or "service" => true,
        ['g', 'a', 't', 'e', 'w', 'a', 'y', '-', ..] => true,
        "ambassador-host" => _app >= new Version(0, 15, 0),
        "pod" => _app >= new Version(0, 19, 0),
        "istio-gateway" or "istio-virtualservice" => _app >= new Version(0, 21, 0),
        _ => _app >= new Version(0, 22, 0),
    };

    /// <summary>Returns any other pair of versions.</summary>
    /// <param name="app">
    /// The version of ExternalDNS: three numbers; at least 0.14.1 (<c>DNS010</c>); from 0.22.0 on, sources require other annotations
    /// (<c>DNS108</c>).
    /// </param>
    /// <param name="chart">
    /// The version of the chart that installs it: three numbers; at least 1.14.4, and not 1.16.0 (<c>DNS010</c>).
    /// </param>
    /// <returns>The version.</returns>
    /// <exception cref="ArgumentException">One of them is null, empty, or not three numbers.</exception>
    /// <example><code>ExternalDnsVersion.Of("0.15.0", chart: "1.15.0")</code></example>
    public static ExternalDnsVersion Of(string app, string chart)
    {
        ArgumentException.ThrowIfNullOrEmpty(app);
        ArgumentException.ThrowIfNullOrEmpty(chart);
        return new ExternalDnsVersion(Parse(app, nameof(app)), Parse(chart, nameof(chart)));
    }

    /// <summary>Returns both versions.</summary>
    /// <returns>For example <c>0.21.0 (chart 1.21.1)</c>.</returns>
    public override string ToString() => $"{App} (chart {Chart})";

    private static Version Parse(string version, string parameter) =>
        Pattern().IsMatch(version)
            ? Version.Parse(version)
            : throw new ArgumentException($"'{version}' is not a version; write it like 0.21.0.", parameter);

    [GeneratedRegex(@"^[0-9]{1,4}\.[0-9]{1,4}\.[0-9]{1,4}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
