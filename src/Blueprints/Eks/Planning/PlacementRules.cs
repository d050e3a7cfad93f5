using System.Collections.Immutable;
using Blueprints.Kubernetes;
using Blueprints.Network.Planning;
using Blueprints.Problems;

namespace Blueprints.Eks.Planning;

/// <summary>
/// Checks the placement of a cluster. Source: Amazon EKS User Guide, «View Amazon EKS networking requirements for VPC and subnets».
/// </summary>
internal static class PlacementRules
{
    private const int FewestZones = 2;

    /// <summary>
    /// Lists the services that pods of add-ons call, besides those of nodes and credentials. Source: the managed policies of their roles,
    /// which name the services.
    /// </summary>
    private static readonly ImmutableDictionary<string, ImmutableArray<string>> ServicesOfAddons =
        ImmutableDictionary<string, ImmutableArray<string>>.Empty
        .Add(EksAddon.EbsCsiDriverName, ["ec2"])
        .Add(EksAddon.EfsCsiDriverName, ["elasticfilesystem"])
        .Add(EksAddon.CloudWatchName, ["logs", "monitoring", "xray"]);

    /// <summary>Returns the places of the nodes and of the control plane, whose network interfaces must be in the nodes' VPC.</summary>
    public static PlacePair ControlPlane(SubnetPlacement nodes, SubnetPlacement controlPlane) => new(
        "ControlPlaneSubnets",
        Place.Of($"tier '{nodes.Name}' of the nodes", nodes),
        Place.Of($"tier '{controlPlane.Name}' of the control plane", controlPlane),
        OtherRegion: (EksProblems.OtherRegion, "use subnets of one VPC"),
        OtherVpc: (EksProblems.OtherVpc, "use subnets of one VPC: the control plane reaches nodes through interfaces in their VPC"));

    /// <summary>Returns the places of the cluster's nodes and of a group's.</summary>
    public static PlacePair Group(SubnetPlacement nodes, string path, SubnetPlacement group) => new(
        $"{path}.Subnets",
        Place.Of("the cluster", nodes),
        Place.Of($"tier '{group.Name}' of the group", group),
        OtherRegion: (NodeGroupProblems.OtherRegion, "place the group on subnets of the cluster's VPC"),
        OtherVpc: (NodeGroupProblems.OtherVpc, "place the group on subnets of the cluster's VPC"));

    public static void Check(ProblemList problems, EksSpec spec)
    {
        var nodes = spec.Nodes;
        CheckZones(problems, spec.ControlPlaneSubnets is null ? "Nodes" : "ControlPlaneSubnets", spec.ControlPlaneSubnets ?? nodes);
        if (spec.ControlPlaneSubnets is { } own)
        {
            PlaceRules.Check(problems, ControlPlane(nodes, own));
        }

        if (nodes.Vpc.HasDns == false)
        {
            problems.Error(
                EksProblems.VpcWithoutDns,
                "Nodes",
                $"the VPC of tier '{nodes.Name}' has no DNS support or no DNS host names, and without them no node registers with the "
                    + $"cluster",
                "remove WithDns(…) from the VpcBlueprint, or call WithDns(support: true, hostnames: true)");
        }

        if (nodes.Kind == SubnetKind.Isolated && !spec.ControlPlane.Endpoint.IsPrivate)
        {
            problems.Error(
                EksProblems.UnreachableApi,
                "Endpoint",
                $"tier '{nodes.Name}' has no route out of the VPC, and the Kubernetes API is only public, so no node can reach it",
                "use ApiEndpoint.Private or ApiEndpoint.PublicAndPrivate, or use a private tier");
        }
    }

    /// <summary>Reports missing endpoints of nodes without a route out; the whole cluster decides which are required.</summary>
    public static void CheckEndpoints(
        ProblemList problems,
        EksFacts facts,
        ImmutableArray<NodeGroupPlan> groups,
        ImmutableArray<AddonPlan> addons)
    {
        ImmutableArray<string> services =
        [
            .. RequiredEndpoints.Nodes,
            .. addons.SelectMany(addon => ServicesOfAddons.GetValueOrDefault(addon.Name, [])),
            .. addons
                .Select(addon => addon.Identity)
                .OfType<AddonIdentityPlan>()
                .Select(identity => RequiredEndpoints.Of(identity.Credentials)),
            .. addons.Any(addon => addon.Name == EksAddon.PodIdentityAgentName)
                ? [RequiredEndpoints.Of(PodCredentials.PodIdentity)]
                : ImmutableArray<string>.Empty,
        ];
        RequiredEndpoints.Check(problems, EksProblems.IsolatedNodes, "Nodes", facts.Nodes, "nodes and add-ons", services);
        foreach (var group in groups.Where(group => group.Definition.Placement is not null))
        {
            RequiredEndpoints.Check(
                problems,
                NodeGroupProblems.IsolatedSubnets,
                $"{group.Definition.Path}.Subnets",
                group.Subnets,
                "the nodes",
                services);
        }
    }

    /// <summary>Reports subnets without room for prefixes, where pods would get no addresses.</summary>
    public static void CheckPrefixes(ProblemList problems, EksFacts facts, ImmutableArray<NodeGroupPlan> groups, PodNetwork network)
    {
        foreach (var group in groups.Where(group => SubnetPrefixes.AreMissing(group.Subnets, network, facts.IsIpv6)))
        {
            problems.Error(
                NodeGroupProblems.SubnetsWithoutPrefixes,
                $"{group.Definition.Path}.Subnets",
                SubnetPrefixes.Missing(group.Subnets),
                SubnetPrefixes.Offer);
        }
    }

    private static void CheckZones(ProblemList problems, string path, SubnetPlacement subnets)
    {
        var zones = subnets.Zones.Distinct().ToList();
        if (zones.Count < FewestZones)
        {
            problems.Error(
                EksProblems.TooFewZones,
                path,
                $"tier '{subnets.Name}' is only in {string.Join(", ", zones)}, and EKS requires two zones for a control plane",
                "use a tier in two zones or more");
        }

        ControlPlaneZones.Check(problems, path, subnets);
    }
}
