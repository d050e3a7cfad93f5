using System.Text.RegularExpressions;

namespace Blueprints.Eks;

/// <summary>Reads the ARNs of principals that may have an access entry: IAM roles and users.</summary>
/// <remarks>Source: Amazon EKS API Reference, CreateAccessEntry, «principalArn»; IAM User Guide, «IAM ARNs».</remarks>
internal static partial class PrincipalArns
{
    public static bool IsValid(string arn) => Pattern().IsMatch(arn);

    /// <summary>Determines whether it is a service-linked role. Source: Amazon EKS User Guide, «Create access entries».</summary>
    public static bool IsServiceLinked(string arn) => arn.Contains(":role/aws-service-role/", StringComparison.Ordinal);

    public static string PartitionOf(string arn) => arn.Split(':')[1];

    /// <summary>Returns the key in the name of a principal's entry: the role's or user's name, without its path.</summary>
    public static string KeyOf(string arn) => arn[(arn.LastIndexOfAny(['/', ':']) + 1)..];

    [GeneratedRegex(
        @"^arn:aws[a-z-]*:iam::[0-9]{12}:(role|user)/([\x21-\x7e]+/)*[A-Za-z0-9+=,.@_-]{1,64}\z",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Pattern();
}
