using System.Runtime.InteropServices;

namespace Blueprints.Preview.CommandLine;

/// <summary>Cancels the run when the process receives a signal to end, and records the signal.</summary>
internal sealed class Interruption : IDisposable
{
    // As shells count: 128 and the number of the signal.
    private static readonly (PosixSignal Signal, int ExitCode)[] Signals = [
        (PosixSignal.SIGHUP, 129),
        (PosixSignal.SIGINT, 130),
        (PosixSignal.SIGTERM, 143),
    ];

    private readonly CancellationTokenSource _source;
    private readonly List<PosixSignalRegistration> _registrations;

    public Interruption(CancellationToken cancellationToken)
    {
        _source = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        _registrations = [.. Signals.Select(signal => PosixSignalRegistration.Create(signal.Signal, context =>
        {
            context.Cancel = true;
            ExitCode = signal.ExitCode;
            _source.Cancel();
        }))];
    }

    public CancellationToken Token => _source.Token;

    /// <summary>Gets the exit code of a run that was ended.</summary>
    /// <value>Default: 130, as after Ctrl+C.</value>
    public int ExitCode { get; private set; } = 130;

    public void Dispose()
    {
        _registrations.ForEach(registration => registration.Dispose());
        _source.Dispose();
    }
}
