namespace Blueprints;

/// <summary>A service that a VPC reaches through a network interface in each zone (AWS PrivateLink).</summary>
/// <remarks>
/// The named members are those that private clusters and their nodes need most; <see cref="Of"/> takes any other.
/// Source of the names: AWS PrivateLink Guide, «AWS services that integrate with AWS PrivateLink».
/// </remarks>
/// <example><code>blueprint.AddInterfaceEndpoint(InterfaceEndpoint.EcrApi).AddInterfaceEndpoint(InterfaceEndpoint.Of("athena"))</code></example>
public readonly record struct InterfaceEndpoint
{
    private InterfaceEndpoint(string service) => Service = service;

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

    internal string Key => Service.Replace('.', '-');

    /// <summary>Returns the endpoint of any other service.</summary>
    /// <param name="service">
    /// The part of the name after the region (<c>athena</c>), or a full service name, which starts with <c>com.</c> or another top-level domain
    /// (<c>com.amazonaws.vpce.us-east-1.vpce-svc-0e…</c>).
    /// </param>
    /// <returns>The endpoint.</returns>
    /// <exception cref="ArgumentException"><paramref name="service"/> is null, empty, or has other characters than letters, digits, dots and hyphens.</exception>
    /// <example><code>InterfaceEndpoint.Of("athena")</code></example>
    public static InterfaceEndpoint Of(string service)
    {
        ArgumentException.ThrowIfNullOrEmpty(service);
        return service.All(character => char.IsAsciiLetterLower(character) || char.IsAsciiDigit(character) || character is '.' or '-')
            ? new InterfaceEndpoint(service)
            : throw new ArgumentException($"'{service}' is not an endpoint service's name; write it like ecr.api.", nameof(service));
    }

    /// <summary>Returns the service.</summary>
    /// <returns>For example <c>ecr.api</c>.</returns>
    public override string ToString() => Service ?? string.Empty;

    internal string ServiceName(AwsRegion region) =>
        Service.Count(character => character == '.') > 1 ? Service : $"com.amazonaws.{region}.{Service}";
}
