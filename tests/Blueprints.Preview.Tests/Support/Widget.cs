using Pulumi;

namespace Blueprints.Preview.Tests;

/// <summary>A resource with every kind of input, of a package that nothing simulates.</summary>
public sealed class Widget : CustomResource
{
    public const string Token = "acme:index:Widget";

    public Widget(string name, WidgetArgs? args = null, CustomResourceOptions? options = null)
        : base(Token, name, args ?? new WidgetArgs(), options)
    {
    }

    [Output("label")]
    public Output<string> Label { get; private set; } = null!;

    [Output("password")]
    public Output<string?> Password { get; private set; } = null!;

    [Output("url")]
    public Output<string> Url { get; private set; } = null!;
}
