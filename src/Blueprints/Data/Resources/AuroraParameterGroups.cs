using System.Collections.Immutable;
using Blueprints.Internal;
using Pulumi.Aws.Rds;
using Pulumi.Aws.Rds.Inputs;

namespace Blueprints.Data.Resources;

/// <summary>
/// Creates the parameter groups. Their names contain the family, so that those of another major version exist beside them until the upgrade
/// is done.
/// </summary>
internal sealed class AuroraParameterGroups
{
    public AuroraParameterGroups(Children children, AuroraPlan plan)
    {
        Cluster = children.Create(
            plan.ParameterGroupFamily.Replace('.', '-'),
            new ClusterParameterGroupArgs
            {
                Family = plan.ParameterGroupFamily,
                Description = $"Aurora cluster {children.Name(string.Empty)}",
                Parameters = plan.ClusterSettings
                    .Select(setting => new ClusterParameterGroupParameterArgs
                    {
                        Name = setting.Name,
                        Value = setting.Value,
                        ApplyMethod = setting.ApplyMethod,
                    })
                    .ToImmutableArray(),
            },
            (name, args, options) => new ClusterParameterGroup(name, args, options));
        Instance = children.Create(
            plan.ParameterGroupFamily.Replace('.', '-'),
            new ParameterGroupArgs
            {
                Family = plan.ParameterGroupFamily,
                Description = $"Instances of Aurora cluster {children.Name(string.Empty)}",
                Parameters = plan.InstanceSettings
                    .Select(setting => new ParameterGroupParameterArgs
                    {
                        Name = setting.Name,
                        Value = setting.Value,
                        ApplyMethod = setting.ApplyMethod,
                    })
                    .ToImmutableArray(),
            },
            (name, args, options) => new ParameterGroup(name, args, options));
    }

    public ClusterParameterGroup Cluster { get; }

    public ParameterGroup Instance { get; }
}
