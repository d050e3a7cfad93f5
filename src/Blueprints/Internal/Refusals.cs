using System.Runtime.CompilerServices;
using Pulumi;

namespace Blueprints.Internal;

/// <summary>Describes what is rejected only when an output is known, told once a run.</summary>
/// <remarks>
/// An exception in an output fails everything that depends on it, and the official core reports each of these failures. So the exception is
/// that of an output that nothing depends on. The run ends with its first failure, and what depends on the rejected output is never
/// registered: that output never comes. Source: pulumi-dotnet 3.112.1, Deployment.Runner.cs and
/// TaskMonitoringHelper.AwaitIdleOrFirstExceptionAsync.
/// </remarks>
internal static class Refusals
{
    private static readonly ConditionalWeakTable<DeploymentInstance, HashSet<string>> Told = [];

    /// <summary>Ends the run with the rejection.</summary>
    /// <returns>Whether there is a run: without one, nobody but the caller would learn of the rejection.</returns>
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
                // The core takes note of every output that is made, and so of this one's failure.
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
