namespace Blueprints.Problems;

/// <summary>A blueprint that a program has described, and that no component was made of.</summary>
/// <param name="Description">The blueprint, for example <c>VpcBlueprint 10.0.0.0/16 in us-east-1: public, private</c>; of one that was not planned its type alone.</param>
/// <param name="IsPlanned">Whether <c>Plan()</c> was called on it.</param>
public sealed record UnprovisionedBlueprint(string Description, bool IsPlanned);
