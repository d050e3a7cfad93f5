using System.Collections.Immutable;
using Pulumi;

namespace Blueprints.Preview.Engine;

/// <summary>Represents one run of a program: keeps its exception, which Pulumi's test harness reduces to text, and its outputs.</summary>
internal sealed class ProgramRun
{
    /// <summary>Gets what the program threw, or null.</summary>
    public Exception? Exception { get; private set; }

    /// <summary>Gets whether the program has ended, one way or the other.</summary>
    public bool IsOver { get; private set; }

    /// <summary>Gets the outputs that the program returned.</summary>
    public IDictionary<string, object?> Outputs { get; private set; } = ImmutableDictionary<string, object?>.Empty;

    /// <summary>Makes a stack whose constructor is the program.</summary>
    public Stack Guard(Func<Stack> create)
    {
        try
        {
            return create();
        }
        catch (Exception exception)
        {
            Exception = exception;
            throw;
        }
        finally
        {
            IsOver = true;
        }
    }

    /// <summary>Runs a program that is a function, within the constructor of its stack.</summary>
    public void Start(Func<Task<IDictionary<string, object?>>> program)
    {
        // The harness waits for every output that is created during a run, and so for the program.
        _ = Output.Create(RunAsync(program));
    }

    // The exception is kept, not passed on: the harness lets everything else finish, so that all problems come out at once.
    private async Task<bool> RunAsync(Func<Task<IDictionary<string, object?>>> program)
    {
        try
        {
            Outputs = await program().ConfigureAwait(false) ?? ImmutableDictionary<string, object?>.Empty;
        }
        catch (Exception exception)
        {
            Exception = exception;
        }

        IsOver = true;
        return true;
    }
}
