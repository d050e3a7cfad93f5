using System;
using System.Threading;
using System.Threading.Tasks;
using Pulumi.Testing;

namespace Pulumi;

/// <summary>One run of a program. The run that is under way flows with the calls (<see cref="AsyncLocal{T}"/>).</summary>
public sealed partial class Deployment
{
    private static readonly AsyncLocal<DeploymentInstance?> CurrentInstance = new();

    private readonly ConfigurationValues _configuration = ConfigurationValues.FromEnvironment();
    private Stack? _stack;

    private Deployment(MockMonitor monitor, TestOptions? options)
    {
        Options = new TestOptions
        {
            IsPreview = options?.IsPreview ?? true,
            ProjectName = options?.ProjectName ?? "project",
            StackName = options?.StackName ?? "stack",
            OrganizationName = options?.OrganizationName ?? "organization",
            RootDirectory = options?.RootDirectory ?? Environment.CurrentDirectory,
        };
        Monitor = monitor;
        Runner = new Runner(Logger);
        Registrar = new ResourceRegistrar(this);
        Invoker = new Invoker(this);
    }

    public static DeploymentInstance Instance
    {
        get => CurrentInstance.Value
            ?? throw new InvalidOperationException("Trying to acquire Deployment.Instance before 'Run' was called.");
        private set
        {
            if (CurrentInstance.Value is not null)
            {
                throw new InvalidOperationException("Deployment.Instance should only be set once at the beginning of a 'Run' call.");
            }

            CurrentInstance.Value = value;
        }
    }

    internal static Deployment? Current => CurrentInstance.Value?.Deployment;

    internal static Deployment Required => Instance.Deployment;

    internal TestOptions Options { get; }

    internal bool IsDryRun => Options.IsPreview == true;

    internal MockMonitor Monitor { get; }

    internal EngineLog Logger { get; } = new();

    internal Runner Runner { get; }

    internal ResourceRegistrar Registrar { get; }

    internal Invoker Invoker { get; }

    internal Stack Stack
    {
        get => _stack ?? throw new InvalidOperationException("Trying to acquire Deployment.Stack before 'Run' was called.");
        set => _stack = value;
    }

    public static Task RequirePulumiVersionAsync(string pulumiVersionRange)
    {
        _ = Required;
        return Task.CompletedTask;
    }

    public Task<bool> MonitorSupportsInvokeTransforms() => Task.FromResult(true);

    public Task<bool> MonitorSupportsResourceHooks() => Task.FromResult(true);

    public void RegisterInvokeTransform(InvokeTransform transform) => ArgumentNullException.ThrowIfNull(transform);

    public Task AwaitPendingRegistrations() => Task.CompletedTask;

    /// <summary>Hooks belong to a run, though nothing here ever calls them.</summary>
    internal static Task RegisterHook()
    {
        _ = Required;
        return Task.CompletedTask;
    }

    internal string? GetConfig(string fullKey) => _configuration.Find(fullKey);
}
