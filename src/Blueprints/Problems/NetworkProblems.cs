namespace Blueprints.Problems;

/// <summary>Defines the codes of problems with a network. Append only: a code is never reused.</summary>
internal static class NetworkProblems
{
    public const string NoZones = "NET001";
    public const string UnknownZone = "NET002";
    public const string DuplicateTier = "NET003";
    public const string NatWithoutPublicTier = "NET004";
    public const string PrivateTierWithoutNat = "NET005";
    public const string DoesNotFit = "NET006";
    public const string PrefixOutOfRange = "NET007";
    public const string Misaligned = "NET008";
    public const string Overlap = "NET009";
    public const string OutsideVpc = "NET010";
    public const string MoreZonesThanSlots = "NET011";
    public const string ReservedRange = "NET012";
    public const string InvalidTierName = "NET013";
    public const string NatWithoutPrivateTier = "NET014";
    public const string AllocationIdCount = "NET015";
    public const string DuplicateZone = "NET016";
    public const string NoTiers = "NET017";
    public const string RestrictedSecondaryCidr = "NET018";
    public const string BlockCount = "NET019";
    public const string TooManyIpv6Subnets = "NET021";
    public const string UnknownSecondaryCidr = "NET022";
    public const string EndpointNeedsDns = "NET023";
    public const string UnknownEndpointTier = "NET024";
    public const string InvalidRetention = "NET025";
    public const string InvalidDhcpOptions = "NET026";
    public const string DuplicateEndpoint = "NET027";
    public const string UnknownTagZone = "NET029";
    public const string NotACidr = "NET030";
    public const string ZoneSlotsOutOfRange = "NET031";
    public const string InvalidClusterName = "NET032";
    public const string NotIPv4 = "NET033";
    public const string UnknownTier = "NET034";
    public const string HostnamesNeedDnsSupport = "NET035";
    public const string EndpointNeedsFullName = "NET036";
    public const string ContradictoryPlacement = "NET038";
    public const string NoIpv6Block = "NET039";
    public const string TierOfAnotherVpc = "NET041";
    public const string NotAnId = "NET042";
    public const string NotAnArn = "NET043";
    public const string UnknownZoneId = "NET044";
    public const string OtherZoneId = "NET045";
    public const string ZoneWithoutControlPlane = "NET046";
    public const string UnknownEndpointZone = "NET047";
    public const string NotAnEndpointService = "NET048";
    public const string DuplicateSubnet = "NET049";

    public const string SingleZone = "NET101";
    public const string SingleNat = "NET102";
    public const string PublicRange = "NET103";
    public const string RangeUsedByAwsServices = "NET104";
    public const string ManyCidrs = "NET105";
    public const string OptInRegion = "NET106";
    public const string RegionWideSetting = "NET107";
    public const string UnknownZones = "NET108";
    public const string ManyElasticIps = "NET110";
    public const string KeyPolicy = "NET111";
    public const string ZoneIdsUnknown = "NET112";
    public const string OneDiscoveryTag = "NET113";
    public const string NoRegionalNat = "NET114";
}
