using System.Collections.Immutable;
using Blueprints.Internal;
using Pulumi;
using Pulumi.Aws.Eks;
using Pulumi.Aws.Eks.Inputs;

namespace Blueprints.Eks.Resources;

/// <summary>Who may use the cluster.</summary>
internal static class AccessEntries
{
    /// <returns>The entries and their policies, without which nothing in the cluster can be made or deleted.</returns>
    public static ImmutableArray<Resource> Create(Children children, EksPlan plan, Cluster cluster)
    {
        var ready = ImmutableArray.CreateBuilder<Resource>();
        foreach (var entry in plan.Access)
        {
            var name = children.Name($"access-{entry.Key}");
            var resource = new AccessEntry(
                name,
                children.Customize(name, new AccessEntryArgs
                {
                    ClusterName = cluster.Name,
                    PrincipalArn = entry.Principal,
                    Type = "STANDARD",
                    KubernetesGroups = entry.Groups,
                    Tags = children.Tags(name),
                }),
                children.Options());
            ready.Add(resource);
            foreach (var (policy, scope) in entry.Policies)
            {
                var policyName = $"{name}-{policy.Name}";
                ready.Add(new AccessPolicyAssociation(
                    policyName,
                    children.Customize(policyName, new AccessPolicyAssociationArgs
                    {
                        ClusterName = cluster.Name,
                        PrincipalArn = resource.PrincipalArn,
                        PolicyArn = policy.ArnIn(plan.Nodes.Region.Partition),
                        AccessScope = Scope(scope),
                    }),
                    children.Options()));
            }
        }

        return ready.ToImmutable();
    }

    private static AccessPolicyAssociationAccessScopeArgs Scope(AccessScope scope) => scope is AccessScope.NamespaceScope namespaces
        ? new() { Type = "namespace", Namespaces = namespaces.Names }
        : new() { Type = "cluster" };
}
