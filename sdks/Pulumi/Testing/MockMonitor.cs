using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading.Tasks;
using Pulumi.Serialization;

namespace Pulumi.Testing;

/// <summary>The resource monitor of a test: it asks the mocks.</summary>
internal sealed class MockMonitor(IMocks mocks)
{
    private readonly object _gate = new();
    private readonly List<Resource> _resources = [];
    private readonly Dictionary<string, ResourceState> _registered = [];

    /// <summary>In the order of their registration.</summary>
    public ImmutableArray<Resource> Resources
    {
        get
        {
            lock (_gate)
            {
                return [.. _resources];
            }
        }
    }

    public async Task<ResourceState> RegisterAsync(Resource resource, ResourceRequest request)
    {
        Add(resource);
        if (resource is Stack)
        {
            return new(UrnOf(request), Id: null, ImmutableDictionary<string, object?>.Empty);
        }

        var state = await AskAsync(request).ConfigureAwait(false);
        return Remember(state with { Id = state.Id ?? request.Id });
    }

    public async Task<ResourceState> ReadAsync(Resource resource, ResourceRequest request)
    {
        var state = Remember(await AskAsync(request).ConfigureAwait(false));
        Add(resource);
        return state with { Id = request.Id };
    }

    public ResourceState FindRegistered(string urn)
    {
        lock (_gate)
        {
            return _registered.TryGetValue(urn, out var state)
                ? state
                : throw new InvalidOperationException($"Unknown resource {urn}");
        }
    }

    public async Task<ImmutableDictionary<string, object?>> CallAsync(
        string token, ImmutableDictionary<string, object?> args, string provider)
    {
        var result = await mocks.CallAsync(new MockCallArgs
        {
            Token = token,
            Args = Deserializer.DeserializeKnown(args),
            Provider = provider,
        }).ConfigureAwait(false);
        return await SerializeAsync(result).ConfigureAwait(false);
    }

    public Task RegisterOutputsAsync(string urn, ImmutableDictionary<string, object?> outputs)
        => mocks.RegisterResourceOutputs(new MockRegisterResourceOutputsRequest(
            urn,
            outputs.ToImmutableDictionary(
                output => output.Key,
                output => new Output<object?>(Task.FromResult(Deserializer.Deserialize(output.Value))))));

    private static async Task<ImmutableDictionary<string, object?>> SerializeAsync(object state)
    {
        var bag = state is IDictionary<string, object> dictionary ? dictionary.ToImmutableDictionary() : state;
        return await new Serializer(keepResources: true).SerializeAsync("", bag).ConfigureAwait(false)
            as ImmutableDictionary<string, object?>
            ?? throw new InvalidOperationException($"{state.GetType().FullName} is not a supported argument type");
    }

    /// <summary>Only the first type of the parent's chain is kept, so that all but the stack look like its children.</summary>
    private static string UrnOf(ResourceRequest request)
    {
        var type = request.ParentUrn.Length == 0
            ? request.Type
            : $"{request.ParentUrn.Split("::")[2].Split('$').First()}${request.Type}";
        return $"urn:pulumi:{Deployment.Instance.StackName}::{Deployment.Instance.ProjectName}::{type}::{request.Name}";
    }

    private async Task<ResourceState> AskAsync(ResourceRequest request)
    {
        var (id, state) = await mocks.NewResourceAsync(new MockResourceArgs
        {
            Type = request.Type,
            Name = request.Name,
            Inputs = Deserializer.DeserializeKnown(request.Properties),
            Provider = request.Provider,
            Id = request.Id,
        }).ConfigureAwait(false);
        return new(UrnOf(request), id, await SerializeAsync(state).ConfigureAwait(false));
    }

    private void Add(Resource resource)
    {
        lock (_gate)
        {
            _resources.Add(resource);
        }
    }

    private ResourceState Remember(ResourceState state)
    {
        lock (_gate)
        {
            _registered[state.Urn] = state;
        }

        return state;
    }
}
