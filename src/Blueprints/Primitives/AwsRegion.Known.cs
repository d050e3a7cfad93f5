using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Blueprints;

// Regions and their launch dates: AWS Regions and Availability Zones, «AWS Regions» and «Document history».
// Zone letters: EC2 DescribeAvailabilityZones; where accounts see different letters (us-west-1, ap-northeast-1), all of them.
public readonly partial struct AwsRegion
{
    /// <summary>Gets Africa (Cape Town), <c>af-south-1</c>, an opt-in region.</summary>
    public static AwsRegion AfSouth1 { get; } = Known("af-south-1", "Africa (Cape Town)", "abc", requiresOptIn: true);

    /// <summary>Gets Asia Pacific (Hong Kong), <c>ap-east-1</c>, an opt-in region.</summary>
    public static AwsRegion ApEast1 { get; } = Known("ap-east-1", "Asia Pacific (Hong Kong)", "abc", requiresOptIn: true);

    /// <summary>Gets Asia Pacific (Taipei), <c>ap-east-2</c>, an opt-in region.</summary>
    public static AwsRegion ApEast2 { get; } = Known("ap-east-2", "Asia Pacific (Taipei)", "abc", requiresOptIn: true);

    /// <summary>Gets Asia Pacific (Tokyo), <c>ap-northeast-1</c>.</summary>
    public static AwsRegion ApNortheast1 { get; } = Known("ap-northeast-1", "Asia Pacific (Tokyo)", "abcd");

    /// <summary>Gets Asia Pacific (Seoul), <c>ap-northeast-2</c>.</summary>
    public static AwsRegion ApNortheast2 { get; } = Known("ap-northeast-2", "Asia Pacific (Seoul)", "abcd");

    /// <summary>Gets Asia Pacific (Osaka), <c>ap-northeast-3</c>.</summary>
    public static AwsRegion ApNortheast3 { get; } = Known("ap-northeast-3", "Asia Pacific (Osaka)", "abc");

    /// <summary>Gets Asia Pacific (Mumbai), <c>ap-south-1</c>.</summary>
    public static AwsRegion ApSouth1 { get; } = Known("ap-south-1", "Asia Pacific (Mumbai)", "abc");

    /// <summary>Gets Asia Pacific (Hyderabad), <c>ap-south-2</c>, an opt-in region.</summary>
    public static AwsRegion ApSouth2 { get; } = Known("ap-south-2", "Asia Pacific (Hyderabad)", "abc", requiresOptIn: true);

    /// <summary>Gets Asia Pacific (Singapore), <c>ap-southeast-1</c>.</summary>
    public static AwsRegion ApSoutheast1 { get; } = Known("ap-southeast-1", "Asia Pacific (Singapore)", "abc");

    /// <summary>Gets Asia Pacific (Sydney), <c>ap-southeast-2</c>.</summary>
    public static AwsRegion ApSoutheast2 { get; } = Known("ap-southeast-2", "Asia Pacific (Sydney)", "abc");

    /// <summary>Gets Asia Pacific (Jakarta), <c>ap-southeast-3</c>, an opt-in region.</summary>
    public static AwsRegion ApSoutheast3 { get; } = Known("ap-southeast-3", "Asia Pacific (Jakarta)", "abc", requiresOptIn: true);

    /// <summary>Gets Asia Pacific (Melbourne), <c>ap-southeast-4</c>, an opt-in region.</summary>
    public static AwsRegion ApSoutheast4 { get; } = Known("ap-southeast-4", "Asia Pacific (Melbourne)", "abc", requiresOptIn: true);

    /// <summary>Gets Asia Pacific (Malaysia), <c>ap-southeast-5</c>, an opt-in region.</summary>
    public static AwsRegion ApSoutheast5 { get; } = Known("ap-southeast-5", "Asia Pacific (Malaysia)", "abc", requiresOptIn: true);

    /// <summary>Gets Asia Pacific (New Zealand), <c>ap-southeast-6</c>, an opt-in region.</summary>
    public static AwsRegion ApSoutheast6 { get; } = Known("ap-southeast-6", "Asia Pacific (New Zealand)", "abc", requiresOptIn: true);

    /// <summary>Gets Asia Pacific (Thailand), <c>ap-southeast-7</c>, an opt-in region.</summary>
    public static AwsRegion ApSoutheast7 { get; } = Known("ap-southeast-7", "Asia Pacific (Thailand)", "abc", requiresOptIn: true);

    /// <summary>Gets Canada (Central), <c>ca-central-1</c>.</summary>
    public static AwsRegion CaCentral1 { get; } = Known("ca-central-1", "Canada (Central)", "abd");

    /// <summary>Gets Canada West (Calgary), <c>ca-west-1</c>, an opt-in region.</summary>
    public static AwsRegion CaWest1 { get; } = Known("ca-west-1", "Canada West (Calgary)", "abc", requiresOptIn: true);

    /// <summary>Gets Europe (Frankfurt), <c>eu-central-1</c>.</summary>
    public static AwsRegion EuCentral1 { get; } = Known("eu-central-1", "Europe (Frankfurt)", "abc");

    /// <summary>Gets Europe (Zurich), <c>eu-central-2</c>, an opt-in region.</summary>
    public static AwsRegion EuCentral2 { get; } = Known("eu-central-2", "Europe (Zurich)", "abc", requiresOptIn: true);

    /// <summary>Gets Europe (Stockholm), <c>eu-north-1</c>.</summary>
    public static AwsRegion EuNorth1 { get; } = Known("eu-north-1", "Europe (Stockholm)", "abc");

    /// <summary>Gets Europe (Milan), <c>eu-south-1</c>, an opt-in region.</summary>
    public static AwsRegion EuSouth1 { get; } = Known("eu-south-1", "Europe (Milan)", "abc", requiresOptIn: true);

    /// <summary>Gets Europe (Spain), <c>eu-south-2</c>, an opt-in region.</summary>
    public static AwsRegion EuSouth2 { get; } = Known("eu-south-2", "Europe (Spain)", "abc", requiresOptIn: true);

    /// <summary>Gets Europe (Ireland), <c>eu-west-1</c>.</summary>
    public static AwsRegion EuWest1 { get; } = Known("eu-west-1", "Europe (Ireland)", "abc");

    /// <summary>Gets Europe (London), <c>eu-west-2</c>.</summary>
    public static AwsRegion EuWest2 { get; } = Known("eu-west-2", "Europe (London)", "abc");

    /// <summary>Gets Europe (Paris), <c>eu-west-3</c>.</summary>
    public static AwsRegion EuWest3 { get; } = Known("eu-west-3", "Europe (Paris)", "abc");

    /// <summary>Gets Israel (Tel Aviv), <c>il-central-1</c>, an opt-in region.</summary>
    public static AwsRegion IlCentral1 { get; } = Known("il-central-1", "Israel (Tel Aviv)", "abc", requiresOptIn: true);

    /// <summary>Gets Middle East (UAE), <c>me-central-1</c>, an opt-in region.</summary>
    public static AwsRegion MeCentral1 { get; } = Known("me-central-1", "Middle East (UAE)", "abc", requiresOptIn: true);

    /// <summary>Gets Middle East (Bahrain), <c>me-south-1</c>, an opt-in region.</summary>
    public static AwsRegion MeSouth1 { get; } = Known("me-south-1", "Middle East (Bahrain)", "abc", requiresOptIn: true);

    /// <summary>Gets Mexico (Central), <c>mx-central-1</c>, an opt-in region.</summary>
    public static AwsRegion MxCentral1 { get; } = Known("mx-central-1", "Mexico (Central)", "abc", requiresOptIn: true);

    /// <summary>Gets South America (São Paulo), <c>sa-east-1</c>.</summary>
    public static AwsRegion SaEast1 { get; } = Known("sa-east-1", "South America (São Paulo)", "abc");

    /// <summary>Gets US East (N. Virginia), <c>us-east-1</c>.</summary>
    public static AwsRegion UsEast1 { get; } = Known("us-east-1", "US East (N. Virginia)", "abcdef");

    /// <summary>Gets US East (Ohio), <c>us-east-2</c>.</summary>
    public static AwsRegion UsEast2 { get; } = Known("us-east-2", "US East (Ohio)", "abc");

    /// <summary>Gets US West (N. California), <c>us-west-1</c>.</summary>
    public static AwsRegion UsWest1 { get; } = Known("us-west-1", "US West (N. California)", "abc");

    /// <summary>Gets US West (Oregon), <c>us-west-2</c>.</summary>
    public static AwsRegion UsWest2 { get; } = Known("us-west-2", "US West (Oregon)", "abcd");

    /// <summary>Gets every known region, by code.</summary>
    public static ImmutableArray<AwsRegion> All { get; } =
    [
        AfSouth1, ApEast1, ApEast2, ApNortheast1, ApNortheast2, ApNortheast3,
        ApSouth1, ApSouth2, ApSoutheast1, ApSoutheast2, ApSoutheast3, ApSoutheast4,
        ApSoutheast5, ApSoutheast6, ApSoutheast7, CaCentral1, CaWest1, EuCentral1,
        EuCentral2, EuNorth1, EuSouth1, EuSouth2, EuWest1, EuWest2,
        EuWest3, IlCentral1, MeCentral1, MeSouth1, MxCentral1, SaEast1,
        UsEast1, UsEast2, UsWest1, UsWest2,
    ];

    private static FrozenDictionary<string, AwsRegion> KnownByCode { get; } = All.ToFrozenDictionary(
        region => region.Name,
        StringComparer.Ordinal);

    private static AwsRegion Known(string code, string displayName, string zones, bool requiresOptIn = false) =>
        new(new Facts(code, displayName, AwsPartition.Commercial, requiresOptIn, zones));
}
