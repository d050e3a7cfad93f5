using System;
using System.Collections;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;

namespace Pulumi;

public sealed class InputList<T> : Input<ImmutableArray<T>>, IEnumerable, IAsyncEnumerable<Input<T>>
{
    // The list as it was given, each element an input of its own; Value is the same flattened into one output.
    private Output<ImmutableArray<Input<T>>> _elements;

    public InputList()
        : this([])
    {
    }

    private InputList(ImmutableArray<Input<T>> elements)
        : this(Output.Create(elements))
    {
    }

    private InputList(Output<ImmutableArray<Input<T>>> elements)
        : base(Flatten(elements))
        => _elements = elements;

    public static implicit operator InputList<T>(T value) => new([value]);

    public static implicit operator InputList<T>(Output<T> value) => new([value]);

    public static implicit operator InputList<T>(Input<T> value) => new([value]);

    public static implicit operator InputList<T>(T[] values) => From(values);

    public static implicit operator InputList<T>(Output<T>[] values) => From(values);

    public static implicit operator InputList<T>(Input<T>[] values) => new([.. values]);

    public static implicit operator InputList<T>(List<T> values) => From(values);

    public static implicit operator InputList<T>(List<Output<T>> values) => From(values);

    public static implicit operator InputList<T>(List<Input<T>> values) => new([.. values]);

    // An array that was never assigned stays one, whichever way it comes: an output of a resource may hold one.
    public static implicit operator InputList<T>(ImmutableArray<T> values) => new(ToInputs(values));

    public static implicit operator InputList<T>(ImmutableArray<Output<T>> values) => From(values);

    public static implicit operator InputList<T>(ImmutableArray<Input<T>> values) => new(values);

    public static implicit operator InputList<T>(Output<T[]> values) => values.Apply(ImmutableArray.CreateRange);

    public static implicit operator InputList<T>(Output<List<T>> values) => values.Apply(ImmutableArray.CreateRange);

    public static implicit operator InputList<T>(Output<IEnumerable<T>> values) => values.Apply(ImmutableArray.CreateRange);

    public static implicit operator InputList<T>(Output<ImmutableArray<T>> values)
        => new(values.Apply(ToInputs));

    public void Add(params Input<T>[] inputs) => AddRange(inputs);

    public void Add(InputList<T> inputs) => AddRange(inputs);

    public void AddRange(InputList<T> inputs)
    {
        _elements = Join(_elements, inputs._elements);
        Value = Flatten(_elements);
    }

    public InputList<T> Concat(InputList<T> other) => new(Join(_elements, other._elements));

    public async IAsyncEnumerator<Input<T>> GetAsyncEnumerator(CancellationToken cancellationToken)
    {
        foreach (var value in await Value.GetValueAsync(whenUnknown: []).ConfigureAwait(false))
        {
            yield return value;
        }
    }

    // Only there so that collection initializers compile.
    IEnumerator IEnumerable.GetEnumerator()
        => throw new NotSupportedException(
            $"A {GetType().FullName} cannot be synchronously enumerated. Use {nameof(GetAsyncEnumerator)} instead.");

    internal InputList<T> Clone() => new(_elements);

    private protected override IOutput ToSerializableOutput() => _elements;

    private static InputList<T> From(IEnumerable<T> values) => new([.. values.Select(value => (Input<T>)value)]);

    private static InputList<T> From(IEnumerable<Output<T>> values) => new([.. values.Select(value => (Input<T>)value)]);

    private static Output<ImmutableArray<T>> Flatten(Output<ImmutableArray<Input<T>>> elements)
        => elements.Apply(inputs => inputs.IsDefault ? Output.Create(default(ImmutableArray<T>)) : Output.All(inputs));

    private static ImmutableArray<Input<T>> ToInputs(ImmutableArray<T> values)
        => values.IsDefault ? default : ImmutableArray.CreateRange(values, value => (Input<T>)value);

    private static Output<ImmutableArray<Input<T>>> Join(
        Output<ImmutableArray<Input<T>>> first, Output<ImmutableArray<Input<T>>> second)
        => Output.Tuple(first, second).Apply(lists => lists.Item1.AddRange(lists.Item2));
}
