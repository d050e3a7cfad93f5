using System.Collections.Immutable;

namespace Blueprints.Preview;

/// <summary>Describes what a simulation knows about the function call whose result it makes up.</summary>
public sealed record SimulatedCall
{
    /// <summary>Gets the token of the function.</summary>
    public required string Token { get; init; }

    /// <summary>Gets the arguments by wire name. Unset ones are absent.</summary>
    public ImmutableDictionary<string, object> Arguments { get; init; } = ImmutableDictionary<string, object>.Empty;

    /// <summary>Gets the AWS region: the argument's, the provider's, or the stack's.</summary>
    public required string Region { get; init; }

    /// <summary>Gets the AWS partition of the region.</summary>
    public required string Partition { get; init; }

    /// <summary>Gets the AWS account.</summary>
    public required string AccountId { get; init; }

    /// <summary>Returns a text argument.</summary>
    /// <param name="name">The wire name.</param>
    /// <returns>The text, or null when the argument is unset or not a text.</returns>
    public string? Text(string name) => Arguments.GetValueOrDefault(name) as string;
}
