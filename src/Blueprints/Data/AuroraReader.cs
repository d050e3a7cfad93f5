namespace Blueprints.Data;

/// <summary>An instance that only reads.</summary>
internal sealed record AuroraReader(string Name, int PromotionTier);
