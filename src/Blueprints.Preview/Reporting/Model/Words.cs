using System.Globalization;

namespace Blueprints.Preview.Reporting.Model;

/// <summary>Words for numbers.</summary>
internal static class Words
{
    /// <summary>Returns a count with its noun: 1 zone, 2 zones.</summary>
    public static string Count(int count, string noun) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {noun}{(count == 1 ? "" : "s")}");

    /// <summary>Returns a name, with its place where there are several.</summary>
    public static string Within(string name, Place? place, IEnumerable<Place?> all) =>
        place is null || all.OfType<Place>().Distinct().Count() < 2 ? name : $"{name}, {place.Account} {place.Region}";
}
