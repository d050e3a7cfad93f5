namespace Blueprints;

/// <summary>
/// Specifies the identity of nodes in AWS: <see cref="OwnRole"/>, <see cref="OwnInstanceProfile"/>, <see cref="Role"/> or
/// <see cref="InstanceProfile"/>.
/// </summary>
/// <remarks>
/// With a role, Karpenter creates the instance profiles, for which it must reach IAM. With an instance profile it does not need IAM, as in
/// a VPC without a route out.
/// </remarks>
/// <example><code>node.WithIdentity(NodeIdentity.OwnInstanceProfile)</code></example>
public sealed record NodeIdentity
{
    private NodeIdentity(bool isProfile, string? name)
    {
        IsProfile = isProfile;
        Name = name;
    }

    /// <summary>Gets the choice of a role that comes with the pools. The default.</summary>
    public static NodeIdentity OwnRole { get; } = new(isProfile: false, null);

    /// <summary>Gets the choice of a role and an instance profile that come with the pools, for private clusters.</summary>
    public static NodeIdentity OwnInstanceProfile { get; } = new(isProfile: true, null);

    internal bool IsProfile { get; }

    /// <summary>Gets the name; <see langword="null"/> for resources of the pools.</summary>
    internal string? Name { get; }

    /// <summary>Uses an existing role.</summary>
    /// <param name="name">The role's name, not its ARN (<c>KRP038</c>, <c>KRP065</c>).</param>
    /// <returns>The choice.</returns>
    /// <example><code>NodeIdentity.Role("platform-nodes")</code></example>
    public static NodeIdentity Role(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return new NodeIdentity(isProfile: false, name);
    }

    /// <summary>Uses an instance profile that exists.</summary>
    /// <param name="name">The profile's name, not its ARN (<c>KRP038</c>, <c>KRP065</c>).</param>
    /// <returns>The choice.</returns>
    /// <example><code>NodeIdentity.InstanceProfile("platform-nodes")</code></example>
    public static NodeIdentity InstanceProfile(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return new NodeIdentity(isProfile: true, name);
    }

    /// <summary>Returns what is chosen.</summary>
    /// <returns>For example <c>role platform-nodes</c>.</returns>
    public override string ToString() =>
        $"{(Name is null ? "own " : string.Empty)}{(IsProfile ? "instance profile" : "role")}{(Name is null ? string.Empty : $" {Name}")}";
}
