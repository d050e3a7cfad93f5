using System.Collections.Concurrent;
using System.Collections.Immutable;
using Pulumi.Testing;

namespace Sdks.Tests.Core.Support;

/// <summary>Remembers what it is asked. A resource gets the id "name-id" and what it was given, unless told otherwise.</summary>
internal sealed class RecordingMocks : IMocks
{
    public static readonly object NoState = ImmutableDictionary<string, object>.Empty;

    private readonly ConcurrentQueue<MockResourceArgs> _resources = [];
    private readonly ConcurrentQueue<MockCallArgs> _calls = [];
    private readonly ConcurrentQueue<MockRegisterResourceOutputsRequest> _outputs = [];

    public Func<MockResourceArgs, string?> Id { get; init; } = args => $"{args.Name}-id";

    public Func<MockResourceArgs, object> State { get; init; } = args => args.Inputs;

    public Func<MockCallArgs, object> Result { get; init; } = args => args.Args;

    public IReadOnlyList<MockResourceArgs> Resources => [.. _resources];

    public IReadOnlyList<MockCallArgs> Calls => [.. _calls];

    public IReadOnlyList<MockRegisterResourceOutputsRequest> Outputs => [.. _outputs];

    public MockResourceArgs this[string name] => Assert.Single(_resources, args => args.Name == name);

    public Task<(string? id, object state)> NewResourceAsync(MockResourceArgs args)
    {
        _resources.Enqueue(args);
        return Task.FromResult((Id(args), State(args)));
    }

    public Task<object> CallAsync(MockCallArgs args)
    {
        _calls.Enqueue(args);
        return Task.FromResult(Result(args));
    }

    public Task RegisterResourceOutputs(MockRegisterResourceOutputsRequest args)
    {
        _outputs.Enqueue(args);
        return Task.CompletedTask;
    }

    /// <summary>Mocks that give every resource this state.</summary>
    public static RecordingMocks WithState(params (string Name, object Value)[] state)
        => new() { State = _ => state.ToDictionary(entry => entry.Name, entry => entry.Value) };
}
