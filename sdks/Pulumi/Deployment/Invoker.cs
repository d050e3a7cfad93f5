using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading.Tasks;
using Pulumi.Serialization;

namespace Pulumi;

/// <summary>Calls functions of providers, and methods of resources.</summary>
internal sealed class Invoker(Deployment deployment)
{
    /// <summary>
    /// The output form: it depends on what its arguments and options depend on, and is unknown, without a call, when an
    /// argument or the id of a resource among those is. Whether it is a secret is up to the function alone.
    /// </summary>
    public Output<T> Invoke<T>(string token, InvokeArgs args, InvokeOptions? options)
    {
        return new Output<T>(RunAsync());

        async Task<OutputData<T>> RunAsync()
        {
            var (serialized, dependencies) = await SerializeAsync($"invoke:{token}", args).ConfigureAwait(false);
            var unknown = new OutputData<T>(ImmutableHashSet<Resource>.Empty, default!, IsKnown: false, IsSecret: false);
            if (serialized.Values.Any(ContainsUnknown))
            {
                return unknown;
            }

            if (options is InvokeOutputOptions { DependsOn: { } dependsOn })
            {
                dependencies.UnionWith(await Dependencies.GatherAsync(dependsOn).ConfigureAwait(false));
            }

            foreach (var resource in dependencies.Union(Dependencies.Expand(dependencies)).OfType<CustomResource>())
            {
                // A resource that is only referred to has no id.
                if (resource.Id is { } id && !(await id.DataTask.ConfigureAwait(false)).IsKnown)
                {
                    return unknown;
                }
            }

            var result = await CallAsync(token, serialized, options).ConfigureAwait(false);
            var data = Converter.Convert<T>(warning => Log.Warn(warning), $"{token} result", result);
            return data with { Resources = data.Resources.Union(dependencies) };
        }
    }

    public Output<T> InvokeSingle<T>(string token, InvokeArgs args, InvokeOptions? options)
        => Invoke<ImmutableDictionary<string, T>>(token, args, options).Apply(results => results.Values.First());

    /// <summary>The task form: it is called whatever is known, and drops what travels with an output.</summary>
    public async Task<T> InvokeAsync<T>(string token, InvokeArgs args, InvokeOptions? options)
    {
        var (serialized, _) = await SerializeAsync($"invoke:{token}", args).ConfigureAwait(false);
        var result = await CallAsync(token, serialized, options).ConfigureAwait(false);
        return Converter.Convert<T>(warning => Log.Warn(warning), $"{token} result", result).Value;
    }

    public async Task InvokeAsync(string token, InvokeArgs args, InvokeOptions? options)
    {
        var (serialized, _) = await SerializeAsync($"invoke:{token}", args).ConfigureAwait(false);
        await CallAsync(token, serialized, options).ConfigureAwait(false);
    }

    public async Task<T> InvokeSingleAsync<T>(string token, InvokeArgs args, InvokeOptions? options)
        => (await InvokeAsync<ImmutableDictionary<string, T>>(token, args, options).ConfigureAwait(false)).Values.First();

    public Output<T> Call<T>(string token, CallArgs args, Resource? self, CallOptions? options)
    {
        return new Output<T>(RunAsync());

        async Task<OutputData<T>> RunAsync()
        {
            var result = await CallAsync(token, args, self, options).ConfigureAwait(false);
            return Converter.Convert<T>(warning => Log.Warn(warning, self), $"{token} result", result);
        }
    }

    public void Call(string token, CallArgs args, Resource? self, CallOptions? options)
        => deployment.Runner.Register(CallAsync(token, args, self, options));

    private static async Task<(ImmutableDictionary<string, object?> Properties, HashSet<Resource> Dependencies)> SerializeAsync(
        string label, InputArgs? args, Resource? self = null)
    {
        var properties = await (args ?? InvokeArgs.Empty).ToDictionaryAsync().ConfigureAwait(false);
        return await PropertySerializer
            .SerializeAsync(label, self is null ? properties : properties.SetItem("__self__", self)).ConfigureAwait(false);
    }

    private static bool ContainsUnknown(object? value) => value switch
    {
        WireFormat.Unknown => true,
        ImmutableArray<object?> list => list.Any(ContainsUnknown),
        ImmutableDictionary<string, object?> map => map.Values.Any(ContainsUnknown),
        _ => false,
    };

    private async Task<object?> CallAsync(string token, CallArgs args, Resource? self, CallOptions? options)
    {
        var (serialized, dependencies) = await SerializeAsync($"call:{token}", args, self).ConfigureAwait(false);
        var provider = self is null ? options?.Provider ?? options?.Parent?.FindProvider(token) : self.Provider;
        var reference = await ProviderResource.ReferenceAsync(provider).ConfigureAwait(false);
        await Dependencies.AwaitAsync(dependencies).ConfigureAwait(false);
        return await deployment.Monitor.CallAsync(token, serialized, reference).ConfigureAwait(false);
    }

    private async Task<object?> CallAsync(string token, ImmutableDictionary<string, object?> args, InvokeOptions? options)
    {
        var provider = options?.Provider ?? options?.Parent?.FindProvider(token);
        var reference = await ProviderResource.ReferenceAsync(provider).ConfigureAwait(false);
        return await deployment.Monitor.CallAsync(token, args, reference).ConfigureAwait(false);
    }
}
