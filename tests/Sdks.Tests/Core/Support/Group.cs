using Pulumi;

namespace Sdks.Tests.Core.Support;

/// <summary>A component with as many things in it as it is told.</summary>
internal sealed class Group : ComponentResource
{
    public const string Token = "test:index:Group";

    public Group(string name, ComponentResourceOptions? options = null, int things = 1, bool registers = true)
        : base(Token, name, options)
    {
        Things = [.. Enumerable.Range(0, things).Select(i => new Thing($"{name}-{i}", options: new() { Parent = this }))];
        FirstId = Things.Count > 0 ? Things[0].Id : Output.Create("none");
        if (registers)
        {
            RegisterOutputs();
        }
    }

    [Output("firstId")]
    public Output<string> FirstId { get; private set; }

    public IReadOnlyList<Thing> Things { get; }
}
