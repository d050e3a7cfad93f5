namespace Blueprints.Problems;

/// <summary>
/// Defines the codes of problems with Karpenter's controller and what it needs in AWS. Append only: a code is never reused.
/// </summary>
internal static class ControllerProblems
{
    public const string NameTooLong = "KRP201";
    public const string PolicyTooLarge = "KRP202";
    public const string NoCluster = "KRP203";
    public const string UnknownNodeRole = "KRP204";
    public const string WindowsOnOwnRole = "KRP205";
    public const string NegativeCount = "KRP206";
    public const string NotAnAmount = "KRP207";
    public const string NotAClusterName = "KRP208";
    public const string NoAccessEntries = "KRP209";
    public const string KarpenterTwice = "KRP210";
    public const string InvalidPassedRole = "KRP211";
    public const string LargerThanSystemNodes = "KRP212";
    public const string SubnetsWithoutPrefixes = "KRP213";

    public const string SingleReplica = "KRP251";
    public const string RoleInIsolatedVpc = "KRP252";
    public const string NoZonalShift = "KRP253";
    public const string NoSystemNodes = "KRP254";
    public const string UnknownAuthentication = "KRP255";
    public const string MissingEndpoints = "KRP256";
    public const string ImagesOutOfReach = "KRP257";
    public const string TooFewReserved = "KRP258";
    public const string UnknownPodNetwork = "KRP259";
    public const string FewerSystemNodes = "KRP260";
}
