using System.Collections.Immutable;
using Blueprints.Internal;
using Pulumi;

namespace Blueprints.Eks;

/// <summary>Describes what one call has granted.</summary>
/// <param name="Key">What the children of the principal's access entry are named after.</param>
/// <param name="Principal">The principal's ARN.</param>
/// <param name="KnownArn">The same, where it is known before deployment and can be checked.</param>
/// <param name="Policy">The policy; none if only groups are granted.</param>
/// <param name="Scope">Where the policy holds.</param>
/// <param name="Groups">The Kubernetes groups.</param>
internal sealed record AccessGrant(string Key, Input<string> Principal, string? KnownArn, AccessPolicy? Policy, AccessScope Scope, ImmutableArray<string> Groups)
{
    /// <summary>
    /// Gets the ARN wherever it was given as plain text, with a customer managed key too; <see langword="null"/> if only a deployment knows
    /// it.
    /// </summary>
    public string? PlainArn { get; } = KnownArn ?? PlainText.Of(Principal);
}
