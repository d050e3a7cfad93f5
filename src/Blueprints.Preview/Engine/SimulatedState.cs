namespace Blueprints.Preview.Engine;

/// <param name="Id">The simulated id; null when it is unknown.</param>
/// <param name="IsRead">Whether it was read by its id rather than created.</param>
/// <param name="Inputs">The inputs by wire name, secrets marked.</param>
/// <param name="Outputs">The outputs by wire name, secrets marked.</param>
internal sealed record SimulatedState(string? Id, bool IsRead, GraphValue Inputs, GraphValue Outputs);
