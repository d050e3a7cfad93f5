using System;
using System.Collections.Generic;
using System.Threading.Tasks;

namespace Pulumi;

public sealed partial class Deployment
{
    public static Task<int> RunAsync(Action action) => NoEngineAsync();

    public static Task<int> RunAsync(Func<IDictionary<string, object?>> func) => NoEngineAsync();

    public static Task<int> RunAsync(Func<Task> func) => NoEngineAsync();

    public static Task<int> RunAsync(Func<Task<IDictionary<string, object?>>> func, StackOptions? options = null) => NoEngineAsync();

    public static Task<int> RunAsync<TStack>()
        where TStack : Stack, new()
        => NoEngineAsync();

    public static Task<int> RunAsync<TStack>(IServiceProvider serviceProvider)
        where TStack : Stack
        => NoEngineAsync();

    private static Task<int> NoEngineAsync()
        => Task.FromException<int>(new InvalidOperationException(
            "This program was built with the local Pulumi SDK (PulumiSdk=local), which has no connection to the Pulumi engine: "
            + "it serves builds, tests and offline previews. To deploy, build with the official packages: set the environment "
            + "variable PulumiSdk=nuget (or pass -p:PulumiSdk=nuget to dotnet), then re-run using the `pulumi` CLI."));
}
