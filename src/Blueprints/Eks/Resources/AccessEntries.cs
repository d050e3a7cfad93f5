using System.Collections.Immutable;
using Blueprints.Internal;
using Pulumi;
using Pulumi.Aws.Eks;
using Pulumi.Aws.Eks.Inputs;

namespace Blueprints.Eks.Resources;

/// <summary>Creates the access entries of a cluster.</summary>
internal static class AccessEntries
{
    /// <returns>The entries and their policies, which everything in the cluster depends on.</returns>
    public static ImmutableArray<Resource> Create(Children children, EksPlan plan, Cluster cluster)
    {
        var ready = ImmutableArray.CreateBuilder<Resource>();
        foreach (var entry in plan.Access)
        {
            var resource = children.Create(
                $"access-{entry.Key}",
                new AccessEntryArgs
                {
                    ClusterName = cluster.Name,
                    PrincipalArn = entry.Principal,
                    Type = "STANDARD",
                    KubernetesGroups = entry.Groups,
                },
                (name, args, options) => new AccessEntry(name, args, options));
            ready.Add(resource);
            foreach (var (policy, scope) in entry.Policies)
            {
                ready.Add(children.Create(
                    $"access-{entry.Key}-{policy.Name}",
                    new AccessPolicyAssociationArgs
                    {
                        ClusterName = cluster.Name,
                        PrincipalArn = resource.PrincipalArn,
                        PolicyArn = policy.ArnIn(plan.Nodes.Region.Partition),
                        AccessScope = Scope(scope),
                    },
                    (name, args, options) => new AccessPolicyAssociation(name, args, options)));
            }
        }

        return ready.ToImmutable();
    }

    private static AccessPolicyAssociationAccessScopeArgs Scope(AccessScope scope) => scope is AccessScope.NamespaceScope namespaces
        ? new() { Type = "namespace", Namespaces = namespaces.Names }
        : new() { Type = "cluster" };
}
