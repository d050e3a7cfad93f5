using System.Collections.Immutable;
using Blueprints.Preview.Reporting.Model;

namespace Blueprints.Preview.Reporting.Reading;

/// <summary>Reads the clusters: those of the program, those that its resources name, and Kubernetes objects of an unknown one.</summary>
internal sealed class ClusterReader
{
    private readonly ReportSource _source;
    private readonly ILookup<(ReportNode? Cluster, string Name), ReportNode> _members;

    public ClusterReader(ReportSource source)
    {
        _source = source;
        var owners = new ClusterOwners(source);
        _members = source
            .OfTypes(AwsTypes.NodeGroup, AwsTypes.Fargate, AwsTypes.Addon, AwsTypes.AccessEntry, AwsTypes.AccessPolicy,
            AwsTypes.PodIdentity)
            .Select(node => (Owner: owners.OfAws(node), Node: node))
            .Concat(source.OfTypes(AwsTypes.Release, AwsTypes.Chart, AwsTypes.NodePool)
                .Select(node => (Owner: owners.OfKubernetes(node), Node: node)))
            .ToLookup(pair => pair.Owner, pair => pair.Node);
    }

    public ImmutableArray<ClusterPicture> Read()
    {
        var own = _source.OfTypes(AwsTypes.Clusters).ToList();
        var foreign = _members.Select(group => group.Key).Where(key => key.Cluster is null)
            .OrderBy(key => _members[key].Min(node => node.Index));
        return
        [
            .. own.Select(cluster => Picture(cluster, cluster.Name, [.. _members[(cluster, cluster.Name)]])),
            .. foreign
                .Select(key => Picture(null, key.Name == GraphValue.UnknownMask ? "cluster not known" : key.Name, [.. _members[key]])),
        ];
    }

    private ClusterPicture Picture(ReportNode? cluster, string name, IReadOnlyList<ReportNode> members) => new(
        name,
        cluster is not null ? _source.PlaceOf(cluster)
            : members.FirstOrDefault(member => member.Type.StartsWith("aws:", StringComparison.Ordinal)) is { } member
            ? _source.PlaceOf(member) : null,
        cluster is null or { IsExisting: true },
        cluster?.Text("version"),
        cluster is null ? [] : [.. Facts(cluster)],
        [.. members.Where(node => node.Type is AwsTypes.NodeGroup or AwsTypes.Fargate).Select(NodeGroup)],
        PoolReader.Read(members.Where(node => node.Type == AwsTypes.NodePool)),
        [.. members.Where(node => node.Type == AwsTypes.Addon)
            .Select(addon => new AddonPicture(addon.Text("addonName") ?? addon.Name, addon.Text("addonVersion")))],
        [.. members.Where(node => node.Type is AwsTypes.Release or AwsTypes.Chart).Select(Release)],
        [.. members.SelectMany(Access)]);

    private static IEnumerable<string> Facts(ReportNode cluster)
    {
        if (cluster.Type == AwsTypes.ComponentCluster)
        {
            yield return "made by Pulumi's EKS package: what is inside is not seen offline";
            yield break;
        }

        // What EKS does where nothing is said. Source: Amazon EKS API reference, VpcConfigRequest.
        var isPublic = cluster.Text("vpcConfig.endpointPublicAccess") ?? "true";
        var from = cluster.Texts("vpcConfig.publicAccessCidrs").DefaultIfEmpty("0.0.0.0/0");
        yield return isPublic == "true" ? $"API open to {string.Join(", ", from)}" : isPublic == "false" ? "API not public"
            : $"API public: {isPublic}";
        yield return cluster.Has("vpcConfig.endpointPrivateAccess") ? "API private in the VPC" : "API without a private endpoint";
        yield return $"authentication {cluster.Text("accessConfig.authenticationMode") ?? "by default"}";
        yield return cluster.At("encryptionConfig") is null ? "secrets without a key of your own"
            : "secrets encrypted with a key of your own";
        yield return cluster.Texts("enabledClusterLogTypes").ToList() is { Count: > 0 } logs ? $"logs {string.Join(", ", logs)}"
            : "no control plane logs";
        if (cluster.Text("upgradePolicy.supportType") is { } support)
        {
            yield return $"support {support}";
        }

        if (cluster.Has("deletionProtection"))
        {
            yield return "deletion protection";
        }
    }

    private static NodeGroupPicture NodeGroup(ReportNode node)
    {
        if (node.Type == AwsTypes.Fargate)
        {
            var selectors = node.Items("selectors")
                .Select(selector => ReportNode.Scalar(ReportNode.At(selector, "namespace")) ?? GraphValue.UnknownMask);
            return new NodeGroupPicture(node.Name, "Fargate", "Fargate", $"namespaces {string.Join(", ", selectors)}", "per pod", "");
        }

        return new NodeGroupPicture(
            node.Name,
            "node group",
            string.Join(", ", node.Texts("instanceTypes").DefaultIfEmpty("by its launch template")),
            node.Text("capacityType") ?? "ON_DEMAND",
            $"{node.Text("scalingConfig.minSize") ?? "?"} to {node.Text("scalingConfig.maxSize") ?? "?"} nodes, "
                + $"{node.Text("scalingConfig.desiredSize") ?? "?"} at first",
            string.Join(" ", new[] { node.Text("amiType"), node.Text("releaseVersion") ?? node.Text("version") }.OfType<string>()));
    }

    private static ReleasePicture Release(ReportNode release) =>
        new(release.Text("name") ?? release.Name, release.Text("chart")
            ?? GraphValue.UnknownMask, release.Text("version"), release.Text("namespace") ?? "default");

    private IEnumerable<AccessPicture> Access(ReportNode node)
    {
        switch (node.Type)
        {
            case AwsTypes.AccessEntry:
                yield return new AccessPicture(Role(node, "principalArn"),
                    Joined(node.Text("type") ?? "STANDARD", string.Join(", ", node.Texts("kubernetesGroups"))));
                break;
            case AwsTypes.AccessPolicy:
                var policy = node.Text("policyArn") ?? GraphValue.UnknownMask;
                var scope = node.Texts("accessScope.namespaces").DefaultIfEmpty(node.Text("accessScope.type") ?? "cluster");
                yield return new AccessPicture(
                    Role(node, "principalArn"),
                    $"{policy[(policy.LastIndexOf('/') + 1)..]} on {string.Join(", ", scope)}");
                break;
            case AwsTypes.PodIdentity:
                yield return new AccessPicture($"pods of {node.Text("namespace")}/{node.Text("serviceAccount")}",
                    $"role {Role(node, "roleArn")}");
                break;
        }
    }

    private string Role(ReportNode node, string input) =>
        _source.Reference(node, input, AwsTypes.Role)?.Name ?? node.Text(input) ?? GraphValue.UnknownMask;

    private static string Joined(params string[] parts) => string.Join(" ", parts.Where(part => part.Length > 0));
}
