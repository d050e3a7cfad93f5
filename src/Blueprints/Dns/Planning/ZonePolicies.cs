using System.Collections.Immutable;
using Blueprints.Internal;

namespace Blueprints.Dns.Planning;

/// <summary>Writes the permissions of ExternalDNS in Route 53: reading and changing exactly the zones of its list.</summary>
/// <remarks>
/// Source: kubernetes-sigs/external-dns, docs/tutorials/aws.md, «IAM Policy», narrowed from all zones to some. Listing zones has no
/// narrower resource in IAM. Old versions request the tags of one zone at a time, new versions of many.
/// </remarks>
internal static class ZonePolicies
{
    public const string Name = "zones";

    private static readonly string[] ZoneActions = [
        "route53:ChangeResourceRecordSets",
        "route53:ListResourceRecordSets",
        "route53:ListTagsForResource",
        "route53:ListTagsForResources",
    ];

    private static readonly string[] LogActions = ["logs:CreateLogStream", "logs:PutLogEvents"];

    private static readonly string[] AssumeActions = ["sts:AssumeRole", "sts:TagSession"];

    public static string ZoneArn(AwsPartition partition, string zoneId) => $"arn:{partition}:route53:::hostedzone/{zoneId}";

    public static string Zones(ImmutableArray<string> zoneArns) => Policies.Document(
        new { Effect = "Allow", Action = ZoneActions, Resource = zoneArns },
        new { Effect = "Allow", Action = "route53:ListHostedZones", Resource = "*" });

    /// <summary>Returns the maximum length of the policy: an id has up to 32 characters.</summary>
    public static int Size(AwsPartition partition, int zones) =>
        Zones([.. Enumerable.Repeat(ZoneArn(partition, new string('Z', 32)), zones)]).Length;

    /// <summary>Returns the policy of CloudWatch Logs that lets Route 53 write the queries of some zones to their log groups.</summary>
    /// <remarks>
    /// It may have 51,200 characters (boto/botocore, botocore/data/logs/2014-03-28/service-2.json, «PolicyDocument»; older editions of the
    /// API Reference say 5,120), and a zone needs about 400 with the longest name. IAM's 6,144 characters for the same zones are exceeded
    /// long before.
    /// </remarks>
    public static string QueryLogs(ImmutableArray<string> groupArns, ImmutableArray<string> zoneArns) => Policies.Document(new
    {
        Effect = "Allow",
        Principal = new { Service = "route53.amazonaws.com" },
        Action = LogActions,
        Resource = groupArns.Select(arn => $"{arn}:*"),
        Condition = new
        {
            ArnLike = new Dictionary<string, IEnumerable<string>> { ["aws:SourceArn"] = zoneArns },
            StringEquals = new Dictionary<string, string> { ["aws:SourceAccount"] = Arns.Account(groupArns[0]) },
        },
    });

    public static string LogGroupName(string zone) => $"/aws/route53/{zone}";

    /// <summary>
    /// Returns the right to assume the role of the zones' account. Sessions of Pod Identity have tags, which are passed on.
    /// </summary>
    public static string Assume(string roleArn) => Policies.Document(new { Effect = "Allow", Action = AssumeActions, Resource = roleArn });

    /// <summary>
    /// Returns the trust that the role of the zones' account needs. Source: IAM User Guide, «Pass session tags in AWS STS».
    /// </summary>
    public static string Trust(ImmutableArray<string> roleArns, string? externalId)
    {
        var principal = new { AWS = roleArns };
        object assume = externalId is null
            ? new { Effect = "Allow", Principal = principal, Action = "sts:AssumeRole" }
            : new
            {
                Effect = "Allow",
                Principal = principal,
                Action = "sts:AssumeRole",
                Condition = new { StringEquals = new Dictionary<string, string> { ["sts:ExternalId"] = externalId } }
            };
        return Policies.Document(assume, new { Effect = "Allow", Principal = principal, Action = "sts:TagSession" });
    }
}
