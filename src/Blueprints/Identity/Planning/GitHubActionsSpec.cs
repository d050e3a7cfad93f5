using System.Collections.Immutable;
using Blueprints.Internal;
using Pulumi;

namespace Blueprints.Identity.Planning;

/// <summary>Holds the description of a <see cref="GitHubActionsAccess"/> as plain data.</summary>
internal sealed record GitHubActionsSpec : BlockSpec
{
    public ImmutableArray<GitHubRepository> Repositories { get; init; } = [];

    public ImmutableArray<(string Name, Input<string> Document)> Policies { get; init; } = [];

    public ImmutableArray<(string Name, Input<string> Arn)> ManagedPolicies { get; init; } = [];

    public ImmutableArray<(string Name, AwsRegion Region)> Clusters { get; init; } = [];

    public TimeSpan Session { get; init; } = TimeSpan.FromHours(1);

    /// <summary>Gets the path that was set; <see langword="null"/> for that of the conventions, else <c>/</c>.</summary>
    public string? Path { get; init; }

    public Input<string>? Boundary { get; init; }

    public Input<string>? Provider { get; init; }

    public override AwsRegion? Place => Clusters.IsEmpty ? null : Clusters[0].Region;
}
