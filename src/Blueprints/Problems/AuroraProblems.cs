namespace Blueprints.Problems;

/// <summary>Defines the codes of problems with an Aurora cluster. Append only: a code is never reused.</summary>
internal static class AuroraProblems
{
    public const string TooFewZones = "AUR002";
    public const string CapacityStep = "AUR003";
    public const string CapacityRange = "AUR004";
    public const string MaximumTooLow = "AUR005";
    public const string CannotPause = "AUR006";
    public const string PauseTime = "AUR007";
    public const string NotServerless = "AUR008";
    public const string DuplicateReader = "AUR009";
    public const string InvalidReaderName = "AUR010";
    public const string PromotionTier = "AUR011";
    public const string TooManyReaders = "AUR012";
    public const string OpenToTheWorld = "AUR013";
    public const string IPv6Rule = "AUR014";
    public const string DuplicateRule = "AUR015";
    public const string InvalidReason = "AUR016";
    public const string InvalidRuleName = "AUR017";
    public const string OtherRegion = "AUR018";
    public const string InvalidDatabaseName = "AUR019";
    public const string InvalidMasterUser = "AUR020";
    public const string PortOutOfRange = "AUR021";
    public const string BackupRetention = "AUR022";
    public const string InvalidBackupWindow = "AUR023";
    public const string InvalidMaintenanceWindow = "AUR024";
    public const string WindowsOverlap = "AUR025";
    public const string InvalidIdentifier = "AUR026";
    public const string InvalidParameter = "AUR027";
    public const string ReservedParameter = "AUR028";
    public const string LogOfAnotherEngine = "AUR029";
    public const string LogRetention = "AUR030";
    public const string MonitoringInterval = "AUR031";
    public const string InsightsRetention = "AUR032";
    public const string AdvancedInsightsRetention = "AUR033";
    public const string AlarmThreshold = "AUR034";
    public const string RestoredNames = "AUR035";
    public const string InvalidComponentName = "AUR036";
    public const string IdentifierTooLong = "AUR037";
    public const string InvalidDatabaseUser = "AUR038";
    public const string NoIamAuthentication = "AUR039";
    public const string KeyDeletionWindow = "AUR040";
    public const string DestinationPort = "AUR041";
    public const string MisalignedBlock = "AUR042";
    public const string NoManagedPassword = "AUR043";
    public const string OtherVpc = "AUR044";
    public const string NotAReference = "AUR045";
    public const string StaticParameter = "AUR046";
    public const string NoStandardSupport = "AUR047";
    public const string IdentifierTwice = "AUR049";
    public const string RestoreInFuture = "AUR050";
    public const string InvalidPassword = "AUR051";

    public const string PublicTier = "AUR101";
    public const string SingleInstance = "AUR102";
    public const string NoReaderScalesWithWriter = "AUR103";
    public const string NobodyAllowed = "AUR104";
    public const string PublicAddresses = "AUR105";
    public const string Unprotected = "AUR107";
    public const string LogNotWritten = "AUR108";
    public const string OwnPassword = "AUR109";
    public const string VersionWithdrawn = "AUR110";
    public const string ExtendedSupport = "AUR111";
    public const string SupportEndsSoon = "AUR112";
    public const string SecondUpdate = "AUR113";
    public const string KeyPolicy = "AUR114";
}
