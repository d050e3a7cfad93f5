namespace Blueprints.Data;

/// <summary>Represents an instance of a planned cluster.</summary>
/// <param name="Name">What follows the component's name in the instance's: <c>writer</c>, or the reader's name.</param>
/// <param name="PromotionTier">Who takes over first when the writer fails: 0 before 15.</param>
/// <example><code>plan.Instances[0].Name    // writer</code></example>
public sealed record AuroraInstancePlan(string Name, int PromotionTier)
{
    internal const string Writer = "writer";

    /// <summary>The readers that always have the writer's capacity are in this tier and before.</summary>
    private const int LastTierWithWriter = 1;

    /// <summary>Gets a value indicating whether the instance was made to write. After a failover, another one does.</summary>
    public bool IsWriter => Name == Writer;

    /// <summary>Gets a value indicating whether the instance always has the writer's capacity: it can take over at once.</summary>
    public bool ScalesWithWriter => PromotionTier <= LastTierWithWriter;
}
