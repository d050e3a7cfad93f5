using System.Collections.Immutable;
using Blueprints.Internal;

namespace Blueprints.Eks;

/// <summary>A cluster with everything decided and nothing registered.</summary>
public sealed partial class EksPlan
{
    internal EksPlan()
    {
    }

    /// <summary>Gets the Kubernetes version.</summary>
    public required KubernetesVersion Version { get; init; }

    /// <summary>Gets the subnets that nodes start in.</summary>
    public required SubnetPlacement Nodes { get; init; }

    /// <summary>Gets how pods get credentials where nothing else is said.</summary>
    public required PodCredentials Credentials { get; init; }

    /// <summary>Gets a value indicating whether pods have IPv6 addresses.</summary>
    public bool IsIpv6 { get; init; }

    /// <summary>Gets the tags of the whole block.</summary>
    public ImmutableSortedDictionary<string, string> Tags { get; init; } = TagSet.Empty;

    /// <summary>Gets the notes and warnings; a plan with an error is never made.</summary>
    public ImmutableArray<Problem> Warnings { get; init; } = [];

    internal Customizations Customizations { get; init; } = Customizations.None;
}
