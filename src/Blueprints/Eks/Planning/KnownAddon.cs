using System.Collections.Immutable;

namespace Blueprints.Eks.Planning;

/// <summary>Describes a known add-on of EKS.</summary>
internal sealed record KnownAddon(string Name)
{
    public AddonPhase Phase { get; init; } = AddonPhase.AfterNodes;

    /// <summary>Gets a value indicating whether the add-on is installed by default.</summary>
    public bool IsDefault { get; init; }

    /// <summary>Gets a value indicating whether its software stays when the add-on is deleted.</summary>
    public bool IsKept { get; init; }

    /// <summary>Gets a value indicating whether the add-on needs permissions that not every node has.</summary>
    public bool NeedsIdentity { get; init; }

    public string Namespace { get; init; } = "kube-system";

    public string? ServiceAccount { get; init; }

    /// <summary>Gets the suffix of the role's name; <see langword="null"/> for the add-on's name.</summary>
    public string? RoleSuffix { get; init; }

    /// <summary>Gets the managed policies, by their keys in names: the part after <c>policy/</c> in their ARNs.</summary>
    public ImmutableArray<(string Suffix, string Path)> Policies { get; init; } = [];

    /// <summary>Gets the first version that supports Pod Identity.</summary>
    public Version? PodIdentitySince { get; init; }

    /// <summary>Gets a value indicating whether one service account needs all permissions, as IRSA requires.</summary>
    public bool TakesIrsa { get; init; } = true;

    /// <summary>Gets the nested keys of its deployment's tolerations; empty for daemons, which run on every node.</summary>
    public ImmutableArray<string> TolerationsPath { get; init; } = [];

    /// <summary>
    /// Gets the keys of the taints that its deployment tolerates without configuration. A list in the configuration replaces these, so it
    /// repeats them.
    /// </summary>
    public ImmutableArray<string> ToleratedKeys { get; init; } = [];

    /// <summary>Gets the add-ons that must be created before it, if installed.</summary>
    public ImmutableArray<string> After { get; init; } = [];
}
