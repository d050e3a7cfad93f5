using System;
using System.Collections.Immutable;
using System.Threading.Tasks;
using Pulumi.Serialization;

namespace Pulumi;

public sealed class Output<T> : IOutput
{
    private const string ToStringMessage =
        """
        Calling [ToString] on an [Output<T>] is not supported.

        To get the value of an Output<T> as an Output<string> consider:
        1. o.Apply(v => $"prefix{v}suffix")
        2. Output.Format($"prefix{hostname}suffix");

        See https://www.pulumi.com/docs/concepts/inputs-outputs for more details.
        """;

    internal Output(Task<OutputData<T>> data)
    {
        DataTask = data;

        // A run is not over before every output that was made during it has its value, looked at or not.
        Deployment.Current?.Runner.Register(data);
    }

    internal Task<OutputData<T>> DataTask { get; }

    public static Output<T> Create(Task<T> value) => Create(value, isSecret: false);

    public Output<ValueTuple> Apply(Func<T, Task> func)
    {
        return Apply(value => Output.Create(RunAsync(value)));

        async Task<ValueTuple> RunAsync(T value)
        {
            await func(value).ConfigureAwait(false);
            return default;
        }
    }

    public Output<TResult> Apply<TResult>(Func<T, TResult> func)
        => Apply(value => Output.Create(func(value)));

    public Output<TResult> Apply<TResult>(Func<T, Task<TResult>> func)
        => Apply(value => Output.Create(func(value)));

    public Output<TResult> Apply<TResult>(Func<T, Input<TResult>?> func)
        => Apply(value => func(value).ToOutput());

    public Output<TResult> Apply<TResult>(Func<T, Output<TResult>?> func)
    {
        return new Output<TResult>(RunAsync());

        async Task<OutputData<TResult>> RunAsync()
        {
            var data = await DataTask.ConfigureAwait(false);
            if (!data.IsKnown)
            {
                return new(data.Resources, default!, IsKnown: false, data.IsSecret);
            }

            var inner = func(data.Value);
            if (inner is null)
            {
                return new(data.Resources, default!, data.IsKnown, data.IsSecret);
            }

            var innerData = await inner.DataTask.ConfigureAwait(false);
            return new(
                data.Resources.Union(innerData.Resources),
                innerData.Value,
                data.IsKnown && innerData.IsKnown,
                data.IsSecret || innerData.IsSecret);
        }
    }

    public Output<TResult> UntypedApply<TResult>(Func<object?, Output<TResult>> func)
        => Apply<TResult>(value => func(value));

    public override string ToString()
    {
        if (Environment.GetEnvironmentVariable("PULUMI_ERROR_OUTPUT_STRING") is { } setting
            && (setting == "1" || string.Equals(setting, "true", StringComparison.OrdinalIgnoreCase)))
        {
            throw new InvalidOperationException(ToStringMessage);
        }

        Log.Warn(ToStringMessage);
        return ToStringMessage + Environment.NewLine + "This function may throw in a future version of Pulumi.";
    }

    async Task<OutputData<object?>> IOutput.GetDataAsync() => (await DataTask.ConfigureAwait(false)).Untyped;

    internal static Output<T> Create(Task<T> value, bool isSecret)
    {
        ArgumentNullException.ThrowIfNull(value);
        return new Output<T>(WrapAsync());

        async Task<OutputData<T>> WrapAsync()
            => new(ImmutableHashSet<Resource>.Empty, await value.ConfigureAwait(false), IsKnown: true, isSecret);
    }

    internal static Output<T> Unknown(T value)
        => new(Task.FromResult(new OutputData<T>(ImmutableHashSet<Resource>.Empty, value, IsKnown: false, IsSecret: false)));

    internal async Task<T> GetValueAsync(T whenUnknown)
    {
        var data = await DataTask.ConfigureAwait(false);
        return data.IsKnown ? data.Value : whenUnknown;
    }

    /// <summary>The same output with something about it changed.</summary>
    internal Output<T> With(Func<OutputData<T>, OutputData<T>> change)
    {
        return new Output<T>(ChangeAsync());

        async Task<OutputData<T>> ChangeAsync() => change(await DataTask.ConfigureAwait(false));
    }
}
