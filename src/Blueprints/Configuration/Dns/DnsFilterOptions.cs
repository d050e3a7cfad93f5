namespace Blueprints.Configuration;

/// <summary>Describes the resources that the release for one kind of zones reads, in <see cref="ExternalDnsOptions"/>.</summary>
public sealed class DnsFilterOptions
{
    /// <summary>
    /// Gets or sets annotations that resources have, with their values; an empty text stands for any value. Default: none.
    /// </summary>
    public IDictionary<string, string> Annotations { get; set; } = new Dictionary<string, string>();

    /// <summary>
    /// Gets or sets annotations that resources do not have, with their values; an empty text stands for any value. Default: none.
    /// </summary>
    public IDictionary<string, string> WithoutAnnotations { get; set; } = new Dictionary<string, string>();

    /// <summary>Gets or sets labels that resources have, with their values; an empty text stands for any value. Default: none.</summary>
    public IDictionary<string, string> Labels { get; set; } = new Dictionary<string, string>();

    /// <summary>
    /// Gets or sets labels that resources do not have, with their values; an empty text stands for any value. Default: none.
    /// </summary>
    public IDictionary<string, string> WithoutLabels { get; set; } = new Dictionary<string, string>();

    /// <summary>Gets or sets the classes of ingresses that are read. Default: all.</summary>
    public IList<string> IngressClasses { get; set; } = [];

    /// <summary>Gets or sets excluded domains, with their subdomains. Default: none.</summary>
    public IList<string> WithoutDomains { get; set; } = [];
}
