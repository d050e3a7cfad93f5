using System.ComponentModel.DataAnnotations;

namespace Blueprints.Configuration;

/// <summary>Describes addresses that may connect, in <see cref="AuroraOptions"/>.</summary>
public sealed class CidrRuleOptions : ICheckedOptions
{
    /// <summary>Gets or sets an IPv4 block.</summary>
    [Required]
    public string? Cidr { get; set; }

    /// <summary>Gets or sets the reason, which becomes the rule's description.</summary>
    [Required]
    public string? Reason { get; set; }

    void ICheckedOptions.Check(OptionCheck check)
    {
        check.Cidr(Cidr);
    }
}
