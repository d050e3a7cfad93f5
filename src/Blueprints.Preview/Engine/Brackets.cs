namespace Blueprints.Preview.Engine;

/// <summary>Takes apart what an <see cref="AggregateException"/> writes about its parts: <c>(first) (second)</c>.</summary>
internal static class Brackets
{
    /// <summary>Returns what stands in each pair of outer brackets. Brackets that a message opens and never closes go to the end.</summary>
    public static IEnumerable<string> Split(string text)
    {
        var depth = 0;
        var start = 0;
        for (var index = 0; index < text.Length; index++)
        {
            if (text[index] == '(' && depth++ == 0)
            {
                start = index + 1;
            }
            else if (text[index] == ')' && depth > 0 && --depth == 0)
            {
                yield return text[start..index];
            }
        }

        if (depth > 0)
        {
            yield return text[start..].TrimEnd(')');
        }
    }
}
