using Pulumi;

namespace Blueprints;

/// <summary>Describes an Aurora cluster that this library did not create; see <see cref="AuroraHandle.FromExisting"/>.</summary>
/// <example>
/// <code>
/// new ExistingAuroraCluster
/// {
///     Name = "orders",
///     Arn = "arn:aws:rds:us-east-1:123456789012:cluster:orders",
///     ResourceId = "cluster-ABCDEFGHIJKL01234",
///     Endpoint = "orders.cluster-0123456789ab.us-east-1.rds.amazonaws.com",
///     Port = 5432,
///     SecurityGroupId = "sg-0a",
/// }
/// </code>
/// </example>
public sealed class ExistingAuroraCluster
{
    /// <summary>Gets a name for the cluster, the prefix of the names of policies.</summary>
    public required string Name { get; init => field = value ?? throw new ArgumentNullException(nameof(Name)); }

    /// <summary>Gets the cluster's ARN.</summary>
    public required Input<string> Arn { get; init => field = value ?? throw new ArgumentNullException(nameof(Arn)); }

    /// <summary>Gets the cluster's resource id: <c>cluster-ABCDEFGHIJKL01234</c>.</summary>
    public required Input<string> ResourceId { get; init => field = value ?? throw new ArgumentNullException(nameof(ResourceId)); }

    /// <summary>Gets the host name of the writer.</summary>
    public required Input<string> Endpoint { get; init => field = value ?? throw new ArgumentNullException(nameof(Endpoint)); }

    /// <summary>Gets the port.</summary>
    public required int Port { get; init; }

    /// <summary>Gets the id of the cluster's security group.</summary>
    public required Input<string> SecurityGroupId
    {
        get;
        init => field = value ?? throw new ArgumentNullException(nameof(SecurityGroupId));
    }

    /// <summary>Gets the host name of the readers. Default: the writer's.</summary>
    public Input<string>? ReaderEndpoint { get; init; }

    /// <summary>Gets the name of the database. Default: unknown.</summary>
    public string? DatabaseName { get; init; }

    /// <summary>Gets the ARN of the secret with the master user's password. Default: unknown.</summary>
    public Input<string>? SecretArn { get; init; }

    /// <summary>Gets the ARN of the key that encrypts that secret. Default: the account's key <c>aws/secretsmanager</c>.</summary>
    public Input<string>? SecretKmsKeyArn { get; init; }

    /// <summary>Gets a value indicating whether the cluster supports IAM authentication. Default: yes.</summary>
    public bool HasIamAuthentication { get; init; } = true;
}
