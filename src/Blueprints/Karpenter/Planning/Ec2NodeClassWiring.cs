namespace Blueprints.Karpenter.Planning;

/// <summary>Holds the values of a node class that are known only at deployment: outputs.</summary>
internal sealed record Ec2NodeClassWiring
{
    /// <summary>Gets the selector terms of the placement's subnets: one output, since their number is known only at deployment.</summary>
    public object? SubnetTerms { get; init; }

    /// <summary>Gets the selector terms of the security groups of the cluster's nodes: one output, like the subnets'.</summary>
    public object? SecurityGroupTerms { get; init; }

    /// <summary>Gets the name of the role that comes with the pools.</summary>
    public object? RoleName { get; init; }

    /// <summary>Gets the name of the instance profile that comes with the pools.</summary>
    public object? InstanceProfileName { get; init; }
}
