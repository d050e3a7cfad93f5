using Pulumi;

namespace Blueprints.Preview.Tests;

public sealed class WidgetArgs : ResourceArgs
{
    [Input("names")]
    private InputList<string>? _names;

    [Input("tags")]
    private InputMap<string>? _tags;

    [Input("parts")]
    private InputList<WidgetPartArgs>? _parts;

    [Input("label")]
    public Input<string>? Label { get; set; }

    [Input("password")]
    public Input<string>? Password { get; set; }

    [Input("size")]
    public Input<int>? Size { get; set; }

    [Input("enabled")]
    public Input<bool>? Enabled { get; set; }

    [Input("colour")]
    public InputUnion<string, WidgetColour>? Colour { get; set; }

    [Input("part")]
    public Input<WidgetPartArgs>? Part { get; set; }

    [Input("file")]
    public Input<AssetOrArchive>? File { get; set; }

    [Input("document")]
    public InputJson? Document { get; set; }

    public InputList<string> Names
    {
        get => _names ??= [];
        set => _names = value;
    }

    public InputMap<string> Tags
    {
        get => _tags ??= [];
        set => _tags = value;
    }

    public InputList<WidgetPartArgs> Parts
    {
        get => _parts ??= [];
        set => _parts = value;
    }
}
