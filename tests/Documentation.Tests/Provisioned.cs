using System.Collections;
using System.Collections.Immutable;
using System.Reflection;
using Blueprints.Preview;
using Pulumi;

namespace Blueprints.Documentation.Tests;

/// <summary>Plans and provisions what fragments come to, and returns what is reported.</summary>
internal static class Provisioned
{
    private static readonly PreviewOptions Options = PreviewOptions.Default.WithConfig("aws:region", "us-east-1");

    /// <summary>Plans what fragments come to, all of them on one network and one cluster: a preview for each would take minutes.</summary>
    /// <returns>The problems of those that can be planned; the others have none here.</returns>
    public static async Task<ImmutableDictionary<Type, ImmutableArray<Problem>>> PlanAsync(IEnumerable<Type> fragments)
    {
        var planned = ImmutableDictionary.CreateBuilder<Type, ImmutableArray<Problem>>();
        _ = await Record.ExceptionAsync(() => StackPreview.RunAsync(
            async () =>
            {
                var shared = new SharedNames();
                foreach (var fragment in fragments)
                {
                    var names = (Names)Activator.CreateInstance(fragment)!;
                    names.Share(shared);
                    if (await PlanAsync(names) is { } problems)
                    {
                        planned[fragment] = problems;
                    }
                }
            },
            Options));
        return planned.ToImmutable();
    }

    /// <summary>Provisions what a fragment comes to, in a preview of its own.</summary>
    /// <returns>The problems; null when it comes to nothing that a block takes.</returns>
    public static async Task<IReadOnlyList<Problem>?> ProvisionAsync(Type fragment)
    {
        var isKnown = true;
        try
        {
            var graph = await StackPreview.RunAsync(
                async () =>
                {
                    var names = (Names)Activator.CreateInstance(fragment)!;
                    await RunAsync(names);
                    foreach (var (value, index) in names.Kept.Select((value, index) => (value, index)))
                    {
                        isKnown &= names.Complete(value) is { } whole
                            && (whole is Resource || Call(whole, "Provision", $"page{index}", null) is not null);
                    }
                },
                Options);
            return isKnown ? graph.Problems : null;
        }
        catch (PreviewFailedException exception)
        {
            return isKnown ? [.. exception.Problems, .. exception.Warnings] : null;
        }
    }

    private static async Task<ImmutableArray<Problem>?> PlanAsync(Names names)
    {
        try
        {
            await RunAsync(names);
            var plans = names.Kept.Select(value => names.Complete(value) is { } whole ? Call(whole, "Plan") : null).ToList();
            return plans.Count == 0 || plans.Contains(null)
                ? null
                : [.. plans.SelectMany(plan => ((IEnumerable)plan!.GetType().GetProperty("Warnings")!.GetValue(plan)!).Cast<Problem>())];
        }
        catch (Exception exception) when ((exception as TargetInvocationException)?.InnerException is BlueprintException
            or BlueprintException)
        {
            return ((exception as BlueprintException) ?? (BlueprintException)exception.InnerException!).Problems;
        }
        catch (Exception)
        {
            // Whatever else it is, the fragment's own preview tells.
            return null;
        }
    }

    private static Task RunAsync(Names names) => (Task)names.GetType().GetMethod("RunAsync")!.Invoke(names, null)!;

    private static object? Call(object whole, string method, params object?[] arguments) =>
        whole
            .GetType()
            .GetMethods()
            .FirstOrDefault(candidate => candidate.Name == method && candidate.GetParameters().Length == arguments.Length)?.Invoke(
                whole,
                arguments);

    private sealed class SharedNames : Names;
}
