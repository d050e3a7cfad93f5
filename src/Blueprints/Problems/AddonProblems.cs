namespace Blueprints.Problems;

/// <summary>Defines the codes of problems with a cluster's add-ons. Append only: a code is never reused.</summary>
internal static class AddonProblems
{
    public const string InvalidName = "ADN001";
    public const string InvalidVersion = "ADN002";
    public const string InvalidConfiguration = "ADN003";
    public const string NoNodes = "ADN004";
    public const string NoPodIdentityAgent = "ADN005";
    public const string UnknownIdentity = "ADN006";
    public const string UnsupportedCredentials = "ADN007";
    public const string VersionWithoutPodIdentity = "ADN008";
    public const string InvalidPolicies = "ADN009";
    public const string PreserveOnCreate = "ADN010";
    public const string InvalidSettings = "ADN011";
    public const string NotWithIpv6 = "ADN012";
    public const string NameTooLong = "ADN013";
    public const string InvalidServiceAccount = "ADN014";
    public const string VersionSkew = "ADN015";

    public const string DefaultLeftOut = "ADN101";
    public const string NothingToLeaveOut = "ADN102";
    public const string WithoutIdentity = "ADN103";
    public const string NotTolerated = "ADN104";
    public const string NoEffectWithIpv6 = "ADN105";
    public const string NoPodInterfaces = "ADN106";
    public const string MissingRequirement = "ADN107";
    public const string StaysBehind = "ADN108";
    public const string VersionBehind = "ADN109";
    public const string PinNotChecked = "ADN110";
}
