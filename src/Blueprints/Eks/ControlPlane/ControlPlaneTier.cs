using System.Text.RegularExpressions;

namespace Blueprints.Eks;

/// <summary>Specifies the provisioned capacity of a control plane.</summary>
/// <remarks>
/// Source: boto/botocore, data/eks/2017-11-01/service-2.json, ProvisionedControlPlaneTier: <c>standard</c>, <c>tier-xl</c>,
/// <c>tier-2xl</c>, <c>tier-4xl</c>, <c>tier-8xl</c>.
/// </remarks>
/// <example><code>blueprint.WithControlPlaneTier(ControlPlaneTier.Xl)</code></example>
public readonly partial record struct ControlPlaneTier
{
    private readonly string? _name;

    private ControlPlaneTier(string name) => _name = name;

    /// <summary>Gets the tier that scales automatically without extra cost; the default.</summary>
    public static ControlPlaneTier Standard { get; } = new("standard");

    /// <summary>Gets <c>tier-xl</c>.</summary>
    public static ControlPlaneTier Xl { get; } = new("tier-xl");

    /// <summary>Gets <c>tier-2xl</c>.</summary>
    public static ControlPlaneTier Xl2 { get; } = new("tier-2xl");

    /// <summary>Gets <c>tier-4xl</c>.</summary>
    public static ControlPlaneTier Xl4 { get; } = new("tier-4xl");

    /// <summary>Gets <c>tier-8xl</c>.</summary>
    public static ControlPlaneTier Xl8 { get; } = new("tier-8xl");

    /// <summary>Gets the name as EKS writes it.</summary>
    public string Name => _name ?? "standard";

    /// <summary>Returns the tier with this name, also for tiers that are newer than this library.</summary>
    /// <param name="name">The name in EKS: <c>standard</c>, or <c>tier-</c>, an optional number, and <c>xl</c>.</param>
    /// <returns>The tier.</returns>
    /// <exception cref="ArgumentException"><paramref name="name"/> is null, empty, or not of that form.</exception>
    /// <example><code>ControlPlaneTier.Of("tier-4xl")</code></example>
    public static ControlPlaneTier Of(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        return name == Standard.Name || Form().IsMatch(name)
            ? new ControlPlaneTier(name)
            : throw new ArgumentException(
                $"'{name}' is not a tier of the control plane; use standard, tier-xl, tier-2xl, tier-4xl or tier-8xl.", nameof(name));
    }

    /// <inheritdoc/>
    public bool Equals(ControlPlaneTier other) => Name == other.Name;

    /// <inheritdoc/>
    public override int GetHashCode() => Name.GetHashCode(StringComparison.Ordinal);

    /// <summary>Returns <see cref="Name"/>.</summary>
    /// <returns>For example <c>tier-xl</c>.</returns>
    public override string ToString() => Name;

    [GeneratedRegex("^tier-([2-9]|[1-9][0-9])?xl\\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Form();
}
