using System.Reflection;
using System.Text.Json;
using Pulumi;

namespace Sdks.Tests.Generated;

public sealed class PackageTests
{
    public static TheoryData<string, string> Packages => new()
    {
        { "Aws", "7.48.0" },
        { "Eks", "4.3.0" },
        { "Kubernetes", "4.34.2" },
    };

    public static IEnumerable<object[]> Resources => IncludedResources.All.Select(r => new object[] { r.Class, r.Token });

    [Theory]
    [MemberData(nameof(Resources))]
    public void Resource_IsThere_WithItsToken(string name, string token)
    {
        var assembly = IncludedResources.All.First(r => r.Class == name).Assembly;

        var type = assembly.GetType(name);

        Assert.NotNull(type);
        Assert.True(typeof(Resource).IsAssignableFrom(type));
        var attribute = type.GetCustomAttribute<ResourceTypeAttribute>();
        Assert.Equal((token, assembly.GetName().Version!.ToString(3)), (attribute?.Type, attribute?.Version));
    }

    [Theory]
    [MemberData(nameof(Resources))]
    public void Resource_IsLookedUpById_UnlessItIsAComponent(string name, string token)
    {
        var type = IncludedResources.All.First(r => r.Token == token).Assembly.GetType(name)!;

        var get = type.GetMethod("Get", BindingFlags.Public | BindingFlags.Static);

        Assert.Equal(!typeof(ComponentResource).IsAssignableFrom(type), get is not null);
        Assert.True(get is null || get.ReturnType == type);
    }

    [Theory]
    [MemberData(nameof(Packages))]
    public void Assembly_CarriesItsPackagesVersion(string package, string version)
    {
        var assembly = AssemblyOf(package);

        Assert.Equal(($"Pulumi.{package}", version), (assembly.GetName().Name, assembly.GetName().Version!.ToString(3)));
        Assert.Empty(assembly.GetName().GetPublicKeyToken()!);
        Assert.Equal(version, Read(assembly, $"Pulumi.{package}.version.txt").Trim().Split('\n')[^1].Trim());
    }

    [Theory]
    [MemberData(nameof(Packages))]
    public void Assembly_NamesThePluginThatItNeeds(string package, string version)
    {
        using var plugin = JsonDocument.Parse(Read(AssemblyOf(package), $"Pulumi.{package}.pulumi-plugin.json"));

        Assert.True(plugin.RootElement.GetProperty("resource").GetBoolean());
        Assert.Equal(package.ToLowerInvariant(), plugin.RootElement.GetProperty("name").GetString());
        Assert.Equal(version, plugin.RootElement.GetProperty("version").GetString());
    }

    private static Assembly AssemblyOf(string package) => package switch
    {
        "Aws" => IncludedResources.Aws,
        "Eks" => IncludedResources.Eks,
        _ => IncludedResources.Kubernetes,
    };

    private static string Read(Assembly assembly, string resource)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!);
        return reader.ReadToEnd();
    }
}
