namespace Blueprints.Tests.Shared;

/// <summary>Compares two texts line by line, in order.</summary>
internal static class LineDifference
{
    /// <summary>
    /// Returns the lines that go (<c>- 12 text</c>, numbered as before) and come (<c>+ 12 text</c>, numbered as after), in the order of the
    /// texts.
    /// </summary>
    public static IEnumerable<string> Of(IReadOnlyList<string> before, IReadOnlyList<string> after)
    {
        // What both begin and end with is left out: snapshots have thousands of lines, and the table has the square of what is left.
        var start = 0;
        while (start < Math.Min(before.Count, after.Count) && before[start] == after[start])
        {
            start++;
        }

        var end = 0;
        while (end < Math.Min(before.Count, after.Count) - start && before[^(end + 1)] == after[^(end + 1)])
        {
            end++;
        }

        return Middle(before, after, start, before.Count - end, after.Count - end);
    }

    private static IEnumerable<string> Middle(
        IReadOnlyList<string> before,
        IReadOnlyList<string> after,
        int start,
        int beforeEnd,
        int afterEnd)
    {
        // The longest common subsequence of what is still to come, from each pair of lines.
        var common = new int[beforeEnd - start + 1, afterEnd - start + 1];
        for (var old = beforeEnd - 1; old >= start; old--)
        {
            for (var now = afterEnd - 1; now >= start; now--)
            {
                common[old - start, now - start] = before[old] == after[now]
                    ? common[old - start + 1, now - start + 1] + 1
                    : Math.Max(common[old - start + 1, now - start], common[old - start, now - start + 1]);
            }
        }

        for (int old = start, now = start; old < beforeEnd || now < afterEnd;)
        {
            if (old < beforeEnd && now < afterEnd && before[old] == after[now])
            {
                old++;
                now++;
            }
            else if (now >= afterEnd || (old < beforeEnd && common[old - start + 1, now - start] >= common[old - start, now - start + 1]))
            {
                yield return $"- {old + 1} {before[old++]}";
            }
            else
            {
                yield return $"+ {now + 1} {after[now++]}";
            }
        }
    }
}
