namespace Blueprints.Internal;

/// <summary>
/// Represents the parts of an ARN. Source: AWS General Reference, «Amazon Resource Names»:
/// <c>arn:partition:service:region:account:resource</c>.
/// </summary>
internal static class Arns
{
    private const int Fields = 6;

    /// <summary>Returns the account; empty when the text is not an ARN, so that an Apply does not fail.</summary>
    public static string Account(string arn) => Parts(arn).Account;

    public static (string Partition, string Region, string Account) Parts(string arn) =>
        arn.Split(':', Fields) is ["arn", var partition, _, var region, var account, _]
            ? (partition, region, account)
            : (string.Empty, string.Empty, string.Empty);
}
