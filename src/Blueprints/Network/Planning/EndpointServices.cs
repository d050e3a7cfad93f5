using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Blueprints.Network.Planning;

/// <summary>
/// Defines the services that blocks of this library reach through VPC endpoints: their short names, and their names in each partition.
/// </summary>
internal static partial class EndpointServices
{
    private const string Common = "com.amazonaws";

    private const string China = "cn.com.amazonaws";

    private const string EuropeanSovereignCloud = "eu.amazonaws";

    /// <summary>
    /// Services by their short names, each with what comes before the region in its whole name where that does not follow from the short
    /// one; null if no source lists it. Sources: AWS PrivateLink Guide, «AWS services that integrate with AWS PrivateLink» (short names);
    /// aws/aws-cdk, packages/aws-cdk-lib/aws-ec2/lib/vpc-endpoint.ts, «VPC_ENDPOINT_SERVICE_EXCEPTIONS» (China and the European Sovereign
    /// Cloud); Amazon PrivateLink Guide for China, «Cross-region enabled Amazon Web Services services» (KMS, and ECR as in the former). The
    /// CDK assumes com.amazonaws for services that it does not list, which is not a source.
    /// </summary>
    private static readonly ImmutableSortedDictionary<string, (string? InChina, string? InEuropeanSovereignCloud)> Prefixes =
        new Dictionary<string, (string? InChina, string? InEuropeanSovereignCloud)>
        {
            ["autoscaling"] = (China, null),
            ["dynamodb"] = (null, null),
            ["ec2"] = (China, null),
            ["ecr.api"] = (China, EuropeanSovereignCloud),
            ["ecr.dkr"] = (China, EuropeanSovereignCloud),
            ["eks"] = (China, null),
            ["eks-auth"] = (null, null),
            ["elasticfilesystem"] = (China, null),
            ["elasticloadbalancing"] = (null, null),
            ["iam"] = (null, null),
            ["kms"] = (Common, null),
            ["logs"] = (null, null),
            ["monitoring"] = (China, null),
            ["route53"] = (null, null),
            ["s3"] = (China, null),
            ["s3express"] = (null, null),
            ["secretsmanager"] = (null, null),
            ["sqs"] = (China, null),
            ["ssm"] = (null, null),
            ["ssmmessages"] = (null, null),
            ["sts"] = (China, null),
            ["xray"] = (China, null),
        }.ToImmutableSortedDictionary(StringComparer.Ordinal);

    /// <summary>
    /// Lists the services that are also reached through route tables. Source: AWS PrivateLink Guide, «Gateway endpoints».
    /// </summary>
    public static bool HaveGateway(string service) => service is "s3" or "dynamodb";

    /// <summary>Returns what is wrong with the short name of a service; <see langword="null"/> for a valid form.</summary>
    public static (string Message, string Fix)? Fault(string text)
    {
        if (ShortNameIn(text) is { } inside)
        {
            return ($"'{text}' is the whole name of a service", $"give its short name, '{inside}'");
        }

        if (text.StartsWith("vpce-", StringComparison.Ordinal))
        {
            return ($"'{text}' is the id of an endpoint, not the name of its service", "give the service's short name, like ecr.api");
        }

        // AWS writes some names with dots and some with hyphens; the wrong form is the name of another service.
        var meant = Prefixes.Keys.FirstOrDefault(known => Letters(known) == Letters(text) && known != text);
        return meant is not null ? ($"no service is called '{text}'", $"write '{meant}'")
            : Form().IsMatch(text) ? null
            : ($"'{text}' is not the short name of a service", "write it in lower case, like ecr.api");
    }

    /// <summary>
    /// Returns the call for an interface endpoint of a service, with an ellipsis in a whole name that <see cref="HowToFind"/> explains.
    /// </summary>
    public static string Call(string service, AwsRegion region) =>
        InterfaceEndpoint.Of(service).IsNamedIn(region) ? $"InterfaceEndpoint.Of(\"{service}\")"
        : $"InterfaceEndpoint.OfFullName(\"{WholeName(service, region) ?? $"…{service}"}\").WithPrivateDns()";

    /// <summary>Returns how to find the names that <see cref="Call"/> leaves open; empty if it knows all of them.</summary>
    public static string HowToFind(IEnumerable<string> services, AwsRegion region)
    {
        var open = string.Join(
            ", ",
            services.Where(service => !InterfaceEndpoint.Of(service).IsNamedIn(region) && WholeName(service, region) is null));
        return open.Length == 0
            ? string.Empty
            : $"; `aws ec2 describe-vpc-endpoint-services --region {region}` lists the whole names of {open}";
    }

    private static string? WholeName(string service, AwsRegion region)
    {
        if (InterfaceEndpoint.NameInPartition(service, region) is { } name)
        {
            return name;
        }

        var (inChina, inEuropeanSovereignCloud) = Prefixes.GetValueOrDefault(service);
        var prefix = region.Partition == AwsPartition.China ? inChina
            : region.Partition == AwsPartition.EuropeanSovereignCloud ? inEuropeanSovereignCloud
            : null;
        return prefix is null ? null : $"{prefix}.{region}.{service}";
    }

    /// <summary>Returns the short name in a whole name, which contains a region or begins with AWS's reversed domain.</summary>
    private static string? ShortNameIn(string text)
    {
        var parts = text.Split('.');
        var at = Array.FindLastIndex(parts, part => part == "amazonaws" || AwsRegion.TryOf(part, out _));
        return at >= 0 && at < parts.Length - 1 ? string.Join('.', parts[(at + 1)..]) : null;
    }

    private static string Letters(string text) => string.Concat(text.Where(char.IsAsciiLetterOrDigit)).ToLowerInvariant();

    [GeneratedRegex("^[a-z0-9]+([.-][a-z0-9]+)*\\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Form();
}
