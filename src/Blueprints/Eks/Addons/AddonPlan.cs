using Blueprints.Eks.Planning;

namespace Blueprints.Eks;

/// <summary>Describes a planned add-on, with nothing registered.</summary>
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

    /// <summary>Gets when the add-on is created.</summary>
    internal AddonPhase Phase { get; }

    /// <summary>Gets the version; <see langword="null"/> for EKS's default.</summary>
    public required string? Version { get; init; }

    /// <summary>Gets the configuration values as JSON; <see langword="null"/> if there are none.</summary>
    public required string? Configuration { get; init; }

    /// <summary>Gets the add-on's own role; <see langword="null"/> without one.</summary>
    internal AddonIdentityPlan? Identity { get; }

    /// <summary>Gets what happens to conflicting fields when the add-on is created.</summary>
    public required AddonConflict OnCreate { get; init; }

    /// <summary>Gets what happens to changed fields when the add-on is updated.</summary>
    public required AddonConflict OnUpdate { get; init; }

    /// <summary>Gets a value indicating whether its software stays in the cluster when the add-on is deleted.</summary>
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

/// <summary>Specifies when an add-on is created.</summary>
internal enum AddonPhase
{
    /// <summary>Before nodes, which are not ready without it.</summary>
    BeforeNodes,

    /// <summary>After nodes, without which it is not ready.</summary>
    AfterNodes,
}
