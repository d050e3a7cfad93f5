using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Reflection;
using System.Threading.Tasks;
using Pulumi.Testing;

namespace Pulumi;

public sealed partial class Deployment
{
    public static Task<ImmutableArray<Resource>> TestWithServiceProviderAsync<TStack>(
        IMocks mocks, IServiceProvider serviceProvider, TestOptions? options = null)
        where TStack : Stack
        => TestAsync(
            mocks,
            options,
            () => serviceProvider.GetService(typeof(TStack)) as TStack
                ?? throw new ApplicationException(
                    $"Failed to resolve instance of type {typeof(TStack)} from service provider. "
                    + $"Register the type with the service provider before calling {nameof(RunAsync)}."));

    public static Task<ImmutableArray<Resource>> TestAsync<TStack>(IMocks mocks, TestOptions? options = null)
        where TStack : Stack, new()
        => TestAsync(
            mocks,
            options,
            () => (TStack)Activator.CreateInstance(
                typeof(TStack), BindingFlags.DoNotWrapExceptions, binder: null, args: null, culture: null)!);

    public static async Task<(ImmutableArray<Resource> Resources, IDictionary<string, object?> Outputs)> TestAsync(
        IMocks testMocks, TestOptions testOptions, Func<Task<IDictionary<string, object?>>> createResources)
        => WithoutTestStack(await TestAsync(testMocks, testOptions, () => new TestStack(createResources)).ConfigureAwait(false));

    public static async Task<(ImmutableArray<Resource> Resources, IDictionary<string, object?> Outputs)> TestAsync(
        IMocks testMocks, TestOptions testOptions, Func<IDictionary<string, object?>> createResources)
        => WithoutTestStack(
            await TestAsync(testMocks, testOptions, () => new TestStack(() => Task.FromResult(createResources()))).ConfigureAwait(false));

    public static async Task<ImmutableArray<Resource>> TestAsync(
        IMocks testMocks, TestOptions testOptions, Func<Task> createResources)
        => WithoutTestStack(await TestAsync(testMocks, testOptions, () => new TestStack(async () =>
        {
            await createResources().ConfigureAwait(false);
            return ImmutableDictionary<string, object?>.Empty;
        })).ConfigureAwait(false)).Resources;

    public static Task<ImmutableArray<Resource>> TestAsync(IMocks testMocks, TestOptions testOptions, Action createResources)
        => TestAsync(testMocks, testOptions, () =>
        {
            createResources();
            return Task.CompletedTask;
        });

    // Async, and not only in name: what is set here stays in here, so that runs side by side do not see each other.
    private static async Task<ImmutableArray<Resource>> TestAsync(IMocks mocks, TestOptions? options, Func<Stack> createStack)
    {
        var deployment = new Deployment(new MockMonitor(mocks), options);
        Instance = new DeploymentInstance(deployment);
        await deployment.Runner.RunAsync(createStack).ConfigureAwait(false);
        var errors = deployment.Logger.Errors.Select(message => new RunException(message)).ToList();
        return errors.Count switch
        {
            0 => deployment.Monitor.Resources,
            1 => throw errors[0],
            _ => throw new AggregateException(errors),
        };
    }

    private static (ImmutableArray<Resource> Resources, IDictionary<string, object?> Outputs) WithoutTestStack(
        ImmutableArray<Resource> resources)
        => ([.. resources.Where(resource => resource is not TestStack)], resources.OfType<TestStack>().Single().Results);
}
