using System.Collections.Immutable;
using Blueprints.Internal;
using Pulumi;

namespace Blueprints.Eks;

/// <summary>Describes the grant of one call.</summary>
/// <param name="Key">The key in the names of the children of the principal's access entry.</param>
/// <param name="Principal">The principal's ARN.</param>
/// <param name="KnownArn">The plain ARN, for checks; null for an output.</param>
/// <param name="Policy">The policy; none if only groups are granted.</param>
/// <param name="Scope">The scope of the policy.</param>
/// <param name="Groups">The Kubernetes groups.</param>
internal sealed record AccessGrant(
    string Key,
    Input<string> Principal,
    string? KnownArn,
    AccessPolicy? Policy,
    AccessScope Scope,
    ImmutableArray<string> Groups)
{
    /// <summary>
    /// Gets the ARN wherever it was given as plain text, with a customer managed key too; <see langword="null"/> if only a deployment knows
    /// it.
    /// </summary>
    public string? PlainArn { get; } = KnownArn ?? PlainText.Of(Principal);
}
