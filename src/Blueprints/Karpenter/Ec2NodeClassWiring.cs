using System.Collections.Immutable;

namespace Blueprints.Karpenter;

/// <summary>What of a node class only a deployment knows. Texts in a test; outputs of Pulumi in a program.</summary>
/// <example><code>plan.NodeClasses[0].Render(new Ec2NodeClassWiring { SubnetIds = ["subnet-0a"], SecurityGroupIds = ["sg-0a"], RoleName = "nodes" })</code></example>
public sealed record Ec2NodeClassWiring
{
    /// <summary>Gets the ids of the placement's subnets, each a text or an output.</summary>
    public ImmutableArray<object> SubnetIds { get; init; } = [];

    /// <summary>Gets the ids of the security groups of the cluster's nodes, each a text or an output.</summary>
    public ImmutableArray<object> SecurityGroupIds { get; init; } = [];

    /// <summary>Gets the name of the role that comes with the pools.</summary>
    public object? RoleName { get; init; }

    /// <summary>Gets the name of the instance profile that comes with the pools.</summary>
    public object? InstanceProfileName { get; init; }

    /// <summary>Gets a wiring for printing, with names in angle brackets in the place of what is not known yet.</summary>
    internal static Ec2NodeClassWiring Unknown { get; } = new()
    {
        SubnetIds = ["<subnet ids of the placement>"],
        SecurityGroupIds = ["<security group ids of the nodes>"],
        RoleName = "<node role>",
        InstanceProfileName = "<node instance profile>",
    };
}
