using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading.Tasks;
using Pulumi.Serialization;

namespace Pulumi;

public static partial class Output
{
    /// <summary>
    /// One output of many: it depends on all that they depend on, is known when all are and secret when any is. The
    /// values are combined even when some are not known; those are the defaults of their types.
    /// </summary>
    private static Output<TResult> Join<TResult>(
        IEnumerable<IOutput> outputs, Func<ImmutableArray<object?>, TResult> combine)
    {
        IOutput[] parts = [.. outputs];
        return new Output<TResult>(RunAsync());

        async Task<OutputData<TResult>> RunAsync()
        {
            var values = ImmutableArray.CreateBuilder<object?>(parts.Length);
            var resources = ImmutableHashSet.CreateBuilder<Resource>();
            var isKnown = true;
            var isSecret = false;
            foreach (var part in parts)
            {
                var data = await part.GetDataAsync().ConfigureAwait(false);
                values.Add(data.Value);
                resources.UnionWith(data.Resources);
                isKnown &= data.IsKnown;
                isSecret |= data.IsSecret;
            }

            return new(resources.ToImmutable(), combine(values.MoveToImmutable()), isKnown, isSecret);
        }
    }

    // A null input is not an error here but where the output's value is computed.
    private static IOutput Part<T>(Input<T>? input) => ((IInput?)input)?.ToOutput()!;
}
