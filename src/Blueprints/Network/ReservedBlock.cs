namespace Blueprints.Network;

/// <summary>A block that a plan keeps free.</summary>
/// <param name="Name">What it is kept for.</param>
/// <param name="Cidr">The block.</param>
public sealed record ReservedBlock(string Name, Cidr Cidr);
