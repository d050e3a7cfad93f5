using System.ComponentModel.DataAnnotations;

namespace Blueprints.Configuration;

/// <summary>Describes a tier of subnets in <see cref="VpcOptions"/>.</summary>
public sealed class SubnetTierOptions : ICheckedOptions
{
    /// <summary>Gets or sets the tier's name: 1 to 24 lower-case letters, digits and hyphens.</summary>
    [Required]
    public string? Name { get; set; }

    /// <summary>
    /// Gets or sets what the tier's subnets can reach: <c>public</c>, <c>private</c> or <c>isolated</c>; <c>reserved</c> only reserves the
    /// room.
    /// </summary>
    [Required]
    public TierChoice? Kind { get; set; }

    /// <summary>Gets or sets the prefix length of each subnet, 16 to 28. Default: 20, or what <c>at</c> is divided into.</summary>
    public int? Prefix { get; set; }

    /// <summary>
    /// Gets or sets one block for the whole tier, from which each zone slot takes its subnet. Default: the lowest free place.
    /// </summary>
    public string? At { get; set; }

    /// <summary>Gets or sets each zone's exact block, in the order of the zones. Default: none.</summary>
    public IList<string> AtExactly { get; set; } = [];

    /// <summary>Gets or sets the secondary CIDR that the tier is in. Default: the primary one.</summary>
    public string? InCidr { get; set; }

    /// <summary>Gets or sets a value indicating whether instances get public addresses when they start. Default: <c>false</c>.</summary>
    public bool PublicIpOnLaunch { get; set; }

    /// <summary>
    /// Gets or sets a value indicating whether Karpenter may start nodes in a tier that is not private. Default: <c>false</c>.
    /// </summary>
    public bool ForNodes { get; set; }

    /// <summary>Gets or sets a value indicating whether the tier gets the tags of <c>clusterName</c>. Default: <c>true</c>.</summary>
    public bool KubernetesTags { get; set; } = true;

    /// <summary>Gets or sets tags of the tier's subnets. Default: none.</summary>
    public IDictionary<string, string> Tags { get; set; } = new Dictionary<string, string>();

    void ICheckedOptions.Check(OptionCheck check)
    {
        check.Cidr(At);
        check.EachCidr(AtExactly);
        check.Cidr(InCidr);
        if (At is not null && AtExactly is { Count: > 0 })
        {
            check.Contradiction(nameof(AtExactly), "the place is set twice, with 'at' and with 'atExactly'", "keep one of them");
        }
    }
}
