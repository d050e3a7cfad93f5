using Blueprints.Preview.Engine;
using Pulumi;

namespace Blueprints.Preview;

/// <summary>Runs a Pulumi program offline and gives back its complete graph: no engine, no credentials, no network.</summary>
/// <remarks>
/// The program runs under Pulumi's own test harness, as a preview (<c>Deployment.Instance.IsDryRun</c> is true).
/// Configuration and exit code belong to the process, so previews that are started in parallel run one after the other.
/// </remarks>
/// <example>
/// <code>
/// var graph = await StackPreview.RunAsync(() =>
/// {
///     var vpc = new Aws.Ec2.Vpc("core", new() { CidrBlock = "10.0.0.0/16" });
/// });
/// Assert.Equal("10.0.0.0/16", graph["aws:ec2/vpc:Vpc", "core"].Inputs["cidrBlock"].AsText());
/// </code>
/// </example>
public static class StackPreview
{
    /// <summary>Runs a program without outputs.</summary>
    /// <param name="program">Creates the resources.</param>
    /// <param name="options">Names, configuration and simulations; null for the defaults.</param>
    /// <param name="cancellationToken">Gives up: the wait for previews that run before this one, and the run itself.</param>
    /// <returns>The complete graph.</returns>
    /// <exception cref="PreviewFailedException">The program is rejected or fails; the exception holds every problem.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    /// <exception cref="ArgumentException">The configuration has one setting under two spellings.</exception>
    public static Task<StackGraph> RunAsync(Action program, PreviewOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(program);
        return RunAsync(StackProgram.Of(program), options, cancellationToken);
    }

    /// <summary>Runs an asynchronous program without outputs.</summary>
    /// <inheritdoc cref="RunAsync(Action, PreviewOptions?, CancellationToken)"/>
    public static Task<StackGraph> RunAsync(
        Func<Task> program,
        PreviewOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(program);
        return RunAsync(StackProgram.Of(program), options, cancellationToken);
    }

    /// <summary>Runs a program that returns the stack's outputs.</summary>
    /// <inheritdoc cref="RunAsync(Action, PreviewOptions?, CancellationToken)"/>
    /// <example>
    /// <code>
    /// var graph = await StackPreview.RunAsync(() => new Dictionary&lt;string, object?&gt; { ["vpcId"] = network.VpcId });
    /// </code>
    /// </example>
    public static Task<StackGraph> RunAsync(
        Func<IDictionary<string, object?>> program, PreviewOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(program);
        return RunAsync(StackProgram.Of(program), options, cancellationToken);
    }

    /// <summary>Runs an asynchronous program that returns the stack's outputs.</summary>
    /// <inheritdoc cref="RunAsync(Action, PreviewOptions?, CancellationToken)"/>
    public static Task<StackGraph> RunAsync(
        Func<Task<IDictionary<string, object?>>> program, PreviewOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(program);
        return RunAsync(StackProgram.Of(program), options, cancellationToken);
    }

    /// <summary>Runs a program that is a subclass of <see cref="Stack"/>.</summary>
    /// <param name="stack">
    /// Creates the stack: <c>options => new MyStack(options)</c>, whose constructor hands the options to its base class.
    /// </param>
    /// <param name="options">Names, configuration and simulations; null for the defaults.</param>
    /// <param name="cancellationToken">Gives up: the wait for previews that run before this one, and the run itself.</param>
    /// <returns>The complete graph; the stack's outputs are its <c>[Output]</c> properties.</returns>
    /// <exception cref="PreviewFailedException">The program is rejected or fails; the exception holds every problem.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    /// <exception cref="ArgumentException">The configuration has one setting under two spellings.</exception>
    /// <example><code>var graph = await StackPreview.RunAsync(options => new PlatformStack(options));</code></example>
    public static Task<StackGraph> RunAsync(
        Func<StackOptions, Stack> stack, PreviewOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stack);
        return RunAsync(StackProgram.Of(stack), options, cancellationToken);
    }

    internal static Task<StackGraph> RunAsync(StackProgram program, PreviewOptions? options, CancellationToken cancellationToken) =>
        new PreviewRun(program, options ?? PreviewOptions.Default).ExecuteAsync(cancellationToken);
}
