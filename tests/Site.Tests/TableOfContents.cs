using System.Text.Json;

namespace Blueprints.Site.Tests;

/// <summary>An entry of the navigation.</summary>
internal sealed record TableOfContents(string Name, string Path)
{
    /// <summary>Returns the entries of a folder's navigation that are pages of their own.</summary>
    public static IReadOnlyList<TableOfContents> Entries(string site, string folder)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(System.IO.Path.Combine(site, folder, "toc.json")));
        return [.. Of(document.RootElement, folder)];
    }

    private static IEnumerable<TableOfContents> Of(JsonElement entry, string folder)
    {
        if (entry.TryGetProperty("href", out var href))
        {
            var path = new Uri(new Uri($"http://site/{folder}/"), href.GetString()).AbsolutePath.TrimStart('/');
            yield return new TableOfContents(entry.GetProperty("name").GetString()!, path);
        }

        var children = entry.TryGetProperty("items", out var items) ? items.EnumerateArray().SelectMany(item => Of(item, folder)) : [];
        foreach (var child in children)
        {
            yield return child;
        }
    }
}
