using static Blueprints.Preview.Simulation.Tables.Aws;

namespace Blueprints.Preview.Simulation.Tables;

/// <summary>KMS, Secrets Manager, ACM, WAF.</summary>
internal static class Security
{
    public static IEnumerable<ResourceSimulation> All =>
    [
        Regional("kms/key:Key", "{uuid}", "kms:{region}:{account}:key/{id}").IdAs("keyId")
            .Default("keyUsage", "ENCRYPT_DECRYPT")
            .Default("customerMasterKeySpec", "SYMMETRIC_DEFAULT")
            .Default("isEnabled", true),
        Regional("kms/alias:Alias", "{auto:name}", "kms:{region}:{account}:{auto:name}").Named()
            .With("targetKeyArn", alias => alias.Text("targetKeyId") is { } key && key.StartsWith("arn:", StringComparison.Ordinal)
                ? key
                : alias.Fill("arn:{partition}:kms:{region}:{account}:key/{in:targetKeyId}")),
        Regional(
                "secretsmanager/secret:Secret",
                "arn:{partition}:secretsmanager:{region}:{account}:secret:{auto:name}-{hex6:suffix}",
                "secretsmanager:{region}:{account}:secret:{auto:name}-{hex6:suffix}")
            .Named(),
        Regional("secretsmanager/secretVersion:SecretVersion", "{in:secretId}|{uuid}")
            .With("arn", "{in:secretId}")
            .With("secretArn", "{in:secretId}")
            .With("versionId", "{uuid}")
            .Default("versionStages", List("AWSCURRENT")),
        Regional(
                "acm/certificate:Certificate",
                "arn:{partition}:acm:{region}:{account}:certificate/{uuid}",
                "acm:{region}:{account}:certificate/{uuid}")
            .With("status", "PENDING_VALIDATION")
            .With("domainValidationOptions", ValidationOptions),
        Regional("acm/certificateValidation:CertificateValidation", CreatedAt),
        Regional("wafv2/webAcl:WebAcl", "{uuid}")
            .Named()
            .With("arn", acl => acl.Text("scope") == "CLOUDFRONT"
                ? acl.Fill("arn:{partition}:wafv2:us-east-1:{account}:global/webacl/{auto:name}/{id}")
                : acl.Fill("arn:{partition}:wafv2:{region}:{account}:regional/webacl/{auto:name}/{id}"))
            .With("lockToken", "{uuid:lock}"),
    ];

    private static object ValidationOptions(SimulatedResource certificate)
    {
        var others = certificate.Inputs.GetValueOrDefault("subjectAlternativeNames") as IEnumerable<object> ?? [];
        var domains = others.OfType<string>().Prepend(certificate.Text("domainName") ?? certificate.Name).Distinct(StringComparer.Ordinal);
        return List([.. domains.Select(domain => Object(
            ("domainName", domain),
            (
                "resourceRecordName",
                $"_{StableHash.Hex(certificate.Seed, domain, 32)}.{domain.Replace("*.", "", StringComparison.Ordinal)}."),
            ("resourceRecordType", "CNAME"),
            ("resourceRecordValue", $"_{StableHash.Hex(certificate.Seed, $"{domain}.", 32)}.acm-validations.aws.")))]);
    }
}
