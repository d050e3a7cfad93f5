using System;
using System.Collections;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;

namespace Pulumi;

public sealed class InputMap<TValue>
    : Input<ImmutableDictionary<string, TValue>>, IEnumerable, IAsyncEnumerable<Input<KeyValuePair<string, TValue>>>
{
    // The map as it was given, each value an input of its own; Value is the same flattened into one output.
    private Output<ImmutableDictionary<string, Input<TValue>>> _entries;

    public InputMap()
        : this(Output.Create(ImmutableDictionary<string, Input<TValue>>.Empty))
    {
    }

    private InputMap(Output<ImmutableDictionary<string, Input<TValue>>> entries)
        : base(Flatten(entries))
        => _entries = entries;

    public Input<TValue> this[string key]
    {
        set => Add(key, value);
    }

    public static InputMap<TValue> Merge(InputMap<TValue> first, InputMap<TValue> second)
        => new(Output.Tuple(first._entries, second._entries).Apply(maps => maps.Item1.SetItems(maps.Item2)));

    public static implicit operator InputMap<TValue>(Dictionary<string, TValue> values) => Output.Create(values);

    public static implicit operator InputMap<TValue>(ImmutableDictionary<string, TValue> values) => Output.Create(values);

    public static implicit operator InputMap<TValue>(Output<Dictionary<string, TValue>> values)
        => values.Apply(ImmutableDictionary.CreateRange);

    public static implicit operator InputMap<TValue>(Output<IDictionary<string, TValue>> values)
        => values.Apply(ImmutableDictionary.CreateRange);

    // A null map stays null, whatever the annotations say: an output of a resource may hold one.
    public static implicit operator InputMap<TValue>(Output<ImmutableDictionary<string, TValue>> values)
        => new(values.Apply(known => known?.ToImmutableDictionary(entry => entry.Key, entry => (Input<TValue>)entry.Value)!));

    /// <summary>
    /// Adds a value. A key that is there already may be added once more with an equal value; with a different one it is
    /// the value under that key that fails, when it is looked at.
    /// </summary>
    public void Add(string key, Input<TValue> value)
        => Set(_entries.Apply(entries => entries.TryGetValue(key, out var existing)
            ? entries.SetItem(key, OneOf(key, existing, value))
            : entries.Add(key, value)));

    public void Add(InputMap<TValue> values) => AddRange(values);

    public void AddRange(InputMap<TValue> values)
        => Set(Output.Tuple(_entries, values._entries).Apply(maps => maps.Item1.AddRange(maps.Item2)));

    public async IAsyncEnumerator<Input<KeyValuePair<string, TValue>>> GetAsyncEnumerator(CancellationToken cancellationToken)
    {
        var entries = await Value.GetValueAsync(whenUnknown: ImmutableDictionary<string, TValue>.Empty).ConfigureAwait(false);
        foreach (var entry in entries)
        {
            yield return entry;
        }
    }

    // Only there so that collection initializers compile.
    IEnumerator IEnumerable.GetEnumerator()
        => throw new NotSupportedException(
            $"A {GetType().FullName} cannot be synchronously enumerated. Use {nameof(GetAsyncEnumerator)} instead.");

    private protected override IOutput ToSerializableOutput() => _entries;

    private static Input<TValue> OneOf(string key, Input<TValue> existing, Input<TValue> added)
        => Output.Tuple(existing, added).Apply(values => EqualityComparer<TValue>.Default.Equals(values.Item1, values.Item2)
            ? values.Item1
            : throw new ArgumentException($"Key '{key}' already exists in the map with a different value."));

    private static Output<ImmutableDictionary<string, TValue>> Flatten(
        Output<ImmutableDictionary<string, Input<TValue>>> entries)
        => entries.Apply(known => known is null
            ? Output.Create(default(ImmutableDictionary<string, TValue>)!)
            : Output.All(known.Select(entry => entry.Value.Apply(value => KeyValuePair.Create(entry.Key, value))))
                .Apply(pairs => ImmutableDictionary.CreateRange(pairs)));

    private void Set(Output<ImmutableDictionary<string, Input<TValue>>> entries)
    {
        _entries = entries;
        Value = Flatten(entries);
    }
}
