using System.Collections.Concurrent;
using System.Net;
using System.Text.RegularExpressions;

namespace Blueprints.Site.Tests;

/// <summary>The links of all pages of a folder.</summary>
internal static partial class PageLinks
{
    /// <summary>Returns the links that lead nowhere, each with its page.</summary>
    public static IReadOnlyList<string> Broken(string folder)
    {
        var anchors = new ConcurrentDictionary<string, HashSet<string>>(StringComparer.Ordinal);
        var pages = Directory.GetFiles(folder, "*.html", SearchOption.AllDirectories);
        return
        [
            .. pages.AsParallel()
                .SelectMany(page => Targets(page).Where(target => !Leads(page, target)).Select(target => (page, target)))
                .Select(link => $"{Path.GetRelativePath(folder, link.page)}: {link.target}")
                .Order(StringComparer.Ordinal),
        ];

        bool Leads(string page, string target)
        {
            var parts = target.Split('#', 2);
            var path = Uri.UnescapeDataString(parts[0].Split('?')[0]);
            var file = path.Length == 0 ? page : Path.GetFullPath(Path.Combine(Path.GetDirectoryName(page)!, path));
            var hasAnchor = parts.Length == 2 && parts[1].Length > 0 && file.EndsWith(".html", StringComparison.Ordinal);
            return File.Exists(file) && (!hasAnchor || anchors.GetOrAdd(file, Anchors).Contains(parts[1]));
        }
    }

    /// <summary>Returns the pages that show pictures beside the logo.</summary>
    public static IEnumerable<string> WithPictures(string folder) => Directory.GetFiles(folder, "*.html", SearchOption.AllDirectories)
        .Where(page => Picture().Count(File.ReadAllText(page)) > 1)
        .Select(page => Path.GetRelativePath(folder, page).Replace('\\', '/'))
        .Append("index.html");

    /// <summary>Returns what pages and styles load from elsewhere: a link that a reader follows is none of it.</summary>
    public static IReadOnlyList<string> FromOtherHosts(string folder) =>
    [
        .. new[] { "*.html", "*.css" }.SelectMany(pattern => Directory.GetFiles(folder, pattern, SearchOption.AllDirectories))
            .AsParallel()
            .SelectMany(file => Loaded().Matches(File.ReadAllText(file)).Select(match => (file, match.Value)))
            .Select(found => $"{Path.GetRelativePath(folder, found.file)}: {found.Value}")
            .Order(StringComparer.Ordinal),
    ];

    private static IEnumerable<string> Targets(string page) => Link().Matches(File.ReadAllText(page))
        .Select(match => WebUtility.HtmlDecode(match.Groups["target"].Value))
        .Distinct()
        .Where(target => target.Length > 0 && !target.Contains(':', StringComparison.Ordinal));

    private static HashSet<string> Anchors(string page) =>
        [.. Anchor().Matches(File.ReadAllText(page)).Select(match => WebUtility.HtmlDecode(match.Groups["id"].Value))];

    [GeneratedRegex(
        "<(?:script|link|img|iframe|source|video)[^>]*(?:href|src)=\"(?:https?:)?//[^\"]*|(?:url\\(|@import )[\"']?(?:https?:)?//[^\"')]*",
        RegexOptions.CultureInvariant)]
    private static partial Regex Loaded();

    [GeneratedRegex("(?:href|src)=\"(?<target>[^\"]*)\"", RegexOptions.CultureInvariant)]
    private static partial Regex Link();

    [GeneratedRegex("\\s(?:id|name)=\"(?<id>[^\"]+)\"", RegexOptions.CultureInvariant)]
    private static partial Regex Anchor();

    [GeneratedRegex("<img ", RegexOptions.CultureInvariant)]
    private static partial Regex Picture();
}
