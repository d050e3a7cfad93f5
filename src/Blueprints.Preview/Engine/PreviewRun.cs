using System.Diagnostics;
using Blueprints.Internal;
using Blueprints.Preview.Simulation;
using Blueprints.Preview.Values;
using Pulumi;
using Pulumi.Testing;

namespace Blueprints.Preview.Engine;

/// <summary>Represents one preview from start to end.</summary>
internal sealed class PreviewRun
{
    // Other problems are reported together with a program's own exception, but only if they are found at once: an exception within a
    // resource's constructor leaves a resource that Pulumi waits for indefinitely.
    private static readonly TimeSpan PatienceAfterFailure = TimeSpan.FromSeconds(1);

    private static readonly AsyncLocal<bool> IsInside = new();

    private readonly StackProgram _program;
    private readonly PreviewOptions _options;
    private readonly ResourceRecorder _recorder;
    private readonly Simulator _simulator;
    private readonly ProgramRun _run = new();
    private readonly ProblemCollector _problems = new();
    private readonly Progress _progress = new();
    private readonly Redactor _redactor = new();

    private FailureReport Report => field ??= new FailureReport(_recorder, _problems, _redactor);

    public PreviewRun(StackProgram program, PreviewOptions options)
    {
        _program = program;
        _options = options;
        _simulator = new Simulator(options with { Configuration = options.FullConfiguration() });
        _recorder = new ResourceRecorder(options.Project, options.Stack, _problems, _progress);
    }

    public async Task<StackGraph> ExecuteAsync(CancellationToken cancellationToken)
    {
        if (IsInside.Value)
        {
            throw new InvalidOperationException(
                "A program that is being previewed cannot start a preview itself: previews run one after the other, so it would wait for "
                    + "its own end.");
        }

        var configuration = _options.FullConfiguration();
        foreach (var secret in configuration.Values.Where(value => value.IsSecret))
        {
            _redactor.AddWhole(secret);
        }

        foreach (var warning in _options.Warnings)
        {
            _problems.Add(warning);
        }

        using var environment = await DeploymentEnvironment.EnterAsync(
            configuration,
            _options.Console,
            cancellationToken).ConfigureAwait(false);
        using var observation = ProblemObserver.Subscribe(
            (problem, component) => _problems.Add(component is null ? problem : problem with { Urn = _recorder.Find(component)?.Urn }));
        var failure = await RunHarnessAsync(cancellationToken).ConfigureAwait(false);
        ReportDuplicates();
        if (_run.Exception is null && _run.IsOver && _recorder.Records.IsEmpty)
        {
            var problem = PreviewProblems.StackOptionsNotPassed;
            throw new PreviewFailedException([problem], [], failure?.ToString() ?? "", failure);
        }

        if (failure is not null || _run.Exception is not null || !_problems.Errors.IsEmpty)
        {
            throw await FailedAsync(failure).ConfigureAwait(false);
        }

        var builder = new GraphBuilder(_recorder, _simulator, _problems, _options.Project, _options.Stack);
        var nodes = await builder.BuildAsync(_run.Outputs).ConfigureAwait(false);
        var problems = GraphCheck.Problems(nodes)
            .Concat(GraphCheck.WithoutRegion(nodes, _options.StackFile, configuration))
            .Concat(GraphCheck.NotCreated(nodes, ProblemObserver.Unprovisioned()));
        foreach (var problem in problems)
        {
            _problems.Add(problem);
        }

        if (!_problems.Errors.IsEmpty)
        {
            throw await FailedAsync(failure).ConfigureAwait(false);
        }

        RememberSecrets(nodes);
        return new StackGraph(
            _options.Project, _options.Stack, configuration, nodes, nodes[0].Outputs, [.. _problems.Warnings.Select(Report.Finish)])
        {
            Redactor = _redactor,
        };
    }

