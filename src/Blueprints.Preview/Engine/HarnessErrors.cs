using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Pulumi;

namespace Blueprints.Preview.Engine;

/// <summary>Reads the errors of Pulumi's test harness, which gives texts: an exception's type, message and stack trace, or a plain message.</summary>
internal static partial class HarnessErrors
{
    private const string Unhandled = "failed with an unhandled exception:";

    /// <summary>Returns the full text of every error, each once.</summary>
    public static ImmutableArray<string> Texts(Exception exception) =>
        [.. (exception is AggregateException many ? many.Flatten().InnerExceptions.AsEnumerable() : [exception])
            .Select(inner => inner is RunException ? inner.Message : inner.ToString())
            .Distinct(StringComparer.Ordinal)];

    /// <summary>Returns the exception that a text tells of, with its stack trace, or a plain message as it is.</summary>
    public static string Body(string text)
    {
        var start = text.IndexOf(Unhandled, StringComparison.Ordinal);
        return (start < 0 ? text : text[(start + Unhandled.Length)..]).Trim();
    }

    /// <summary>Returns what one of the preview's own problems becomes on its way through the harness.</summary>
    public static Problem AsTold(Problem problem) => PreviewProblems.ProgramFailed($"{nameof(PreviewProblemException)}: {OneLine(problem.ToString())}");

    /// <summary>Returns whether a message is Pulumi's own about an input that is required.</summary>
    public static bool IsMissingInput(string message) => MissingInput().IsMatch(message);

    /// <summary>Returns the problems that a text tells: those of a refused blueprint one by one, anything else as one.</summary>
    public static IEnumerable<Problem> Problems(string text)
    {
        if (text.Contains($"{typeof(BlueprintException).FullName}: ", StringComparison.Ordinal) && ProblemLine().Matches(text) is { Count: > 0 } lines)
        {
            return lines.Select(line => new Problem(
                line.Groups["code"].Value,
                ProblemSeverity.Error,
                line.Groups["path"].Value,
                line.Groups["message"].Value,
                line.Groups["fix"].Value.TrimEnd('\r')));
        }

        return [PreviewProblems.ProgramFailed(Summary(text))];
    }

    /// <summary>Returns what is wrong in one line: the innermost exception's type and message, without a stack trace.</summary>
    private static string Summary(string text)
    {
        if (!text.Contains(Unhandled, StringComparison.Ordinal))
        {
            return OneLine(text);
        }

        var body = Body(text);
        var trace = StackTrace().Match(body);
        var message = OneLine(trace.Success ? body[..trace.Index] : body);

        // "Outer: message ---> Inner: message": what went wrong is the inner one.
        return ShortTypeName().Replace(message.Split(" ---> ")[^1], "${name}: ", 1);
    }

    /// <summary>Returns a text without line ends, as problems are one line each.</summary>
    public static string OneLine(string text) => LineEnds().Replace(text.Trim(), " ");

    // As BlueprintException writes them: code, path, two spaces or more, message, arrow, fix.
    [GeneratedRegex(@"^  (?<code>[A-Z]+[0-9]+) (?<path>.+?) {2,}(?<message>.+) → (?<fix>.+)$", RegexOptions.Multiline)]
    private static partial Regex ProblemLine();

    [GeneratedRegex(@"^ArgumentNullException: \[Input\] \S+ is required but was not given a value \(Parameter '\w+'\)\z")]
    private static partial Regex MissingInput();

    [GeneratedRegex(@"\n\s*(at |--- End of )")]
    private static partial Regex StackTrace();

    [GeneratedRegex(@"^([A-Za-z_]\w*[.+])*(?<name>[A-Za-z_][\w`]*)(\[.*?\])?: ")]
    private static partial Regex ShortTypeName();

    [GeneratedRegex(@"\s*[\r\n]+\s*")]
    private static partial Regex LineEnds();
}
