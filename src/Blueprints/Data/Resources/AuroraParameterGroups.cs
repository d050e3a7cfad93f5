using System.Collections.Immutable;
using Blueprints.Internal;
using Pulumi.Aws.Rds;
using Pulumi.Aws.Rds.Inputs;

namespace Blueprints.Data.Resources;

/// <summary>
/// The parameter groups. Their names have the family, so that those of another major version stand beside them until the cluster has
/// changed over.
/// </summary>
internal sealed class AuroraParameterGroups
{
    public AuroraParameterGroups(Children children, AuroraPlan plan)
    {
        var name = children.Name(plan.ParameterGroupFamily.Replace('.', '-'));
        var blueprint = plan.Blueprint;
        var tls = blueprint.Engine.TlsParameter;
        Cluster = new ClusterParameterGroup(
            name,
            children.Customize(name, new ClusterParameterGroupArgs
            {
                Family = plan.ParameterGroupFamily,
                Description = $"Aurora cluster {children.Name(string.Empty)}",
                Parameters = blueprint.ClusterParameters.SetItem(tls.Name, new AuroraParameter(tls.Value, AtReboot: true))
                    .Select(
                        parameter => new ClusterParameterGroupParameterArgs
                        {
                            Name = parameter.Key,
                            Value = parameter.Value.Value,
                            ApplyMethod = parameter.Value.ApplyMethod(blueprint.Engine, parameter.Key),
                        })
                    .ToImmutableArray(),
                Tags = children.Tags(name),
            }),
            children.Options());
        Instance = new ParameterGroup(
            name,
            children.Customize(name, new ParameterGroupArgs
            {
                Family = plan.ParameterGroupFamily,
                Description = $"Instances of Aurora cluster {children.Name(string.Empty)}",
                Parameters = blueprint.InstanceParameters
                    .Select(
                        parameter => new ParameterGroupParameterArgs
                        {
                            Name = parameter.Key,
                            Value = parameter.Value.Value,
                            ApplyMethod = parameter.Value.ApplyMethod(blueprint.Engine, parameter.Key),
                        })
                    .ToImmutableArray(),
                Tags = children.Tags(name),
            }),
            children.Options());
    }

    public ClusterParameterGroup Cluster { get; }

    public ParameterGroup Instance { get; }
}