    private async Task<Exception?> RunHarnessAsync(CancellationToken cancellationToken)
    {
        var stackOptions = new StackOptions { ResourceTransformations = { _recorder.Transformation } };
        var testOptions = new TestOptions
        {
            ProjectName = _options.Project,
            StackName = _options.Stack,
            OrganizationName = _options.Organization,
            RootDirectory = _options.RootDirectory,
            IsPreview = true,
        };
        var mocks = new PreviewMocks(_recorder, _simulator, _problems, _progress);

        // On a thread of its own, so that a program that blocks does not block what watches it.
        var run = Task.Run(
            () =>
            {
                IsInside.Value = true;
                return Deployment.TestWithServiceProviderAsync<Stack>(
                    mocks,
                    new SingleService(() => _program.Create(stackOptions, _run)),
                    testOptions);
            },
            cancellationToken);
        using var watch = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var stalled = _progress.StalledAsync(Patience, watch.Token);
        var first = await Task.WhenAny(run, _recorder.Deadlocked, stalled).ConfigureAwait(false);
        await watch.CancelAsync().ConfigureAwait(false);
        if (first != run)
        {
            DeploymentEnvironment.GiveUp(run);
        }

        cancellationToken.ThrowIfCancellationRequested();
        if (first == stalled && _run.Exception is null)
        {
            _problems.Add(PreviewProblems.NeverEnds(_options.Patience, WaitedFor()));
        }

        try
        {
            if (first == run)
            {
                await run.ConfigureAwait(false);
            }

            return null;
        }
        catch (Exception exception)
        {
            return exception;
        }
    }

    private TimeSpan Patience() => _run.Exception is not null ? PatienceAfterFailure
        : Debugger.IsAttached ? TimeSpan.MaxValue
        : _options.Patience;

    private IEnumerable<string> WaitedFor()
    {
        var resources = _recorder.Records
            .Where(record => !record.IsRegistered && record.Resource is not Stack)
            .Select(record => record.Urn);
        return (_run.IsOver ? [] : Enumerable.Repeat("the program itself", 1)).Concat(_progress.OpenCalls).Concat(resources);
    }

    // The children of a component that is there twice are there twice as well: that is the same mistake.
    private void ReportDuplicates()
    {
        var groups = _recorder.Records.GroupBy(record => record.Urn, StringComparer.Ordinal).Where(group => group.Skip(1).Any()).ToList();
        var twice = groups.Select(group => group.Key).ToHashSet(StringComparer.Ordinal);
        foreach (var group in groups.Where(group => group.First().Parent is not { } parent || !twice.Contains(parent.Urn)))
        {
            _problems.Add(PreviewProblems.DuplicateUrn(group.Key, group.Count()));
        }
    }

    // Of a run that has failed only what is there: some values will never come.
    private async Task RememberSecretsAsync()
    {
        await Task.WhenAny(
            Task.WhenAll(_recorder.Records.Select(record => record.Inputs)),
            Task.Delay(PatienceAfterFailure)).ConfigureAwait(false);
        foreach (var record in _recorder.Records.Where(record => record.Inputs.IsCompletedSuccessfully))
        {
            foreach (var input in record.Inputs.Result.Values)
            {
                _redactor.Add(input.Value);
            }

            _redactor.Add(record.State?.Outputs ?? GraphValue.Null);
        }

        var outputs = _recorder.Records.Where(record => !record.IsCustom)
            .SelectMany(record => OutputMembers.OfResource(record.Resource))
            .Concat(_run.Outputs.Select(output => (output.Key, output.Value)))
            .Select(output => ReadAsync(output.Item2))
            .ToList();
        await Task.WhenAny(Task.WhenAll(outputs), Task.Delay(PatienceAfterFailure)).ConfigureAwait(false);
        foreach (var output in outputs.Where(output => output.IsCompletedSuccessfully))
        {
            _redactor.Add(output.Result);
        }

        async Task<GraphValue> ReadAsync(object? value) =>
            await _recorder.Reader.ReadAsync(value, new HashSet<Resource>()).ConfigureAwait(false);
    }

    private void RememberSecrets(IEnumerable<ResourceNode> nodes)
    {
        foreach (var node in nodes)
        {
            _redactor.Add(node.Inputs);
            _redactor.Add(node.Outputs);
        }
    }

    private async Task<PreviewFailedException> FailedAsync(Exception? failure)
    {
        await RememberSecretsAsync().ConfigureAwait(false);
        var texts = failure is null ? [] : HarnessErrors.Texts(failure);
        var details = texts.Prepend(_run.Exception?.ToString()).OfType<string>().Select(_redactor.Mask);
        return new PreviewFailedException(
            Report.Problems(_run.Exception, failure),
            [.. _problems.Warnings.Select(Report.Finish)],
            string.Join("\n\n", details),
            _run.Exception ?? failure);
    }
}
