using System.Collections.Immutable;

namespace Blueprints.Karpenter.Controller;

/// <summary>A condition of a statement: a key must have one of the values.</summary>
internal sealed record PolicyCondition(string Operator, string Key, params ImmutableArray<string> Values)
{
    public static PolicyCondition Is(string key, params ImmutableArray<string> values) => new("StringEquals", key, values);

    /// <summary>The key is there, whatever its value.</summary>
    public static PolicyCondition IsThere(string key) => new("StringLike", key, "*");
}
