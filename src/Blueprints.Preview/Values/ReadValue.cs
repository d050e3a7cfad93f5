using System.Collections.Immutable;
using Pulumi;

namespace Blueprints.Preview.Values;

/// <param name="Value">The value.</param>
/// <param name="Dependencies">The resources that it waits for.</param>
internal sealed record ReadValue(GraphValue Value, ImmutableArray<Resource> Dependencies);
