using Blueprints.Configuration;
using Blueprints.Internal;
using Blueprints.Problems;

namespace Blueprints.Eks.Planning;

/// <summary>Turns a blueprint into a plan: pure, and with every problem at once.</summary>
internal static class EksPlanner
{
    private const int FewestZones = 2;

    public static EksPlan Plan(EksBlueprint blueprint)
    {
        var problems = PlanKeys.ListFor(blueprint, Plan);
        VersionRules.Check(problems, blueprint);
        CheckName(problems, blueprint.Name);
        CheckPlaces(problems, blueprint);
        NetworkRules.Check(problems, blueprint);
        ControlPlaneRules.Check(problems, blueprint.ControlPlane);
        var access = AccessPlanner.Plan(problems, blueprint);
        TagRules.Check(problems, nameof(blueprint.Tags), blueprint.Tags);

        // Without a version or a place, what could be said of nodes and add-ons would only be noise.
        if (blueprint.Version.IsDefault || blueprint.Nodes is not { } nodes)
        {
            problems.ThrowIfRefused(nameof(EksBlueprint));
            throw new InvalidOperationException("A cluster without a version or a place was not refused.");
        }

        var facts = new EksFacts(blueprint.Version, nodes, blueprint.ControlPlane.IsIpv6, blueprint.Credentials);
        var groups = NodeGroupPlanner.Plan(problems, facts, blueprint);
        var addons = AddonPlanner.Plan(problems, facts, blueprint, groups);
        var classes = StorageClassPlanner.Plan(problems, facts, blueprint, addons);
        problems.ThrowIfRefused(nameof(EksBlueprint));
        return new EksPlan
        {
            Name = blueprint.Name,
            Version = blueprint.Version,
            Nodes = nodes,
            ControlPlaneSubnets = blueprint.ControlPlaneSubnets ?? nodes,
            Credentials = blueprint.Credentials,
            Deployer = blueprint.Deployer,
            Access = access,
            ControlPlane = blueprint.ControlPlane,
            NodeGroups = groups,
            Addons = addons,
            StorageClasses = classes,
            HasSecurityGroupsForPods = blueprint.HasSecurityGroupsForPods,
            IsDisposable = blueprint.IsDisposable,
            Tags = blueprint.Tags,
            Customizations = blueprint.Customizations,
            Warnings = problems.Warnings,
        };
    }

    private static void CheckName(ProblemList problems, string? name)
    {
        if (name is not null && !ClusterNames.IsValid(name))
        {
            problems.Error(EksProblems.InvalidName, "Name", $"'{name}' is not an EKS cluster name", "use 1–100 letters, digits, hyphens and underscores, beginning with a letter or digit");
        }
    }

    // Source: Amazon EKS User Guide, «View Amazon EKS networking requirements for VPC and subnets».
    private static void CheckPlaces(ProblemList problems, EksBlueprint blueprint)
    {
        if (blueprint.Nodes is not { } nodes)
        {
            problems.Error(EksProblems.NoPlace, "Nodes", "the cluster has no place", "say where nodes start: .In(network.Tier(\"private\"))");
            return;
        }

        CheckZones(problems, blueprint.ControlPlaneSubnets is null ? "Nodes" : "ControlPlaneSubnets", blueprint.ControlPlaneSubnets ?? nodes);
        if (blueprint.ControlPlaneSubnets is { } own && own.Region != nodes.Region)
        {
            problems.Error(EksProblems.OtherRegion, "ControlPlaneSubnets", $"the control plane's subnets are in {own.Region}, and the nodes' in {nodes.Region}", "take subnets of one VPC");
        }

        if (nodes.Kind == SubnetKind.Isolated)
        {
            problems.Warn(EksProblems.IsolatedNodes, "Nodes", $"tier '{nodes.Name}' has no way out of the VPC, which nodes need to fetch images and to join", "add interface endpoints for ec2, ecr.api, ecr.dkr, sts, eks and eks-auth and a gateway endpoint for S3, or take a private tier");
        }
    }

    private static void CheckZones(ProblemList problems, string path, SubnetPlacement subnets)
    {
        var zones = subnets.Zones.Distinct().ToList();
        if (zones.Count < FewestZones)
        {
            problems.Error(EksProblems.TooFewZones, path, $"tier '{subnets.Name}' is in {string.Join(", ", zones)} alone, and EKS places a control plane in two zones at least", "take a tier of two zones or more");
        }

        ControlPlaneZones.Check(problems, path, subnets);
    }
}
