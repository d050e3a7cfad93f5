using System.Diagnostics.Contracts;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Blueprints;

/// <summary>Describes the registry of the images and charts of controllers, for every block of a cluster.</summary>
/// <remarks>
/// Images keep their path: Karpenter's controller is <c>{registry}/karpenter/controller</c>, ExternalDNS
/// <c>{registry}/external-dns/external-dns</c>. Copy whole image indexes, so that the digests that charts name stay the same. Images of EKS
/// add-ons come from EKS's own registry in the cluster's region and need no copy.
/// </remarks>
/// <example>
/// <code>
/// EksBlueprint.For(KubernetesVersion.V1_35, network.Tier("nodes"))
///     .WithRegistry(ContainerRegistry.Of("123456789012.dkr.ecr.us-east-1.amazonaws.com/mirror"))
/// </code>
/// </example>
public sealed partial record ContainerRegistry
{
    private const string Form =
        "write host and path without a scheme, like 123456789012.dkr.ecr.us-east-1.amazonaws.com/mirror; a host has a dot or a port";

    private const int HighestPort = 65_535;

    private ContainerRegistry(string images) => Images = images;

    /// <summary>Gets the prefix of the paths of images.</summary>
    public string Images { get; }

    /// <summary>
    /// Gets the prefix of the paths of charts; <see langword="null"/> if charts come from their projects. The deployer fetches them, not
    /// the nodes.
    /// </summary>
    public string? Charts { get; private init; }

    /// <summary>Uses a registry for images.</summary>
    /// <param name="registry">Host and path, without a scheme and a slash at the end.</param>
    /// <returns>The registry, for images alone.</returns>
    /// <exception cref="ArgumentException"><paramref name="registry"/> is not written so.</exception>
    /// <example><code>ContainerRegistry.Of("123456789012.dkr.ecr.us-east-1.amazonaws.com/mirror")</code></example>
    public static ContainerRegistry Of(string registry) => new(Checked(registry));

    /// <summary>
    /// Uses a registry also for charts: OCI charts <c>karpenter/karpenter</c>, <c>karpenter/karpenter-crd</c> and
    /// <c>external-dns/external-dns</c> below it.
    /// </summary>
    /// <param name="registry">Host and path, without a scheme and a slash at the end.</param>
    /// <returns>The registries.</returns>
    /// <exception cref="ArgumentException"><paramref name="registry"/> is not written so.</exception>
    /// <example><code>registry.WithCharts("123456789012.dkr.ecr.us-east-1.amazonaws.com/charts")</code></example>
    [Pure]
    public ContainerRegistry WithCharts(string registry) => this with { Charts = Checked(registry) };

    /// <summary>Returns where images and charts come from.</summary>
    /// <returns>For example <c>images from registry.example.org/mirror</c>.</returns>
    public override string ToString() => $"images from {Images}{(Charts is null ? string.Empty : $", charts from {Charts}")}";

    private static string Checked(string registry)
    {
        ArgumentException.ThrowIfNullOrEmpty(registry);
        return Pattern().Match(registry) is { Success: true } match && IsHost(match.Groups["host"].Value, match.Groups["port"].Value)
            ? registry
            : throw new ArgumentException($"'{registry}' is not a registry; {Form}.", nameof(registry));
    }

    // A host without dot and port is a path on Docker Hub. Source: distribution/reference, normalize.go, splitDockerDomain.
    private static bool IsHost(string host, string port) => port.Length > 0
        ? int.Parse(port, CultureInfo.InvariantCulture) is >= 1 and <= HighestPort
        : host == "localhost" || host.Contains('.', StringComparison.Ordinal);

    // Source: distribution/reference, regexp.go: domainName, optionalPort and remoteName, in lower case.
    [GeneratedRegex(
        @"^(?<host>[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*)(:(?<port>[0-9]{1,5}))?"
            + @"(/[a-z0-9]+(([._]|__|-+)[a-z0-9]+)*)*\z",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Pattern();
}
