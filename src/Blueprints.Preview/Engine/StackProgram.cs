using System.Collections.Immutable;
using Pulumi;

namespace Blueprints.Preview.Engine;

/// <summary>Represents a team's program in one shape, whichever of Pulumi's forms it is written in.</summary>
/// <param name="Create">Makes the stack; given a function, a stack that runs it.</param>
/// <param name="Deploy">Runs the program under the real engine.</param>
internal sealed record StackProgram(Func<StackOptions, ProgramRun, Stack> Create, Func<Task<int>> Deploy)
{
    private static readonly IDictionary<string, object?> NoOutputs = ImmutableDictionary<string, object?>.Empty;

    public static StackProgram Of(Action program) =>
        Of(
            () =>
            {
                program();
                return Task.FromResult(NoOutputs);
            },
            () => Deployment.RunAsync(program));

    public static StackProgram Of(Func<Task> program) =>
        Of(
            async () =>
            {
                await program().ConfigureAwait(false);
                return NoOutputs;
            },
            () => Deployment.RunAsync(program));

    public static StackProgram Of(Func<IDictionary<string, object?>> program) =>
        Of(() => Task.FromResult(program()), () => Deployment.RunAsync(program));

    public static StackProgram Of(Func<Task<IDictionary<string, object?>>> program) =>
        Of(program, () => Deployment.RunAsync(program));

    public static StackProgram Of(Func<StackOptions, Stack> factory) =>
        new(
            (options, run) => run.Guard(() => factory(options)),
            () => Deployment.RunAsync<Stack>(new SingleService(() => factory(new StackOptions()))));

    private static StackProgram Of(Func<Task<IDictionary<string, object?>>> program, Func<Task<int>> deploy) =>
        new((options, run) => new ProgramStack(options, run, program), deploy);

    /// <summary>Represents the stack of a program that is a function.</summary>
    private sealed class ProgramStack : Stack
    {
        public ProgramStack(StackOptions options, ProgramRun run, Func<Task<IDictionary<string, object?>>> program)
            : base(options)
        {
            run.Start(program);
        }
    }
}
