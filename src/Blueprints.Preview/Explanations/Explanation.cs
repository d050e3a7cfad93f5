using System.Globalization;
using Blueprints.Configuration;

namespace Blueprints.Preview.Explanations;

/// <summary>What is known of a problem code: its page as plain text, or why there is none.</summary>
internal readonly record struct Explanation
{
    private const int Width = 80;
    private const int Nearest = 3;

    private Explanation(string? text, string fault)
    {
        Text = text;
        Fault = fault;
    }

    /// <summary>Gets the page, or the list of all codes.</summary>
    /// <value>Null for a code that does not exist.</value>
    public string? Text { get; }

    /// <summary>Gets what to tell when there is no page.</summary>
    public string Fault { get; }

    /// <summary>Looks a code up, in any case; null lists all codes with their titles.</summary>
    public static Explanation Of(string? code)
    {
        var pages = ProblemPages.All();
        if (code is null)
        {
            return new(List(pages.Select(page => ProblemPages.Read(page.Key, page.Value))), "");
        }

        var wanted = code.ToUpper(CultureInfo.InvariantCulture);
        if (pages.TryGetValue(wanted, out var assembly))
        {
            return new(PlainPage.Of(ProblemPages.Read(wanted, assembly), Width), "");
        }

        var near = NearestKey.AllOf(wanted, pages.Keys).Take(Nearest).ToList();
        var advice = near.Count == 0 ? "run 'explain' without a code for the list of all" : $"the nearest are {string.Join(", ", near)}";
        return new(null, $"There is no problem code '{code}': {advice}.");
    }

    // A page begins with "# CODE: title".
    private static string List(IEnumerable<string> pages) =>
        string.Concat(pages.Select(page => page[2..(page.IndexOf('\n', StringComparison.Ordinal) + 1)]));
}
