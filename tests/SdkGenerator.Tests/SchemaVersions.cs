using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Xml.Linq;

namespace Blueprints.SdkGenerator.Tests;

/// <summary>One version of each package, in the three places that need it.</summary>
public class SchemaVersions
{
    [Theory]
    [InlineData("Aws")]
    [InlineData("Eks")]
    [InlineData("Kubernetes")]
    public void ASchema_IsOfTheVersionThatIsPinned_AndThatIsExtracted(string package)
    {
        var root = RepositoryRoot();
        var name = package.ToLowerInvariant();
        var pinned = XDocument.Load(Path.Combine(root, "Directory.Packages.props")).Descendants($"Pulumi{package}Version").Single().Value;
        using var schema = JsonDocument.Parse(File.ReadAllText(Path.Combine(root, "sdks/schemas", $"{name}.json")));
        using var npm = JsonDocument.Parse(File.ReadAllText(Path.Combine(root, "eng/schemas/package.json")));

        Assert.Equal(pinned, schema.RootElement.GetProperty("version").GetString());
        Assert.Equal(pinned, npm.RootElement.GetProperty("dependencies").GetProperty($"@pulumi/{name}").GetString());
    }

    private static string RepositoryRoot([CallerFilePath] string path = "") => Path.Combine(Path.GetDirectoryName(path)!, "../..");
}
