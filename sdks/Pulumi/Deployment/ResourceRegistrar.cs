using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading.Tasks;
using Pulumi.Serialization;
using Pulumi.Testing;

namespace Pulumi;

/// <summary>Registers resources with the monitor, and gives their outputs the values that come back.</summary>
internal sealed class ResourceRegistrar(Deployment deployment)
{
    /// <summary>Starts the registration. What nothing keeps it from doing at once, it does before it returns.</summary>
    public void ReadOrRegister(
        Resource resource,
        bool isRemote,
        ResourceArgs args,
        ResourceOptions options,
        ImmutableDictionary<string, OutputCompletion> outputs)
        => deployment.Runner.Register(CompleteAsync(resource, ReadOrRegisterAsync(resource, isRemote, args, options), outputs));

    public void RegisterOutputs(Resource resource, Output<IDictionary<string, object?>> outputs)
    {
        deployment.Runner.Register(RegisterAsync());

        async Task RegisterAsync()
        {
            var urn = await resource.Urn.GetValueAsync(whenUnknown: "").ConfigureAwait(false);
            var values = await outputs.GetValueAsync(whenUnknown: ImmutableDictionary<string, object?>.Empty).ConfigureAwait(false);
            var (serialized, _) = await PropertySerializer
                .SerializeAsync($"outputs:{resource.GetResourceName()}", values).ConfigureAwait(false);
            await deployment.Monitor.RegisterOutputsAsync(urn, serialized).ConfigureAwait(false);
        }
    }

    private async Task<ResourceState> ReadOrRegisterAsync(
        Resource resource, bool isRemote, ResourceArgs args, ResourceOptions options)
    {
        if (options.Urn is not null)
        {
            return deployment.Monitor.FindRegistered(options.Urn);
        }

        var id = options.Id is null ? "" : await options.Id.ToOutput().GetValueAsync(whenUnknown: "").ConfigureAwait(false);
        if (!string.IsNullOrEmpty(id) && resource is not CustomResource)
        {
            throw new ArgumentException(
                $"{nameof(ResourceOptions)}.{nameof(ResourceOptions.Id)} is only valid for a {nameof(CustomResource)}");
        }

        var request = await PrepareAsync(resource, isRemote, args, options).ConfigureAwait(false);
        return string.IsNullOrEmpty(id)
            ? await deployment.Monitor.RegisterAsync(resource, request).ConfigureAwait(false)
            : await deployment.Monitor.ReadAsync(resource, request with { Id = id }).ConfigureAwait(false);
    }

    /// <summary>A resource waits for what it depends on, for its arguments, for its parent and for its provider.</summary>
    private async Task<ResourceRequest> PrepareAsync(
        Resource resource, bool isRemote, ResourceArgs args, ResourceOptions options)
    {
        var dependsOn = await Dependencies.GatherAsync(options.DependsOn).ConfigureAwait(false);
        var properties = (await args.ToDictionaryAsync().ConfigureAwait(false)).Remove("id").Remove("urn");
        var (serialized, dependencies) = await PropertySerializer
            .SerializeAsync($"resource:{resource.GetResourceName()}[{resource.GetResourceType()}]", properties)
            .ConfigureAwait(false);

        var parent = options.Parent ?? (resource is Stack ? null : deployment.Stack);
        var parentUrn = parent is null ? "" : await parent.Urn.GetValueAsync(whenUnknown: "").ConfigureAwait(false);
        var provider = resource is CustomResource
            ? await ProviderResource.ReferenceAsync(options.Provider).ConfigureAwait(false)
            : "";
        if (isRemote && options is ComponentResourceOptions component)
        {
            await AwaitProvidersAsync(component).ConfigureAwait(false);
        }

        var replaceWith = await Dependencies.GatherAsync(options.ReplaceWith).ConfigureAwait(false);
        await Dependencies.AwaitAsync([.. dependsOn, .. dependencies, .. replaceWith]).ConfigureAwait(false);
        if (options.DeletedWith is not null)
        {
            await options.DeletedWith.Urn.GetValueAsync(whenUnknown: "").ConfigureAwait(false);
        }

        var importId = (options as CustomResourceOptions)?.ImportId ?? "";
        return new(resource.GetResourceType(), resource.GetResourceName(), parentUrn, provider, importId, serialized);
    }

    private static async Task AwaitProvidersAsync(ComponentResourceOptions options)
    {
        foreach (var provider in options.Providers.Append(options.Provider))
        {
            await ProviderResource.ReferenceAsync(provider).ConfigureAwait(false);
        }
    }

    private async Task CompleteAsync(
        Resource resource, Task<ResourceState> registration, ImmutableDictionary<string, OutputCompletion> outputs)
    {
        try
        {
            var state = await registration.ConfigureAwait(false);
            foreach (var (name, output) in outputs)
            {
                if (name == "urn")
                {
                    output.SetString(state.Urn, isKnown: true);
                }
                else if (name == "id" && resource is CustomResource)
                {
                    output.SetString(state.Id ?? "", isKnown: !string.IsNullOrEmpty(state.Id));
                }
                else if (state.Properties.TryGetValue(name, out var value))
                {
                    // Each on its own, so that a secret or unknown one says nothing about the others.
                    output.Set(Converter.Convert(
                        warning => Log.Warn(warning, resource), $"{resource.GetType().FullName}.{name}", value, output.Type));
                }
                else
                {
                    output.TrySetDefault(isKnown: !deployment.IsDryRun);
                }
            }
        }
        catch (Exception exception)
        {
            foreach (var output in outputs.Values)
            {
                output.TrySetException(exception);
            }

            throw;
        }
    }
}
