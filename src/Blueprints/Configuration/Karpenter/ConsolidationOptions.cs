
namespace Blueprints.Configuration;

/// <summary>Specifies when nodes are taken away to save money, in <see cref="KarpenterOptions"/>.</summary>
public sealed class ConsolidationOptions : ICheckedOptions
{
    /// <summary>Gets or sets which nodes are. Default: <c>whenEmptyOrUnderutilized</c>.</summary>
    public ConsolidationChoice Policy { get; set; } = ConsolidationChoice.WhenEmptyOrUnderutilized;

    /// <summary>Gets or sets how long after the last change; not with <c>never</c>. Default: <c>1m</c>.</summary>
    public TimeSpan? After { get; set; }

    void ICheckedOptions.Check(OptionCheck check)
    {
        if (Policy == ConsolidationChoice.Never && After is not null)
        {
            check.Contradiction(nameof(After), "there is no wait where nodes are never taken away", "leave this out");
        }
    }
}
