
namespace Blueprints.Configuration;

/// <summary>Describes when nodes are removed to save money, in <see cref="KarpenterOptions"/>.</summary>
public sealed class ConsolidationOptions : ICheckedOptions
{
    /// <summary>Gets or sets which nodes are removed. Default: <c>whenEmptyOrUnderutilized</c>.</summary>
    public ConsolidationChoice Policy { get; set; } = ConsolidationChoice.WhenEmptyOrUnderutilized;

    /// <summary>Gets or sets the wait after the last change; not with <c>never</c>. Default: <c>1m</c>.</summary>
    public TimeSpan? After { get; set; }

    void ICheckedOptions.Check(OptionCheck check)
    {
        if (Policy == ConsolidationChoice.Never && After is not null)
        {
            check.Contradiction(nameof(After), "a wait has no effect without consolidation", "remove the wait");
        }
    }
}
