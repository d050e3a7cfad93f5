using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Blueprints.Preview.Configuration;

/// <summary>Reads a file event by event, which takes no stack, and rejects what is too deep or too large to be made into a tree.</summary>
internal sealed class YamlLimits
{
    /// <summary>How deep a value may be: what System.Text.Json, with which programs read it, takes by default.</summary>
    public const int Depth = 64;

    /// <summary>How many values a file may hold when each alias counts as all that it stands for.</summary>
    public const int Nodes = 100_000;

    // A value stands within the map of settings, and that within the file.
    private const int DepthOfAValue = 2;

    private readonly string _path;
    private readonly Dictionary<AnchorName, long> _sizes = [];
    private readonly Stack<Collection> _open = new();

    private YamlLimits(string path) => _path = path;

    /// <exception cref="ConfigurationFileException">The file is too deep, too large, or has a map or list as a key.</exception>
    public static void Check(string path, IParser parser)
    {
        var limits = new YamlLimits(path);
        while (parser.MoveNext())
        {
            limits.Read(parser.Current!);
        }
    }

    private void Read(ParsingEvent read)
    {
        switch (read)
        {
            case MappingStart or SequenceStart:
                Refuse(IsKey, read.Start, "a key must be a text");
                _open.Push(new Collection(((NodeEvent)read).Anchor, read is MappingStart));
                Refuse(_open.Count > Depth + DepthOfAValue, read.Start, $"nested deeper than {Depth} levels");
                break;
            case MappingEnd or SequenceEnd:
                var closed = _open.Pop();
                Add(closed.Anchor, closed.Size, read.Start);
                break;
            case AnchorAlias alias:
                // An anchor that is still open contains itself, which the reader of values rejects by name.
                var size = _sizes.GetValueOrDefault(alias.Value, 1);
                Refuse(IsKey && size > 1, read.Start, "a key must be a text");
                Add(AnchorName.Empty, size, read.Start);
                break;
            case Scalar scalar:
                Add(scalar.Anchor, 1, read.Start);
                break;
        }
    }

    private bool IsKey => _open.TryPeek(out var around) && around.IsMap && around.Count % 2 == 0;

    private void Add(AnchorName anchor, long size, Mark where)
    {
        if (!anchor.IsEmpty)
        {
            _sizes[anchor] = size;
        }

        if (_open.TryPeek(out var around))
        {
            around.Count++;
            around.Size += size;
            Refuse(around.Size > Nodes, where, $"more than {Nodes} values, counting what aliases stand for");
        }
    }

    private void Refuse(bool isWrong, Mark where, string message)
    {
        if (isWrong)
        {
            throw new ConfigurationFileException(_path, where, message);
        }
    }

    private sealed class Collection(AnchorName anchor, bool isMap)
    {
        public AnchorName Anchor => anchor;

        public bool IsMap => isMap;

        /// <summary>Gets or sets how many keys and values there are.</summary>
        public int Count { get; set; }

        /// <summary>Gets or sets how many values it stands for, itself among them.</summary>
        public long Size { get; set; } = 1;
    }
}
