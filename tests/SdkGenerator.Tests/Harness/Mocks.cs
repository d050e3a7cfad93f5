using System.Collections.Immutable;
using Pulumi;
using Pulumi.Testing;

namespace Blueprints.SdkGenerator.Tests.Harness;

/// <summary>Runs generated code as a program would, and tells what the engine would have seen.</summary>
internal sealed class Mocks : IMocks
{
    private readonly List<MockResourceArgs> _resources = [];
    private readonly List<MockCallArgs> _calls = [];

    public IReadOnlyList<MockResourceArgs> Resources => _resources;

    public IReadOnlyList<MockCallArgs> Calls => _calls;

    public Dictionary<string, object> CallResult { get; init; } = [];

    public Task<(string? id, object state)> NewResourceAsync(MockResourceArgs args)
    {
        _resources.Add(args);
        return Task.FromResult<(string? id, object state)>(($"{args.Name}-id", args.Inputs));
    }

    public Task<object> CallAsync(MockCallArgs args)
    {
        _calls.Add(args);
        return Task.FromResult<object>(CallResult.ToImmutableDictionary());
    }

    public async Task<Mocks> Run(Func<Task> program)
    {
        await Deployment.TestAsync(this, new TestOptions { IsPreview = false }, program);
        return this;
    }

    public Task<Mocks> Run(Action program) => Run(() =>
    {
        program();
        return Task.CompletedTask;
    });

    /// <summary>The options of a resource, which a mock does not see but a transformation does.</summary>
    public static async Task<ResourceOptions> OptionsOf(Action<CustomResourceOptions> create)
    {
        ResourceOptions? seen = null;
        await new Mocks().Run(() => create(new CustomResourceOptions
        {
            Protect = true,
            ResourceTransformations =
            {
                args =>
                {
                    seen = args.Options;
                    return null;
                },
            },
        }));
        return seen!;
    }
}
