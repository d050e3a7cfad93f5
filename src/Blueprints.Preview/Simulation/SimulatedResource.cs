using System.Collections.Immutable;

namespace Blueprints.Preview;

/// <summary>Describes what a simulation knows about the resource whose outputs it makes up.</summary>
public sealed record SimulatedResource
{
    /// <summary>Gets the type token.</summary>
    public required string Type { get; init; }

    /// <summary>Gets the logical name.</summary>
    public required string Name { get; init; }

    /// <summary>Gets the id: the given one when the resource is read or imported, else the simulated one.</summary>
    public string Id { get; init; } = "";

    /// <summary>Gets the inputs by wire name, secrets in plain text. Unset and unknown ones are absent.</summary>
    public ImmutableDictionary<string, object> Inputs { get; init; } = ImmutableDictionary<string, object>.Empty;

    /// <summary>Gets the AWS region: the resource's own, its provider's, or the stack's.</summary>
    public required string Region { get; init; }

    /// <summary>Gets the AWS partition of the region: <c>aws</c>, <c>aws-cn</c> or <c>aws-us-gov</c>.</summary>
    public required string Partition { get; init; }

    /// <summary>Gets the AWS account.</summary>
    public required string AccountId { get; init; }

    internal string Seed { get; init; } = "";

    /// <summary>Gets the outputs of another resource of the stack by its id; null when none has it.</summary>
    internal Func<string, ImmutableDictionary<string, object>?> Lookup { get; init; } = static _ => null;

    /// <summary>Returns a text input.</summary>
    /// <param name="name">The wire name.</param>
    /// <returns>The text, or null when the input is unset, unknown or not a text.</returns>
    public string? Text(string name) => Inputs.GetValueOrDefault(name) as string;
}
