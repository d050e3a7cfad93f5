using System.Globalization;
using Blueprints.Preview.Reporting.Model;

namespace Blueprints.Preview.Reporting.Mermaid;

/// <summary>Draws clusters: pools are chained in the order in which they are tried.</summary>
internal static class ClusterChart
{
    public static void Write(Flowchart chart, IEnumerable<ClusterPicture> clusters)
    {
        foreach (var cluster in clusters)
        {
            chart.Frame($"cluster {cluster.Name}{(cluster.IsExisting ? " (existing)" : "")}", () => Content(chart, cluster));
        }
    }

    private static void Content(Flowchart chart, ClusterPicture cluster)
    {
        if (cluster.Version is not null || !cluster.Facts.IsEmpty)
        {
            chart.Node(["control plane", cluster.Version is null ? "" : $"Kubernetes {cluster.Version}", .. cluster.Facts]);
        }

        foreach (var group in cluster.NodeGroups)
        {
            chart.Node($"{group.Kind} {group.Name}", group.Machines, group.Capacity, group.Size, group.Image);
        }

        if (!cluster.Pools.IsEmpty)
        {
            chart.Frame("Karpenter pools, in the order in which they are tried", () =>
            {
                string? before = null;
                foreach (var pool in cluster.Pools)
                {
                    var id = chart
                        .Node([string.Create(CultureInfo.InvariantCulture, $"pool {pool.Rank}: {pool.Name}"), $"weight {pool.Weight}",
                        .. pool.Requirements, .. pool.Limits.Select(limit => $"at most {limit}")]);
                    if (before is not null)
                    {
                        chart.Edge(before, id, "then");
                    }

                    before = id;
                }
            });
        }

        if (!cluster.Addons.IsEmpty)
        {
            chart.Node(["add-ons", .. cluster.Addons.Select(addon => $"{addon.Name} {addon.Version}".TrimEnd())]);
        }

        foreach (var release in cluster.Releases)
        {
            chart.Node($"Helm release {release.Name}", release.Version ?? "", $"in {release.Namespace}");
        }
    }
}
