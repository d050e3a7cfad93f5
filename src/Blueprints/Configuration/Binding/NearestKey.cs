namespace Blueprints.Configuration;

/// <summary>Finds the known word closest to an unknown one.</summary>
internal static class NearestKey
{
    /// <summary>Returns the known word that is a few letters away; <see langword="null"/> where there is none.</summary>
    public static string? Of(string word, IEnumerable<string> known) => AllOf(word, known).FirstOrDefault();

    /// <summary>Returns the known words that are a few letters away, the nearest first.</summary>
    public static IEnumerable<string> AllOf(string word, IEnumerable<string> known) =>
        known.Select(candidate => (Candidate: candidate, Distance: Distance(word, candidate)))
            .Where(pair => pair.Distance <= Math.Max(1, Math.Max(word.Length, pair.Candidate.Length) / 3))
            .OrderBy(pair => pair.Distance)
            .ThenBy(pair => pair.Candidate, StringComparer.Ordinal)
            .Select(pair => pair.Candidate);

    // Counts added, missing, exchanged or transposed letters; case is ignored.
    private static int Distance(string left, string right)
    {
        var table = new int[left.Length + 1, right.Length + 1];
        for (var i = 0; i <= left.Length; i++)
        {
            for (var j = 0; j <= right.Length; j++)
            {
                table[i, j] = (i, j) switch
                {
                    (0, _) => j,
                    (_, 0) => i,
                    _ => Math.Min(
                        Math.Min(table[i - 1, j], table[i, j - 1]) + 1,
                        table[i - 1, j - 1] + (Same(left[i - 1], right[j - 1]) ? 0 : 1)),
                };
                if (i > 1 && j > 1 && Same(left[i - 1], right[j - 2]) && Same(left[i - 2], right[j - 1]))
                {
                    table[i, j] = Math.Min(table[i, j], table[i - 2, j - 2] + 1);
                }
            }
        }

        return table[left.Length, right.Length];
    }

    private static bool Same(char left, char right) => char.ToLowerInvariant(left) == char.ToLowerInvariant(right);
}
