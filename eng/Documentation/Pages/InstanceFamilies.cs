namespace Blueprints.Site.Pages;

/// <summary>Every instance family that plans are checked against.</summary>
internal static class InstanceFamilies
{
    public static string Write()
    {
        var regions = Known.Regions.Where(region => InstanceFamily.All[0].IsOfferedIn(region) is not null).ToList();
        return Markdown.Filtered(
            ["family", "architecture", "category", "generation", "sizes", $"not offered in (of {regions.Count} known regions)"],
            InstanceFamily.All.OrderBy(family => family.Name, StringComparer.Ordinal).Select(family => new[]
            {
                Markdown.Code(family.Name),
                family.Architecture is CpuArchitecture.Arm64 ? "arm64" : "amd64",
                family.Category!,
                $"{family.Generation}",
                string.Join(", ", family.Types.Select(type => type.Name[(family.Name.Length + 1)..])),
                string.Join(", ", regions.Where(region => family.IsOfferedIn(region) == false).Select(region => region.Name)),
            }));
    }
}
