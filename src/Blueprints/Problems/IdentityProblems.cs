namespace Blueprints.Problems;

/// <summary>Defines the codes of problems with a workload's identity. Append only.</summary>
internal static class IdentityProblems
{
    public const string InvalidNamespace = "IDN001";
    public const string InvalidServiceAccount = "IDN002";
    public const string NoPodIdentityAgent = "IDN003";
    public const string NoOidcProvider = "IDN004";
    public const string TooManyPolicies = "IDN005";
    public const string DuplicatePolicy = "IDN006";
    public const string InvalidPolicyName = "IDN007";
    public const string IdentityTwice = "IDN008";
    public const string InvalidPolicy = "IDN009";
    public const string InvalidPolicyArn = "IDN010";

    public const string NoPolicy = "IDN101";
    public const string MissingEndpoints = "IDN102";
}
