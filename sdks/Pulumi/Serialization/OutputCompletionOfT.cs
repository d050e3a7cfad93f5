using System;
using System.Collections.Immutable;
using System.Threading.Tasks;

namespace Pulumi.Serialization;

internal sealed class OutputCompletion<T> : OutputCompletion
{
    private readonly TaskCompletionSource<OutputData<T>> _source = new();
    private readonly ImmutableHashSet<Resource> _resources;

    public OutputCompletion(Resource resource)
    {
        // Every output of a resource depends on that resource.
        _resources = [resource];
        Output = new Output<T>(_source.Task);
    }

    public override Type Type => typeof(T);

    public override IOutput Output { get; }

    public override void Set(OutputData<object?> data)
        => _source.SetResult(new(
            _resources.Union(data.Resources), data.Value is null ? default! : (T)data.Value, data.IsKnown, data.IsSecret));

    public override void TrySetDefault(bool isKnown)
        => _source.TrySetResult(new(_resources, default!, isKnown, IsSecret: false));

    public override void TrySetException(Exception exception) => _source.TrySetException(exception);
}
