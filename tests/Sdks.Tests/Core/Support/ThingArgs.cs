using Pulumi;

namespace Sdks.Tests.Core.Support;

internal sealed class ThingArgs : ResourceArgs
{
    [Input("tags")]
    private InputMap<string>? _tags;

    [Input("names")]
    private InputList<string>? _names;

    [Input("label")]
    public Input<string>? Label { get; set; }

    [Input("count")]
    public Input<int>? Count { get; set; }

    [Input("enabled")]
    public Input<bool>? Enabled { get; set; }

    [Input("size")]
    public Input<Size>? Size { get; set; }

    [Input("level")]
    public Input<Level>? Level { get; set; }

    [Input("either")]
    public InputUnion<string, int>? Either { get; set; }

    [Input("part")]
    public Input<PartArgs>? Part { get; set; }

    [Input("json")]
    public InputJson? Json { get; set; }

    [Input("asset")]
    public Input<AssetOrArchive>? Asset { get; set; }

    [Input("other")]
    public Input<Thing>? Other { get; set; }

    [Input("parent")]
    public Input<Resource>? Component { get; set; }

    [Input("config", json: true)]
    public Input<PartArgs>? Config { get; set; }

    [Input("flag", json: true)]
    public Input<bool>? Flag { get; set; }

    [Input("any")]
    public Input<object>? Any { get; set; }

    public InputMap<string> Tags
    {
        get => _tags ??= [];
        set => _tags = value;
    }

    public InputList<string> Names
    {
        get => _names ??= [];
        set => _names = value;
    }
}
