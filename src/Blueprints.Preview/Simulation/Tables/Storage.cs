using static Blueprints.Preview.Simulation.Tables.Aws;

namespace Blueprints.Preview.Simulation.Tables;

/// <summary>S3, ECR, Route 53.</summary>
internal static class Storage
{
    private static readonly string[] BucketParts =
    [
        "bucketPolicy:BucketPolicy", "bucketPublicAccessBlock:BucketPublicAccessBlock", "bucketVersioning:BucketVersioning",
        "bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration", "bucketAcl:BucketAcl",
        "bucketLifecycleConfiguration:BucketLifecycleConfiguration", "bucketOwnershipControls:BucketOwnershipControls",
        "bucketLogging:BucketLogging", "bucketNotification:BucketNotification",
    ];

    public static IEnumerable<ResourceSimulation> All =>
    [
        Regional("s3/bucket:Bucket", "{auto:bucket}", "s3:::{auto:bucket}").Named("bucket")
            .With("bucketDomainName", "{auto:bucket}.s3.{dns}")
            .With("bucketRegionalDomainName", "{auto:bucket}.s3.{region}.{dns}")
            .With("bucketRegion", "{region}")
            .With("hostedZoneId", "Z{upper13:zone}"),
        .. BucketParts.Select(part => Regional($"s3/{part}", "{in:bucket}")),
        Regional("ecr/repository:Repository", "{auto:name}", "ecr:{region}:{account}:repository/{auto:name}").Named()
            .With("registryId", "{account}")
            .With("repositoryUrl", "{account}.dkr.ecr.{region}.{dns}/{auto:name}"),
        Regional("ecr/lifecyclePolicy:LifecyclePolicy", "{in:repository}").With("registryId", "{account}"),
        Regional("ecr/registryScanningConfiguration:RegistryScanningConfiguration", "{account}").With("registryId", "{account}"),
        Global("route53/zone:Zone", "Z{upper20}", "route53:::hostedzone/{id}")
            .IdAs("zoneId")
            .Named()
            .Default("comment", "Managed by Pulumi")
            .With("primaryNameServer", zone => NameServer(zone, 0))
            .With("nameServers", zone => List([.. Enumerable.Range(0, 4).Select(index => NameServer(zone, index))])),
        Global("route53/queryLog:QueryLog", "{uuid}", "route53:::queryloggingconfig/{id}"),
        Global("route53/record:Record", "{in:zoneId}_{in:name}_{in:type}").With("fqdn", Fqdn),
    ];

    // A record may be named within its zone or in full.
    private static string Fqdn(SimulatedResource record)
    {
        var name = (record.Text("name") ?? "").TrimEnd('.');
        var zone = record.Lookup(record.Text("zoneId") ?? "")?.GetValueOrDefault("name") as string;
        return zone is null || name == zone || name.EndsWith($".{zone}", StringComparison.Ordinal) ? name
            : name.Length == 0 ? zone
            : $"{name}.{zone}";
    }

    private static string NameServer(SimulatedResource zone, int index)
    {
        string[] domains = ["awsdns-{0}.com", "awsdns-{0}.net", "awsdns-{0}.org", "awsdns-{0}.co.uk"];
        var number = int.Parse(StableHash.Digits(zone.Seed, $"ns{index}")[^2..], System.Globalization.CultureInfo.InvariantCulture);
        var domain = domains[index].Replace(
            "{0}",
            number.ToString("00", System.Globalization.CultureInfo.InvariantCulture),
            StringComparison.Ordinal);
        return System.FormattableString.Invariant($"ns-{(index * 512) + number}.{domain}");
    }
}
