using Pulumi;

namespace Sdks.Tests.Core.Support;

/// <summary>A resource that says its type, as those of generated SDKs do: a reference to it becomes one of it.</summary>
[ResourceType(Token, null)]
internal sealed class Typed(string name, ThingArgs? args = null, CustomResourceOptions? options = null)
    : CustomResource(Token, name, args ?? new ThingArgs(), options, registerPackageRequest: null)
{
    public const string Token = "test:index:Typed";
}
