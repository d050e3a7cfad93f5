using Blueprints.Eks.Planning;

namespace Blueprints.Eks;

/// <summary>Represents an add-on with everything decided and nothing registered.</summary>
/// <example>
/// <code>
/// foreach (var addon in plan.Addons)
/// {
///     Console.WriteLine($"{addon.Name} {addon.Version}: {addon.Configuration}");
/// }
/// </code>
/// </example>
public sealed class AddonPlan
{
    internal AddonPlan(AddonPhase phase, AddonIdentityPlan? identity)
    {
        Phase = phase;
        Identity = identity;
    }

    /// <summary>Gets the add-on's name in EKS.</summary>
    public required string Name { get; init; }

    /// <summary>Gets when it is made.</summary>
    internal AddonPhase Phase { get; }

    /// <summary>Gets the version; <see langword="null"/> if EKS takes its default one.</summary>
    public required string? Version { get; init; }

    /// <summary>Gets the configuration values as JSON; <see langword="null"/> if there are none.</summary>
    public required string? Configuration { get; init; }

    /// <summary>Gets the role of its own that it has; <see langword="null"/> if it has none.</summary>
    internal AddonIdentityPlan? Identity { get; }

    /// <summary>Gets what happens to what is there already when it is made.</summary>
    public required AddonConflict OnCreate { get; init; }

    /// <summary>Gets what happens to what somebody else has changed when it is updated.</summary>
    public required AddonConflict OnUpdate { get; init; }

    /// <summary>Gets a value indicating whether its software stays in the cluster when it is deleted.</summary>
    public required bool IsKept { get; init; }

    /// <summary>Returns the add-on on one line.</summary>
    /// <returns>For example <c>before nodes  vpc-cni  v1.20.1-eksbuild.1  {"env":{…}}</c>.</returns>
    public override string ToString()
    {
        var phase = Phase == AddonPhase.BeforeNodes ? "before nodes" : "after nodes";
        var role = Identity?.ToString() ?? "no role of its own";
        return $"{phase,-13} {Name,-32} {Version ?? "EKS's default",-20} {role,-32} {Configuration}".TrimEnd();
    }
}

/// <summary>Specifies when an add-on is made.</summary>
internal enum AddonPhase
{
    /// <summary>Before nodes, which are not ready without it.</summary>
    BeforeNodes,

    /// <summary>After nodes, without which it is not ready.</summary>
    AfterNodes,
}
