using System.Collections.Immutable;
using System.Text.RegularExpressions;
using YamlDotNet.RepresentationModel;

namespace Blueprints.Preview.Configuration;

/// <summary>Represents a Pulumi project on disk: <c>Pulumi.yaml</c> and the stacks beside it.</summary>
internal sealed partial class ProjectFolder
{
    private static readonly string[] Extensions = [".yaml", ".yml"];
    private static readonly string[] SchemaKeys = ["type", "description", "secret", "default", "items", "value"];

    private static readonly string[] StackKeys = ["config", "encryptionsalt", "encryptedkey", "secretsprovider", "environment"];

    private readonly YamlFile _project;
    private readonly string _stackFolder;

    private ProjectFolder(string folder, YamlFile project)
    {
        Folder = folder;
        _project = project;
        Name = project.Text("name") is { Length: > 0 } name
            ? name
            : throw project.Wrong("name", "'name' is missing: the project needs a name");
        if (!ProjectName().IsMatch(Name))
        {
            throw project.Wrong("name", $"'{Name}' is not a project name: use at most 100 letters, digits, '-', '_' and '.'");
        }

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
            if (Extensions.Select(extension => Path.Combine(current.FullName, $"Pulumi{extension}")).FirstOrDefault(IsThere) is { } file)
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
        var declared = Settings(_project).Select(entry => (entry.Key, Declaration: Declare(entry.Value))).ToList();
        foreach (var (key, declaration) in declared.Where(entry => entry.Declaration.Default is not null))
        {
            values[key] = declaration.Default!;
        }

        var file = StackFile(stack);
        foreach (var (key, value) in Settings(file))
        {
            values[key] = YamlValues.Read(file, value);
        }

        foreach (var (key, declaration) in declared)
        {
            if (!values.TryGetValue(key, out var value))
            {
                throw new ConfigurationFileException(
                    file.Path,
                    null,
                    $"the stack has no value for '{key}', which {Path.GetFileName(_project.Path)} declares without a default");
            }

            values[key] = declaration.IsSecret ? new ConfigurationValue(value.Value, IsSecret: true) : value;
        }

        return values.ToImmutable();
    }

    /// <summary>Returns what is odd in the file of a stack, though it can be read.</summary>
    public ImmutableArray<Problem> Warnings(string stack)
    {
        var file = StackFile(stack);
        return
        [
            .. file.Keys.Where(key => !StackKeys.Contains(key.Key)).Select(key => PreviewProblems.UnknownStackKey(
                $"{Path.GetFileName(file.Path)}:{key.Node.Start.Line}", key.Key)),
            .. file.Entries("config")
                .Where(entry => entry.Key.StartsWith(AwsSettings.Prefix, StringComparison.Ordinal) && !AwsSettings.IsKnown(entry.Key))
                .Select(entry => PreviewProblems.UnknownProviderKey(
                    $"{Path.GetFileName(file.Path)}:{entry.KeyNode.Start.Line}",
                    entry.Key,
                    AwsSettings.Nearest(entry.Key))),
        ];
    }

    /// <summary>Returns the name of a stack's file.</summary>
    public string FileName(string stack) => Path.GetFileName(StackFile(stack).Path);

    private YamlFile StackFile(string stack) =>
        YamlFile.Read(Extensions.Select(extension => Path.Combine(_stackFolder, $"Pulumi.{stack}{extension}")).First(IsThere));

    // A link to nowhere is there as well, and then says what it lacks when it is read.
    private static bool IsThere(string path) => new FileInfo(path) is var file && (file.Exists || file.LinkTarget is not null);

    private IEnumerable<(string Key, YamlNode Value)> Settings(YamlFile file)
    {
        var spellings = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (key, node, value) in file.Entries("config"))
        {
            var full = FullKey(key);
            if (full.StartsWith(':') || full.EndsWith(':'))
            {
                throw file.Wrong(node, $"'{key}' is not the name of a setting: a part of it is empty");
            }

            if (!spellings.TryAdd(full, key))
            {
                throw file.Wrong(node, $"'{key}' is the same setting as '{spellings[full]}': give it once");
            }

            yield return (full, value);
        }
    }

    [GeneratedRegex("^[A-Za-z0-9_.-]{1,100}\\z")]
    private static partial Regex ProjectName();

    private string FullKey(string key) => key.Contains(':', StringComparison.Ordinal) ? key : $"{Name}:{key}";

    private (ConfigurationValue? Default, bool IsSecret) Declare(YamlNode node)
    {
        if (node is not YamlMappingNode map
            || map.Children.Count == 0
            || !map.Children.Keys.All(key => SchemaKeys.Contains(_project.TextOf(key))))
        {
            return (YamlValues.Read(_project, node), false);
        }

        var entries = map.Children.ToDictionary(entry => _project.TextOf(entry.Key), entry => entry.Value, StringComparer.Ordinal);
        var given = entries.GetValueOrDefault("value") ?? entries.GetValueOrDefault("default");
        var isSecret = entries.GetValueOrDefault("secret") is YamlScalarNode { Value: "true" };
        return (given is null ? null : YamlValues.Read(_project, given), isSecret);
    }
}
