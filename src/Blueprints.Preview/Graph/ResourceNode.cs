using System.Collections.Immutable;

namespace Blueprints.Preview;

/// <summary>Represents one resource of a <see cref="StackGraph"/>, with everything that the engine would receive.</summary>
public sealed class ResourceNode
{
    /// <summary>Gets the URN with the full chain of parent types, as the real engine builds it.</summary>
    public required string Urn { get; init; }

    /// <summary>Gets the type token, for example <c>aws:ec2/subnet:Subnet</c>.</summary>
    public required string Type { get; init; }

    /// <summary>Gets the logical name.</summary>
    public required string Name { get; init; }

    /// <summary>Gets the simulated id; null for components and where the id is unknown.</summary>
    public string? Id { get; init; }

    /// <summary>Gets the URN of the parent; null for the stack itself.</summary>
    public string? Parent { get; init; }

    /// <summary>Gets whether a provider creates it; false for components and the stack.</summary>
    public bool Custom { get; init; }

    /// <summary>Gets whether it is read rather than created, as <c>Vpc.Get(…)</c> does.</summary>
    public bool IsRead { get; init; }

    /// <summary>
    /// Gets the provider as <c>urn::id</c>; for a default provider the reference that the engine would make up. Null for components.
    /// </summary>
    public string? Provider { get; init; }

    /// <summary>Gets the inputs, a map by wire name. Unset properties are absent.</summary>
    public GraphValue Inputs { get; init; } = GraphValue.EmptyMap;

    /// <summary>Gets the outputs, a map by wire name. What nothing simulates is unknown.</summary>
    public GraphValue Outputs { get; init; } = GraphValue.EmptyMap;

    /// <summary>Gets the URNs that this resource waits for, in registration order: by <c>dependsOn</c> and by its inputs.</summary>
    /// <remarks>A component stands for its custom children, as in the engine.</remarks>
    public IReadOnlyList<string> Dependencies { get; init; } = [];

    /// <summary>Gets the URNs of <c>dependsOn</c> alone, components expanded to their custom children.</summary>
    public IReadOnlyList<string> ExplicitDependencies { get; init; } = [];

    /// <summary>Gets the URNs that each input waits for, by wire name; inputs that wait for nothing are absent.</summary>
    public ImmutableSortedDictionary<string, IReadOnlyList<string>> PropertyDependencies { get; init; } =
        ImmutableSortedDictionary<string, IReadOnlyList<string>>.Empty;

    /// <summary>Gets whether it is protected from deletion, by its own option or by a parent's.</summary>
    public bool Protect { get; init; }

    /// <summary>Gets whether the real thing is kept when the resource leaves the program.</summary>
    public bool RetainOnDelete { get; init; }

    /// <summary>Gets whether a replacement deletes before it creates.</summary>
    public bool DeleteBeforeReplace { get; init; }

    /// <summary>Gets the id that it is imported from; null when it is not.</summary>
    public string? ImportId { get; init; }

    /// <summary>Gets the URN of the resource whose deletion takes this one along; null when there is none.</summary>
    public string? DeletedWith { get; init; }

    /// <summary>Gets the property paths whose changes are ignored.</summary>
    public IReadOnlyList<string> IgnoreChanges { get; init; } = [];

    /// <summary>Gets the property paths whose changes replace the resource.</summary>
    public IReadOnlyList<string> ReplaceOnChanges { get; init; } = [];

    /// <summary>Gets the outputs that are secret whatever the inputs are.</summary>
    public IReadOnlyList<string> AdditionalSecretOutputs { get; init; } = [];

    /// <summary>Gets the former URNs that its aliases stand for.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>Gets the time limit for creating; null for the provider's default.</summary>
    public TimeSpan? CreateTimeout { get; init; }

    /// <summary>Gets the time limit for updating; null for the provider's default.</summary>
    public TimeSpan? UpdateTimeout { get; init; }

    /// <summary>Gets the time limit for deleting; null for the provider's default.</summary>
    public TimeSpan? DeleteTimeout { get; init; }

    /// <summary>Gets the unset inputs: outputs of these names are not shown.</summary>
    internal ImmutableHashSet<string> UnsetInputs { get; init; } = [];

    /// <summary>Returns the type, the name and the id.</summary>
    /// <returns>For example <c>aws:ec2/vpc:Vpc platform (vpc-0a1b…)</c>.</returns>
    public override string ToString() => Id is null ? $"{Type} {Name}" : $"{Type} {Name} ({Id})";
}
