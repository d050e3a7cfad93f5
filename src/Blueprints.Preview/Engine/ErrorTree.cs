using System.Text.RegularExpressions;

namespace Blueprints.Preview.Engine;

/// <summary>Takes the text of an exception apart into the exceptions that are in it.</summary>
internal static partial class ErrorTree
{
    /// <summary>Returns the texts of the exceptions that have none inside: those are what went wrong.</summary>
    public static IEnumerable<string> Leaves(string text)
    {
        var open = new Stack<(int Start, bool HasInner)>([(0, false)]);
        var leaves = new List<string>();
        foreach (Match mark in Marks().Matches(text))
        {
            if (mark.Groups["open"].Success)
            {
                // What stands before the first exception inside is the outer one's own message and, demystified, its stack.
                open.Push((open.Pop().Start, true));
                open.Push((mark.Index + mark.Length, false));
            }
            else if (open.Count > 1)
            {
                Close(mark.Index);
            }

        }

        while (open.Count > 0)
        {
            Close(text.Length);
        }

        return leaves;

        void Close(int stop)
        {
            var (start, hasInner) = open.Pop();
            if (!hasInner && text[start..Math.Max(start, stop)] is var leaf && !string.IsNullOrWhiteSpace(leaf))
            {
                leaves.Add(leaf);
            }
        }
    }

    // ".NET: '\n ---> Type', '\n ---> (Inner Exception #1) Type' up to '<---'. Ben.Demystifier: ' ---> Type', on a line of its own or
    // behind a frame.
    [GeneratedRegex(@"(?<open>\s---> (?:\(Inner Exception #\d+\) )?)|--- End of inner exception stack trace ---|<---")]
    private static partial Regex Marks();
}
