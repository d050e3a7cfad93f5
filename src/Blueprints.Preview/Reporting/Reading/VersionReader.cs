using System.Collections.Immutable;
using Blueprints.Preview.Reporting.Model;

namespace Blueprints.Preview.Reporting.Reading;

/// <summary>Reads the versions of a stack, with the dates of their support.</summary>
internal sealed class VersionReader(ReportSource source)
{
    private const string Chosen = "chosen by AWS at creation";

    // Source: karpenter.sh, «NodeClasses», spec.amiSelectorTerms.
    private static readonly string[] Selectors = ["alias", "id", "name", "ssmParameter", "tags"];

    public ImmutableArray<VersionPicture> Read() =>
    [
        .. source.OfTypes(AwsTypes.Cluster).Where(cluster => !cluster.IsExisting)
            .Select(cluster => Kubernetes("Kubernetes of EKS cluster", cluster.Name, cluster.Text("version"))),
        .. source.OfTypes(AwsTypes.NodeGroup).Where(group => group.At("version") is not null)
            .Select(group => Kubernetes("Kubernetes of node group", group.Name, group.Text("version"))),
        .. source.OfTypes(AwsTypes.RdsCluster, AwsTypes.RdsInstance).Where(node => !node.IsExisting).Select(Database),
        .. source.OfTypes(AwsTypes.Cache, AwsTypes.ServerlessCache)
            .Select(cache =>
                new VersionPicture(cache.Text("engine") ?? "redis", cache.Name, cache.Text("engineVersion")
                ?? cache.Text("majorEngineVersion") ?? Chosen)),
        .. source.OfTypes(AwsTypes.Release, AwsTypes.Chart)
            .Select(release =>
                new VersionPicture("Helm chart", release.Text("name") ?? release.Name, release.Text("version")
                ?? "the newest at deployment")),
        .. source.OfTypes(AwsTypes.Addon)
            .Select(addon => new VersionPicture("EKS add-on", addon.Text("addonName") ?? addon.Name, addon.Text("addonVersion") ?? Chosen)),
        .. source.OfTypes(AwsTypes.NodeClass).SelectMany(Images),
    ];

    private static VersionPicture Kubernetes(string what, string name, string? version)
    {
        var (standard, extended) = SupportCalendar.Kubernetes(version);
        return new VersionPicture(what, name, version ?? Chosen, standard, extended);
    }

    private static VersionPicture Database(ReportNode node)
    {
        var (standard, extended) = SupportCalendar.Database(node.Text("engine"), node.Text("engineVersion"));
        return new VersionPicture(node.Text("engine") ?? "database", node.Name, node.Text("engineVersion") ?? Chosen, standard, extended);
    }

    private static IEnumerable<VersionPicture> Images(ReportNode nodeClass) =>
        nodeClass.Items("spec.amiSelectorTerms")
            .Select(term => Selectors.Select(name => ReportNode.Scalar(ReportNode.At(term, name))).FirstOrDefault(text => text is not null))
            .OfType<string>()
            .Select(image => new VersionPicture("image of Karpenter nodes", nodeClass.Text("metadata.name") ?? nodeClass.Name, image));
}
