using System.Globalization;
using Blueprints.Preview.Reporting.Drawing;
using Blueprints.Preview.Reporting.Model;
using static Blueprints.Preview.Reporting.Html.HtmlElement;

namespace Blueprints.Preview.Reporting.Html;

/// <summary>The clusters: a drawing each, and tables of what is in it.</summary>
internal static class ClusterSection
{
    public static PageSection? Of(IReadOnlyList<ClusterPicture> clusters) =>
        Parts.Section("clusters", "Clusters",
        clusters.SelectMany((cluster, index) =>
        Content(cluster, index, Words.Within(cluster.Name, cluster.Place, clusters.Select(other => other.Place)))));

    private static IEnumerable<HtmlNode?> Content(ClusterPicture cluster, int index, string name)
    {
        var number = (index + 1).ToString(CultureInfo.InvariantCulture);
        yield return Tag("h3", cluster.Name, cluster.Place is { } place ? Tag("small", $" {place.Account} · {place.Region}") : null);
        yield return PictureWriter.Figure($"cluster-{number}", ClusterDrawing.Of(cluster));
        yield return Parts.Table(
            $"Node groups of {name}",
            ["Name", "Kind", "Machines", "Capacity", "Size", "Image"],
            cluster.NodeGroups.Select(group => new[]
            {
                Parts.Text(group.Name), group.Kind, Parts.Text(group.Machines), Parts.Text(group.Capacity), Parts.Text(group.Size),
                Parts.Text(group.Image),
            }));
        yield return Parts.Table(
            $"Karpenter pools of {name}, in the order in which they are tried",
            ["Pool", "Order", "Weight", "Node class", "Requirements", "Taints", "Limits"],
            cluster.Pools.Select(pool => new[]
            {
                Parts.Text(pool.Name), pool.Rank.ToString(CultureInfo.InvariantCulture), Parts.Text(pool.Weight),
                Parts.Text(pool.NodeClass), Parts.Lines(pool.Requirements),
                Parts.Lines(pool.Taints), Parts.Lines(pool.Limits),
            }));
        yield return Parts.Table(
            $"Add-ons and Helm releases of {name}",
            ["Name", "Kind", "Version", "From", "Namespace"],
            cluster.Addons.Select(addon =>
                new[] { Parts.Text(addon.Name), "add-on", Parts.Text(addon.Version ?? "chosen by AWS"), "EKS", Parts.None })
                .Concat(cluster.Releases.Select(release => new[]
                {
                    Parts.Text(release.Name), "Helm release", Parts.Text(release.Version ?? "the newest at deployment"),
                    Parts.Code(release.Chart), Parts.Text(release.Namespace),
                })));
        yield return Parts.Table(
            $"Access to and from {name}",
            ["Who", "What"],
            cluster.Access.Select(access => new[] { Parts.Text(access.Who), Parts.Text(access.What) }));
    }
}
