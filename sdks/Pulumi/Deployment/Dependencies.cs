using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading.Tasks;

namespace Pulumi;

internal static class Dependencies
{
    public static Task<ImmutableArray<Resource>> GatherAsync(InputList<Resource> dependsOn)
        => dependsOn.ToOutput().GetValueAsync(whenUnknown: []);

    /// <summary>
    /// What depending on these resources means: a component, a remote one too, stands for the custom resources inside it,
    /// at any depth; a custom resource stands for itself and not for its children, which may well depend on the one that asks.
    /// </summary>
    /// <remarks>So a child of a remote component that uses one of its outputs waits for itself, and is never registered.</remarks>
    public static ImmutableArray<Resource> Expand(IEnumerable<Resource> resources)
    {
        HashSet<Resource> reached = [];
        Queue<Resource> queue = new(resources);
        while (queue.TryDequeue(out var resource))
        {
            if (reached.Add(resource) && resource is ComponentResource)
            {
                foreach (var child in resource.Children())
                {
                    queue.Enqueue(child);
                }
            }
        }

        return [.. reached.Where(resource => resource is CustomResource or ComponentResource { IsRemote: true })];
    }

    /// <summary>Waits until they are all registered.</summary>
    public static Task AwaitAsync(IEnumerable<Resource> resources)
        => Task.WhenAll(Expand(resources).Select(resource => resource.Urn.GetValueAsync(whenUnknown: "")));
}
