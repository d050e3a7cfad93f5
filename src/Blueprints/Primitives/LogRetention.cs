using System.Collections.Frozen;

namespace Blueprints;

/// <summary>x, in days. Source: CloudWatch Logs API Reference, PutRetentionPolicy.</summary>
internal static class LogRetention
{
    private static readonly FrozenSet<int> Days =
        new[] { 1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653 }.ToFrozenSet();

    public static string Offer { get; } = string.Join(", ", Days.Order());

    public static bool IsAllowed(int days) => Days.Contains(days);
}
