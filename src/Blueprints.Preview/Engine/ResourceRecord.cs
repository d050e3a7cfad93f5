using System.Collections.Immutable;
using Blueprints.Preview.Values;
using Pulumi;

namespace Blueprints.Preview.Engine;

/// <summary>Describes what is known about one resource at the moment at which the program creates it.</summary>
internal sealed class ResourceRecord
{
    public required Resource Resource { get; init; }

    public required string Urn { get; init; }

    public required int Index { get; init; }

    public ResourceRecord? Parent { get; init; }

    /// <summary>
    /// Gets the parent that the options name; inheritance follows this one only, never the stack as the parent of last resort.
    /// </summary>
    public ResourceRecord? ExplicitParent { get; init; }

    public required RecordedOptions Options { get; init; }

    public bool Protect { get; init; }

    public ProviderResource? Provider { get; init; }

    /// <summary>Gets the providers that children inherit, by package.</summary>
    public required ImmutableDictionary<string, ProviderResource> ChildProviders { get; init; }

    public required Task<ImmutableSortedDictionary<string, ReadValue>> Inputs { get; init; }

    /// <summary>Gets whether the args are a dictionary, which Pulumi does not let anyone read.</summary>
    public bool HasOpaqueArgs { get; init; }

    /// <summary>Gets the names of every input that the type of the args has, set or not.</summary>
    public required ImmutableHashSet<string> InputNames { get; init; }

    public required Task<ImmutableArray<Resource>> DependsOn { get; init; }

    /// <summary>Gets or sets the id and the outputs that the simulator made up; null until the resource is registered.</summary>
    public SimulatedState? State { get; set; }

    /// <summary>Gets or sets whether the resource is registered, so that nothing waits for it any more.</summary>
    public bool IsRegistered { get; set; }

    public string Type => Resource.GetResourceType();

    public string Name => Resource.GetResourceName();

    public bool IsCustom => Resource is CustomResource;

    public static string PackageOf(string type) =>
        type.StartsWith("pulumi:providers:", StringComparison.Ordinal) ? type["pulumi:providers:".Length..] : type.Split(':', 2)[0];
}
