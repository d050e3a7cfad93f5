namespace Blueprints.Data;

/// <summary>Describes an instance of a planned cluster.</summary>
/// <param name="Name">The suffix of the instance's name: <c>writer</c>, or the reader's name.</param>
/// <param name="PromotionTier">The failover priority: 0 before 15.</param>
/// <example><code>plan.Instances[0].Name    // writer</code></example>
public sealed record AuroraInstancePlan(string Name, int PromotionTier)
{
    internal const string Writer = "writer";

    /// <summary>Specifies the last tier whose readers always have the writer's capacity.</summary>
    private const int LastTierWithWriter = 1;

    /// <summary>Gets a value indicating whether the instance is the initial writer. After a failover, another instance writes.</summary>
    public bool IsWriter => Name == Writer;

    /// <summary>Gets a value indicating whether the instance always has the writer's capacity, so that it can take over at once.</summary>
    public bool ScalesWithWriter => PromotionTier <= LastTierWithWriter;
}
