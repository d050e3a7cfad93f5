using Blueprints.Configuration;

namespace Blueprints;

public sealed partial class AuroraServerless
{
    /// <summary>
    /// Creates a blueprint from options, for example those of a stack's configuration. Fluent calls can set the rest afterwards.
    /// </summary>
    /// <param name="options">The options.</param>
    /// <param name="placement">The subnets that the cluster is in.</param>
    /// <returns>The cluster that they describe. Its password is in a secret that RDS manages: options never contain a password.</returns>
    /// <exception cref="BlueprintException">
    /// <c>CFG004</c> to <c>CFG006</c>: keys are missing, cannot be read or contradict each other; all of them are reported.
    /// </exception>
    /// <example>
    /// <code>
    /// AuroraServerless.FromOptions(StackConfiguration.Bind&lt;AuroraOptions&gt;("database"), network.Tier("data"))
    ///     .AllowFrom(cluster)
    ///     .Provision("builderspace")
    /// </code>
    /// </example>
    public static AuroraServerless FromOptions(AuroraOptions options, SubnetPlacement placement)
    {
        OptionRules.ThrowIfRefused(options);
        var blueprint = AuroraOptionMapping.Start(options, placement)
            .WithCapacity(AuroraOptionMapping.Capacity(options.Capacity))
            .WithStorage(options.Storage)
            .WithBackups(options.Backups.RetentionDays, options.Backups.Window)
            .WithEnhancedMonitoring(options.MonitoringSeconds)
            .WithInsights(AuroraOptionMapping.Insights(options.Insights))
            .WithTags(options.Tags);
        blueprint = AuroraOptionMapping.ChoosesEncryption(options)
            ? blueprint.WithEncryption(AuroraOptionMapping.Encryption(options.Encryption))
            : blueprint;
        blueprint = AuroraOptionMapping.Open(blueprint, options);
        blueprint = AuroraOptionMapping.Operate(blueprint, options);
        return blueprint.WithKeys(AuroraOptionMapping.Keys(options));
    }
}
