using System.Collections.Immutable;
using Blueprints.Internal;
using Pulumi;

namespace Blueprints.Identity;

/// <summary>The args of <see cref="WorkloadRole"/>.</summary>
/// <example><code>new WorkloadRoleArgs { Cluster = cluster, Namespace = "shop", ServiceAccount = "orders" }</code></example>
public sealed class WorkloadRoleArgs : ResourceArgs
{
    /// <summary>Gets the cluster that the pods run in.</summary>
    public required ClusterHandle Cluster { get; init => field = value ?? throw new ArgumentNullException(nameof(Cluster)); }

    /// <summary>Gets the service account's namespace.</summary>
    [Input("namespace", required: true)]
    public required string Namespace { get; init => field = value ?? throw new ArgumentNullException(nameof(Namespace)); }

    /// <summary>Gets the service account's name.</summary>
    [Input("serviceAccount", required: true)]
    public required string ServiceAccount { get; init => field = value ?? throw new ArgumentNullException(nameof(ServiceAccount)); }

    /// <summary>Gets how the pods get credentials. Default: Pod Identity.</summary>
    public PodCredentials Credentials { get; init; } = PodCredentials.PodIdentity;

    /// <summary>Gets the policies to create, by what follows the component's name in theirs. Default: none.</summary>
    [Input("policies")]
    public ImmutableSortedDictionary<string, Input<string>> Policies { get; init => field = value ?? throw new ArgumentNullException(nameof(Policies)); } =
        ImmutableSortedDictionary.Create<string, Input<string>>(StringComparer.Ordinal);

    /// <summary>Gets the ARNs of managed policies to attach, by what follows the component's name in their attachments'. Default: none.</summary>
    [Input("managedPolicyArns")]
    public ImmutableSortedDictionary<string, Input<string>> ManagedPolicyArns { get; init => field = value ?? throw new ArgumentNullException(nameof(ManagedPolicyArns)); } =
        ImmutableSortedDictionary.Create<string, Input<string>>(StringComparer.Ordinal);

    /// <summary>Gets the tags of every taggable child. Default: none.</summary>
    [Input("tags")]
    public ImmutableSortedDictionary<string, string> Tags { get; init => field = value ?? throw new ArgumentNullException(nameof(Tags)); } = TagSet.Empty;

    /// <summary>Gets a value indicating whether the role stands for itself. One of an add-on does not: EKS associates it, and the block has checked its name.</summary>
    internal bool HasAssociation { get; init; } = true;

    /// <summary>Gets the AWS services that the pods call, besides the one that hands out credentials; <see langword="null"/> where a block has checked the whole of it.</summary>
    internal ImmutableArray<string>? Services { get; init; } = [];

    internal Customizations Customizations { get; init; } = Customizations.None;
}
