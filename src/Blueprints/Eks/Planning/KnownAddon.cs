using System.Collections.Immutable;

namespace Blueprints.Eks.Planning;

/// <summary>Describes what is known of an add-on of EKS.</summary>
internal sealed record KnownAddon(string Name)
{
    public AddonPhase Phase { get; init; } = AddonPhase.AfterNodes;

    /// <summary>Gets a value indicating whether it is there where nothing else is said.</summary>
    public bool IsDefault { get; init; }

    /// <summary>Gets a value indicating whether its software stays when it is deleted.</summary>
    public bool IsKept { get; init; }

    /// <summary>Gets a value indicating whether it needs permissions that not every node has.</summary>
    public bool NeedsIdentity { get; init; }

    public string Namespace { get; init; } = "kube-system";

    public string? ServiceAccount { get; init; }

    /// <summary>Gets what follows the component's name in that of the role; <see langword="null"/> for the add-on's own name.</summary>
    public string? RoleSuffix { get; init; }

    /// <summary>Gets the managed policies, by their part in names; each is what follows <c>policy/</c> in its ARN.</summary>
    public ImmutableArray<(string Suffix, string Path)> Policies { get; init; } = [];

    /// <summary>Gets the first version that takes Pod Identity.</summary>
    public Version? PodIdentitySince { get; init; }

    /// <summary>Gets a value indicating whether one service account has all that it needs, which is what IRSA gives a role to.</summary>
    public bool TakesIrsa { get; init; } = true;

    /// <summary>
    /// Gets the keys, one inside the other, of its deployment's tolerations; empty if all of it runs on every node, as daemons do.
    /// </summary>
    public ImmutableArray<string> TolerationsPath { get; init; } = [];

    /// <summary>
    /// Gets the keys of the taints that its deployment tolerates without configuration. A list in the configuration takes the place of
    /// these, so they are repeated there.
    /// </summary>
    public ImmutableArray<string> ToleratedKeys { get; init; } = [];

    /// <summary>Gets the add-ons that must be there before it, where they are there at all.</summary>
    public ImmutableArray<string> After { get; init; } = [];
}
