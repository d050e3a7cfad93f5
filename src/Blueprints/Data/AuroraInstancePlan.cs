namespace Blueprints.Data;

/// <summary>Describes an instance of a planned cluster.</summary>
/// <example><code>plan.Instances[0].Name    // writer</code></example>
public sealed class AuroraInstancePlan
{
    internal const string Writer = "writer";

    /// <summary>Specifies the last tier whose readers always have the writer's capacity.</summary>
    private const int LastTierWithWriter = 1;

    internal AuroraInstancePlan(string name, int promotionTier) => (Name, PromotionTier) = (name, promotionTier);

    /// <summary>Gets what follows the component's name in the instance's: <c>writer</c>, or the reader's name.</summary>
    public string Name { get; }

    /// <summary>Gets the order in which readers take over when the writer fails: 0 before 15.</summary>
    public int PromotionTier { get; }

    /// <summary>Gets a value indicating whether the instance was made to write. After a failover, another one does.</summary>
    public bool IsWriter => Name == Writer;

    /// <summary>Gets a value indicating whether the instance always has the writer's capacity, so that it can take over at once.</summary>
    public bool ScalesWithWriter => PromotionTier <= LastTierWithWriter;
}
