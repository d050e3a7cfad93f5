using System.Collections.Immutable;

namespace Pulumi.Testing;

/// <summary>A resource as it comes back from the monitor.</summary>
internal sealed record ResourceState(string Urn, string? Id, ImmutableDictionary<string, object?> Properties);
