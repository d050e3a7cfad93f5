using Blueprints.Network.Planning;

namespace Blueprints;

/// <summary>Identifies a service that a VPC reaches through its route tables, free of charge.</summary>
/// <remarks>Source: Amazon VPC User Guide, «Gateway endpoints»; Amazon S3 User Guide, «Networking for directory buckets».</remarks>
/// <example><code>blueprint.AddGatewayEndpoint(GatewayEndpoint.S3)</code></example>
public readonly record struct GatewayEndpoint
{
    private GatewayEndpoint(string service) => Service = service;

    /// <summary>Gets Amazon S3.</summary>
    public static GatewayEndpoint S3 { get; } = new("s3");

    /// <summary>Gets Amazon S3 Express One Zone, whose buckets have their own endpoint.</summary>
    public static GatewayEndpoint S3Express { get; } = new("s3express");

    /// <summary>Gets Amazon DynamoDB.</summary>
    public static GatewayEndpoint DynamoDb { get; } = new("dynamodb");

    /// <summary>Gets the last part of the service's name, for example <c>s3</c>.</summary>
    public string Service { get; }

    internal string ChildSuffix => $"{Service}-gateway";

    /// <summary>Returns the endpoint of a service that is newer than this library.</summary>
    /// <param name="service">The last part of the service's name, for example <c>s3</c>.</param>
    /// <returns>The endpoint.</returns>
    /// <exception cref="ArgumentException">
    /// <paramref name="service"/> is null, empty, has characters other than lower-case letters, digits and hyphens, or is an endpoint's id.
    /// </exception>
    /// <example><code>GatewayEndpoint.Of("s3express")</code></example>
    public static GatewayEndpoint Of(string service)
    {
        ArgumentException.ThrowIfNullOrEmpty(service);
        return EndpointServices.Fault(service) is null && !service.Contains('.', StringComparison.Ordinal)
            ? new GatewayEndpoint(service)
            : throw new ArgumentException($"'{service}' is not an endpoint service's name; write it like s3.", nameof(service));
    }

    /// <summary>Returns the service.</summary>
    /// <returns>For example <c>s3</c>.</returns>
    public override string ToString() => Service ?? string.Empty;

    internal string ServiceName(AwsRegion region) => $"com.amazonaws.{region}.{Service}";
}
