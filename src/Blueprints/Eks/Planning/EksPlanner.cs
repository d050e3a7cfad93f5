using Blueprints.Configuration;
using Blueprints.Problems;

namespace Blueprints.Eks.Planning;

/// <summary>Turns a blueprint into a plan: pure, and with every problem at once.</summary>
internal static class EksPlanner
{
    public static EksPlan Plan(EksBlueprint blueprint)
    {
        var problems = PlanKeys.ListFor(blueprint, Plan);
        VersionRules.Check(problems, blueprint);
        CheckName(problems, blueprint.Name);
        PlacementRules.Check(problems, blueprint);
        NetworkRules.Check(problems, blueprint);
        ControlPlaneRules.Check(problems, blueprint.ControlPlane, blueprint.Nodes?.Region);
        var access = AccessPlanner.Plan(problems, blueprint);
        TagRules.Check(problems, nameof(blueprint.Tags), blueprint.Tags);
        TagRules.Check(problems, nameof(blueprint.TagsExceptNodes), blueprint.TagsExceptNodes);

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
        PlacementRules.CheckEndpoints(problems, facts, groups, addons);
        PlacementRules.CheckPrefixes(problems, facts, groups, blueprint.PodNetwork);
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
            PodNetwork = blueprint.PodNetwork,
            Registry = blueprint.Registry,
            KeepsControlPlaneSubnets = blueprint.ControlPlaneSubnets is null && !nodes.HasChosenZones,
            IsDisposable = blueprint.IsDisposable,
            Tags = blueprint.TagsOfTheRest,
            NodeTags = blueprint.Tags,
            Customizations = blueprint.Customizations,
            Warnings = problems.Warnings,
        };
    }

    private static void CheckName(ProblemList problems, string? name)
    {
        if (name is not null && !ClusterNames.IsValid(name))
        {
            problems.Error(
                EksProblems.InvalidName,
                "Name",
                $"'{name}' is not an EKS cluster name",
                ClusterNames.Form);
        }
    }
}
