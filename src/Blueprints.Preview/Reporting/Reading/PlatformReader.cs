using Blueprints.Preview.Reporting.Model;

namespace Blueprints.Preview.Reporting.Reading;

/// <summary>Reads all that a report shows out of a graph.</summary>
internal static class PlatformReader
{
    public static PlatformPicture Read(StackGraph graph)
    {
        var source = new ReportSource(graph);
        var reachReader = new ReachReader(source);
        var reach = reachReader.Read();
        var roles = new RoleReader(source);
        var made = source.Nodes.Skip(1).ToList();
        return new PlatformPicture
        {
            Project = graph.Project,
            Stack = graph.Stack,
            Resources = made.Count(node => node.IsCustom),
            Components = made.Count(node => !node.IsCustom),
            Places =
            [
                .. made.Where(node => node.IsCustom && node.Type.StartsWith("aws:", StringComparison.Ordinal)
                    && node.Output("arn") is not null)
                    .Select(source.PlaceOf).Distinct().OrderBy(place => place.Account, StringComparer.Ordinal)
                        .ThenBy(place => place.Region, StringComparer.Ordinal),
            ],
            Network = new NetworkReader(source).Read(),
            Clusters = new ClusterReader(source).Read(),
            Data = new DataReader(source, reachReader, reach).Read(),
            Zones = new DnsReader(source).Read(),
            Reach = reach,
            Roles = roles.Roles(),
            ResourcePolicies = roles.OfResources(),
            Versions = new VersionReader(source).Read(),
            Bill = new BillReader(source).Read(),
            Problems = [.. graph.Problems.Select(graph.Redactor.Mask)],
            Tree = new TreeReader(source).Read(),
            Outputs = ValueText.Of(graph.Redactor.Mask(graph.Outputs)),
        };
    }
}
