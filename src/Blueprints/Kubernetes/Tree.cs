using System.Collections.Immutable;

namespace Blueprints.Kubernetes;

/// <summary>Builds the trees of manifests without null or empty values.</summary>
internal static class Tree
{
    public static ImmutableSortedDictionary<string, object?> Of(params (string Key, object? Value)[] entries)
    {
        var tree = ImmutableSortedDictionary.CreateBuilder<string, object?>(StringComparer.Ordinal);
        foreach (var (key, value) in entries)
        {
            if (value is not null)
            {
                tree[key] = value;
            }
        }

        return tree.ToImmutable();
    }

    public static object? Map(ImmutableSortedDictionary<string, string> values) =>
        values.IsEmpty ? null : Of([.. values.Select(entry => (entry.Key, (object?)entry.Value))]);

    public static object? List<T>(IEnumerable<T> values)
        where T : notnull
    {
        var list = values.Select(value => (object?)value).ToImmutableList();
        return list.IsEmpty ? null : list;
    }
}
