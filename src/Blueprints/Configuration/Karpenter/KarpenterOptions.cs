
namespace Blueprints.Configuration;

/// <summary>Describes what <see cref="KarpenterPools"/> reads from configuration: see <see cref="KarpenterPools.FromOptions"/>.</summary>
public sealed class KarpenterOptions : ICheckedOptions
{
    /// <summary>Gets or sets Karpenter's version, in quotes, for example <c>"1.14.1"</c>. Default: 1.14.1.</summary>
    public string? Version { get; set; }

    /// <summary>Gets or sets how the controller gets credentials. Default: the cluster's way.</summary>
    public PodCredentials? Credentials { get; set; }

    /// <summary>
    /// Gets or sets the release of the nodes' image, for example <c>al2023@v20260724</c>, or its newest, for example <c>al2023@latest</c>.
    /// Default: the newest Amazon Linux 2023, with a warning.
    /// </summary>
    public string? NodeImage { get; set; }

    /// <summary>Gets or sets tags of instances and volumes: a change replaces every node. Default: none.</summary>
    public IDictionary<string, string> NodeTags { get; set; } = new Dictionary<string, string>();

    /// <summary>Gets or sets the pools. Default: none, which the plan rejects.</summary>
    public IList<KarpenterPoolOptions> Pools { get; set; } = [];

    /// <summary>
    /// Gets or sets on-demand capacity behind the spot pools: <c>spotFirst</c> or <c>architectureFirst</c>. Default: none.
    /// </summary>
    public FallbackOrder? OnDemandFallback { get; set; }

    /// <summary>Gets or sets how the controller runs. Default: two replicas.</summary>
    public KarpenterControllerOptions Controller { get; set; } = new();

    /// <summary>Gets or sets tags of every taggable resource, including nodes: a change replaces every node. Default: none.</summary>
    public IDictionary<string, string> Tags { get; set; } = new Dictionary<string, string>();

    /// <summary>Gets or sets tags of every taggable resource except nodes and volumes; a change replaces no node. Default: none.</summary>
    public IDictionary<string, string> TagsExceptNodes { get; set; } = new Dictionary<string, string>();

    void ICheckedOptions.Check(OptionCheck check)
    {
        check.Reads(Version, KarpenterVersion.Of, "a Karpenter version", "\"1.14.1\"");
    }
}
