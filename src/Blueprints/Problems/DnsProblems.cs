namespace Blueprints.Problems;

/// <summary>Defines the codes of problems with zones and ExternalDNS. Append only: a code is never reused.</summary>
internal static class DnsProblems
{
    public const string NoZones = "DNS001";
    public const string InvalidZoneName = "DNS002";
    public const string WildcardZone = "DNS003";
    public const string DuplicateZone = "DNS004";
    public const string TopLevelZone = "DNS005";
    public const string InvalidZoneId = "DNS006";
    public const string TooManyZones = "DNS007";
    public const string CommentTooLong = "DNS008";
    public const string NotForThisZone = "DNS009";
    public const string UnsupportedVersion = "DNS010";
    public const string InvalidOwnerId = "DNS011";
    public const string OwnerIdTaken = "DNS012";
    public const string ReleaseTaken = "DNS013";
    public const string NoSources = "DNS014";
    public const string InvalidPrefix = "DNS015";
    public const string InvalidInterval = "DNS016";
    public const string TtlNotSettable = "DNS017";
    public const string TtlOutOfRange = "DNS018";
    public const string BatchOutOfRange = "DNS019";
    public const string NotAnAmount = "DNS020";
    public const string RecordOutsideZones = "DNS021";
    public const string InvalidRecordName = "DNS022";
    public const string InvalidRecordValue = "DNS023";
    public const string CreatedInOtherAccount = "DNS024";
    public const string RecordConflict = "DNS025";
    public const string InvalidZoneRole = "DNS026";
    public const string InvalidReleaseName = "DNS027";
    public const string NameTooLong = "DNS028";
    public const string NoQueryLogs = "DNS029";
    public const string UnknownRetention = "DNS030";
    public const string PolicyNotSettable = "DNS031";
    public const string InvalidVpcId = "DNS032";
    public const string InvalidFilter = "DNS033";
    public const string OtherPartition = "DNS034";
    public const string VpcWithoutDns = "DNS035";
    public const string LargerThanSystemNodes = "DNS036";

    public const string NotDelegated = "DNS101";
    public const string Disposable = "DNS102";
    public const string RecordsStay = "DNS103";
    public const string NoSystemNodes = "DNS104";
    public const string ShortInterval = "DNS105";
    public const string NameServersToTell = "DNS106";
    public const string SourceNeedsDefinitions = "DNS107";
    public const string OtherAnnotations = "DNS108";
    public const string OverlappingZones = "DNS109";
    public const string SourceNotFiltered = "DNS110";
    public const string ClusterOutsideZone = "DNS111";
    public const string NetworksSetOnce = "DNS112";
    public const string MissingEndpoints = "DNS113";
    public const string ImagesOutOfReach = "DNS114";
}
