using System;
using System.Collections.ObjectModel;
using System.Text;

namespace Pulumi;

/// <summary>
/// The text of an exception in the order of the official core, whose texts pass through Ben.Demystifier: what is outermost, its stack, and only
/// then what is inside it. An aggregate lists each of its exceptions, and the first of them once more.
/// </summary>
internal static class ExceptionText
{
    public static string Of(Exception exception) => Append(new StringBuilder(), exception).ToString();

    private static StringBuilder Append(StringBuilder text, Exception exception)
    {
        text.Append(exception.GetType());
        if (!string.IsNullOrEmpty(exception.Message))
        {
            text.Append(": ").Append(exception.Message);
        }

        text.AppendLine().Append(exception.StackTrace);
        foreach (var inner in (exception as AggregateException)?.InnerExceptions ?? ReadOnlyCollection<Exception>.Empty)
        {
            AppendInner(text, inner);
        }

        if (exception.InnerException is { } first)
        {
            AppendInner(text, first);
        }

        return text;
    }

    private static void AppendInner(StringBuilder text, Exception inner)
    {
        text.Append(" ---> ");
        Append(text, inner).AppendLine().Append("   --- End of inner exception stack trace ---");
    }
}
