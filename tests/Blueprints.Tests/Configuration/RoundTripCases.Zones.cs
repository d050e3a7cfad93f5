namespace Blueprints.Tests.Configuration;

internal static partial class RoundTripCases
{
    private static RoundTripCase[] Zones =>
    [
        Zone("least", """{"zones":[{"name":"example.org"}]}""", zones => zones.AddZone("example.org")),
        Zone(
            "everything",
            """
            {
              "zones": [{ "name": "example.org", "comment": "customers" }, { "name": "example.net", "id": "Z0123456789ABCDEFGHIJ" }, { "name": "corp.internal", "id": "Z1123456789ABCDEFGHIJ", "private": true }],
              "version": "0.21.0", "chart": "1.21.1", "credentials": "irsa", "policy": "sync", "sources": ["service", "gateway-httproute"], "ttl": 60, "ownerId": "platform",
              "txtPrefix": "own-%{record_type}.", "interval": "5m", "events": true, "disposable": true, "queryLogRetentionDays": 30, "tags": { "team": "platform" }
            }
            """,
            zones => zones
                .AddZone("example.org", zone => zone.WithComment("customers"))
                .AddExistingZone("example.net", "Z0123456789ABCDEFGHIJ")
                .AddExistingPrivateZone("corp.internal", "Z1123456789ABCDEFGHIJ")
                .WithVersion(ExternalDnsVersion.V0_21_0)
                .WithCredentials(PodCredentials.Irsa)
                .WithPolicy(DnsPolicy.Sync)
                .WithSources(DnsSource.Service, DnsSource.GatewayHttpRoute)
                .WithTtl(60)
                .WithOwnerId("platform")
                .WithTxtPrefix("own-%{record_type}.")
                .WithController(controller => controller.WithInterval(TimeSpan.FromMinutes(5)).WithEvents())
                .AsDisposable()
                .WithQueryLogs(30)
                .WithTag("team", "platform")),
        Zone(
            "with filters",
            """
            {
              "zones": [
                { "name": "example.org", "id": "Z0123456789ABCDEFGHIJ" }, { "name": "example.net", "id": "Z1123456789ABCDEFGHIJ" },
                { "name": "corp.internal", "id": "Z2123456789ABCDEFGHIJ", "private": true }, { "name": "lab.internal", "id": "Z3123456789ABCDEFGHIJ", "private": true }
              ],
              "publicFilter": { "annotations": { "example.org/dns": "public" }, "labels": { "dns": "" }, "ingressClasses": ["alb-public"] },
              "privateFilter": { "withoutAnnotations": { "example.org/dns": "public" }, "withoutLabels": { "dns": "public" }, "withoutDomains": ["www.corp.internal"] }
            }
            """,
            zones => zones
                .AddExistingZone("example.org", "Z0123456789ABCDEFGHIJ")
                .AddExistingZone("example.net", "Z1123456789ABCDEFGHIJ")
                .AddExistingPrivateZone("corp.internal", "Z2123456789ABCDEFGHIJ")
                .AddExistingPrivateZone("lab.internal", "Z3123456789ABCDEFGHIJ")
                .WithFilter(HostedZoneKind.Public, filter => filter
                    .WithAnnotation("example.org/dns", "public")
                    .WithLabel("dns")
                    .WithIngressClass("alb-public"))
                .WithFilter(HostedZoneKind.Private, filter => filter
                    .WithoutAnnotation("example.org/dns", "public")
                    .WithoutLabel("dns", "public")
                    .WithoutDomain("www.corp.internal"))),
        Zone(
            "of another account",
            """
            {
              "zones": [{ "name": "example.org", "id": "Z0123456789ABCDEFGHIJ" }], "version": "0.14.2",
              "zoneRoleArn": "arn:aws:iam::210987654321:role/dns", "zoneRoleExternalId": "platform"
            }
            """,
            zones => zones
                .AddExistingZone("example.org", "Z0123456789ABCDEFGHIJ")
                .WithVersion(ExternalDnsVersion.V0_14_2)
                .WithZoneRole("arn:aws:iam::210987654321:role/dns", "platform")),
    ];
}
