using System.Xml.Linq;

namespace Blueprints.Site.Pages;

/// <summary>The packages that the library is built against, from the file that pins them.</summary>
internal static class Packages
{
    public static string Write()
    {
        var packages = XDocument.Load(Path.Combine(Repository.Root, "Directory.Packages.props"));
        var build = XDocument.Load(Path.Combine(Repository.Root, "src/Directory.Build.props"));
        var frameworks = build.Descendants("TargetFrameworks").Single().Value.Split(';').Select(Markdown.Code);
        var versions = packages.Descendants("PropertyGroup").Elements()
            .ToDictionary(property => $"$({property.Name.LocalName})", property => property.Value);
        var rows = packages.Descendants("PackageVersion")
            .Where(package => package.Parent!.Attribute("Label")?.Value is null or "Blueprints" or "Blueprints.Preview")
            .Select(package => new[]
            {
                Markdown.Code(package.Attribute("Include")!.Value),
                versions.GetValueOrDefault(package.Attribute("Version")!.Value, package.Attribute("Version")!.Value),
                package.Parent!.Attribute("Label")?.Value ?? "both",
            });
        return $"Frameworks: {string.Join(", ", frameworks)}.\n\n{Markdown.Table(["package", "version", "referenced by"], rows)}";
    }
}
