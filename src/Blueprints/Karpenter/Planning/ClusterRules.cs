using System.Collections.Immutable;
using System.Globalization;
using Blueprints.Identity.Planning;
using Blueprints.Kubernetes;
using Blueprints.Problems;

namespace Blueprints.Karpenter.Planning;

/// <summary>
/// Checks pools against their cluster. Each rule reads a fact of the cluster's handle, created by this library or existing.
/// </summary>
internal static class ClusterRules
{
    private const string Image = "public.ecr.aws/karpenter/controller";

    /// <summary>
    /// Specifies how many replicas may be unavailable in a rollout of Karpenter's chart: <c>strategy.rollingUpdate.maxUnavailable</c> of
    /// its values.
    /// </summary>
    private const int MostUnavailable = 1;

    public static void Check(
        ProblemList problems,
        KarpenterSpec spec,
        ClusterHandle cluster,
        ImmutableArray<Ec2NodeClass> nodeClasses,
        IReadOnlyList<string> policies)
    {
        CheckAuthentication(problems, cluster, nodeClasses);
        CheckEndpoints(problems, spec, cluster, nodeClasses);
        CheckSystemNodes(problems, spec.Controller, cluster.SystemNodes);
        if (!cluster.HasKnownPodNetwork && !cluster.IsIpv6)
        {
            problems.Note(
                ControllerProblems.UnknownPodNetwork,
                "Cluster.PodNetwork",
                $"the VPC CNI settings of cluster {cluster.Name} are unknown, so pools assume its defaults: no prefixes, no custom "
                    + $"networking, no security groups for pods",
                "set ExistingCluster.PodNetwork; PodNetwork.Default if the assumption is right");
        }

        if (nodeClasses.Any(node => node.Subnets.IsWired) && SubnetPrefixes.AreMissing(cluster.Nodes, cluster.PodNetwork, cluster.IsIpv6))
        {
            problems.Error(
                ControllerProblems.SubnetsWithoutPrefixes,
                "Cluster.Nodes",
                SubnetPrefixes.Missing(cluster.Nodes),
                SubnetPrefixes.Offer);
        }

        if (spec.Controller.ReservedInterfaces < cluster.PodNetwork.ReservedInterfaces)
        {
            problems.Warn(
                ControllerProblems.TooFewReserved,
                "Controller.ReservedInterfaces",
                $"the cluster's pod network reserves {cluster.PodNetwork.ReservedInterfaces} interfaces of a node, and Karpenter would "
                    + $"reserve {spec.Controller.ReservedInterfaces}: nodes would accept pods without addresses",
                "remove WithReservedInterfaces(…): the default follows the cluster");
        }

        if (cluster.HasZonalShift && spec.Version < ControllerFeatures.ZonalShift)
        {
            problems.Note(
                ControllerProblems.NoZonalShift,
                "Version",
                $"zonal shift is enabled for the cluster, and Karpenter {spec.Version} would still create nodes in a shifted zone",
                $"call WithVersion with {ControllerFeatures.ZonalShift} or newer");
        }

        if (cluster.SystemNodes is null)
        {
            problems.Note(
                ControllerProblems.NoSystemNodes,
                "Cluster.SystemNodes",
                "the cluster's system nodes are unknown, so the controller runs on any node that Karpenter has not created",
                "set the SystemNodes of the cluster");
        }

        WorkloadIdentityPlanner.Check(problems, new WorkloadIdentitySpec
        {
            Cluster = cluster,
            Namespace = ControllerPlanner.Namespace,
            ServiceAccount = ControllerPlanner.ServiceAccount,
            Credentials = spec.Credentials,
            Policies = [.. policies.Select(policy => (policy, WorkloadIdentitySpec.WrittenLater))],
            Services = null,
        });
    }

