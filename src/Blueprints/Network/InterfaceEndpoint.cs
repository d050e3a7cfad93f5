using System.Collections.Immutable;
using System.Diagnostics.Contracts;
using System.Runtime.CompilerServices;
using Blueprints.Internal;
using Blueprints.Network.Planning;

namespace Blueprints;

/// <summary>Describes a service that a VPC reaches through a network interface in each zone (AWS PrivateLink).</summary>
/// <remarks>
/// The named members are the services that private clusters and their nodes need most; use <see cref="Of"/> for others. Source of the
/// names: AWS PrivateLink Guide, «AWS services that integrate with AWS PrivateLink».
/// </remarks>
/// <example>
/// <code>
/// blueprint.AddInterfaceEndpoint(InterfaceEndpoint.EcrApi).AddInterfaceEndpoint(InterfaceEndpoint.Of("athena"))
/// </code>
/// </example>
public readonly record struct InterfaceEndpoint
{
    private const string Prefix = "com.amazonaws.";

    /// <summary>
    /// Lists the services in one region of a partition, whose names have no region. Sources of the names: AWS PrivateLink Guide,
    /// «Cross-Region enabled AWS services», for the commercial partition, and the same page of the guide for China. Sources of the regions:
    /// AWS General Reference, «Amazon Route 53 endpoints and quotas» (commercial, China); IAM User Guide, «Create a VPC endpoint for IAM»
    /// (commercial); botocore/data/endpoints.json, «credentialScope», for all rows.
    /// </summary>
    /// <remarks>
    /// Unconfirmed: both rows of GovCloud, for which no page of AWS was found, and the region of IAM's endpoint in China, which was found
    /// in botocore alone. Two pages of AWS disagree on IAM: «Create a VPC endpoint for IAM» has its endpoint in the region of IAM's control
    /// plane alone, the list of cross-Region services in others, too.
    /// </remarks>
    private static readonly Dictionary<string, (AwsPartition Partition, string Region)[]> Homes = new(StringComparer.Ordinal)
    {
        ["iam"] = [(AwsPartition.Commercial, "us-east-1"), (AwsPartition.China, "cn-north-1"), (AwsPartition.GovCloud, "us-gov-west-1")],
        ["route53"] =
        [
            (AwsPartition.Commercial, "us-east-1"),
            (AwsPartition.China, "cn-northwest-1"),
            (AwsPartition.GovCloud, "us-gov-west-1"),
        ],
    };

    private InterfaceEndpoint(string service, bool isFullName = false)
    {
        Service = service;
        IsFullName = isFullName;
        HasPrivateDns = !isFullName;
    }

    /// <summary>Gets the Amazon EC2 API.</summary>
    public static InterfaceEndpoint Ec2 { get; } = new("ec2");

    /// <summary>Gets the Amazon ECR API.</summary>
    public static InterfaceEndpoint EcrApi { get; } = new("ecr.api");

    /// <summary>Gets the Amazon ECR registry, from which images are pulled; their layers come from S3.</summary>
    public static InterfaceEndpoint EcrDkr { get; } = new("ecr.dkr");

    /// <summary>Gets the Amazon EKS API.</summary>
    public static InterfaceEndpoint Eks { get; } = new("eks");

    /// <summary>Gets the API from which EKS Pod Identity hands out credentials.</summary>
    public static InterfaceEndpoint EksAuth { get; } = new("eks-auth");

    /// <summary>Gets the AWS Security Token Service.</summary>
    public static InterfaceEndpoint Sts { get; } = new("sts");

    /// <summary>Gets AWS Systems Manager.</summary>
    public static InterfaceEndpoint Ssm { get; } = new("ssm");

    /// <summary>Gets the message service of Session Manager.</summary>
    public static InterfaceEndpoint SsmMessages { get; } = new("ssmmessages");

    /// <summary>Gets Amazon SQS.</summary>
    public static InterfaceEndpoint Sqs { get; } = new("sqs");

    /// <summary>Gets Elastic Load Balancing.</summary>
    public static InterfaceEndpoint ElasticLoadBalancing { get; } = new("elasticloadbalancing");

    /// <summary>Gets Amazon EC2 Auto Scaling.</summary>
    public static InterfaceEndpoint AutoScaling { get; } = new("autoscaling");

    /// <summary>Gets Amazon CloudWatch Logs.</summary>
    public static InterfaceEndpoint CloudWatchLogs { get; } = new("logs");

    /// <summary>Gets Amazon CloudWatch metrics.</summary>
    public static InterfaceEndpoint CloudWatch { get; } = new("monitoring");

    /// <summary>Gets AWS Key Management Service.</summary>
    public static InterfaceEndpoint Kms { get; } = new("kms");

    /// <summary>Gets AWS Secrets Manager.</summary>
    public static InterfaceEndpoint SecretsManager { get; } = new("secretsmanager");

    /// <summary>Gets the service's own part of its name, for example <c>ecr.api</c>, or its full name.</summary>
    public string Service { get; }

    /// <summary>
    /// Gets a value indicating whether the service's ordinary name resolves to the endpoint. Default: yes, unless the endpoint has a full
    /// name.
    /// </summary>
    public bool HasPrivateDns { get; private init; }

    /// <summary>Gets the letters or names of the endpoint's zones. Default: empty, all zones of the VPC.</summary>
    public ImmutableArray<string> Zones { get => field.OrEmpty(); private init; }

    /// <summary>
    /// Determines whether the service, by its short or full name, also has a gateway endpoint: by default, private DNS of its interface
    /// endpoint then serves only callers outside the VPC, and AWS rejects that without the gateway endpoint. Source: AWS PrivateLink Guide,
    /// «Access Amazon S3 using an interface endpoint», «Private DNS»; botocore/data/ec2/2016-11-15/service-2.json,
    /// «PrivateDnsOnlyForInboundResolverEndpoint».
    /// </summary>
    internal bool HasGateway(AwsRegion region) => EndpointServices.HaveGateway(ShortName(region));

    internal bool IsFullName { get; }

    internal string ChildSuffix => Service.Replace('.', '-');

    /// <summary>Returns the endpoint of any other AWS service.</summary>
    /// <param name="service">
    /// What follows the region in the service's name: <c>athena</c>, <c>iot.fleethub.api</c>; for IAM and Route 53, whose names have no
    /// region, <c>iam</c> and <c>route53</c>.
    /// </param>
    /// <returns>The endpoint.</returns>
    /// <exception cref="ArgumentException">
    /// <paramref name="service"/> is null, empty, or not a short name: a whole name, the id of an endpoint, or a dot in place of a hyphen,
    /// as in <c>eks.auth</c>.
    /// </exception>
    /// <example><code>InterfaceEndpoint.Of("athena")</code></example>
    public static InterfaceEndpoint Of(string service)
    {
        ArgumentException.ThrowIfNullOrEmpty(service);
        return EndpointServices.Fault(service) is var (message, fix)
            ? throw new ArgumentException($"{message}; {fix}, or the whole name with InterfaceEndpoint.OfFullName.", nameof(service))
            : new InterfaceEndpoint(service);
    }

    /// <summary>
    /// Returns the endpoint of a service whose name does not start with <c>com.amazonaws</c> and the region: a partner's, a team's, or one
    /// in China.
    /// </summary>
    /// <param name="serviceName">The whole name: <c>com.amazonaws.vpce.us-east-1.vpce-svc-0123456789abcdef0</c>.</param>
    /// <returns>The endpoint, without private DNS: such a service may have no ordinary name.</returns>
    /// <exception cref="ArgumentException">
    /// <paramref name="serviceName"/> is null, empty, or has other characters than lower-case letters, digits, dots and hyphens.
    /// </exception>
    /// <example><code>InterfaceEndpoint.OfFullName("cn.com.amazonaws.cn-north-1.ecr.api").WithPrivateDns()</code></example>
    public static InterfaceEndpoint OfFullName(string serviceName) => new(Checked(serviceName), isFullName: true);

    /// <summary>Resolves the service's ordinary name to the endpoint.</summary>
    /// <returns>The endpoint with private DNS.</returns>
    /// <example><code>InterfaceEndpoint.OfFullName("cn.com.amazonaws.cn-north-1.ecr.api").WithPrivateDns()</code></example>
    [Pure]
    public InterfaceEndpoint WithPrivateDns() => this with { HasPrivateDns = true };

    /// <summary>Sets the endpoint's zones, for services that are not in every zone. Default: all zones of the VPC.</summary>
    /// <param name="zones">Letters or names of the VPC's zones, at least one; others are problem <c>NET047</c>.</param>
    /// <returns>The endpoint in these zones.</returns>
    /// <remarks>
    /// <c>aws ec2 describe-vpc-endpoint-services</c> lists the zones of a service by their names in the account; AWS rejects a subnet in
    /// another zone.
    /// </remarks>
    /// <example><code>InterfaceEndpoint.Of("athena").InZones("a", "b")</code></example>
    [Pure]
    public InterfaceEndpoint InZones(params string[] zones)
    {
        Elements.ThrowIfAnyNull(zones);
        return zones.Length > 0 && !zones.Any(string.IsNullOrEmpty)
            ? this with { Zones = [.. zones.Distinct()] }
            : throw new ArgumentException("An endpoint needs at least one zone, and a zone is a letter or a full name.", nameof(zones));
    }

    /// <summary>Leaves the service's ordinary name unchanged, so that programs must use the endpoint's own name.</summary>
    /// <returns>The endpoint without private DNS.</returns>
    /// <example><code>InterfaceEndpoint.Of("athena").WithoutPrivateDns()</code></example>
    [Pure]
    public InterfaceEndpoint WithoutPrivateDns() => this with { HasPrivateDns = false };

    /// <summary>Returns the service.</summary>
    /// <returns>For example <c>ecr.api</c>.</returns>
    public override string ToString() => Service ?? string.Empty;

    /// <summary>
    /// Determines whether the service's name follows from its short name. In China most but not all services have another prefix, so the
    /// full name is required.
    /// </summary>
    internal bool IsNamedIn(AwsRegion region) =>
        IsFullName || region.Partition == AwsPartition.Commercial || region.Partition == AwsPartition.GovCloud;

    /// <summary>Returns the part after the region in the service's name, also for a full name.</summary>
    internal string ShortName(AwsRegion region) =>
        IsFullName && Service.IndexOf($".{region}.", StringComparison.Ordinal) is var at and >= 0 ? Service[(at + region.Name.Length + 2)..]
        : IsFullName && Service.StartsWith(Prefix, StringComparison.Ordinal) && Homes.ContainsKey(Service[Prefix.Length..])
            ? Service[Prefix.Length..]
        : Service;

    internal string ServiceName(AwsRegion region) =>
        IsFullName ? Service : Homes.ContainsKey(Service) ? $"{Prefix}{Service}" : $"{Prefix}{region}.{Service}";

    /// <summary>
    /// Returns the whole name of a service that is in one region of the partition; <see langword="null"/> if unknown to be there.
    /// </summary>
    internal static string? NameInPartition(string service, AwsRegion region) =>
        Homes.TryGetValue(service, out var homes) && homes.Any(home => home.Partition == region.Partition) ? $"{Prefix}{service}" : null;

    /// <summary>Determines whether the endpoint is in a zone of its VPC.</summary>
    internal bool IsIn(AvailabilityZone zone) => Zones.IsEmpty || Zones.Any(zone.IsNamed);

    /// <summary>Returns the region of the service if it differs from the VPC's; otherwise <see langword="null"/>.</summary>
    internal string? ServiceRegion(AwsRegion region) =>
        Homes.TryGetValue(ShortName(region), out var homes)
            && homes.FirstOrDefault(home => home.Partition == region.Partition).Region is { } home
            && home != region.Name
            ? home
            : null;

    /// <inheritdoc/>
    public bool Equals(InterfaceEndpoint other) =>
        (Service, IsFullName, HasPrivateDns) == (other.Service, other.IsFullName, other.HasPrivateDns) && Zones.SequenceEqual(other.Zones);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Service, IsFullName, HasPrivateDns, Zones.Length);

    private static string Checked(string service, [CallerArgumentExpression(nameof(service))] string? parameter = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(service, parameter);
        return service.All(character => char.IsAsciiLetterLower(character) || char.IsAsciiDigit(character) || character is '.' or '-')
            ? service
            : throw new ArgumentException($"'{service}' is not an endpoint service's name; write it like ecr.api.", parameter);
    }
}
