using System.Text.RegularExpressions;

namespace Blueprints.Internal;

/// <summary>Describes the form of the ARN of one kind of resource.</summary>
/// <remarks>Source: AWS Service Authorization Reference, «Resource types defined by …» of each service.</remarks>
internal sealed partial class ArnForm
{
    private readonly Regex _pattern;

    private ArnForm(string what, Regex pattern, string example)
    {
        What = what;
        _pattern = pattern;
        Example = example;
    }

    /// <summary>
    /// Gets a KMS key. Not the ARN of an alias: RDS and CloudWatch Logs answer with the key's ARN, so every later update would see a
    /// difference.
    /// </summary>
    public static ArnForm KmsKey { get; } = new(
        "a KMS key",
        Kms(),
        "arn:aws:kms:us-east-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab");

    /// <summary>Gets a KMS key or an alias of one, for what EC2 reads when an instance starts.</summary>
    public static ArnForm KmsKeyOrAlias { get; } = new(
        "a KMS key",
        KmsAlias(),
        "arn:aws:kms:us-east-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab");

    public static ArnForm IamRole { get; } = new("an IAM role", Role(), "arn:aws:iam::123456789012:role/nodes");

    public static ArnForm SnsTopic { get; } = new("an SNS topic", Sns(), "arn:aws:sns:us-east-1:123456789012:oncall");

    public static ArnForm S3Bucket { get; } = new("an S3 bucket", S3(), "arn:aws:s3:::audit-logs/vpc/");

    public static ArnForm AuroraCluster { get; } = new("an Aurora cluster", Rds(), "arn:aws:rds:us-east-1:123456789012:cluster:orders");

    /// <summary>Gets a snapshot of a cluster, or of an instance, which RDS accepts by its ARN alone.</summary>
    public static ArnForm DbSnapshot { get; } = new("a snapshot", Snapshot(), "arn:aws:rds:us-east-1:123456789012:cluster-snapshot:orders");

    public static ArnForm Secret { get; } = new(
        "a secret of Secrets Manager",
        SecretsManager(),
        "arn:aws:secretsmanager:us-east-1:123456789012:secret:orders-AbCdEf");

    /// <summary>Gets a managed policy, of an account or of AWS.</summary>
    public static ArnForm ManagedPolicy { get; } = new("a managed policy", IamPolicy(), "arn:aws:iam::123456789012:policy/read-catalogue");

    public static ArnForm GitHubProvider { get; } = new(
        "GitHub's OIDC provider",
        IamGitHub(),
        "arn:aws:iam::123456789012:oidc-provider/token.actions.githubusercontent.com");

    /// <summary>Gets an OIDC provider of IAM, whose path is the issuer's host and path.</summary>
    public static ArnForm OidcProvider { get; } = new(
        "an OIDC provider of IAM",
        IamOidc(),
        "arn:aws:iam::123456789012:oidc-provider/oidc.eks.us-east-1.amazonaws.com/id/EXAMPLED539D4633E53DE1B71EXAMPLE");

    /// <summary>Gets the kind of resource, with its article.</summary>
    public string What { get; }

    public string Example { get; }

    public bool IsMatch(string text) => _pattern.IsMatch(text);

    [GeneratedRegex("^arn:aws[a-z-]*:kms:[a-z0-9-]+:[0-9]{12}:key/[A-Za-z0-9-]+\\z", RegexOptions.CultureInvariant)]
    private static partial Regex Kms();

    [GeneratedRegex(
        "^arn:aws[a-z-]*:kms:[a-z0-9-]+:[0-9]{12}:(key/[A-Za-z0-9-]+|alias/[A-Za-z0-9/_-]+)\\z",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex KmsAlias();

    [GeneratedRegex(
        @"^arn:aws[a-z-]*:iam::[0-9]{12}:role/([!-~]+/)*[A-Za-z0-9+=,.@_-]{1,64}\z",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Role();

    [GeneratedRegex(
        @"^arn:aws[a-z-]*:iam::([0-9]{12}|aws):policy/[!-~]{1,576}\z",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex IamPolicy();

    [GeneratedRegex(
        @"^arn:aws[a-z-]*:iam::[0-9]{12}:oidc-provider/token\.actions\.githubusercontent\.com\z",
        RegexOptions.CultureInvariant)]
    private static partial Regex IamGitHub();

    [GeneratedRegex(
        @"^arn:aws[a-z-]*:iam::[0-9]{12}:oidc-provider/[A-Za-z0-9.-]+(/[!-~]+)?\z",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex IamOidc();

    [GeneratedRegex("^arn:aws[a-z-]*:sns:[a-z0-9-]+:[0-9]{12}:[A-Za-z0-9_.-]{1,256}\\z", RegexOptions.CultureInvariant)]
    private static partial Regex Sns();

    [GeneratedRegex("^arn:aws[a-z-]*:s3:::[a-z0-9][a-z0-9.-]+(/[!-~]*)?\\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex S3();

    [GeneratedRegex("^arn:aws[a-z-]*:rds:[a-z0-9-]+:[0-9]{12}:cluster:[A-Za-z0-9-]+\\z", RegexOptions.CultureInvariant)]
    private static partial Regex Rds();

    [GeneratedRegex(
        "^arn:aws[a-z-]*:rds:[a-z0-9-]+:[0-9]{12}:(cluster-)?snapshot:([a-z]+:)?[A-Za-z0-9-]+\\z",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Snapshot();

    [GeneratedRegex("^arn:aws[a-z-]*:secretsmanager:[a-z0-9-]+:[0-9]{12}:secret:[!-~]+\\z", RegexOptions.CultureInvariant)]
    private static partial Regex SecretsManager();
}
