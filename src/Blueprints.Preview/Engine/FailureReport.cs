using System.Collections.Immutable;
using System.Reflection;
using System.Text.RegularExpressions;
using Blueprints.Internal;
using Blueprints.Preview.Values;
using Pulumi;

namespace Blueprints.Preview.Engine;

/// <summary>Makes problems of everything that a run failed with, each failure once, however often the harness repeats it.</summary>
internal sealed partial class FailureReport(ResourceRecorder recorder, ProblemCollector collected, Redactor redactor)
{
    private readonly HashSet<string> _told = new(StringComparer.Ordinal);

    /// <summary>
    /// Returns the problems: the program's own in their order, then all others by their texts, since what fails beside each other has no
    /// order.
    /// </summary>
    /// <param name="program">What the program threw.</param>
    /// <param name="harness">What the harness threw.</param>
    public ImmutableArray<Problem> Problems(Exception? program, Exception? harness)
    {
        var own = Exceptions(program).SelectMany(exception => ProblemsOf(exception)).ToList();
        var others = collected.Errors
            .Concat(OfResources())
            .Concat(OfTexts(harness))
            .Select(Finish)
            .OrderBy(problem => problem.ToString(), StringComparer.Ordinal);
        return [.. own.Select(Finish).Concat(others).DistinctBy(WhatIsTold)];
    }

    /// <summary>Masks a problem, names the block that its resource is in, and finds the resource that its block is.</summary>
    public Problem Finish(Problem problem)
    {
        var block = problem.Block ?? (problem.Urn is null ? null : BlockOf(recorder.Find(problem.Urn)));
        var urn = problem.Urn
            ?? (block is null ? null : recorder.Records.FirstOrDefault(record => ProblemObserver.BlockOf(record.Resource) == block)?.Urn);
        return redactor.Mask(problem with { Block = block, Urn = urn });
    }

    private static string? BlockOf(ResourceRecord? record)
    {
        for (; record is not null; record = record.Parent)
        {
            if (ProblemObserver.BlockOf(record.Resource) is { } block)
            {
                return block;
            }
        }

        return null;
    }

    // The args of a resource fail with the very exception that an Apply threw, which the harness reduces to text.
    private IEnumerable<Problem> OfResources()
    {
        foreach (var record in recorder.Records)
        {
            Task[] parts = [record.Inputs, record.DependsOn];
            foreach (var exception in parts.Where(part => part.IsFaulted).SelectMany(part => Exceptions(part.Exception)))
            {
                foreach (var problem in ProblemsOf(exception, record))
                {
                    yield return problem;
                }
            }
        }
    }

    private IEnumerable<Problem> OfTexts(Exception? harness) =>
        (harness is null ? [] : HarnessErrors.Texts(harness))
            .Select(redactor.Mask)
            .SelectMany(HarnessErrors.Problems)
            .Where(problem => problem.Code != PreviewProblems.ProgramFailedCode || !_told.Contains(problem.Message))
            .Where(told => !told.Message.StartsWith($"{nameof(PreviewProblemException)}: ", StringComparison.Ordinal)
                && !IsMissingInput(told.Message));

    // Told for each resource already; Pulumi names only the class of the args.
    private bool IsMissingInput(string message) =>
        HarnessErrors.IsMissingInput(message) && collected.Errors.Any(known => known.Code == PreviewProblems.MissingInputsCode);

    // A simulation that is wrong fails for every resource of its type: the first one stands for all.
    private static Problem WhatIsTold(Problem problem) =>
        problem.Code == PreviewProblems.SimulationFailedCode
            ? problem with { Urn = null, Path = "", Block = null }
            : problem with { Urn = null };

    private IEnumerable<Problem> ProblemsOf(Exception exception, ResourceRecord? record = null)
    {
        var message = Describe(exception);
        var isKnown = exception is not (BlueprintException or PreviewProblemException) && !_told.Add(message);
        for (var inner = exception.InnerException; inner is not null; inner = inner.InnerException)
        {
            _told.Add(Describe(inner));
        }

        return (exception, record) switch
        {
            (BlueprintException refused, _) => refused.Problems.Select(problem => problem with { Urn = problem.Urn ?? record?.Urn }),
            (PreviewProblemException known, _) => [known.Problem],
            (UnsupportedValueException unsupported, { } resource) => [PreviewProblems.UnsupportedValue(resource.Urn, unsupported.Type)],
            _ when isKnown || (record is not null && IsMissingInput(message)) => [],
            (_, { } resource) =>
                [
                    PreviewProblems.ResourceFailed(message, resource.Urn, CallSite.Of(exception)) with
                    {
                        Block = ProblemObserver.BlockOf(exception),
                    },
                ],
            (RunException, _) => [PreviewProblems.ProgramFailed(message)],
            _ =>
                [
                    PreviewProblems.ProgramFailed(message, CallSite.Of(exception)) with
                    {
                        Block = ProblemObserver.BlockOf(exception) ?? CallSite.BlueprintOf(exception),
                    },
                ],
        };
    }

    // Masked before its line ends go: a secret may have some.
    private string Describe(Exception exception)
    {
        var message = HarnessErrors.OneLine(redactor.Mask(exception.Message));
        return exception is RunException ? message : $"{exception.GetType().Name}: {message}".TrimEnd();
    }

    /// <summary>Returns the exceptions that say what went wrong, without those that are only wrapped around them.</summary>
    private static IEnumerable<Exception> Exceptions(Exception? exception) => exception switch
    {
        null => [],
        AggregateException many => many.Flatten().InnerExceptions.SelectMany(Exceptions),
        TargetInvocationException { InnerException: { } inner } => Exceptions(inner),
        TypeInitializationException { InnerException: { } inner } => Exceptions(inner),
        InvalidOperationException { InnerException: { } inner } when SerializationError().IsMatch(exception.Message) => Exceptions(inner),
        _ => [exception],
    };

    // What the official core puts around the exception of each input (pulumi-dotnet, Deployment_Serialization.cs).
    [GeneratedRegex("^error serializing property \"")]
    private static partial Regex SerializationError();
}
