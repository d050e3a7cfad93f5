using System.Globalization;

namespace Blueprints.Preview.Reporting.Model;

/// <summary>Words for numbers.</summary>
internal static class Words
{
    /// <summary>Returns a count with its noun: 1 zone, 2 zones.</summary>
    public static string Count(int count, string noun) => string.Create(CultureInfo.InvariantCulture, $"{count} {noun}{(count == 1 ? "" : "s")}");
}
