using Pulumi.Testing;

namespace Sdks.Tests.Core.Support;

/// <summary>Mocks that answer only later, so that what waits for what can be seen.</summary>
internal sealed class SlowMocks : IMocks
{
    private readonly object _gate = new();
    private readonly List<string> _log = [];

    public IReadOnlyList<string> Started => Names("start ");

    public IReadOnlyList<string> Finished => Names("finish ");

    public bool FirstFinishedBeforeOthersStarted => _log is [_, var second, ..] && second.StartsWith("finish ", StringComparison.Ordinal);

    public async Task<(string? id, object state)> NewResourceAsync(MockResourceArgs args)
    {
        Log($"start {args.Name}");
        await Task.Delay(20);
        Log($"finish {args.Name}");
        return ($"{args.Name}-id", RecordingMocks.NoState);
    }

    public Task<object> CallAsync(MockCallArgs args) => Task.FromResult(RecordingMocks.NoState);

    private void Log(string line)
    {
        lock (_gate)
        {
            _log.Add(line);
        }
    }

    private List<string> Names(string prefix)
    {
        lock (_gate)
        {
            return [.. _log.Where(line => line.StartsWith(prefix, StringComparison.Ordinal)).Select(line => line[prefix.Length..])];
        }
    }
}
