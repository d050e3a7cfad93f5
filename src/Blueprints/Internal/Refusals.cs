using System.Runtime.CompilerServices;
using Pulumi;

namespace Blueprints.Internal;

/// <summary>Reports rejections that depend on an output, once per run.</summary>
/// <remarks>
/// An exception in an output fails everything that depends on it, and the official core reports each of these failures. So the exception
/// belongs to an output that nothing depends on. The run ends with its first failure, and dependants of the rejected output are never
/// registered, since that output never completes. Source: pulumi-dotnet 3.112.1, Deployment.Runner.cs and
/// TaskMonitoringHelper.AwaitIdleOrFirstExceptionAsync.
/// </remarks>
internal static class Refusals
{
    private static readonly ConditionalWeakTable<DeploymentInstance, HashSet<string>> Told = [];

    /// <summary>Ends the run with the rejection.</summary>
    /// <returns>Whether there is a run; without one, only the caller can report the rejection.</returns>
    public static bool TryTell(BlueprintException refusal)
    {
        if (Run() is not { } run)
        {
            return false;
        }

        var told = Told.GetOrCreateValue(run);
        lock (told)
        {
            if (told.Add(refusal.Message))
            {
                // The core observes every output that is created, and so the failure of this one.
                _ = Output.Create(Task.FromException<string>(refusal));
            }
        }

        return true;
    }

    private static DeploymentInstance? Run()
    {
        try
        {
            return Deployment.Instance;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
