using System.Collections.Immutable;

namespace Pulumi;

/// <summary>What the engine is told. Only errors are kept: one of them is enough to fail a run.</summary>
internal sealed class EngineLog
{
    private ImmutableList<string> _errors = [];

    public ImmutableList<string> Errors => _errors;

    public void Error(string message) => ImmutableInterlocked.Update(ref _errors, (errors, added) => errors.Add(added), message);
}
