namespace Blueprints;

/// <summary>Identifies an access policy of EKS: permissions in a cluster without RBAC.</summary>
/// <remarks>Source: Amazon EKS User Guide, «Review access policy permissions».</remarks>
/// <example><code>blueprint.Grant(roleArn, AccessPolicy.Edit, AccessScope.Namespaces("shop"))</code></example>
public readonly record struct AccessPolicy
{
    private readonly string? _name;

    private AccessPolicy(string name) => _name = name;

    /// <summary>Gets <c>AmazonEKSClusterAdminPolicy</c>: all permissions, like the Kubernetes role <c>cluster-admin</c>.</summary>
    public static AccessPolicy ClusterAdmin { get; } = new("AmazonEKSClusterAdminPolicy");

    /// <summary>
    /// Gets <c>AmazonEKSAdminPolicy</c>: most permissions, including roles and bindings, like the Kubernetes role <c>admin</c>; usually for
    /// some namespaces.
    /// </summary>
    public static AccessPolicy Admin { get; } = new("AmazonEKSAdminPolicy");

    /// <summary>Gets <c>AmazonEKSAdminViewPolicy</c>: read access to everything, including secrets.</summary>
    public static AccessPolicy AdminView { get; } = new("AmazonEKSAdminViewPolicy");

    /// <summary>Gets <c>AmazonEKSEditPolicy</c>: write access to most resources, like the Kubernetes role <c>edit</c>.</summary>
    public static AccessPolicy Edit { get; } = new("AmazonEKSEditPolicy");

    /// <summary>
    /// Gets <c>AmazonEKSViewPolicy</c>: read access to most resources except secrets, like the Kubernetes role <c>view</c>.
    /// </summary>
    public static AccessPolicy View { get; } = new("AmazonEKSViewPolicy");

    /// <summary>Gets the policy's name, for example <c>AmazonEKSViewPolicy</c>.</summary>
    public string Name =>
        _name ?? throw new InvalidOperationException("This AccessPolicy was never set; use a named one or AccessPolicy.Of(\"…\").");

    internal bool IsDefault => _name is null;

    /// <summary>Returns the policy with this name.</summary>
    /// <param name="name">The last part of its ARN, for example <c>AmazonEKSNetworkingPolicy</c>.</param>
    /// <returns>The policy.</returns>
    /// <exception cref="ArgumentException">
    /// <paramref name="name"/> is null, empty, or has characters other than letters, digits and hyphens.
    /// </exception>
    /// <example><code>AccessPolicy.Of("AmazonARCRegionSwitchScalingPolicy")</code></example>
    public static AccessPolicy Of(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        return name.All(character => char.IsAsciiLetterOrDigit(character) || character == '-')
            ? new AccessPolicy(name)
            : throw new ArgumentException(
                $"'{name}' is not the name of an access policy; use the last part of its ARN, like AmazonEKSViewPolicy.", nameof(name));
    }

    /// <summary>Returns <see cref="Name"/>.</summary>
    /// <returns>For example <c>AmazonEKSViewPolicy</c>.</returns>
    public override string ToString() => _name ?? string.Empty;

    internal string ArnIn(AwsPartition partition) => $"arn:{partition}:eks::aws:cluster-access-policy/{Name}";
}
