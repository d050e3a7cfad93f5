using System.Diagnostics.Contracts;
using Blueprints.Eks;
using Blueprints.Internal;
using Pulumi;

namespace Blueprints;

public sealed partial class EksBlueprint
{
    /// <summary>Chooses the deployer of the cluster, its first admin. Default: <see cref="Deployer.Creator"/>.</summary>
    /// <param name="deployer">The creator of the cluster, or a role that every runner can assume.</param>
    /// <returns>The cluster with that choice, which cannot be changed later.</returns>
    /// <example><code>blueprint.WithDeployer(Deployer.Role("arn:aws:iam::123456789012:role/deploy"))</code></example>
    [Pure]
    public EksBlueprint WithDeployer(Deployer deployer)
    {
        ArgumentNullException.ThrowIfNull(deployer);
        return new(Spec with { Deployer = deployer });
    }

    /// <summary>Makes a principal admin of the whole cluster: <see cref="AccessPolicy.ClusterAdmin"/>.</summary>
    /// <param name="principalArn">
    /// The ARN of an IAM role or user (<c>EKS007</c>, <c>EKS025</c>). Its access entry is named after the role or user.
    /// </param>
    /// <returns>The cluster with one more grant.</returns>
    /// <example><code>blueprint.GrantAdmin("arn:aws:iam::123456789012:role/platform-admin")</code></example>
    [Pure]
    public EksBlueprint GrantAdmin(string principalArn) => Grant(principalArn, AccessPolicy.ClusterAdmin);

    /// <summary>Makes a principal whose ARN is an output admin of the whole cluster.</summary>
    /// <param name="key">
    /// The key in the name of its access entry: 1 to 40 letters, digits and hyphens, beginning with a letter (<c>EKS010</c>).
    /// </param>
    /// <param name="principalArn">The ARN of an IAM role or user.</param>
    /// <returns>The cluster with one more grant.</returns>
    /// <example><code>blueprint.GrantAdmin("github-actions", role.RoleArn)</code></example>
    [Pure]
    public EksBlueprint GrantAdmin(string key, Input<string> principalArn) => Grant(key, principalArn, AccessPolicy.ClusterAdmin);

    /// <summary>Grants a principal read access to everything except secrets: <see cref="AccessPolicy.View"/>.</summary>
    /// <param name="principalArn">The ARN of an IAM role or user (<c>EKS007</c>, <c>EKS025</c>).</param>
    /// <returns>The cluster with one more grant.</returns>
    /// <example><code>blueprint.GrantView("arn:aws:iam::123456789012:role/developers")</code></example>
    [Pure]
    public EksBlueprint GrantView(string principalArn) => Grant(principalArn, AccessPolicy.View);

    /// <summary>Grants a principal whose ARN is an output read access to everything except secrets.</summary>
    /// <param name="key">The key in the name of its access entry (<c>EKS010</c>).</param>
    /// <param name="principalArn">The ARN of an IAM role or user.</param>
    /// <returns>The cluster with one more grant.</returns>
    /// <example><code>blueprint.GrantView("developers", role.RoleArn)</code></example>
    [Pure]
    public EksBlueprint GrantView(string key, Input<string> principalArn) => Grant(key, principalArn, AccessPolicy.View);

    /// <summary>Grants an access policy.</summary>
    /// <param name="principalArn">
    /// The ARN of an IAM role or user (<c>EKS007</c>, <c>EKS025</c>). Several grants share one access entry.
    /// </param>
    /// <param name="policy">The policy; a repeated policy is problem <c>EKS026</c>.</param>
    /// <param name="scope">The scope. Default: the whole cluster.</param>
    /// <returns>The cluster with one more grant.</returns>
    /// <remarks>Source: Amazon EKS User Guide, «Grant IAM users access to Kubernetes with EKS access entries».</remarks>
    /// <example>
    /// <code>
    /// blueprint.Grant("arn:aws:iam::123456789012:role/shop", AccessPolicy.Edit, AccessScope.Namespaces("shop"))
    /// </code>
    /// </example>
    [Pure]
    public EksBlueprint Grant(string principalArn, AccessPolicy policy, AccessScope? scope = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(principalArn);
        return Add(
            new AccessGrant(
                PrincipalArns.KeyOf(principalArn),
                principalArn,
                principalArn,
                Checked(policy),
                scope ?? AccessScope.Cluster,
                []));
    }

    /// <summary>Grants an access policy to a principal whose ARN is an output.</summary>
    /// <param name="key">The key in the name of its access entry (<c>EKS010</c>). Grants with the same key share one access entry.</param>
    /// <param name="principalArn">The ARN of an IAM role or user.</param>
    /// <param name="policy">The policy; a repeated policy is problem <c>EKS026</c>.</param>
    /// <param name="scope">The scope. Default: the whole cluster.</param>
    /// <returns>The cluster with one more grant.</returns>
    /// <example><code>blueprint.Grant("shop", role.RoleArn, AccessPolicy.Edit, AccessScope.Namespaces("shop"))</code></example>
    [Pure]
    public EksBlueprint Grant(string key, Input<string> principalArn, AccessPolicy policy, AccessScope? scope = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(key);
        ArgumentNullException.ThrowIfNull(principalArn);
        return Add(new AccessGrant(key, principalArn, null, Checked(policy), scope ?? AccessScope.Cluster, []));
    }

    /// <summary>Adds a principal to Kubernetes groups, whose permissions the cluster's RBAC defines.</summary>
    /// <param name="principalArn">The ARN of an IAM role or user (<c>EKS007</c>, <c>EKS025</c>).</param>
    /// <param name="groups">
    /// The groups' names; those that begin with <c>system:</c>, <c>eks:</c>, <c>aws:</c>, <c>amazon:</c> or <c>iam:</c> are problem
    /// <c>EKS020</c>.
    /// </param>
    /// <returns>The cluster with one more grant.</returns>
    /// <remarks>Source: Amazon EKS API Reference, CreateAccessEntry, «kubernetesGroups».</remarks>
    /// <example><code>blueprint.GrantGroups("arn:aws:iam::123456789012:role/shop", "shop-developers")</code></example>
    [Pure]
    public EksBlueprint GrantGroups(string principalArn, params string[] groups)
    {
        ArgumentException.ThrowIfNullOrEmpty(principalArn);
        Elements.ThrowIfAnyNull(groups);
        return groups.Length == 0 || groups.Any(string.IsNullOrEmpty)
            ? throw new ArgumentException("Name at least one group, without empty names.", nameof(groups))
            : Add(new AccessGrant(PrincipalArns.KeyOf(principalArn), principalArn, principalArn, null, AccessScope.Cluster, [.. groups]));
    }

    private static AccessPolicy Checked(AccessPolicy policy) =>
        policy.IsDefault
            ? throw new ArgumentException("The policy was never set; use a named one or AccessPolicy.Of(\"…\").", nameof(policy))
            : policy;

    private EksBlueprint Add(AccessGrant grant) => new(Spec with { Grants = Spec.Grants.Add(grant) });
}
