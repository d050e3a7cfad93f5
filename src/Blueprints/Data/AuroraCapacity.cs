using System.Globalization;

namespace Blueprints;

/// <summary>
/// Specifies how each instance of a cluster scales: <see cref="Between"/> two capacities, or with a pause by <see cref="AutoPause"/>.
/// </summary>
/// <remarks>
/// Capacity is counted in Aurora capacity units (ACU) of about 2 GiB of memory, in steps of 0.5, and billed per second. The range applies
/// to the writer and every reader. Source: Amazon Aurora User Guide, «Requirements and limitations for Aurora Serverless v2».
/// </remarks>
/// <example><code>blueprint.WithCapacity(AuroraCapacity.Between(0.5, 2))</code></example>
public abstract class AuroraCapacity
{
    private AuroraCapacity(double minimum, double maximum)
    {
        Minimum = minimum;
        Maximum = maximum;
    }

    internal double Minimum { get; }

    internal double Maximum { get; }

    /// <summary>Scales between two capacities, and never pauses.</summary>
    /// <param name="minimum">0.5 to 256 ACU in steps of 0.5 (<c>AUR003</c>, <c>AUR004</c>).</param>
    /// <param name="maximum">
    /// 1 to 256 ACU (<c>AUR005</c>, <c>AUR004</c>), not less than the minimum. At most 128 for versions before 13.13, 14.10 and 15.5, or
    /// 3.06.0.
    /// </param>
    /// <returns>The choice.</returns>
    /// <example><code>AuroraCapacity.Between(0.5, 2)</code></example>
    public static AuroraCapacity Between(double minimum, double maximum) => new Range(minimum, maximum);

    /// <summary>Scales down to 0 and pauses after a time without connections. The next connection waits about 15 seconds.</summary>
    /// <param name="maximum">1 to 256 ACU in steps of 0.5 (<c>AUR003</c> to <c>AUR005</c>).</param>
    /// <param name="after">The time without connections: 300 to 86,400 whole seconds (<c>AUR007</c>). Default: 300 seconds.</param>
    /// <returns>The choice. Older versions cannot pause (<c>AUR006</c>).</returns>
    /// <example><code>AuroraCapacity.AutoPause(maximum: 4, after: TimeSpan.FromMinutes(30))</code></example>
    public static AuroraCapacity AutoPause(double maximum, TimeSpan? after = null) =>
        new Pausing(maximum, after ?? TimeSpan.FromSeconds(300));

    internal sealed class Range(double from, double to) : AuroraCapacity(from, to)
    {
        public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Minimum}–{Maximum} ACU");
    }

    internal sealed class Pausing(double to, TimeSpan after) : AuroraCapacity(0, to)
    {
        public TimeSpan After => after;

        public override string ToString() =>
            string.Create(CultureInfo.InvariantCulture, $"0 to {Maximum} ACU, paused after {After.TotalSeconds:0} s without connections");
    }
}
