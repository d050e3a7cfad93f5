namespace Blueprints.Karpenter;

/// <summary>Specifies the placement group of a node class, by its id or its name.</summary>
/// <example><code>node.WithPlacementGroup(PlacementGroup.OfName("training"))</code></example>
public sealed record PlacementGroup
{
    private PlacementGroup(string? id, string? name)
    {
        Id = id;
        Name = name;
    }

    internal string? Id { get; }

    internal string? Name { get; }

    /// <summary>Chooses a group by its id.</summary>
    /// <param name="id">For example <c>pg-0123456789abcdef0</c> (<c>KRP035</c>).</param>
    /// <returns>The choice.</returns>
    /// <example><code>PlacementGroup.OfId("pg-0123456789abcdef0")</code></example>
    public static PlacementGroup OfId(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return new PlacementGroup(id, null);
    }

    /// <summary>Chooses a group by its name.</summary>
    /// <param name="name">The name.</param>
    /// <returns>The choice.</returns>
    /// <exception cref="ArgumentException"><paramref name="name"/> is null or empty.</exception>
    /// <example><code>PlacementGroup.OfName("training")</code></example>
    public static PlacementGroup OfName(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        return new PlacementGroup(null, name);
    }
}
