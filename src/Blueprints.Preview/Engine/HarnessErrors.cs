using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Pulumi;

namespace Blueprints.Preview.Engine;

/// <summary>
/// Reads the errors of Pulumi's test harness, which gives texts: an exception's type, message and stack trace, or a plain message.
/// </summary>
/// <remarks>
/// The official core (pulumi-dotnet, Deployment.Runner.cs and Deployment_Serialization.cs) wraps what fails once for every resource that
/// depends on it, <c>error serializing property "x": message</c>, and writes it with Ben.Demystifier: <c>Outer: message</c>, its stack,
/// <c> ---> Inner: message</c>. .NET writes the outer stack last. Either way, a failure is what stands innermost.
/// </remarks>
internal static partial class HarnessErrors
{
    /// <summary>What the core itself puts in front of the message of what failed.</summary>
    private const string Aggregate = "One or more errors occurred. (";

    private static readonly string RefusedType = $"{typeof(BlueprintException).FullName}: ";

    /// <summary>Returns the full text of every error, each once.</summary>
    public static ImmutableArray<string> Texts(Exception exception) =>
        [.. (exception is AggregateException many ? many.Flatten().InnerExceptions.AsEnumerable() : [exception])
            .Select(inner => inner is RunException ? inner.Message : inner.ToString())
            .Distinct(StringComparer.Ordinal)];

    /// <summary>Returns whether a message is Pulumi's own about an input that is required.</summary>
    public static bool IsMissingInput(string message) => MissingInput().IsMatch(message);

    /// <summary>
    /// Returns the problems that a text tells, each once: those of rejected blueprints one by one, any other failure as one.
    /// </summary>
    public static IEnumerable<Problem> Problems(string text)
    {
        var start = Opening().Match(text);
        if (!start.Success)
        {
            return Plain(text);
        }

        return ErrorTree.Leaves(text[(start.Index + start.Length)..]).SelectMany(Failure).Distinct();
    }

    /// <summary>Returns a text without line ends, as problems are one line each.</summary>
    public static string OneLine(string text) => LineEnds().Replace(text.Trim(), " ");

    // One exception with nothing inside: "Type: message" and its stack.
    private static IEnumerable<Problem> Failure(string text)
    {
        var trace = StackTrace().Match(text);
        var message = (trace.Success ? text[..trace.Index] : text).Trim();
        if (message.StartsWith(RefusedType, StringComparison.Ordinal))
        {
            return Refused(message);
        }

        var type = ShortTypeName().Match(message);
        var rest = message[type.Length..];
        var name = type.Groups["name"].Value;

        // What the core put around it says nothing about what failed, and neither does its type.
        var isBare = name is "" or nameof(RunException) || Wrapping().IsMatch(rest) || rest.StartsWith(Aggregate, StringComparison.Ordinal);
        var place = CallSite.In(text);
        return Plain(rest).Select(problem => problem.Code != PreviewProblems.ProgramFailedCode ? problem
            : PreviewProblems.ProgramFailed(isBare ? problem.Message : $"{name}: {problem.Message}".TrimEnd(), place));
    }

    // A message alone. The core's own wrapping is taken off, however deep it is.
    private static IEnumerable<Problem> Plain(string text)
    {
        var message = Wrapping().Replace(text.Trim(), "");
        if (message.StartsWith(Aggregate, StringComparison.Ordinal))
        {
            return Brackets.Split(message[(Aggregate.Length - 1)..]).SelectMany(Plain).Distinct();
        }

        return Header().IsMatch(message) && Refused(message).ToList() is { Count: > 0 } refused
            ? refused
            : [PreviewProblems.ProgramFailed(OneLine(message))];
    }

    private static IEnumerable<Problem> Refused(string message)
    {
        var block = Header().Match(message) is { Success: true } header && header.Groups["block"].Success
            ? header.Groups["block"].Value
            : null;
        return ProblemLine().Matches(message).Select(line => new Problem(
            line.Groups["code"].Value,
            ProblemSeverity.Error,
            line.Groups["path"].Value,
            line.Groups["message"].Value,
            line.Groups["fix"].Value.TrimEnd('\r'))
        {
            Block = block,
        });
    }

    [GeneratedRegex(@"failed with an unhandled exception:\s*|^Error serializing arguments for (?:invoke|call) \S+: ")]
    private static partial Regex Opening();

    [GeneratedRegex("""^(?:error serializing property "[^"\n]*": )+""")]
    private static partial Regex Wrapping();

    // As BlueprintException writes them: the block, unless it is a configuration; then code, path, two spaces or more, message, arrow, fix.
    [GeneratedRegex(@"(?:(?:^|: |\()(?<block>[A-Za-z_]\w*(?<!Options)(?: '[^\n]*')?))? has \d+ problems?:\r?\n  [A-Z]+\d+ ")]
    private static partial Regex Header();

    [GeneratedRegex(@"^  (?<code>[A-Z]+[0-9]+) (?<path>.+?) {2,}(?<message>.+) → (?<fix>[^\n]+)", RegexOptions.Multiline)]
    private static partial Regex ProblemLine();

    [GeneratedRegex(@"^ArgumentNullException: \[Input\] \S+ is required but was not given a value \(Parameter '\w+'\)\z")]
    private static partial Regex MissingInput();

    [GeneratedRegex(@"\n\s*(?:at |in |--- End of )")]
    private static partial Regex StackTrace();

    [GeneratedRegex(@"^(?:[A-Za-z_]\w*[.+])*(?<name>[A-Za-z_][\w`]*)(?:\[.*?\])?: ?")]
    private static partial Regex ShortTypeName();

    [GeneratedRegex(@"\s*[\r\n]+\s*")]
    private static partial Regex LineEnds();
}
