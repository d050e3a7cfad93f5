using System.Collections.Immutable;
using YamlDotNet.RepresentationModel;

namespace Blueprints.Preview.Configuration;

/// <summary>A Pulumi project on disk: <c>Pulumi.yaml</c> and the stacks beside it.</summary>
internal sealed class ProjectFolder
{
    private static readonly string[] Extensions = [".yaml", ".yml"];
    private static readonly string[] SchemaKeys = ["type", "description", "secret", "default", "items", "value"];

    private readonly YamlFile _project;
    private readonly string _stackFolder;

    private ProjectFolder(string folder, YamlFile project)
    {
        Folder = folder;
        _project = project;
        Name = project.Text("name") ?? throw new ConfigurationFileException(project.Path, null, "'name' is missing: the project needs a name");
        _stackFolder = Path.Combine(folder, project.Text("stackConfigDir") ?? "");
    }

    public string Folder { get; }

    public string Name { get; }

    /// <summary>Gets the names of the stacks that have a file, in order.</summary>
    public ImmutableArray<string> Stacks =>
        Directory.Exists(_stackFolder)
            ? [.. Directory.EnumerateFiles(_stackFolder, "Pulumi.*.y*ml")
                .Where(file => Extensions.Contains(Path.GetExtension(file)))
                .Select(file => Path.GetFileNameWithoutExtension(file)["Pulumi.".Length..])
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal)]
            : [];

    /// <summary>Finds the project in a folder or in one above it; null when there is none.</summary>
    public static ProjectFolder? FindAbove(string folder)
    {
        for (var current = new DirectoryInfo(folder); current is not null; current = current.Parent)
        {
            if (Extensions.Select(extension => Path.Combine(current.FullName, $"Pulumi{extension}")).FirstOrDefault(File.Exists) is { } file)
            {
                return new ProjectFolder(current.FullName, YamlFile.Read(file));
            }
        }

        return null;
    }

    /// <summary>Reads the configuration of a stack: the project's defaults, then the stack's own values.</summary>
    public ImmutableSortedDictionary<string, ConfigurationValue> Configuration(string stack)
    {
        var values = ImmutableSortedDictionary.CreateBuilder<string, ConfigurationValue>(StringComparer.Ordinal);
        var declared = _project.Entries("config").Select(entry => (Key: FullKey(entry.Key), Declaration: Declare(entry.Value))).ToList();
        foreach (var (key, declaration) in declared.Where(entry => entry.Declaration.Default is not null))
        {
            values[key] = declaration.Default!;
        }

        var file = YamlFile.Read(Extensions.Select(extension => Path.Combine(_stackFolder, $"Pulumi.{stack}{extension}")).First(File.Exists));
        foreach (var (key, _, value) in file.Entries("config"))
        {
            values[FullKey(key)] = YamlValues.Read(file, value);
        }

        foreach (var (key, declaration) in declared)
        {
            if (!values.TryGetValue(key, out var value))
            {
                throw new ConfigurationFileException(
                    file.Path, null, $"the stack has no value for '{key}', which {Path.GetFileName(_project.Path)} declares without a default");
            }

            values[key] = declaration.IsSecret && !value.IsSecret ? value with { IsSecret = true } : value;
        }

        return values.ToImmutable();
    }

    private string FullKey(string key) => key.Contains(':', StringComparison.Ordinal) ? key : $"{Name}:{key}";

    private (ConfigurationValue? Default, bool IsSecret) Declare(YamlNode node)
    {
        if (node is not YamlMappingNode map || map.Children.Count == 0 || !map.Children.Keys.All(key => SchemaKeys.Contains(_project.TextOf(key))))
        {
            return (YamlValues.Read(_project, node), false);
        }

        var entries = map.Children.ToDictionary(entry => _project.TextOf(entry.Key), entry => entry.Value, StringComparer.Ordinal);
        var given = entries.GetValueOrDefault("value") ?? entries.GetValueOrDefault("default");
        var isSecret = entries.GetValueOrDefault("secret") is YamlScalarNode { Value: "true" };
        return (given is null ? null : YamlValues.Read(_project, given), isSecret);
    }
}
