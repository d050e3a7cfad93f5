using System.ComponentModel.DataAnnotations;

namespace Blueprints.Configuration;

/// <summary>
/// Describes a zone, in <see cref="ExternalDnsOptions"/>. A new private zone requires its network, and so the fluent method.
/// </summary>
public sealed class DnsZoneOptions : ICheckedOptions
{
    /// <summary>Gets or sets the zone's name, for example <c>example.org</c>.</summary>
    [Required]
    public string? Name { get; set; }

    /// <summary>Gets or sets the id of an existing zone. Default: the zone is created.</summary>
    public string? Id { get; set; }

    /// <summary>Gets or sets a value indicating whether the zone is private; it must exist. Default: <c>false</c>.</summary>
    public bool Private { get; set; }

    /// <summary>Gets or sets the comment in Route 53 of a zone that is created. Default: the cluster's name.</summary>
    public string? Comment { get; set; }

    void ICheckedOptions.Check(OptionCheck check)
    {
        if (Private && Id is null)
        {
            check.Missing(nameof(Id), "set the id of the zone, or create it with AddPrivateZone, which requires its network");
        }
        else if (Comment is not null && Id is not null)
        {
            check.Contradiction(nameof(Comment), "an existing zone keeps its comment", "leave one of them out");
        }
    }
}
