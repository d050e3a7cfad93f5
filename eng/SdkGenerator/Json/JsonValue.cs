using System;
using System.Collections.Generic;
using System.Linq;

namespace Blueprints.SdkGenerator.Json;

/// <summary>A JSON value: string, double, bool, null, a list or a map.</summary>
internal sealed class JsonValue(object? value)
{
    private static readonly JsonValue Empty = new(new Dictionary<string, JsonValue>());

    public object? Value { get; } = value;

    public bool IsPresent => !ReferenceEquals(this, Empty);

    public JsonValue this[string name] => Members.TryGetValue(name, out var member) ? member : Empty;

    public IReadOnlyList<JsonValue> Items => Value as List<JsonValue> ?? [];

    /// <summary>The members in ordinal order of their names: the order in which Pulumi's generator meets them.</summary>
    public IEnumerable<KeyValuePair<string, JsonValue>> Sorted => Members.OrderBy(m => m.Key, StringComparer.Ordinal);

    public string? Text => Value as string;

    public bool Flag => Value is true;

    private Dictionary<string, JsonValue> Members => Value as Dictionary<string, JsonValue> ?? [];

    public IEnumerable<string> Texts() => Items.Select(i => i.Text ?? throw new SchemaException("expected a list of strings"));
}
