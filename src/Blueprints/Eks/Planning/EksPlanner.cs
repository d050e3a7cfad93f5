using Blueprints.Internal;
using Blueprints.Kubernetes;

namespace Blueprints.Eks.Planning;

/// <summary>Turns a blueprint into a plan, without side effects, and reports every problem at once.</summary>
internal static class EksPlanner
{
    public static EksPlan Plan(EksSpec spec)
    {
        var problems = PlanProblems.For(spec, Plan);
        VersionRules.Check(problems, spec);
        if (spec.Name is { } own)
        {
            ExistingClusterRules.CheckName(problems, own);
        }

        PlacementRules.Check(problems, spec);
        NetworkRules.Check(problems, spec);
        ControlPlaneRules.Check(problems, spec.ControlPlane, spec.Nodes.Region);
        var access = AccessPlanner.Plan(problems, spec);
        TagRules.Check(problems, nameof(spec.Tags), spec.Tags);
        TagRules.Check(problems, nameof(spec.TagsExceptNodes), spec.TagsExceptNodes);

        var nodes = spec.Nodes;
        var facts = new EksFacts(spec.Version, nodes, spec.ControlPlane.IsIpv6, spec.Credentials);
        var groups = NodeGroupPlanner.Plan(problems, facts, spec);
        var addons = AddonPlanner.Plan(problems, facts, spec, groups);
        var classes = StorageClassPlanner.Plan(problems, facts, spec, addons);
        PlacementRules.CheckEndpoints(problems, facts, groups, addons);
        PlacementRules.CheckPrefixes(problems, facts, groups, spec.PodNetwork);
        problems.ThrowIfRefused(nameof(EksBlueprint));
        return new EksPlan
        {
            Name = spec.Name,
            Version = spec.Version,
            Nodes = nodes,
            ControlPlaneSubnets = spec.ControlPlaneSubnets ?? nodes,
            Credentials = spec.Credentials,
            Deployer = spec.Deployer,
            Access = access,
            ControlPlane = spec.ControlPlane,
            NodeGroups = groups,
            Addons = addons,
            StorageClasses = classes,
            PodNetwork = spec.PodNetwork,
            Registry = spec.Registry,
            KeepsControlPlaneSubnets = spec.ControlPlaneSubnets is null && !nodes.HasChosenZones,
            IsDisposable = spec.IsDisposable,
            Tags = spec.TagsOfTheRest,
            NodeTags = spec.Tags,
            Customizations = spec.Customizations,
            Conventions = spec.Followed,
            Warnings = problems.Warnings,
        };
    }
}
