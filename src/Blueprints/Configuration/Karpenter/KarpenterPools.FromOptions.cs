using Blueprints.Configuration;

namespace Blueprints;

public sealed partial class KarpenterPools
{
    /// <summary>
    /// Creates the pools of a cluster from options, for example those of a stack's configuration. Fluent calls can set the rest afterwards.
    /// </summary>
    /// <param name="options">The options.</param>
    /// <param name="cluster">The cluster, this library's or one that exists.</param>
    /// <returns>The pools that they describe.</returns>
    /// <exception cref="BlueprintException">
    /// <c>CFG004</c> to <c>CFG006</c>: keys are missing, cannot be read or contradict each other; all of them are reported.
    /// </exception>
    /// <example>
    /// <code>
    /// KarpenterPools.FromOptions(StackConfiguration.Bind&lt;KarpenterOptions&gt;("karpenter"), cluster).Provision("platform")
    /// </code>
    /// </example>
    public static KarpenterPools FromOptions(KarpenterOptions options, ClusterHandle cluster)
    {
        OptionRules.ThrowIfRefused(options);
        var pools = For(cluster)
            .WithController(controller => KarpenterOptionMapping.Describe(controller, options.Controller))
            .WithTags(options.Tags)
            .WithTagsExceptNodes(options.TagsExceptNodes);
        pools = options.Version is { } version ? pools.WithVersion(KarpenterVersion.Of(version)) : pools;
        pools = options.Credentials is { } credentials ? pools.WithCredentials(credentials) : pools;
        pools = options.NodeImage is { } image ? pools.WithNodeClass(node => node.WithAmi(KarpenterOptionMapping.Image(image))) : pools;
        pools = options.NodeTags.Aggregate(pools, (tagged, tag) => tagged.WithNodeClass(node => node.WithTag(tag.Key, tag.Value)));
        pools = options.Pools.Aggregate(pools, KarpenterOptionMapping.AddPool);
        pools = options.OnDemandFallback is { } order ? pools.WithOnDemandFallback(order) : pools;
        return pools.WithKeys(KarpenterOptionMapping.Keys(options));
    }
}
