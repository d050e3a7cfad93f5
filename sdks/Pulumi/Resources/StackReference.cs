using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading.Tasks;
using Pulumi.Serialization;

namespace Pulumi;

public class StackReference : CustomResource
{
    public StackReference(string name, StackReferenceArgs? args = null, CustomResourceOptions? options = null)
        : base(
            "pulumi:pulumi:StackReference",
            name,
            new StackReferenceArgs { Name = args?.Name ?? name },
            CustomResourceOptions.Merge(options, new CustomResourceOptions { Id = args?.Name ?? name }))
    {
    }

    [Output("name")]
    public Output<string> Name { get; private set; } = null!;

    [Output("outputs")]
    public Output<ImmutableDictionary<string, object>> Outputs { get; private set; } = null!;

    [Output("secretOutputNames")]
    public Output<ImmutableArray<string>> SecretOutputNames { get; private set; } = null!;

    public Output<object?> GetOutput(Input<string> name)
        => WithOwnSecretness(name, Output.Tuple(name.ToOutput(), Outputs).Apply(known => known.Item2.GetValueOrDefault(known.Item1)));

    public Output<object> RequireOutput(Input<string> name)
        => WithOwnSecretness(name, Output.Tuple(name.ToOutput(), Name, Outputs).Apply(known =>
            known.Item3.TryGetValue(known.Item1, out var value)
                ? value
                : throw new KeyNotFoundException($"Required output '{known.Item1}' does not exist on stack '{known.Item2}'.")));

    public async Task<StackReferenceOutputDetails> GetOutputDetailsAsync(string name)
    {
        var data = await GetOutput(name).DataTask.ConfigureAwait(false);
        return data.IsSecret
            ? new StackReferenceOutputDetails { SecretValue = data.Value }
            : new StackReferenceOutputDetails { Value = data.Value };
    }

    public Task<object?> GetValueAsync(Input<string> name)
        => PlainValueAsync(
            GetOutput(name),
            "Cannot call 'GetOutputValueAsync' if the referenced stack has secret outputs. Use 'GetOutput' instead.");

    public Task<object> RequireValueAsync(Input<string> name)
        => PlainValueAsync(
            RequireOutput(name),
            "Cannot call 'RequireOutputValueAsync' if the referenced stack has secret outputs. Use 'RequireOutput' instead.");

    private static async Task<T> PlainValueAsync<T>(Output<T> output, string messageWhenSecret)
    {
        var data = await output.DataTask.ConfigureAwait(false);
        return data.IsSecret ? throw new InvalidOperationException(messageWhenSecret) : data.Value;
    }

    /// <summary>
    /// One secret makes all outputs together secret; each of them is a secret only if the stack lists it as one, or if
    /// that list is not known.
    /// </summary>
    private Output<T> WithOwnSecretness<T>(Input<string> name, Output<T> value)
    {
        return new Output<T>(ReadAsync());

        async Task<OutputData<T>> ReadAsync()
        {
            var data = await value.DataTask.ConfigureAwait(false);
            var key = await name.ToOutput().DataTask.ConfigureAwait(false);
            var secretNames = await SecretOutputNames.DataTask.ConfigureAwait(false);
            var isSecret = key.IsKnown && secretNames.IsKnown
                ? !secretNames.Value.IsDefault && secretNames.Value.Contains(key.Value)
                : (await Outputs.DataTask.ConfigureAwait(false)).IsSecret;
            return data with { IsSecret = isSecret };
        }
    }
}
