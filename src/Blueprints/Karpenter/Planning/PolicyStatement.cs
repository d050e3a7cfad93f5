using System.Collections.Immutable;

namespace Blueprints.Karpenter.Planning;

/// <summary>Represents one statement of an IAM policy that allows something.</summary>
/// <param name="Sid">Its name in the policy, as in Karpenter's own template.</param>
/// <param name="Actions">What is allowed.</param>
/// <param name="Resources">On what.</param>
/// <param name="Conditions">When: operator, key and values; none means always.</param>
internal sealed record PolicyStatement(string Sid, ImmutableArray<string> Actions, ImmutableArray<string> Resources, params ImmutableArray<PolicyCondition> Conditions)
{
    /// <summary>The statement as IAM reads it. A list of one is written without brackets, which counts less.</summary>
    public object ToJson()
    {
        var json = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["Sid"] = Sid,
            ["Effect"] = "Allow",
            ["Resource"] = OneOrMany(Resources),
            ["Action"] = OneOrMany(Actions),
        };
        if (!Conditions.IsEmpty)
        {
            json["Condition"] = Conditions.GroupBy(condition => condition.Operator, StringComparer.Ordinal).ToDictionary(
                group => group.Key,
                group => group.ToDictionary(condition => condition.Key, condition => OneOrMany(condition.Values), StringComparer.Ordinal),
                StringComparer.Ordinal);
        }

        return json;
    }

    private static object OneOrMany(ImmutableArray<string> values) => values is [var only] ? only : values;
}

/// <summary>Represents a condition of a statement: a key must have one of the values.</summary>
internal sealed record PolicyCondition(string Operator, string Key, params ImmutableArray<string> Values)
{
    public static PolicyCondition Is(string key, params ImmutableArray<string> values) => new("StringEquals", key, values);

    /// <summary>The key is there, whatever its value.</summary>
    public static PolicyCondition IsThere(string key) => new("StringLike", key, "*");
}
