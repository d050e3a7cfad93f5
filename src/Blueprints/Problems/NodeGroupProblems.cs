namespace Blueprints.Problems;

/// <summary>Defines the codes of problems with a cluster's node groups. Append only: a code is never reused.</summary>
internal static class NodeGroupProblems
{
    public const string NoInstanceType = "NGP001";
    public const string WrongArchitecture = "NGP002";
    public const string TooManyInstanceTypes = "NGP003";
    public const string NotOffered = "NGP004";
    public const string SizeOutOfRange = "NGP005";
    public const string SizeOrder = "NGP006";
    public const string NoAmazonLinux2 = "NGP007";
    public const string NoImageForArchitecture = "NGP008";
    public const string ImageNotForInstances = "NGP009";
    public const string DuplicateName = "NGP010";
    public const string InvalidName = "NGP011";
    public const string InvalidLabel = "NGP012";
    public const string ReservedLabel = "NGP013";
    public const string InvalidTaint = "NGP014";
    public const string DuplicateTaint = "NGP015";
    public const string TooManyTaints = "NGP016";
    public const string DiskTooSmall = "NGP017";
    public const string ShareOutOfRange = "NGP018";
    public const string HopLimitOutOfRange = "NGP019";
    public const string ZoneOutsidePlacement = "NGP020";
    public const string InvalidRelease = "NGP021";
    public const string NeedsNitro = "NGP022";
    public const string OtherRegion = "NGP023";
    public const string NameTooLong = "NGP024";
    public const string VersionSkew = "NGP025";
    public const string OtherVpc = "NGP026";
    public const string NotAKey = "NGP027";
    public const string SubnetsWithoutPrefixes = "NGP028";

    public const string FewSystemNodes = "NGP101";
    public const string SpotSystemNodes = "NGP102";
    public const string SingleSpotType = "NGP103";
    public const string PublicSubnets = "NGP104";
    public const string IsolatedSubnets = "NGP105";
    public const string HopLimit = "NGP106";
    public const string AmazonLinux2 = "NGP107";
    public const string NotOfferedInZone = "NGP108";
    public const string ManyNodeGroups = "NGP109";
    public const string UnavailableAboveSize = "NGP110";
    public const string UnknownInstanceType = "NGP111";
    public const string ManyNodes = "NGP112";
    public const string KeyPolicy = "NGP113";
}
