namespace Blueprints.Problems;

/// <summary>
/// Defines the codes of problems with a cluster's control plane, its access and its network. Append only: a code is never reused.
/// </summary>
internal static class EksProblems
{
    public const string VersionOutOfSupport = "EKS001";
    public const string TooFewZones = "EKS003";
    public const string OtherRegion = "EKS004";
    public const string InvalidPrincipal = "EKS007";
    public const string DuplicatePrincipal = "EKS008";
    public const string InvalidNamespace = "EKS009";
    public const string InvalidAccessKey = "EKS010";
    public const string InvalidPublicCidr = "EKS011";
    public const string TooManyPublicCidrs = "EKS012";
    public const string UnknownRetention = "EKS013";
    public const string InvalidServiceCidr = "EKS014";
    public const string ServiceCidrOverlaps = "EKS015";
    public const string ServiceCidrWithIpv6 = "EKS016";
    public const string SubnetsWithoutIpv6 = "EKS017";
    public const string StandardPolicyTooLate = "EKS018";
    public const string DeletionWindow = "EKS019";
    public const string InvalidGroup = "EKS020";
    public const string InvalidPort = "EKS021";
    public const string RuleWithoutGroup = "EKS022";
    public const string DuplicateRule = "EKS023";
    public const string Ipv6InChina = "EKS024";
    public const string OtherPartition = "EKS025";
    public const string DuplicateGrant = "EKS026";
    public const string InvalidReason = "EKS028";
    public const string OtherVpc = "EKS029";
    public const string UnreachableApi = "EKS030";
    public const string NameTwice = "EKS031";
    public const string NotAKey = "EKS032";
    public const string VpcWithoutDns = "EKS033";

    public const string ExtendedSupport = "EKS101";
    public const string UnsupportedAllowed = "EKS102";
    public const string OnlyCreatorIsAdmin = "EKS103";
    public const string OpenToTheWorld = "EKS104";
    public const string UnknownDates = "EKS105";
    public const string NoAuditLog = "EKS106";
    public const string PrivateOnly = "EKS107";
    public const string PublicOnly = "EKS108";
    public const string IsolatedNodes = "EKS109";
    public const string SupportEndsSoon = "EKS110";
    public const string KeyPolicy = "EKS111";
}
