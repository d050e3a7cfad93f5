using System.Collections.Immutable;

namespace Blueprints.Karpenter.Planning;

/// <summary>Describes one Allow statement of an IAM policy.</summary>
/// <param name="Sid">The statement's id, as in Karpenter's template.</param>
/// <param name="Actions">The allowed actions.</param>
/// <param name="Resources">The resources.</param>
/// <param name="Conditions">The conditions: operator, key and values; none for always.</param>
internal sealed record PolicyStatement(
    string Sid,
    ImmutableArray<string> Actions,
    ImmutableArray<string> Resources,
    params ImmutableArray<PolicyCondition> Conditions)
{
    /// <summary>Returns the statement as JSON. A list of one item is written without brackets, which saves characters.</summary>
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

/// <summary>Describes a condition of a statement: a key must have one of the values.</summary>
internal sealed record PolicyCondition(string Operator, string Key, params ImmutableArray<string> Values)
{
    public static PolicyCondition Is(string key, params ImmutableArray<string> values) => new("StringEquals", key, values);

    /// <summary>Returns the condition that the key exists.</summary>
    public static PolicyCondition IsThere(string key) => new("StringLike", key, "*");
}
