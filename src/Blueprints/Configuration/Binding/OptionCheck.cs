using System.Runtime.CompilerServices;
using Blueprints.Problems;

namespace Blueprints.Configuration;

/// <summary>Provides the checks of options' rules. Expressions name the properties.</summary>
internal sealed class OptionCheck(OptionProblems problems, OptionPath path)
{
    public void Region(string? region, [CallerArgumentExpression(nameof(region))] string property = "") =>
        Readable(region, text => AwsRegion.TryOf(text, out _), "a region", "us-east-1", property);

    public void Cidr(string? cidr, [CallerArgumentExpression(nameof(cidr))] string property = "") =>
        Readable(cidr, IsCidr, "a CIDR block", "10.0.0.0/16", property);

    public void EachCidr(IList<string>? cidrs, [CallerArgumentExpression(nameof(cidrs))] string property = "") =>
        EachReadable(cidrs, IsCidr, "a CIDR block", "10.0.0.0/16", property);

    /// <summary>Checks a text by a parser of the library.</summary>
    public void Reads<T>(
        string? text,
        Func<string, T> read,
        string what,
        string example,
        [CallerArgumentExpression(nameof(text))] string property = "") =>
        Readable(text, candidate => IsRead(candidate, read), what, example, property);

    public void EachReads<T>(
        IList<string>? texts,
        Func<string, T> read,
        string what,
        string example,
        [CallerArgumentExpression(nameof(texts))] string property = "") =>
        EachReadable(texts, candidate => IsRead(candidate, read), what, example, property);

    /// <summary>Checks the keys of a map by a parser of the library.</summary>
    public void EachKeyReads<T, TValue>(
        IDictionary<string, TValue>? map,
        Func<string, T> read,
        string what,
        string example,
        [CallerArgumentExpression(nameof(map))] string property = "")
    {
        foreach (var key in (map?.Keys ?? []).Order(StringComparer.Ordinal))
        {
            Readable(key, candidate => IsRead(candidate, read), what, example, path.Property(property).Key(key));
        }
    }

    public void Missing(string property, string fix) => problems.Missing(path.Property(property), fix);

    public void Contradiction(string property, string message, string fix) =>
        problems.Add(ConfigurationProblems.ContradictoryKeys, path.Property(property), message, fix);

    private static bool IsCidr(string text) => CidrText.TryParse(text, out _, out _);

    /// <summary>
    /// Determines whether a parser of the library reads a text, so that consequences of an unreadable text are not reported.
    /// </summary>
    public static bool IsRead<T>(string text, Func<string, T> read)
    {
        try
        {
            _ = read(text);
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    private void Readable(string? text, Func<string, bool> isReadable, string what, string example, string property) =>
        Readable(text, isReadable, what, example, path.Property(property));

    private void EachReadable(IList<string>? texts, Func<string, bool> isReadable, string what, string example, string property)
    {
        for (var i = 0; i < texts?.Count; i++)
        {
            Readable(texts[i], isReadable, what, example, path.Property(property).Item(i));
        }
    }

    // An empty text is reported for every key, by a general rule.
    private void Readable(string? text, Func<string, bool> isReadable, string what, string example, OptionPath place)
    {
        if (!string.IsNullOrEmpty(text) && MaskedValue.Is(text))
        {
            problems.Add(ConfigurationProblems.UnreadableValue, place, MaskedValue.Message(what), MaskedValue.Fix);
        }
        else if (!string.IsNullOrEmpty(text) && !isReadable(text))
        {
            problems.Add(ConfigurationProblems.UnreadableValue, place, $"the value is not {what}", $"use one like {example}");
        }
    }
}
