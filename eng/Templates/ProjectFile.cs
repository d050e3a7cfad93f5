using System.Xml.Linq;

namespace Blueprints.TemplateContent;

/// <summary>Project files outside of this repository: they reference packages where those of this repository reference projects.</summary>
internal static class ProjectFile
{
    private static readonly string[] TestPackages = ["Microsoft.NET.Test.Sdk", "xunit", "xunit.runner.visualstudio"];

    /// <summary>Returns a sample's project file with the packages in place of the projects. The Pulumi packages come with them.</summary>
    public static string OfProgram(SourceText sample, string version)
    {
        var project = XElement.Parse(sample.ToString());
        var packages = project.Descendants("ProjectReference")
            .Select(reference => Path.GetFileNameWithoutExtension((string)reference.Attribute("Include")!))
            .ToList();
        project.Descendants("AssemblyName").Remove();
        project.Descendants("RootNamespace").Single().Value = "Infrastructure";
        project.Elements("ItemGroup").Remove();
        project.Add(new XElement("ItemGroup", packages.Select(package => Reference(package, version))));
        return $"{project}\n";
    }

    /// <summary>Returns a project file of tests with the packages that this repository's tests use.</summary>
    public static string OfTests(string centralVersions, string version)
    {
        var known = XElement.Parse(centralVersions).Descendants("PackageVersion").ToDictionary(
            package => (string)package.Attribute("Include")!,
            package => (string)package.Attribute("Version")!,
            StringComparer.Ordinal);
        var project = new XElement(
            "Project",
            new XAttribute("Sdk", "Microsoft.NET.Sdk"),
            new XElement(
                "PropertyGroup",
                new XElement("TargetFramework", "net10.0"),
                new XElement("Nullable", "enable"),
                new XElement("ImplicitUsings", "enable"),
                new XElement("RootNamespace", "Infrastructure.Tests"),
                new XElement("IsPackable", "false")),
            new XElement(
                "ItemGroup",
                TestPackages.Select(package => Reference(package, known[package])).Prepend(Reference("Blueprints.Preview", version))),
            new XElement("ItemGroup", new XElement("ProjectReference", new XAttribute("Include", "../Project.2/Project.2.csproj"))));
        return $"{project}\n";
    }

    private static XElement Reference(string package, string version) =>
        new("PackageReference", new XAttribute("Include", package), new XAttribute("Version", version));
}
