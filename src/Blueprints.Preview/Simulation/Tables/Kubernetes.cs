using System.Collections.Immutable;
using static Blueprints.Preview.Simulation.Tables.Aws;

namespace Blueprints.Preview.Simulation.Tables;

/// <summary>Kubernetes objects and Helm: the object as it is, named and placed as the API server would.</summary>
internal static class Kubernetes
{
    // Of the kinds without a row of their own: what the API server puts into the namespace "default".
    private static readonly string[] NamespacedKinds =
    [
        "ConfigMap", "DaemonSet", "Deployment", "EndpointSlice", "Ingress", "Job", "NetworkPolicy", "PersistentVolumeClaim", "Pod",
        "PodDisruptionBudget", "Role", "RoleBinding", "Secret", "Service", "ServiceAccount", "StatefulSet",
    ];

    public static IEnumerable<ResourceSimulation> All =>
    [
        new ResourceSimulation("kubernetes:helm.sh/v3:Release", "{namespace}/{auto:name}")
            .With("name", "{auto:name}")
            .With("namespace", "{namespace}")
            .With("status", release => Object(
                ("name", Template.AutoName(release, "name")),
                ("namespace", release.Fill("{namespace}")),
                ("chart", release.Text("chart")),
                ("version", release.Text("version")),
                ("revision", 1),
                ("status", "deployed")))
            .With("resourceNames", _ => Object()),
        new ResourceSimulation("kubernetes:helm.sh/v4:Chart", "") { IsRemote = true },
        new ResourceSimulation("kubernetes:yaml/v2:ConfigGroup", "") { IsRemote = true },
        new ResourceSimulation("kubernetes:yaml/v2:ConfigFile", "") { IsRemote = true },
    ];

    /// <summary>Simulates any other object: an apiVersion, a kind and metadata.</summary>
    public static ImmutableDictionary<string, object> Outputs(SimulatedResource resource) => Object(("metadata", MetadataOf(resource)));

    /// <summary>Returns the id as Pulumi writes it: <c>namespace/name</c>, or the name alone for what lives in no namespace.</summary>
    public static string IdOf(SimulatedResource resource)
    {
        var metadata = MetadataOf(resource);
        return metadata.TryGetValue("namespace", out var space) ? $"{space}/{metadata["name"]}" : $"{metadata["name"]}";
    }

    private static ImmutableDictionary<string, object> MetadataOf(SimulatedResource resource)
    {
        var given = ObjectInput(resource, "metadata");
        var name = given.GetValueOrDefault("name") as string ?? $"{resource.Name}-{StableHash.Hex(resource.Seed, "name", 8)}";
        var space = NamespacedKinds.Contains(resource.Text("kind")) ? "default" : null;
        return Object(
            ("generation", 1),
            ("namespace", space),
            ("uid", StableHash.Uuid(resource.Seed, "uid")),
            ("creationTimestamp", CreatedAt))
            .SetItems(given)
            .SetItem("name", name);
    }
}
