using System.Collections.Immutable;
using Blueprints.Internal;
using Pulumi;
using Pulumi.Utilities;

namespace Blueprints.Identity.Planning;

/// <summary>Holds the description of a <see cref="WorkloadIdentity"/> as plain data.</summary>
internal sealed record WorkloadIdentitySpec : BlockSpec
{
    /// <summary>Gets the placeholder of a policy that the library writes, while its block is planned.</summary>
    public static Input<string> WrittenLater { get; } = OutputUtilities.CreateUnknown(string.Empty);

    public required ClusterHandle Cluster { get; init; }

    public required string Namespace { get; init; }

    /// <summary>Gets the path of the namespace in the block of the identity.</summary>
    public string NamespacePath { get; init; } = "Namespace";

    public required string ServiceAccount { get; init; }

    public required PodCredentials Credentials { get; init; }

    public ImmutableArray<(string Name, Input<string> Document)> Policies { get; init; } = [];

    /// <summary>
    /// Gets the AWS services that the pods are known to call, by the last part of their endpoints' names; null if their block checks them.
    /// </summary>
    public ImmutableArray<string>? Services { get; init; } = [];

    public ImmutableArray<(string Name, Input<string> Arn)> ManagedPolicies { get; init; } = [];

    /// <summary>Gets the problems of grants, which the plan reports with the block's name, which a grant does not know.</summary>
    public ImmutableArray<Problem> RefusedGrants { get; init; } = [];

    /// <summary>Gets a value indicating whether the role creates the Pod Identity association. An add-on creates its own.</summary>
    public bool HasAssociation { get; init; } = true;

    public override AwsRegion? Place => Cluster.Region;
}
