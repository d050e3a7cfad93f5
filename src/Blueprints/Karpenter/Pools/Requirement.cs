using System.Collections.Immutable;
using System.Diagnostics.Contracts;
using System.Globalization;
using Blueprints.Karpenter;

namespace Blueprints;

/// <summary>Describes one condition on the nodes of a pool: a key, an operator and values.</summary>
/// <example>
/// <code>
/// pool.AddRequirement(Requirement.In(RequirementKey.InstanceFamily, "m7g", "c7g").WithMinValues(2))
///     .AddRequirement(Requirement.GreaterThan(RequirementKey.InstanceGeneration, 2));
/// </code>
/// </example>
public sealed record Requirement
{
    private Requirement(RequirementKey key, RequirementOperator @operator, ImmutableArray<string> values)
    {
        Key = key;
        Operator = @operator;
        Values = values;
    }

    /// <summary>Gets the label of the requirement.</summary>
    public RequirementKey Key { get; }

    /// <summary>Gets the operator.</summary>
    public RequirementOperator Operator { get; }

    /// <summary>Gets the values.</summary>
    public ImmutableArray<string> Values { get; internal init; }

    /// <summary>
    /// Gets the minimum number of different values among the considered instance types; <see langword="null"/> for no minimum.
    /// </summary>
    public int? MinValues { get; private init; }

    /// <summary>Requires one of several values.</summary>
    /// <param name="key">The label.</param>
    /// <param name="values">At least one (<c>KRP011</c>).</param>
    /// <returns>The requirement.</returns>
    /// <example><code>Requirement.In(RequirementKey.InstanceCategory, "c", "m", "r")</code></example>
    public static Requirement In(RequirementKey key, params string[] values) => Make(key, RequirementOperator.In, values);

    /// <summary>Requires none of several values.</summary>
    /// <param name="key">The label.</param>
    /// <param name="values">The rejected values.</param>
    /// <returns>The requirement.</returns>
    /// <example><code>Requirement.NotIn(RequirementKey.InstanceSize, "nano", "micro")</code></example>
    public static Requirement NotIn(RequirementKey key, params string[] values) => Make(key, RequirementOperator.NotIn, values);

    /// <summary>Requires the label with any value.</summary>
    /// <param name="key">The label.</param>
    /// <returns>The requirement.</returns>
    /// <example><code>Requirement.Exists(RequirementKey.InstanceGpuCount)</code></example>
    public static Requirement Exists(RequirementKey key) => Make(key, RequirementOperator.Exists, []);

    /// <summary>Requires the absence of the label.</summary>
    /// <param name="key">The label.</param>
    /// <returns>The requirement.</returns>
    /// <example><code>Requirement.DoesNotExist(RequirementKey.InstanceAcceleratorCount)</code></example>
    public static Requirement DoesNotExist(RequirementKey key) => Make(key, RequirementOperator.DoesNotExist, []);

    /// <summary>Requires a number greater than another.</summary>
    /// <param name="key">A label whose values are numbers (<c>KRP015</c>).</param>
    /// <param name="value">Not negative (<c>KRP012</c>).</param>
    /// <returns>The requirement.</returns>
    /// <example><code>Requirement.GreaterThan(RequirementKey.InstanceGeneration, 2)</code></example>
    public static Requirement GreaterThan(RequirementKey key, int value) => Compare(key, RequirementOperator.Gt, value);

    /// <summary>Requires a number less than another.</summary>
    /// <param name="key">A label whose values are numbers (<c>KRP015</c>).</param>
    /// <param name="value">Not negative (<c>KRP012</c>).</param>
    /// <returns>The requirement.</returns>
    /// <example><code>Requirement.LessThan(RequirementKey.InstanceCpu, 33)</code></example>
    public static Requirement LessThan(RequirementKey key, int value) => Compare(key, RequirementOperator.Lt, value);

    /// <summary>Requires a number or a greater one. Karpenter 1.9 and newer (<c>KRP027</c>).</summary>
    /// <param name="key">A label whose values are numbers (<c>KRP015</c>).</param>
    /// <param name="value">Not negative (<c>KRP012</c>).</param>
    /// <returns>The requirement.</returns>
    /// <example><code>Requirement.AtLeast(RequirementKey.InstanceCpu, 4)</code></example>
    public static Requirement AtLeast(RequirementKey key, int value) => Compare(key, RequirementOperator.Gte, value);

    /// <summary>Requires a number or a smaller one. Karpenter 1.9 and newer (<c>KRP027</c>).</summary>
    /// <param name="key">A label whose values are numbers (<c>KRP015</c>).</param>
    /// <param name="value">Not negative (<c>KRP012</c>).</param>
    /// <returns>The requirement.</returns>
    /// <example><code>Requirement.AtMost(RequirementKey.InstanceMemory, 65536)</code></example>
    public static Requirement AtMost(RequirementKey key, int value) => Compare(key, RequirementOperator.Lte, value);

    /// <summary>
    /// Sets the minimum number of different values among the considered instance types, which keeps Karpenter's choice wide.
    /// </summary>
    /// <param name="count">1 to 50 (<c>KRP013</c>), and with <see cref="In"/> at most the number of values (<c>KRP014</c>).</param>
    /// <returns>The requirement with that minimum.</returns>
    /// <example><code>Requirement.In(RequirementKey.InstanceFamily, "m7g", "m6g", "c7g").WithMinValues(2)</code></example>
    [Pure]
    public Requirement WithMinValues(int count) => this with { MinValues = count };

    /// <summary>Returns key, operator and values.</summary>
    /// <returns>For example <c>karpenter.k8s.aws/instance-category In c,m,r</c>.</returns>
    public override string ToString() => $"{Key} {Operator}{(Values.IsEmpty ? string.Empty : $" {string.Join(',', Values)}")}";

    private static Requirement Compare(RequirementKey key, RequirementOperator @operator, int value) =>
        Make(key, @operator, [value.ToString(CultureInfo.InvariantCulture)]);

    private static Requirement Make(RequirementKey key, RequirementOperator @operator, string[] values)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(values);
        return values.All(value => value is not null)
            ? new Requirement(key, @operator, [.. values])
            : throw new ArgumentException("A value is null.", nameof(values));
    }
}
