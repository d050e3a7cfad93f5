using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace Blueprints.Preview.Simulation;

/// <summary>Makes up what a cloud would answer: the same answer for the same question, in every run.</summary>
internal sealed class Simulator(PreviewOptions options)
{
    private readonly ConcurrentDictionary<string, ImmutableDictionary<string, object>> _byId = new(StringComparer.Ordinal);

    /// <summary>Gets the region of whatever names none itself.</summary>
    public string StackRegion { get; } =
        options.Configuration.TryGetValue("aws:region", out var region) ? region.Value : options.DefaultRegion;

    /// <summary>
    /// Returns whether a component of a type is one that a provider builds: a known one, or one that the caller simulates.
    /// </summary>
    public bool IsRemote(string type) =>
        options.Resources.ContainsKey(type) || (SimulationTables.ByType.TryGetValue(type, out var simulation) && simulation.IsRemote);

    /// <summary>Makes up a resource.</summary>
    /// <param name="request">What is asked for.</param>
    /// <returns>The id and all outputs, the inputs among them.</returns>
    public (string Id, ImmutableDictionary<string, object?> Outputs) Simulate(SimulationRequest request)
    {
        var region = request.Inputs.GetValueOrDefault("region") as string ?? request.ProviderRegion ?? StackRegion;
        var resource = new SimulatedResource
        {
            Type = request.Type,
            Name = request.Name,
            Inputs = request.Inputs,
            Region = region,
            Partition = AwsRegions.Partition(region),
            AccountId = options.AccountId,
            Seed = request.Urn,
            Lookup = id => _byId.GetValueOrDefault(id),
        };
        resource = resource with { Id = request.ExistingId ?? IdOf(resource) };
        var outputs = request.Inputs.ToImmutableDictionary(input => input.Key, input => (object?)input.Value, StringComparer.Ordinal);
        outputs = outputs.SetItems(BuiltIn(resource));
        if (request.Type == StackOutputs.ReferenceType)
        {
            outputs = outputs.SetItems(StackOutputs.Of(options, resource.Id));
        }

        if (options.Resources.TryGetValue(request.Type, out var custom))
        {
            outputs = outputs.SetItems(Custom(request.Urn, request.Type, () => custom(resource)));
            resource = request.ExistingId is null && outputs.GetValueOrDefault("id") is string id ? resource with { Id = id } : resource;
            outputs = outputs.Remove("id");
        }

        _byId[resource.Id] = outputs
            .Where(output => output.Value is not null)
            .ToImmutableDictionary(output => output.Key, output => output.Value!);
        return (resource.Id, outputs);
    }

    /// <summary>Makes up the result of a function.</summary>
    /// <exception cref="PreviewProblemException">Nothing simulates the function.</exception>
    public IReadOnlyDictionary<string, object?> Call(string token, ImmutableDictionary<string, object> arguments, string? providerRegion)
    {
        var region = arguments.GetValueOrDefault("region") as string ?? providerRegion ?? StackRegion;
        var call = new SimulatedCall
        {
            Token = token,
            Arguments = arguments,
            Region = region,
            Partition = AwsRegions.Partition(region),
            AccountId = options.AccountId,
        };
        if (options.Functions.TryGetValue(token, out var custom))
        {
            return Custom(token, token, () => custom(call));
        }

        return Functions.ByToken.TryGetValue(token, out var function)
            ? function(call)
            : throw new PreviewProblemException(PreviewProblems.UnknownFunction(token));
    }

    private static string IdOf(SimulatedResource resource)
    {
        if (SimulationTables.ByType.TryGetValue(resource.Type, out var simulation))
        {
            return Template.Fill(simulation.IdTemplate, resource);
        }

        return resource.Type switch
        {
            _ when resource.Type.StartsWith("pulumi:providers:", StringComparison.Ordinal) => StableHash.Uuid(resource.Seed, ""),
            _ when IsKubernetesObject(resource) => Tables.Kubernetes.IdOf(resource),
            _ => $"{resource.Name}-{StableHash.Hex(resource.Seed, "", 7)}",
        };
    }

    private static ImmutableDictionary<string, object?> BuiltIn(SimulatedResource resource)
    {
        if (!SimulationTables.ByType.TryGetValue(resource.Type, out var simulation))
        {
            return IsKubernetesObject(resource)
                ? Tables.Kubernetes.Outputs(resource).ToImmutableDictionary(output => output.Key, output => (object?)output.Value)
                : ImmutableDictionary<string, object?>.Empty;
        }

        var outputs = ImmutableDictionary.CreateBuilder<string, object?>(StringComparer.Ordinal);
        foreach (var (name, make) in simulation.Outputs)
        {
            if (make(resource) is { } value)
            {
                outputs[name] = value;
            }
        }

        return outputs.ToImmutable();
    }

    private static bool IsKubernetesObject(SimulatedResource resource) =>
        resource.Type.StartsWith("kubernetes:", StringComparison.Ordinal) && resource.Inputs.ContainsKey("kind");

    private static IReadOnlyDictionary<string, object?> Custom(string place, string token, Func<IReadOnlyDictionary<string, object?>> make)
    {
        try
        {
            return make();
        }
        catch (Exception exception)
        {
            throw new PreviewProblemException(PreviewProblems.SimulationFailed(place, token, exception));
        }
    }
}
