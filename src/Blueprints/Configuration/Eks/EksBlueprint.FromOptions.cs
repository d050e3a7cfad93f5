using Blueprints.Configuration;
using Blueprints.Eks;

namespace Blueprints;

public sealed partial class EksBlueprint
{
    /// <summary>
    /// Creates a blueprint from options, for example those of a stack's configuration. Fluent calls can set the rest afterwards.
    /// </summary>
    /// <param name="options">The options.</param>
    /// <param name="nodes">The subnets that nodes start in.</param>
    /// <returns>The cluster that they describe.</returns>
    /// <exception cref="BlueprintException">
    /// <c>CFG004</c> to <c>CFG006</c>: keys are missing, cannot be read or contradict each other; all of them are reported.
    /// </exception>
    /// <example>
    /// <code>
    /// EksBlueprint.FromOptions(StackConfiguration.Bind&lt;EksOptions&gt;("cluster"), network.Tier("private")).Provision("platform")
    /// </code>
    /// </example>
    public static EksBlueprint FromOptions(EksOptions options, SubnetPlacement nodes)
    {
        OptionRules.ThrowIfRefused(options);
        var blueprint = For(KubernetesVersion.Of(options.Version!), nodes)
            .WithCredentials(options.Credentials)
            .WithUpgradePolicy(options.UpgradePolicy)
            .WithNodeSecurity(options.NodeSecurity)
            .WithEndpoint(EksOptionMapping.Endpoint(options.Endpoint))
            .WithControlPlaneLogs(EksOptionMapping.Logs(options.Logs))
            .WithTags(options.Tags)
            .WithTagsExceptNodes(options.TagsExceptNodes);
        blueprint = EksOptionMapping.ChoosesSecrets(options)
            ? blueprint.WithSecretsEncryption(EksOptionMapping.Secrets(options.Secrets))
            : blueprint;
        blueprint = options.Name is { } name ? blueprint.WithName(name) : blueprint;
        blueprint = options.AcceptUnsupportedVersion ? blueprint.AcceptUnsupportedVersion() : blueprint;
        blueprint = options.Disposable ? blueprint.AsDisposable() : blueprint;
        blueprint = options.ZonalShift is { } zonalShift ? blueprint.WithZonalShift(zonalShift) : blueprint;
        blueprint = options.ControlPlaneTier is { } tier ? blueprint.WithControlPlaneTier(ControlPlaneTier.Of(tier)) : blueprint;
        blueprint = options.ServiceCidr is { } cidr ? blueprint.WithServiceCidr(cidr) : blueprint;
        blueprint = options.Ipv6 ? blueprint.WithIpv6() : blueprint;
        blueprint = EksOptionMapping.Registry(options) is { } registry ? blueprint.WithRegistry(registry) : blueprint;
        blueprint = EksOptionMapping.Grant(blueprint, options);
        blueprint = options.SystemNodes is { } system
            ? blueprint.WithSystemNodes(group => NodeGroupOptionMapping.Describe(group, system))
            : blueprint;
        blueprint = options.NodeGroups.Sorted().Aggregate(blueprint, (cluster, group) =>
            cluster.AddNodeGroup(group.Key, described => NodeGroupOptionMapping.Describe(described, group.Value)));
        blueprint = options.Addons
            .Sorted()
            .Aggregate(blueprint, (cluster, addon) => EksOptionMapping.Install(cluster, addon.Key, addon.Value));
        blueprint = options.StorageClasses.Aggregate(
            blueprint,
            (cluster, storage) => cluster.AddStorageClass(EksOptionMapping.Storage(storage)));
        return blueprint.WithKeys(EksOptionMapping.Keys(options));
    }
}
