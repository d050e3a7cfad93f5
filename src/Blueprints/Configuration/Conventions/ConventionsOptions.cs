
namespace Blueprints.Configuration;

/// <summary>Describes a company's conventions in a stack's configuration; see <see cref="Conventions.FromOptions"/>.</summary>
/// <example>
/// <code>
/// using var conventions = Conventions.FromOptions(StackConfiguration.Bind&lt;ConventionsOptions&gt;("conventions")).ForProgram();
/// </code>
/// </example>
public sealed class ConventionsOptions : ICheckedOptions
{
    /// <summary>Gets or sets the tags of every taggable resource. Default: none.</summary>
    public IDictionary<string, string> Tags { get; set; } = new Dictionary<string, string>();

    /// <summary>Gets or sets the ARN of the managed policy that bounds every role. Default: none.</summary>
    public string? PermissionsBoundaryArn { get; set; }

    /// <summary>
    /// Gets or sets the path of every role, policy and instance profile, for example <c>/platform/</c>. Default: <c>/</c>.
    /// </summary>
    public string? IamPath { get; set; }

    /// <summary>Gets or sets the prefix of the names that the library sets, for example <c>acme-</c>. Default: nothing.</summary>
    public string? NamePrefix { get; set; }

    /// <summary>Gets or sets the ARN of the KMS key for everything without its own key. Default: none.</summary>
    public string? KmsKeyArn { get; set; }

    /// <summary>
    /// Gets or sets the ARNs of KMS keys by region, for example <c>us-east-1</c>, which win over <c>kmsKeyArn</c>. Default: none.
    /// </summary>
    public IDictionary<string, string> KmsKeyArns { get; set; } = new Dictionary<string, string>();

    void ICheckedOptions.Check(OptionCheck check) => check.EachKeyReads(KmsKeyArns, AwsRegion.Of, "a region", "us-east-1");
}
