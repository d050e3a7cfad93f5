using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Blueprints;

/// <summary>Identifies a source of records. The chart grants its service account only the permissions of its sources.</summary>
/// <remarks>
/// The controller does not start if the cluster lacks the custom resource definitions of a source: install them first. Source:
/// kubernetes-sigs/external-dns, docs/flags.md, <c>--source</c>, and charts/external-dns/templates/clusterrole.yaml.
/// </remarks>
/// <example><code>zones.WithSources(DnsSource.Service, DnsSource.GatewayHttpRoute)</code></example>
public sealed partial record DnsSource
{
    private DnsSource(string name, string? needs)
    {
        Name = name;
        Needs = needs;
    }

    /// <summary>Gets services of type LoadBalancer, and annotated services of other types.</summary>
    public static DnsSource Service { get; } = new("service", null);

    /// <summary>Gets ingresses.</summary>
    public static DnsSource Ingress { get; } = new("ingress", null);

    /// <summary>
    /// Gets <c>DNSEndpoint</c> resources, whose definition comes with the chart. Added automatically if a description has records for it.
    /// </summary>
    public static DnsSource Crd { get; } = new("crd", null);

    /// <summary>Gets nodes.</summary>
    public static DnsSource Node { get; } = new("node", null);

    /// <summary>Gets pods.</summary>
    public static DnsSource Pod { get; } = new("pod", null);

    /// <summary>Gets HTTP routes of the Gateway API.</summary>
    public static DnsSource GatewayHttpRoute { get; } = new("gateway-httproute", "the Gateway API's standard definitions");

    /// <summary>Gets gRPC routes of the Gateway API.</summary>
    public static DnsSource GatewayGrpcRoute { get; } = new("gateway-grpcroute", "the Gateway API's standard definitions");

    /// <summary>Gets TLS routes of the Gateway API.</summary>
    public static DnsSource GatewayTlsRoute { get; } = new("gateway-tlsroute", "the Gateway API's experimental definitions");

    /// <summary>Gets TCP routes of the Gateway API.</summary>
    public static DnsSource GatewayTcpRoute { get; } = new("gateway-tcproute", "the Gateway API's experimental definitions");

    /// <summary>Gets UDP routes of the Gateway API.</summary>
    public static DnsSource GatewayUdpRoute { get; } = new("gateway-udproute", "the Gateway API's experimental definitions");

    /// <summary>Gets gateways of Istio.</summary>
    public static DnsSource IstioGateway { get; } = new("istio-gateway", "Istio's definitions");

    /// <summary>Gets virtual services of Istio.</summary>
    public static DnsSource IstioVirtualService { get; } = new("istio-virtualservice", "Istio's definitions");

    /// <summary>Gets HTTP proxies of Contour.</summary>
    public static DnsSource ContourHttpProxy { get; } = new("contour-httpproxy", "Contour's definitions");

    /// <summary>Gets routes of Traefik.</summary>
    public static DnsSource TraefikProxy { get; } = new("traefik-proxy", "Traefik's definitions");

    /// <summary>Gets the known sources.</summary>
    public static ImmutableArray<DnsSource> Known =>
    [
        Service, Ingress, Crd, Node, Pod, GatewayHttpRoute, GatewayGrpcRoute, GatewayTlsRoute, GatewayTcpRoute, GatewayUdpRoute,
        IstioGateway, IstioVirtualService, ContourHttpProxy, TraefikProxy,
    ];

    /// <summary>Gets the name in ExternalDNS.</summary>
    public string Name { get; }

    /// <summary>
    /// Gets the definitions that the cluster must have before the controller starts; <see langword="null"/> if they are part of Kubernetes
    /// or the chart.
    /// </summary>
    public string? Needs { get; }

    /// <summary>Returns any other source.</summary>
    /// <param name="name">The name in ExternalDNS, for example <c>skipper-routegroup</c>.</param>
    /// <returns>The source; a known one with all its facts.</returns>
    /// <exception cref="ArgumentException"><paramref name="name"/> is null, empty, or not of a source's form.</exception>
    /// <example><code>DnsSource.Of("skipper-routegroup")</code></example>
    public static DnsSource Of(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        return Known.FirstOrDefault(source => source.Name == name)
            ?? (Pattern().IsMatch(name)
                ? new DnsSource(name, "its own definitions")
                : throw new ArgumentException($"'{name}' is not a source; write it like gateway-httproute.", nameof(name)));
    }

    /// <summary>Returns the source's name.</summary>
    /// <returns>For example <c>ingress</c>.</returns>
    public override string ToString() => Name;

    [GeneratedRegex("^[a-z][a-z0-9]*(-[a-z0-9]+)*\\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Pattern();
}
