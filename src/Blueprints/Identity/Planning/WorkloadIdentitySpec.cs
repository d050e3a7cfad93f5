using System.Collections.Immutable;
using Blueprints.Internal;
using Pulumi;
using Pulumi.Utilities;

namespace Blueprints.Identity.Planning;

/// <summary>Holds the description of a <see cref="WorkloadIdentity"/> as plain data.</summary>
internal sealed record WorkloadIdentitySpec : BlockSpec
{
    /// <summary>Gets what stands for a policy that the library writes, while its block is planned.</summary>
    public static Input<string> WrittenLater { get; } = OutputUtilities.CreateUnknown(string.Empty);

    public required ClusterHandle Cluster { get; init; }

    public required string Namespace { get; init; }

    /// <summary>Gets where the block that the identity belongs to has the namespace's name.</summary>
    public string NamespacePath { get; init; } = "Namespace";

    public required string ServiceAccount { get; init; }

    public required PodCredentials Credentials { get; init; }

    public ImmutableArray<(string Name, Input<string> Document)> Policies { get; init; } = [];

    /// <summary>
    /// Gets the AWS services that the pods are known to call, by the last part of their endpoints' names; null if the block that they
    /// belong to checks them.
    /// </summary>
    public ImmutableArray<string>? Services { get; init; } = [];

    public ImmutableArray<(string Name, Input<string> Arn)> ManagedPolicies { get; init; } = [];

    /// <summary>
    /// Gets what stands against grants. The plan reports it with everything else, and with the block's name, which a grant cannot know.
    /// </summary>
    public ImmutableArray<Problem> RefusedGrants { get; init; } = [];

    /// <summary>Gets a value indicating whether Pod Identity's association is the role's. That of an add-on is the add-on's own.</summary>
    public bool HasAssociation { get; init; } = true;

    public override AwsRegion? Place => Cluster.Region;
}
