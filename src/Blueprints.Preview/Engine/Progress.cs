using System.Collections.Concurrent;

namespace Blueprints.Preview.Engine;

/// <summary>Counts what happens in a run, so that a run in which nothing happens any more can be given up.</summary>
internal sealed class Progress
{
    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(50);

    private readonly ConcurrentDictionary<string, int> _calls = new(StringComparer.Ordinal);
    private long _steps;

    /// <summary>Gets the functions that have been called and not answered.</summary>
    public IEnumerable<string> OpenCalls => _calls.Where(call => call.Value > 0).Select(call => call.Key).Order(StringComparer.Ordinal);

    public void Step() => Interlocked.Increment(ref _steps);

    public void BeginCall(string token)
    {
        _calls.AddOrUpdate(token, 1, (_, count) => count + 1);
        Step();
    }

    public void EndCall(string token)
    {
        _calls.AddOrUpdate(token, 0, (_, count) => count - 1);
        Step();
    }

    /// <summary>Ends when nothing has happened for some time.</summary>
    /// <param name="patience">Tells the time; it may change while the run goes on.</param>
    /// <param name="cancellationToken">Ends the wait with an exception.</param>
    public async Task StalledAsync(Func<TimeSpan> patience, CancellationToken cancellationToken)
    {
        // Ticks are counted, not time: where the whole process was held up, the run was too.
        var seen = Interlocked.Read(ref _steps);
        for (var quiet = TimeSpan.Zero; quiet < patience(); quiet += Tick)
        {
            await Task.Delay(Tick, cancellationToken).ConfigureAwait(false);
            var now = Interlocked.Read(ref _steps);
            if (now != seen)
            {
                (seen, quiet) = (now, TimeSpan.Zero);
            }
        }
    }
}
