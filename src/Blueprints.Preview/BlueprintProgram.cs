using Blueprints.Preview;
using Blueprints.Preview.CommandLine;
using Blueprints.Preview.Engine;
using Pulumi;

namespace Blueprints;

/// <summary>
/// Runs the whole <c>Main</c> of a Pulumi program: a deployment under <c>pulumi up</c>, an offline preview under <c>dotnet run</c>.
/// </summary>
/// <remarks>
/// <c>dotnet run -- preview [--stack name] [--json] [--mermaid [part]] [--verbose] [--project-dir folder]</c>; the word <c>preview</c> may
/// be left out. <c>dotnet run -- report [--out file] [--title text]</c> writes a page with pictures instead. Exit code 0: the plan was
/// printed. 1: the program is rejected or fails. 2: wrong usage, or configuration that cannot be read. A code other than 0 is set as
/// <see cref="Environment.ExitCode"/> too, for a program that does not return it; not where a host is given.
/// </remarks>
/// <example>
/// <code>
/// return await BlueprintProgram.RunAsync(args, () =>
/// {
///     VpcBlueprint.In(AwsRegion.UsEast1, "10.0.0.0/16", "a", "b", "c").AddPublicTier("public", prefix: 20).Provision("platform");
/// });
/// </code>
/// </example>
public static class BlueprintProgram
{
    /// <summary>Runs a program without outputs.</summary>
    /// <param name="args">The command line.</param>
    /// <param name="program">Creates the resources.</param>
    /// <param name="options">
    /// Simulations and account of the offline preview; names and configuration come from the project. Null for the defaults.
    /// </param>
    /// <param name="host">Where the preview reads and writes; null for the console.</param>
    /// <returns>The exit code.</returns>
    public static Task<int> RunAsync(string[] args, Action program, PreviewOptions? options = null, PreviewHost? host = null)
    {
        ArgumentNullException.ThrowIfNull(program);
        return RunAsync(args, StackProgram.Of(program), options, host);
    }

    /// <summary>Runs an asynchronous program without outputs.</summary>
    /// <inheritdoc cref="RunAsync(string[], Action, PreviewOptions?, PreviewHost?)"/>
    public static Task<int> RunAsync(string[] args, Func<Task> program, PreviewOptions? options = null, PreviewHost? host = null)
    {
        ArgumentNullException.ThrowIfNull(program);
        return RunAsync(args, StackProgram.Of(program), options, host);
    }

    /// <summary>Runs a program that returns the stack's outputs.</summary>
    /// <inheritdoc cref="RunAsync(string[], Action, PreviewOptions?, PreviewHost?)"/>
    public static Task<int> RunAsync(
        string[] args, Func<IDictionary<string, object?>> program, PreviewOptions? options = null, PreviewHost? host = null)
    {
        ArgumentNullException.ThrowIfNull(program);
        return RunAsync(args, StackProgram.Of(program), options, host);
    }

    /// <summary>Runs an asynchronous program that returns the stack's outputs.</summary>
    /// <inheritdoc cref="RunAsync(string[], Action, PreviewOptions?, PreviewHost?)"/>
    public static Task<int> RunAsync(
        string[] args, Func<Task<IDictionary<string, object?>>> program, PreviewOptions? options = null, PreviewHost? host = null)
    {
        ArgumentNullException.ThrowIfNull(program);
        return RunAsync(args, StackProgram.Of(program), options, host);
    }

    /// <summary>Runs a program that is a subclass of <see cref="Stack"/>.</summary>
    /// <param name="args">The command line.</param>
    /// <param name="stack">
    /// Creates the stack: <c>options => new MyStack(options)</c>, whose constructor hands the options to its base class.
    /// </param>
    /// <param name="options">
    /// Simulations and account of the offline preview; names and configuration come from the project. Null for the defaults.
    /// </param>
    /// <param name="host">Where the preview reads and writes; null for the console.</param>
    /// <returns>The exit code.</returns>
    /// <example><code>return await BlueprintProgram.RunAsync(args, options => new PlatformStack(options));</code></example>
    public static Task<int> RunAsync(
        string[] args,
        Func<StackOptions, Stack> stack,
        PreviewOptions? options = null,
        PreviewHost? host = null)
    {
        ArgumentNullException.ThrowIfNull(stack);
        return RunAsync(args, StackProgram.Of(stack), options, host);
    }

    private static async Task<int> RunAsync(string[] args, StackProgram program, PreviewOptions? options, PreviewHost? host)
    {
        ArgumentNullException.ThrowIfNull(args);
        if (EngineVariables.AreSet && EngineVariables.Fault is null)
        {
            return await program.Deploy().ConfigureAwait(false);
        }

        var console = host ?? PreviewHost.Console;
        var exitCode = EngineVariables.AreSet
            ? PreviewCommand.RefuseUsage(console, EngineVariables.Fault!)
            : await new PreviewCommand(program, options ?? PreviewOptions.Default, console).InvokeAsync(args).ConfigureAwait(false);

        // So that a program is not green when it does not return the result. What else has failed in this process stays failed, and a test
        // that runs a program with a host of its own is not the program.
        if (exitCode != 0 && host is null)
        {
            DeploymentEnvironment.SettleExitCode(exitCode);
        }

        return exitCode;
    }
}
