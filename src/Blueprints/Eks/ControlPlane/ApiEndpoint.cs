using System.Collections.Immutable;
using System.Diagnostics.Contracts;
using Blueprints.Internal;

namespace Blueprints;

/// <summary>
/// Specifies where the Kubernetes API can be reached from: one of <see cref="PublicAndPrivate"/>, <see cref="Private"/> and
/// <see cref="Public"/>.
/// </summary>
/// <remarks>Source: Amazon EKS User Guide, «Cluster API server endpoint».</remarks>
/// <example><code>blueprint.WithEndpoint(ApiEndpoint.PublicAndPrivate("203.0.113.0/24"))</code></example>
public abstract class ApiEndpoint
{
    private ApiEndpoint()
    {
    }

    /// <summary>Gets the choice of access from the VPC and connected networks only. The deployer must be inside.</summary>
    public static ApiEndpoint Private { get; } = new PrivateEndpoint();

    internal abstract bool IsPublic { get; }

    internal abstract bool IsPrivate { get; }

    /// <summary>Opens the endpoint to the internet, and keeps the nodes' traffic inside the VPC.</summary>
    /// <param name="cidrs">
    /// The blocks that may reach it, at most 40 (<c>EKS011</c>, <c>EKS012</c>). Default: all addresses, with warning <c>EKS104</c>.
    /// </param>
    /// <returns>The choice.</returns>
    /// <example><code>ApiEndpoint.PublicAndPrivate("203.0.113.0/24")</code></example>
    public static ApiEndpoint PublicAndPrivate(params string[] cidrs)
    {
        Elements.ThrowIfAnyNull(cidrs);
        return new PublicEndpoint([.. cidrs], isPrivate: true);
    }

    /// <summary>Opens the endpoint only to the internet: nodes leave the VPC to reach it (warning <c>EKS108</c>).</summary>
    /// <param name="cidrs">The blocks that may reach it, including the nodes' public addresses. Default: all addresses.</param>
    /// <returns>The choice.</returns>
    /// <example><code>ApiEndpoint.Public("203.0.113.0/24")</code></example>
    public static ApiEndpoint Public(params string[] cidrs)
    {
        Elements.ThrowIfAnyNull(cidrs);
        return new PublicEndpoint([.. cidrs], isPrivate: false);
    }

    /// <summary>
    /// Accepts that a public endpoint can be reached from everywhere, without warning <c>EKS104</c>. The API is protected by credentials
    /// only.
    /// </summary>
    /// <returns>The choice, without that warning.</returns>
    /// <exception cref="InvalidOperationException">The endpoint is private.</exception>
    /// <example><code>ApiEndpoint.PublicAndPrivate().AcceptOpen()</code></example>
    [Pure]
    public ApiEndpoint AcceptOpen() => this is PublicEndpoint open
        ? new PublicEndpoint(open.Cidrs, open.IsPrivate) { IsOpenAccepted = true }
        : throw new InvalidOperationException(
            "The endpoint is private, so AcceptOpen() has no effect; remove the call.");

    internal sealed class PrivateEndpoint : ApiEndpoint
    {
        internal override bool IsPublic => false;

        internal override bool IsPrivate => true;

        public override string ToString() => "private";
    }

    internal sealed class PublicEndpoint : ApiEndpoint
    {
        private readonly bool _isPrivate;

        public PublicEndpoint(ImmutableArray<string> cidrs, bool isPrivate)
        {
            Cidrs = cidrs;
            _isPrivate = isPrivate;
        }

        public ImmutableArray<string> Cidrs { get; }

        public bool IsOpenAccepted { get; init; }

        internal override bool IsPublic => true;

        internal override bool IsPrivate => _isPrivate;

        public override string ToString() =>
            $"public from {(Cidrs.IsEmpty ? "everywhere" : string.Join(", ", Cidrs))}{(_isPrivate ? " and private" : string.Empty)}";
    }
}
