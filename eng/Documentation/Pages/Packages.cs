using System.Xml.Linq;

namespace Blueprints.Site.Pages;

/// <summary>The packages that the library is built against, from the file that pins them.</summary>
internal static class Packages
{
    public static string Write()
    {
        var packages = XDocument.Load(Path.Combine(Repository.Root, "Directory.Packages.props"));
        var frameworks = XDocument.Load(Path.Combine(Repository.Root, "src/Directory.Build.props")).Descendants("TargetFrameworks").Single().Value;
        var versions = packages.Descendants("PropertyGroup").Elements().ToDictionary(property => $"$({property.Name.LocalName})", property => property.Value);
        var rows = packages.Descendants("PackageVersion")
            .Where(package => package.Parent!.Attribute("Label")?.Value is null or "Blueprints" or "Blueprints.Preview")
            .Select(package => (Name: package.Attribute("Include")!.Value, Version: package.Attribute("Version")!.Value, Of: package.Parent!.Attribute("Label")?.Value ?? "both"))
            .Select(package => new[] { Markdown.Code(package.Name), versions.GetValueOrDefault(package.Version, package.Version), package.Of });
        return $"Frameworks: {string.Join(", ", frameworks.Split(';').Select(Markdown.Code))}.\n\n{Markdown.Table(["package", "version", "referenced by"], rows)}";
    }
}
