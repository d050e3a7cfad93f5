using System.Collections.Immutable;
using Blueprints.Internal;

namespace Blueprints;

/// <summary>Specifies the scope of an access policy: one of <see cref="Cluster"/> and <see cref="Namespaces"/>.</summary>
/// <example><code>blueprint.Grant(roleArn, AccessPolicy.Edit, AccessScope.Namespaces("shop", "shop-*"))</code></example>
public abstract class AccessScope
{
    private AccessScope()
    {
    }

    /// <summary>Gets the whole cluster.</summary>
    public static AccessScope Cluster { get; } = new ClusterScope();

    /// <summary>Chooses namespaces.</summary>
    /// <param name="names">
    /// The names; <c>*</c> stands for any characters. An empty list or an invalid name is problem <c>EKS009</c>.
    /// </param>
    /// <returns>The scope.</returns>
    /// <example><code>AccessScope.Namespaces("shop", "team-a-*")</code></example>
    public static AccessScope Namespaces(params string[] names)
    {
        Elements.ThrowIfAnyNull(names);
        return new NamespaceScope([.. names]);
    }

    internal sealed class ClusterScope : AccessScope
    {
        public override string ToString() => "the cluster";
    }

    internal sealed class NamespaceScope(ImmutableArray<string> names) : AccessScope
    {
        public ImmutableArray<string> Names => names;

        public override string ToString() => string.Join(", ", Names);
    }
}
