using Blueprints.Internal;
using Pulumi;

namespace Blueprints;

/// <summary>Specifies the deployer of a cluster, its first admin: one of <see cref="Creator"/> and <see cref="Role"/>.</summary>
/// <remarks>
/// EKS sets this when it creates the cluster: a later change replaces the cluster. Source: Amazon EKS API Reference,
/// CreateAccessConfigRequest, «bootstrapClusterCreatorAdminPermissions».
/// </remarks>
/// <example>
/// <code>
/// blueprint.WithDeployer(Deployer.Role("arn:aws:iam::123456789012:role/deploy"));
/// </code>
/// </example>
public abstract class Deployer
{
    private Deployer()
    {
    }

    /// <summary>
    /// Gets the choice that the creator of the cluster stays its admin. Do not grant the creator anything else: EKS creates its access
    /// entry.
    /// </summary>
    public static Deployer Creator { get; } = new CreatorDeployer();

    /// <summary>
    /// Makes a role the first admin, so that any runner can deploy. The deployer must be able to assume the role, since the kubeconfig
    /// does.
    /// </summary>
    /// <param name="arn">The role's ARN; plain text is checked by the plan (<c>EKS007</c>, <c>EKS025</c>).</param>
    /// <returns>The choice.</returns>
    /// <example><code>Deployer.Role("arn:aws:iam::123456789012:role/deploy")</code></example>
    public static Deployer Role(Input<string> arn)
    {
        ArgumentNullException.ThrowIfNull(arn);
        return new RoleDeployer(arn, PlainText.Of(arn));
    }

    internal sealed class CreatorDeployer : Deployer
    {
        public override string ToString() => "the creator of the cluster";
    }

    internal sealed class RoleDeployer(Input<string> arn, string? knownArn) : Deployer
    {
        public Input<string> Arn => arn;

        public string? KnownArn => knownArn;

        public override string ToString() => KnownArn ?? "a role that is known at deployment";
    }
}
