namespace Blueprints.Problems;

/// <summary>Defines the codes of problems with the access of GitHub Actions. Append only: a code is never reused.</summary>
internal static class GitHubProblems
{
    public const string InvalidRepository = "GHA001";
    public const string DuplicateRepository = "GHA002";
    public const string NoSubject = "GHA003";
    public const string InvalidRef = "GHA004";
    public const string InvalidEnvironment = "GHA005";
    public const string DuplicateSubject = "GHA006";
    public const string SessionOutOfRange = "GHA007";
    public const string InvalidPath = "GHA008";
    public const string TrustTooLong = "GHA009";
    public const string InvalidArn = "GHA010";
    public const string InvalidPolicyName = "GHA011";
    public const string TooManyPolicies = "GHA012";
    public const string InvalidIds = "GHA013";
    public const string ProviderTwice = "GHA014";
    public const string NoRepository = "GHA015";
    public const string InvalidCluster = "GHA016";
    public const string InvalidPolicy = "GHA017";
    public const string OtherPartition = "GHA018";

    public const string WholeRepository = "GHA101";
    public const string PullRequests = "GHA102";
    public const string NamesCanBeReused = "GHA103";
}
