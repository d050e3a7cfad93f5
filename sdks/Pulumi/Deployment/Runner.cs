using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Threading.Tasks;

namespace Pulumi;

/// <summary>Runs a stack's constructor, then waits for all that it has set going.</summary>
internal sealed class Runner(EngineLog log)
{
    // Tells the language host that the user has seen the error already.
    private const int ExitCodeAfterReportedError = 32;

    private readonly TaskMonitor _tasks = new();

    public void Register(Task task) => _tasks.Add(task);

    public async Task RunAsync(Func<Stack> createStack)
    {
        try
        {
            createStack().RegisterPropertyOutputs();
        }
        catch (Exception exception)
        {
            Report([exception]);
            return;
        }

        var failures = await _tasks.IdleOrFirstFailuresAsync().ConfigureAwait(false);
        if (failures.Length > 0)
        {
            Report(failures);
        }
    }

    private void Report(IEnumerable<Exception> exceptions)
    {
        // A resource that fails takes its outputs and all that depends on them along, with the same exception each time.
        // Once for what failed and once for what it took along is what the official runner typically gets to see.
        foreach (var exception in exceptions.GroupBy(each => each).SelectMany(same => same.Take(2)))
        {
            log.Error(Describe(exception));
        }

        Environment.ExitCode = ExitCodeAfterReportedError;
    }

    private static string Describe(Exception exception) => exception switch
    {
        RunException => exception.Message,
        ResourceException { HideStack: true } => exception.Message,
        ResourceException => ExceptionText.Of(exception),
        _ => $"Running program '{Assembly.GetEntryAssembly()?.Location}' failed with an unhandled exception:\n{ExceptionText.Of(exception)}",
    };
}
