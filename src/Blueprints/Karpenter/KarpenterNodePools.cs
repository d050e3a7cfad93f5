using System.Collections.Immutable;
using Blueprints.Internal;
using Blueprints.Karpenter.Planning;
using Blueprints.Karpenter.Resources;
using Blueprints.Kubernetes;
using Blueprints.Problems;
using Pulumi;

namespace Blueprints.Karpenter;

/// <summary>
/// Represents provisioned pools and the controller that provisions their nodes, with type token <c>blueprints:karpenter:NodePools</c>.
/// </summary>
/// <remarks>
/// Children: the controller's role and its policies, the queue and both charts <c>{name}-karpenter…</c>; a rule per kind of event
/// <c>{name}-karpenter-{event}</c>; the nodes' role and its access entry <c>{name}-karpenter-nodes</c>;
/// <c>{name}-karpenter-class-{class}</c> and <c>{name}-karpenter-pool-{pool}</c>. All of them are listed in <c>docs/karpenter.md</c>. On
/// destroy, pools go first, then classes, the controller, the definitions, and at last what the controller needs in AWS.
/// </remarks>
/// <example><code>var karpenter = new KarpenterNodePools("platform", pools.Plan());</code></example>
public sealed class KarpenterNodePools : ComponentResource
{
    /// <summary>Limits the name by the longest name of a child: the controller's role is a separate component.</summary>
    private const int LongestName = 30;

    /// <summary>Initializes a new instance and registers its children.</summary>
    /// <param name="name">The component's name: 1 to 30 letters, digits and hyphens, beginning with a letter (<c>KRP201</c>).</param>
    /// <param name="plan">
    /// The plan; see <see cref="KarpenterPools.Plan"/>. A plan for a <see cref="KarpenterTarget"/> without a cluster is rejected
    /// (<c>KRP203</c>).
    /// </param>
    /// <param name="options">The component's options.</param>
    /// <exception cref="BlueprintException">
    /// <c>KRP201</c>, <c>KRP203</c>: the plan has no cluster; <c>NET020</c>: the stack's <c>aws:region</c> is another one. Nothing is
    /// registered in that case. The region of a provider is an output: a wrong one is reported as soon as it is known.
    /// </exception>
    public KarpenterNodePools(string name, KarpenterPlan plan, ComponentResourceOptions? options = null)
        : base(
            TypeTokens.KarpenterNodePools,
            CurrentBlock.Run(nameof(KarpenterPools), name, () => Check(name, plan, options)),
            new KarpenterInputs(plan),
            options)
    {
        using var block = ProblemReport.Begin(nameof(KarpenterPools), this, plan.Warnings);
        ProgramClaims.Settle(this, options);
        var classes = plan.NodeClasses.Select(node => node.Definition).ToImmutableArray();
        var children = new Children(name, this, plan.Tags, plan.Customizations, plan.Conventions);
        var interruption = new InterruptionResources(children, plan, options);
        var nodes = NodeRoles.NeedsOwn(classes) ? new NodeRoleResources(children, plan.Cluster!, NodeRoles.NeedsOwnProfile(classes)) : null;
        var role = ControllerIdentity.Create(children.Name("karpenter"), plan, interruption, nodes, this);
        var controller = ControllerReleases.Create(children, plan, interruption, role, [.. interruption.Ready, .. nodes?.Ready ?? []]);
        PoolResources.Create(children, plan, controller, nodes);
        children.TellUnusedCustomizations(ControllerIdentity.ArgsTypes);

        NodeRoleName = (nodes?.Role.Name).OrNull();
        NodeRoleArn = (nodes?.Role.Arn).OrNull();
        QueueName = interruption.Name;
        QueueUrl = interruption.Url;
        ControllerRoleArn = role.RoleArn;
        Version = Output.Create(plan.Version.ToString());
        RegisterOutputs();
    }

    /// <summary>Gets the name of the nodes' role; <see langword="null"/> if every node class names an existing role.</summary>
    [Output("nodeRoleName")]
    public Output<string?> NodeRoleName { get; private set; }

    /// <summary>Gets the ARN of the nodes' role; <see langword="null"/> if every node class names an existing role.</summary>
    [Output("nodeRoleArn")]
    public Output<string?> NodeRoleArn { get; private set; }

    /// <summary>Gets the name of the queue of interruptions.</summary>
    [Output("queueName")]
    public Output<string> QueueName { get; private set; }

    /// <summary>Gets the URL of that queue.</summary>
    [Output("queueUrl")]
    public Output<string> QueueUrl { get; private set; }

    /// <summary>Gets the ARN of the controller's role.</summary>
    [Output("controllerRoleArn")]
    public Output<string> ControllerRoleArn { get; private set; }

    /// <summary>Gets the version of Karpenter.</summary>
    [Output("version")]
    public Output<string> Version { get; private set; }

    private static string Check(string name, KarpenterPlan plan, ComponentResourceOptions? options)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ComponentNames.Check(nameof(KarpenterNodePools), name);
        if (name.Length > LongestName)
        {
            throw ProblemList.Refuse(
                nameof(KarpenterNodePools),
                ControllerProblems.NameTooLong,
                "name",
                $"'{name}' is too long as the prefix of the names of roles and rules",
                $"use at most {LongestName} characters");
        }

        if (plan.Cluster is null)
        {
            throw ProblemList.Refuse(
                nameof(KarpenterNodePools),
                ControllerProblems.NoCluster,
                "Cluster",
                "the pools were planned for a KarpenterTarget, without a cluster to register them in",
                "start with KarpenterPools.For(cluster)");
        }

        RegionGuard.CheckConfiguration(nameof(KarpenterNodePools), plan.Target.Region, options);
        if (!ClusterClaims.TryClaim(plan.Cluster!, "karpenter", options))
        {
            throw ProblemList.Refuse(
                nameof(KarpenterNodePools),
                ControllerProblems.KarpenterTwice,
                "Cluster",
                $"this program already installs Karpenter in cluster {plan.Cluster!.Name}, and a cluster can have only one",
                "describe all pools in one KarpenterPools");
        }

        return name;
    }
}
