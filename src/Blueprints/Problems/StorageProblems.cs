namespace Blueprints.Problems;

/// <summary>Defines the codes of problems with a cluster's storage classes. Append only: a code is never reused.</summary>
internal static class StorageProblems
{
    public const string NoDriver = "STC001";
    public const string DuplicateName = "STC002";
    public const string SeveralDefaults = "STC003";
    public const string InvalidName = "STC004";
    public const string TakenName = "STC005";
    public const string IopsOutOfRange = "STC006";
    public const string IopsPerGiBOutOfRange = "STC007";
    public const string ThroughputOutOfRange = "STC008";
    public const string NotForVolumeType = "STC009";
    public const string KeyWithoutEncryption = "STC010";
    public const string TooManyTags = "STC011";
    public const string NotAKey = "STC012";
    public const string FileSystemDropped = "STC013";

    public const string NotEncrypted = "STC101";
    public const string ImmediateBinding = "STC102";
    public const string OldVolumeType = "STC103";
    public const string KeyNotGranted = "STC104";
}
