namespace Blueprints;

/// <summary>Identifies the label of a requirement: one that Karpenter knows, or explicitly a custom label.</summary>
/// <remarks>
/// The known labels are those that the NodePool CRD of Karpenter 1.14.1 accepts. A misspelled key outside Karpenter's domains would
/// silently be a custom label, which constrains nothing; so custom labels require <see cref="CustomLabel"/>.
/// </remarks>
/// <example>
/// <code>
/// Requirement.AtLeast(RequirementKey.InstanceCpu, 4);
/// Requirement.In(RequirementKey.CustomLabel("example.org/team"), "search");
/// </code>
/// </example>
public sealed partial record RequirementKey
{
    private RequirementKey(string name, bool isNumber, bool isCustom)
    {
        Name = name;
        IsNumber = isNumber;
        IsCustom = isCustom;
    }

    /// <summary>Gets the label's key, for example <c>karpenter.k8s.aws/instance-cpu</c>.</summary>
    public string Name { get; }

    /// <summary>Gets a value indicating whether the label's values are numbers, which can be compared.</summary>
    public bool IsNumber { get; }

    /// <summary>Gets a value indicating whether the label is a custom label.</summary>
    public bool IsCustom { get; }

    /// <summary>Returns the key of a custom label. Nodes get the label if the requirement has one value.</summary>
    /// <param name="name">
    /// A label key outside the domains of Karpenter, for example <c>example.org/team</c> (<c>KRP007</c>, <c>KRP008</c>).
    /// </param>
    /// <returns>The key.</returns>
    /// <exception cref="ArgumentException"><paramref name="name"/> is null or empty.</exception>
    /// <example><code>RequirementKey.CustomLabel("example.org/team")</code></example>
    public static RequirementKey CustomLabel(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        return new RequirementKey(name, isNumber: true, isCustom: true);
    }

    /// <summary>Returns <see cref="Name"/>.</summary>
    /// <returns>For example <c>karpenter.k8s.aws/instance-cpu</c>.</returns>
    public override string ToString() => Name;

    private static RequirementKey Known(string name) => new(name, isNumber: false, isCustom: false);

    private static RequirementKey Number(string name) => new(name, isNumber: true, isCustom: false);
}
