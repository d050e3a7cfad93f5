using System.Collections.Immutable;

namespace Blueprints.Preview.Simulation;

/// <param name="Urn">The URN, which every hash is taken of.</param>
/// <param name="Type">The type token.</param>
/// <param name="Name">The logical name.</param>
/// <param name="Inputs">The known inputs in plain text.</param>
/// <param name="ProviderRegion">The region of the explicit provider; null when it has none.</param>
/// <param name="ExistingId">The id of what is read or imported; null when the resource is created.</param>
internal sealed record SimulationRequest(
    string Urn,
    string Type,
    string Name,
    ImmutableDictionary<string, object> Inputs,
    string? ProviderRegion = null,
    string? ExistingId = null);
