using System;
using System.Collections.Immutable;
using System.Threading.Tasks;

namespace Pulumi;

/// <summary>Counts tasks that are under way and collects what they fail with.</summary>
internal sealed class TaskMonitor
{
    private readonly object _gate = new();
    private int _active;
    private ImmutableArray<Exception> _failures = [];
    private TaskCompletionSource? _waiter;

    public void Add(Task task)
    {
        lock (_gate)
        {
            _active++;
        }

        // At once, so that what has failed by now is known by now and a run always reports the same errors.
        task.ContinueWith(OnCompleted, TaskContinuationOptions.ExecuteSynchronously);
    }

    /// <summary>Waits until nothing is under way any more, or until something has failed.</summary>
    public async Task<ImmutableArray<Exception>> IdleOrFirstFailuresAsync()
    {
        Task waiting;
        lock (_gate)
        {
            if (_active == 0 || _failures.Length > 0)
            {
                return _failures;
            }

            _waiter = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            waiting = _waiter.Task;
        }

        await waiting.ConfigureAwait(false);
        lock (_gate)
        {
            return _failures;
        }
    }

    private void OnCompleted(Task task)
    {
        lock (_gate)
        {
            _active--;
            if (task.Exception is { } exception)
            {
                _failures = _failures.AddRange(exception.InnerExceptions);
            }

            if (_active == 0 || _failures.Length > 0)
            {
                _waiter?.TrySetResult();
            }
        }
    }
}
