using System.Threading.Tasks;
using Pulumi.Serialization;

namespace Pulumi;

/// <summary>An output that another output gives its value to, later. A run waits for it: it has to be resolved.</summary>
public sealed class DeferredOutput<T>
{
    private readonly TaskCompletionSource<OutputData<T>> _source = new();

    public DeferredOutput() => Output = new Output<T>(_source.Task);

    public Output<T> Output { get; }

    public void Resolve(Output<T> output)
        => output.DataTask.ContinueWith(
            task =>
            {
                if (task.IsCompletedSuccessfully)
                {
                    _source.SetResult(task.Result);
                }
                else
                {
                    _source.SetException(task.Exception!.InnerExceptions);
                }
            },
            TaskScheduler.Default);
}
