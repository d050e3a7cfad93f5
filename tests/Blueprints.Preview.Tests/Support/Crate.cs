using Pulumi;

namespace Blueprints.Preview.Tests;

/// <summary>A component that makes its children through a function.</summary>
public sealed class Crate : ComponentResource
{
    public const string Token = "acme:index:Crate";

    public Crate(string name, Action<Crate> fill, ComponentResourceOptions? options = null, string type = Token)
        : base(type, name, options)
    {
        fill(this);
        RegisterOutputs();
    }

    [Output("content")]
    public Output<string>? Content { get; set; }

    public CustomResourceOptions Child(Action<CustomResourceOptions>? more = null)
    {
        var options = new CustomResourceOptions { Parent = this };
        more?.Invoke(options);
        return options;
    }
}
