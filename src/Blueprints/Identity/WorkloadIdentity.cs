using System.Diagnostics.Contracts;
using Blueprints.Identity;
using Blueprints.Identity.Planning;
using Blueprints.Internal;
using Blueprints.Problems;
using Pulumi;

namespace Blueprints;

/// <summary>
/// Describes the AWS permissions of the pods of one service account: a role, its policies, and how the pods get credentials.
/// </summary>
/// <remarks>
/// The association (Pod Identity) or the trust (IRSA) is created before a workload that depends on <see cref="WorkloadRole.Ready()"/>; pods
/// that start earlier have no credentials until they are restarted.
/// </remarks>
/// <example>
/// <code>
/// var orders = WorkloadIdentity.For(cluster, "shop", "orders")
///     .AddPolicy("read-catalogue", policyJson)
///     .Provision("orders");
/// </code>
/// </example>
public sealed class WorkloadIdentity : Blueprint<WorkloadIdentity>
{
    private WorkloadIdentity(WorkloadIdentitySpec spec)
        : base(spec)
    {
    }

    internal WorkloadIdentitySpec Spec => (WorkloadIdentitySpec)Described;

    /// <summary>Gets the cluster that the pods run in.</summary>
    public ClusterHandle Cluster => Spec.Cluster;

    /// <summary>Gets the service account's namespace.</summary>
    public string Namespace => Spec.Namespace;

    /// <summary>Gets the service account's name.</summary>
    public string ServiceAccount => Spec.ServiceAccount;

    /// <summary>Gets how the pods get credentials. Default: the cluster's way, which is Pod Identity if its agent is installed.</summary>
    public PodCredentials Credentials => Spec.Credentials;

    /// <summary>Starts the identity of a service account.</summary>
    /// <param name="cluster">The cluster that the pods run in.</param>
    /// <param name="namespace">The service account's namespace: 1 to 63 lower-case letters, digits and hyphens (<c>IDN001</c>).</param>
    /// <param name="serviceAccount">
    /// The service account's name: lower-case letters, digits, hyphens and dots, at most 253 (<c>IDN002</c>).
    /// </param>
    /// <returns>An identity without permissions.</returns>
    /// <example><code>WorkloadIdentity.For(cluster, "kube-system", "karpenter")</code></example>
    public static WorkloadIdentity For(ClusterHandle cluster, string @namespace, string serviceAccount)
    {
        ArgumentNullException.ThrowIfNull(cluster);
        ArgumentException.ThrowIfNullOrEmpty(@namespace, nameof(@namespace));
        ArgumentException.ThrowIfNullOrEmpty(serviceAccount);
        return new WorkloadIdentity(
            new WorkloadIdentitySpec
            {
                Cluster = cluster,
                Namespace = @namespace,
                ServiceAccount = serviceAccount,
                Credentials = cluster.Credentials,
            });
    }

    /// <summary>Chooses how the pods get credentials. Default: the cluster's way.</summary>
    /// <param name="credentials">Pod Identity needs the cluster's agent (<c>IDN003</c>), IRSA its OIDC provider (<c>IDN004</c>).</param>
    /// <returns>The identity with that choice.</returns>
    /// <example><code>identity.WithCredentials(PodCredentials.Irsa)</code></example>
    [Pure]
    public WorkloadIdentity WithCredentials(PodCredentials credentials) => new(Spec with { Credentials = credentials });

    /// <summary>Creates a managed policy.</summary>
    /// <param name="name">
    /// The suffix of the policy's name: lower-case letters, digits and hyphens (<c>IDN007</c>), unique (<c>IDN006</c>).
    /// </param>
    /// <param name="document">
    /// The policy document as JSON, of version 2012-10-17, at most 6,144 characters without white space (<c>IDN009</c>).
    /// </param>
    /// <returns>The identity with one more policy; a role has at most ten (<c>IDN005</c>).</returns>
    /// <example>
    /// <code>
    /// identity.AddPolicy(
    ///     "read-catalogue",
    ///     """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"dynamodb:GetItem","Resource":"*"}]}""")
    /// </code>
    /// </example>
    [Pure]
    public WorkloadIdentity AddPolicy(string name, Input<string> document)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(document);
        return new(Spec with { Policies = Spec.Policies.Add((name, document)) });
    }

    /// <summary>Attaches an existing managed policy.</summary>
    /// <param name="name">The suffix of the attachment's name (<c>IDN006</c>, <c>IDN007</c>).</param>
    /// <param name="arn">The policy's ARN, of the cluster's partition (<c>IDN010</c>).</param>
    /// <returns>The identity with one more policy; a role has at most ten (<c>IDN005</c>).</returns>
    /// <example>
    /// <code>
    /// identity.AddManagedPolicy("ebs-csi", "arn:aws:iam::aws:policy/service-role/AmazonEBSCSIDriverPolicy")
    /// </code>
    /// </example>
    [Pure]
    public WorkloadIdentity AddManagedPolicy(string name, Input<string> arn)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(arn);
        return new(Spec with { ManagedPolicies = Spec.ManagedPolicies.Add((name, arn)) });
    }

    /// <summary>Adds the problem of an invalid grant, which the plan reports.</summary>
    internal WorkloadIdentity Refuse(Problem problem) => new(Spec with { RefusedGrants = Spec.RefusedGrants.Add(problem) });

    /// <summary>Plans the block and registers nothing.</summary>
    /// <returns>The plan, which prints as text.</returns>
    /// <exception cref="BlueprintException">There is at least one error; all of them are reported.</exception>
    /// <example><code>Console.WriteLine(identity.Plan());</code></example>
    [Pure]
    public WorkloadIdentityPlan Plan() => Planned(WorkloadIdentityPlanner.Plan(FollowedConventions.Apply(Spec)));

    /// <summary>Plans the identity and registers it: exactly <c>new WorkloadRole(name, Plan(), options)</c>.</summary>
    /// <param name="name">The component's name: 1 to 40 letters, digits and hyphens, beginning with a letter (<c>NET028</c>).</param>
    /// <param name="options">The component's options; merged, never replaced.</param>
    /// <returns>The role.</returns>
    /// <exception cref="BlueprintException">The plan has an error. Nothing is registered in that case.</exception>
    /// <example><code>var role = identity.Provision("orders");</code></example>
    public WorkloadRole Provision(string name, ComponentResourceOptions? options = null) =>
        CurrentBlock.Run(nameof(WorkloadIdentity), name, () => new WorkloadRole(name, Plan(), options));

    /// <summary>Returns the service account and its cluster.</summary>
    /// <returns>For example <c>WorkloadIdentity shop/orders in platform</c>.</returns>
    public override string ToString() => $"{nameof(WorkloadIdentity)} {Spec.Namespace}/{Spec.ServiceAccount} in {Spec.Cluster.Name}";

    /// <summary>Declares that the pods call an AWS service, whose endpoint a cluster without a route out then needs.</summary>
    [Pure]
    internal WorkloadIdentity Calling(string service) => new(Spec with { Services = (Spec.Services ?? []).Add(service) });

    private protected override WorkloadIdentity Over(BlockSpec spec) => new((WorkloadIdentitySpec)spec);
}
