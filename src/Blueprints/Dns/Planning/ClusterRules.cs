using System.Collections.Immutable;
using Blueprints.Kubernetes;
using Blueprints.Problems;

namespace Blueprints.Dns.Planning;

/// <summary>Checks zones against their cluster. Each rule reads a fact of the cluster's handle.</summary>
internal static class ClusterRules
{
    private const string Image = "registry.k8s.io/external-dns/external-dns";

    public static void Check(ProblemList problems, ExternalDnsSpec spec)
    {
        var cluster = spec.Cluster;
        var controller = spec.Controller;
        if (SystemPlacement.TooSmall(cluster.SystemNodes, controller.Cpu, controller.Memory) is [_, ..] types)
        {
            problems.Error(
                DnsProblems.LargerThanSystemNodes,
                "Controller",
                $"the pod requests {controller.Cpu} CPU and {controller.Memory}, which no system node has: {string.Join(", ", types)}",
                "choose larger system nodes, or request less with WithResources(cpu, memory)");
        }

        RequiredEndpoints.Check(
            problems,
            DnsProblems.MissingEndpoints,
            cluster.ControllerSubnetsPath,
            cluster.ControllerSubnets,
            "ExternalDNS",
            ["route53", RequiredEndpoints.Of(spec.Credentials), .. spec.ZoneRole is null ? ImmutableArray<string>.Empty : ["sts"]]);
        if (cluster is { IsIsolated: true, Registry: null })
        {
            problems.Warn(
                DnsProblems.ImagesOutOfReach,
                "Cluster.Registry",
                $"tier '{cluster.ControllerSubnets.Name}' has no route out of the VPC, and no endpoint reaches the registry of {Image}, "
                    + $"so ExternalDNS never starts",
                "copy the image, and set the cluster's registry: EksBlueprint.WithRegistry(…) or ExistingCluster.Registry");
        }
    }
}
