using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Blueprints.Preview.Configuration;

/// <summary>Represents one YAML file whose top level is a map.</summary>
internal sealed class YamlFile
{
    private readonly YamlMappingNode _root;

    private YamlFile(string path, YamlMappingNode root)
    {
        Path = path;
        _root = root;
    }

    public string Path { get; }

    public static YamlFile Read(string path)
    {
        var text = FileText.Read(path);
        var stream = new YamlStream();
        var parser = new Parser(new StringReader(text));
        try
        {
            YamlLimits.Check(path, parser);
            stream.Load(new StringReader(text));
        }
        catch (YamlException exception)
        {
            throw new ConfigurationFileException(path, exception.Start, exception.InnerException?.Message ?? exception.Message);
        }
        catch (Exception exception) when (exception is ArgumentException
            or InvalidOperationException
            or IndexOutOfRangeException
            or FormatException)
        {
            // YamlDotNet loses its way in some texts: the place is where it had come to.
            throw new ConfigurationFileException(
                path,
                parser.Current?.End ?? new Mark(0, 1, 1),
                "this cannot be read as YAML; look at the line ends and the indentation");
        }

        return stream.Documents switch
        {
            [] => new YamlFile(path, []),
            [{ RootNode: YamlMappingNode root }] => new YamlFile(path, root),
            [{ RootNode: YamlScalarNode { Value: null or "" } }] => new YamlFile(path, []),
            [var document, ..] =>
                throw new ConfigurationFileException(path, document.RootNode.Start, "the file must hold one map of keys and values"),
        };
    }

    /// <summary>Returns a text at the top level; null when it is not there.</summary>
    public string? Text(string key) => Node(key) switch
    {
        null => null,
        YamlScalarNode scalar => scalar.Value,
        var other => throw Wrong(other, $"'{key}' must be a text"),
    };

    /// <summary>Returns the entries of a map at the top level; none when it is not there.</summary>
    public IEnumerable<(string Key, YamlNode KeyNode, YamlNode Value)> Entries(string key) => Node(key) switch
    {
        null or YamlScalarNode { Value: null or "" or "null" or "~" } => [],
        YamlMappingNode map => map.Children.Select(entry => (TextOf(entry.Key), entry.Key, entry.Value)),
        var other => throw Wrong(other, $"'{key}' must be a map of keys and values"),
    };

    /// <summary>Gets the keys at the top level.</summary>
    public IEnumerable<(string Key, YamlNode Node)> Keys => _root.Children.Keys.Select(key => (TextOf(key), key));

    /// <summary>Creates the exception of a value at the top level.</summary>
    public ConfigurationFileException Wrong(string key, string message) =>
        Node(key) is { } node ? Wrong(node, message) : new(Path, null, message);

    public ConfigurationFileException Wrong(YamlNode node, string message) => new(Path, node.Start, message);

    public string TextOf(YamlNode node) =>
        node is YamlScalarNode { Value: { } text } ? text : throw Wrong(node, "a key must be a text");

    private YamlNode? Node(string key) =>
        _root.Children.FirstOrDefault(entry => entry.Key is YamlScalarNode scalar && scalar.Value == key).Value;
}
