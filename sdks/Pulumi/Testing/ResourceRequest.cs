using System.Collections.Immutable;

namespace Pulumi.Testing;

/// <summary>A resource on its way to the monitor. The id is the one to read or to import, or empty.</summary>
internal sealed record ResourceRequest(
    string Type, string Name, string ParentUrn, string Provider, string Id, ImmutableDictionary<string, object?> Properties);
