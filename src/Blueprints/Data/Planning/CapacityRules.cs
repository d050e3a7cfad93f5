using System.Globalization;
using Blueprints.Problems;

namespace Blueprints.Data.Planning;

/// <summary>
/// Checks the capacity of instances. Sources: Amazon Aurora User Guide, «Requirements and limitations for Aurora Serverless v2» (0 to 256
/// ACU in steps of 0.5; the maximum is more than 0.5) and «How Aurora Serverless v2 works» (128 or 256 by version); Amazon RDS API
/// Reference, «ServerlessV2ScalingConfiguration» (300 to 86,400 seconds).
/// </summary>
internal static class CapacityRules
{
    private const double Step = 0.5;
    private const double Smallest = 0.5;
    private const double SmallestMaximum = 1;
    private const double Largest = 256;
    private const int ShortestPause = 300;
    private const int LongestPause = 86_400;

    public static void Check(ProblemList problems, AuroraEngine engine, AuroraCapacity capacity)
    {
        if (!engine.IsServerless)
        {
            problems.Error(
                AuroraProblems.NotServerless,
                "Version",
                $"{engine} has no serverless instances",
                engine.IsPostgres ? "use 13.6, 14.3, 15.2, 16.1 or higher" : "use 3.02.0 or higher");
        }

        if (capacity is AuroraCapacity.Range)
        {
            CheckValue(problems, engine, "Capacity.Minimum", capacity.Minimum);
        }

        CheckValue(problems, engine, "Capacity.Maximum", capacity.Maximum);
        if (capacity.Maximum is >= Smallest and < SmallestMaximum)
        {
            problems.Error(
                AuroraProblems.MaximumTooLow,
                "Capacity.Maximum",
                $"{Text(capacity.Maximum)} ACU is not a maximum that Aurora accepts",
                "use 1 or more");
        }

        if (capacity.Minimum > capacity.Maximum)
        {
            problems.Error(
                AuroraProblems.CapacityRange,
                "Capacity",
                $"the minimum of {Text(capacity.Minimum)} ACU is above the maximum of {Text(capacity.Maximum)}",
                "swap the arguments: the minimum comes first");
        }

        if (capacity is AuroraCapacity.Pausing pausing)
        {
            CheckPause(problems, engine, pausing.After);
        }
    }

    private static void CheckPause(ProblemList problems, AuroraEngine engine, TimeSpan after)
    {
        if (!engine.CanPause)
        {
            problems.Error(
                AuroraProblems.CannotPause,
                "Capacity",
                $"{engine} cannot pause",
                $"use {(engine.IsPostgres ? "13.15, 14.12, 15.7, 16.3 or higher" : "3.08.0 or higher")}, or AuroraCapacity.Between");
        }

        if (after.TotalSeconds is < ShortestPause or > LongestPause || after.Ticks % TimeSpan.TicksPerSecond != 0)
        {
            problems.Error(
                AuroraProblems.PauseTime,
                "Capacity.PauseAfter",
                $"Aurora cannot wait {after} before it pauses",
                $"use {ShortestPause} to {LongestPause} whole seconds");
        }
    }

    private static void CheckValue(ProblemList problems, AuroraEngine engine, string path, double value)
    {
        if (value is not >= Smallest || value > engine.LargestCapacity)
        {
            problems.Error(
                AuroraProblems.CapacityRange,
                path,
                $"{Text(value)} ACU is out of range for {engine}",
                $"use {Text(Smallest)} to {Text(engine.LargestCapacity)}{Otherwise(engine, path, value)}");
        }
        else if (value % Step != 0)
        {
            problems.Error(
                AuroraProblems.CapacityStep,
                path,
                $"{Text(value)} ACU is not a multiple of the step",
                $"use a multiple of {Text(Step)}");
        }
    }

    private static string Otherwise(AuroraEngine engine, string path, double value)
    {
        if (value <= engine.LargestCapacity)
        {
            return path.EndsWith("Minimum", StringComparison.Ordinal) ? ", or AuroraCapacity.AutoPause for 0" : string.Empty;
        }

        var versions = engine.IsPostgres ? "13.13, 14.10, 15.5, 16.1 or higher" : "3.06.0 or higher";
        return value <= Largest ? $", or a version that supports {Text(Largest)}: {versions}" : string.Empty;
    }

    private static string Text(double value) => value.ToString(CultureInfo.InvariantCulture);
}
