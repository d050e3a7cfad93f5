using System.Collections.Immutable;
using System.Text.Json;

namespace Blueprints.Preview.Engine;

/// <summary>Gives a run its configuration, and leaves the process as it was.</summary>
/// <remarks>
/// Pulumi reads a test's configuration from environment variables and reports failure through <see cref="Environment.ExitCode"/>.
/// Both belong to the whole process, so previews run one after the other.
/// </remarks>
internal sealed class DeploymentEnvironment : IDisposable
{
    private const string ConfigVariable = "PULUMI_CONFIG";
    private const string SecretKeysVariable = "PULUMI_CONFIG_SECRET_KEYS";
    private static readonly SemaphoreSlim Gate = new(1, 1);
    private static readonly object ExitCodeLock = new();

    // What the last preview, or the command that made it, left the process with.
    private static int _settledExitCode;

    private readonly string? _config = Environment.GetEnvironmentVariable(ConfigVariable);
    private readonly string? _secretKeys = Environment.GetEnvironmentVariable(SecretKeysVariable);
    private readonly int _exitCode = Environment.ExitCode;
    private TextWriter? _console;

    private DeploymentEnvironment()
    {
    }

    /// <param name="configuration">What the program reads.</param>
    /// <param name="console">Where the program's own lines go; null leaves the console as it is.</param>
    /// <param name="cancellationToken">Gives up waiting for the runs before this one.</param>
    public static async Task<DeploymentEnvironment> EnterAsync(
        ImmutableSortedDictionary<string, ConfigurationValue> configuration, TextWriter? console, CancellationToken cancellationToken)
    {
        await Gate.WaitAsync(cancellationToken).ConfigureAwait(false);
        var environment = new DeploymentEnvironment();
        Environment.SetEnvironmentVariable(
            ConfigVariable, JsonSerializer.Serialize(configuration.ToDictionary(entry => entry.Key, entry => entry.Value.Value)));
        Environment.SetEnvironmentVariable(
            SecretKeysVariable, JsonSerializer.Serialize(configuration.Where(entry => entry.Value.IsSecret).Select(entry => entry.Key)));
        if (console is not null)
        {
            environment._console = Console.Out;
            Console.SetOut(console);
        }

        return environment;
    }

    /// <summary>Sets the exit code of the process, which a run that was given up does not change any more.</summary>
    public static void SettleExitCode(int exitCode)
    {
        lock (ExitCodeLock)
        {
            _settledExitCode = exitCode;
            Environment.ExitCode = exitCode;
        }
    }

    /// <summary>
    /// Takes back the exit code that a run sets when it fails after it was given up: its failure is already reported, or no longer awaited.
    /// </summary>
    /// <remarks>
    /// Source: pulumi-dotnet, Deployment.Runner.cs, HandleExceptionsAsync, which sets the code of the process and then returns; a run that
    /// ends well sets none.
    /// </remarks>
    public static void GiveUp(Task run) => run.ContinueWith(
        _ =>
        {
            lock (ExitCodeLock)
            {
                Environment.ExitCode = _settledExitCode;
            }
        },
        CancellationToken.None,
        TaskContinuationOptions.OnlyOnFaulted,
        TaskScheduler.Default);

    public void Dispose()
    {
        Environment.SetEnvironmentVariable(ConfigVariable, _config);
        Environment.SetEnvironmentVariable(SecretKeysVariable, _secretKeys);
        SettleExitCode(_exitCode);
        if (_console is not null)
        {
            Console.SetOut(_console);
        }

        Gate.Release();
    }
}
