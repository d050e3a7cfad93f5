using Pulumi;

namespace Blueprints;

/// <summary>
/// Describes what there is to know of an Aurora cluster that this library did not make; see <see cref="AuroraHandle.FromExisting"/>.
/// </summary>
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
    /// <summary>Gets a name for the cluster, with which the names of policies begin.</summary>
    public required string Name { get; init => field = value ?? throw new ArgumentNullException(nameof(Name)); }

    /// <summary>Gets the cluster's ARN.</summary>
    public required Input<string> Arn { get; init => field = value ?? throw new ArgumentNullException(nameof(Arn)); }

    /// <summary>Gets the cluster's resource id: <c>cluster-ABCDEFGHIJKL01234</c>.</summary>
    public required Input<string> ResourceId { get; init => field = value ?? throw new ArgumentNullException(nameof(ResourceId)); }

    /// <summary>Gets the name of the host that writes.</summary>
    public required Input<string> Endpoint { get; init => field = value ?? throw new ArgumentNullException(nameof(Endpoint)); }

    /// <summary>Gets the port.</summary>
    public required int Port { get; init; }

    /// <summary>Gets the id of the security group that guards the cluster.</summary>
    public required Input<string> SecurityGroupId
    {
        get;
        init => field = value ?? throw new ArgumentNullException(nameof(SecurityGroupId));
    }

    /// <summary>Gets the name of the host that reads. Default: the one that writes.</summary>
    public Input<string>? ReaderEndpoint { get; init; }

    /// <summary>Gets the name of the database. Default: not known.</summary>
    public string? DatabaseName { get; init; }

    /// <summary>Gets the ARN of the secret with the master user's password. Default: not known.</summary>
    public Input<string>? SecretArn { get; init; }

    /// <summary>Gets the ARN of the key that encrypts that secret. Default: the account's key <c>aws/secretsmanager</c>.</summary>
    public Input<string>? SecretKmsKeyArn { get; init; }

    /// <summary>Gets a value indicating whether the cluster takes IAM authentication. Default: it does.</summary>
    public bool HasIamAuthentication { get; init; } = true;
}
