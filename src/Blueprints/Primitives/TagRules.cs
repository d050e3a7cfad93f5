using System.Buffers;
using System.Globalization;
using System.Text;
using Blueprints.Problems;

namespace Blueprints;

/// <summary>Checks tags by the limits of AWS. Source: AWS Tagging Best Practices and the EC2 User Guide, «Tag restrictions».</summary>
internal static class TagRules
{
    public const int MaxKeyLength = 128;
    public const int MaxValueLength = 256;
    public const int MaxTagsPerResource = 50;

    private static readonly SearchValues<char> Punctuation = SearchValues.Create(" +-=._:/@");

    public static void Check(ProblemList problems, string path, IReadOnlyDictionary<string, string> tags)
    {
        // IAM treats keys that differ only in case as the same key. Source: IAM User Guide, «Tags for IAM resources».
        foreach (var same in tags.Keys.GroupBy(key => key, StringComparer.OrdinalIgnoreCase).Where(group => group.Count() > 1))
        {
            problems.Error(
                TagProblems.SameButForCase,
                $"{path}[{same.First()}]",
                $"the tag keys {string.Join(", ", same)} differ only in case, and IAM does not distinguish them",
                "keep one of them");
        }

        foreach (var (key, value) in tags)
        {
            var at = $"{path}[{key}]";
            if (key.Length is 0 or > MaxKeyLength)
            {
                problems.Error(
                    TagProblems.KeyLength,
                    at,
                    string.Create(CultureInfo.InvariantCulture, $"the tag key has {key.Length} characters"),
                    $"use 1 to {MaxKeyLength}");
            }

            if (value.Length > MaxValueLength)
            {
                problems.Error(
                    TagProblems.ValueLength,
                    at,
                    string.Create(CultureInfo.InvariantCulture, $"the tag value has {value.Length} characters"),
                    $"use at most {MaxValueLength}");
            }

            if (FindForbidden(key) is { } inKey)
            {
                problems.Error(
                    TagProblems.Character,
                    at,
                    $"the tag key has the character '{inKey}'",
                    "use letters, digits, spaces and + - = . _ : / @");
            }

            if (FindForbidden(value) is { } inValue)
            {
                problems.Error(
                    TagProblems.Character,
                    at,
                    $"the tag value '{value}' has the character '{inValue}'",
                    "use letters, digits, spaces and + - = . _ : / @");
            }

            if (key.StartsWith("aws:", StringComparison.OrdinalIgnoreCase))
            {
                problems.Error(
                    TagProblems.ReservedPrefix,
                    at,
                    $"the tag key '{key}' starts with 'aws:', which AWS reserves",
                    "choose another key");
            }
        }
    }

    /// <summary>Checks the number of tags of a resource, including the library's own.</summary>
    public static void CheckCount(ProblemList problems, string path, int count)
    {
        if (count > MaxTagsPerResource)
        {
            problems.Error(
                TagProblems.TooMany,
                path,
                string.Create(CultureInfo.InvariantCulture, $"the resource would get {count} tags, and AWS allows {MaxTagsPerResource}"),
                $"remove {count - MaxTagsPerResource} of them");
        }
    }

    private static Rune? FindForbidden(string text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (!Rune.IsLetterOrDigit(rune) && !(rune.IsBmp && Punctuation.Contains((char)rune.Value)))
            {
                return rune;
            }
        }

        return null;
    }
}