    /// <summary>
    /// Checks that the cluster supports the access entry of the block's node role. Source: Amazon EKS User Guide, «Grant IAM users and
    /// roles access to Kubernetes APIs»: access entries need the mode API or API_AND_CONFIG_MAP.
    /// </summary>
    private static void CheckAuthentication(ProblemList problems, ClusterHandle cluster, ImmutableArray<Ec2NodeClass> nodeClasses)
    {
        if (!NodeRoles.NeedsOwn(nodeClasses))
        {
            return;
        }

        if (cluster.Authentication == ClusterAuthentication.ConfigMap)
        {
            problems.Error(
                ControllerProblems.NoAccessEntries,
                "Cluster.Authentication",
                $"cluster {cluster.Name} has the authentication mode CONFIG_MAP, in which EKS rejects the access entry of the nodes' role",
                "set the mode to API_AND_CONFIG_MAP on the cluster and in its handle (authentication: "
                    + "ClusterAuthentication.ApiAndConfigMap), or use NodeIdentity.Role with a role that aws-auth maps");
        }
        else if (cluster.Authentication is null)
        {
            problems.Note(
                ControllerProblems.UnknownAuthentication,
                "Cluster.Authentication",
                $"the authentication mode of cluster {cluster.Name} is unknown, and EKS accepts the access entry of the nodes' role only "
                    + $"in the modes API and API_AND_CONFIG_MAP",
                "set ExistingCluster.Authentication");
        }
    }

    /// <summary>
    /// Checks that the system nodes fit the controller's pods, since nothing scales system nodes. Helm waits for all replicas except those
    /// that the chart allows to be unavailable, and the release is atomic. Sources: aws/karpenter-provider-aws v1.14.1,
    /// charts/karpenter/values.yaml (<c>podAntiAffinity</c>: no two replicas on one node; <c>maxUnavailable</c>); helm/helm,
    /// pkg/kube/ready.go, deploymentReady; pulumi/pulumi-kubernetes, provider/pkg/provider/helm_release.go, helmCreate (<c>Wait</c>,
    /// <c>Atomic</c>).
    /// </summary>
    private static void CheckSystemNodes(ProblemList problems, KarpenterController controller, SystemNodes? nodes)
    {
        if (nodes?.Count is { } count && count < controller.Replicas)
        {
            var awaited = controller.Replicas - MostUnavailable;
            problems.Warn(
                ControllerProblems.FewerSystemNodes,
                "Controller.Replicas",
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{controller.Replicas} replicas need one system node each, and there are initially {count}: "
                        + $"{(count < awaited ? $"Helm waits for {awaited} and then rolls the release back" : "one stays pending")}"),
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"start with {controller.Replicas} system nodes, or call WithReplicas with fewer"));
        }

        if (SystemPlacement.TooSmall(nodes, controller.Cpu, controller.Memory) is [_, ..] types)
        {
            problems.Error(
                ControllerProblems.LargerThanSystemNodes,
                "Controller",
                $"a pod requests {controller.Cpu} CPU and {controller.Memory}, which no system node has: {string.Join(", ", types)}",
                "choose larger system nodes, or request less with WithResources(cpu, memory)");
        }
    }

    private static void CheckEndpoints(
        ProblemList problems,
        KarpenterSpec spec,
        ClusterHandle cluster,
        ImmutableArray<Ec2NodeClass> nodeClasses)
    {
        // Source: Karpenter, «Getting Started», «Private Clusters». Parameters of Systems Manager are read only for aliases and for
        // AmiSource.SsmParameter.
        var readsParameters = nodeClasses.Any(
            node => node.Ami is not AmiSource.Selected selected || selected.All.Any(term => term.Parameter is not null));
        RequiredEndpoints.Check(
            problems,
            ControllerProblems.MissingEndpoints,
            cluster.ControllerSubnetsPath,
            cluster.ControllerSubnets,
            "Karpenter and its nodes",
            [
                .. RequiredEndpoints.Nodes,
                "eks",
                "sqs",
                .. readsParameters ? ["ssm"] : ImmutableArray<string>.Empty,
                RequiredEndpoints.Of(spec.Credentials),
            ]);
        if (!cluster.IsIsolated)
        {
            // The system nodes have a route out, and the nodes of the pools may have none.
            RequiredEndpoints.Check(
                problems,
                ControllerProblems.MissingEndpoints,
                "Cluster.Nodes",
                cluster.Nodes,
                "Karpenter's nodes",
                RequiredEndpoints.Nodes);
        }

        if (cluster is { IsIsolated: true, Registry: null })
        {
            problems.Warn(
                ControllerProblems.ImagesOutOfReach,
                "Cluster.Registry",
                $"tier '{cluster.ControllerSubnets.Name}' has no route out of the VPC, and no endpoint reaches the registry of {Image}, "
                    + $"so the controller never starts",
                "copy the image, and set the cluster's registry: EksBlueprint.WithRegistry(…) or ExistingCluster.Registry");
        }
    }
}
