namespace Sdks.Tests.Core.Support;

/// <summary>For tests that touch what the whole process shares (environment variables, the exit code): one at a time.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class ProcessWideCollection
{
    public const string Name = "Process-wide";
}
