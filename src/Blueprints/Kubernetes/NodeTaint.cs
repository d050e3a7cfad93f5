namespace Blueprints;

/// <summary>Describes a taint of nodes, which keeps away pods that do not tolerate it.</summary>
/// <example><code>pool.AddTaint(NodeTaint.NoSchedule("example.org/team", "search"))</code></example>
public sealed record NodeTaint
{
    private NodeTaint(string key, string? value, TaintEffect effect)
    {
        ArgumentNullException.ThrowIfNull(key);
        Key = key;
        Value = value;
        Effect = effect;
    }

    /// <summary>Gets the key.</summary>
    public string Key { get; }

    /// <summary>Gets the value; <see langword="null"/> for none.</summary>
    public string? Value { get; }

    /// <summary>Gets the effect on pods that do not tolerate the taint.</summary>
    public TaintEffect Effect { get; }

    /// <summary>Creates a taint that keeps pods from being scheduled unless they tolerate it.</summary>
    /// <param name="key">A label key (<c>KRP008</c>).</param>
    /// <param name="value">A value (<c>KRP018</c>). Default: none.</param>
    /// <returns>The taint.</returns>
    /// <example><code>NodeTaint.NoSchedule("nvidia.com/gpu", "present")</code></example>
    public static NodeTaint NoSchedule(string key, string? value = null) => new(key, value, TaintEffect.NoSchedule);

    /// <summary>Creates a taint that keeps pods away while other nodes have room, unless they tolerate it.</summary>
    /// <param name="key">A label key (<c>KRP008</c>).</param>
    /// <param name="value">A value (<c>KRP018</c>). Default: none.</param>
    /// <returns>The taint.</returns>
    /// <example><code>NodeTaint.PreferNoSchedule("example.org/costly")</code></example>
    public static NodeTaint PreferNoSchedule(string key, string? value = null) => new(key, value, TaintEffect.PreferNoSchedule);

    /// <summary>Creates a taint that keeps pods from being scheduled and evicts running ones, unless they tolerate it.</summary>
    /// <param name="key">A label key (<c>KRP008</c>).</param>
    /// <param name="value">A value (<c>KRP018</c>). Default: none.</param>
    /// <returns>The taint.</returns>
    /// <example><code>NodeTaint.NoExecute("node.cilium.io/agent-not-ready", "true")</code></example>
    public static NodeTaint NoExecute(string key, string? value = null) => new(key, value, TaintEffect.NoExecute);

    /// <summary>Returns key, value and effect as <c>kubectl</c> writes them.</summary>
    /// <returns>For example <c>workload=batch:NoSchedule</c>.</returns>
    public override string ToString() => Value is null ? $"{Key}:{Effect}" : $"{Key}={Value}:{Effect}";
}

/// <summary>Specifies what a taint does to pods that do not tolerate it.</summary>
public enum TaintEffect
{
    /// <summary>They are not scheduled.</summary>
    NoSchedule,

    /// <summary>They are scheduled only when no other node has room.</summary>
    PreferNoSchedule,

    /// <summary>They are not scheduled, and are evicted where they run.</summary>
    NoExecute,
}
