namespace Blueprints.Data;

/// <summary>Describes an engine and its version for RDS.</summary>
internal sealed record AuroraEngine
{
    /// <summary>Gets the engine as RDS writes it.</summary>
    public required string Name { get; init; }

    /// <summary>Gets the whole version as RDS writes it.</summary>
    public required string Version { get; init; }

    /// <summary>Gets the major version, for clusters whose minor version RDS chooses.</summary>
    public required string MajorVersion { get; init; }

    /// <summary>Gets the family of parameter groups.</summary>
    public required string Family { get; init; }

    public required bool IsPostgres { get; init; }

    public required bool IsServerless { get; init; }

    public required bool CanPause { get; init; }

    /// <summary>
    /// Gets the largest capacity of an instance in ACU. Source: Amazon Aurora User Guide, «How Aurora Serverless v2 works», «Aurora
    /// Serverless v2 capacity».
    /// </summary>
    public required double LargestCapacity { get; init; }

    /// <summary>Gets a value indicating whether RDS is known to create no more clusters of this version.</summary>
    public bool IsWithdrawn { get; init; }

    /// <summary>Gets the date when standard support of the major version ends; <see langword="null"/> if unknown.</summary>
    public DateOnly? StandardSupportEnds { get; init; }

    public int DefaultPort => IsPostgres ? 5432 : 3306;

    /// <summary>Gets the default name of the master user in the RDS console and the AWS CDK.</summary>
    public string DefaultMasterUser => IsPostgres ? "postgres" : "admin";

    /// <summary>
    /// Gets the parameter that rejects connections without TLS. Sources: Amazon Aurora User Guide, «Securing Aurora PostgreSQL data with
    /// SSL/TLS» and «Security with Amazon Aurora MySQL».
    /// </summary>
    /// <remarks>
    /// From PostgreSQL 17 on, the family enables it by default. It is still sent, for the next reboot: the AWS provider also reads back
    /// parameters with the family's value, and RDS reports such a parameter as pending reboot. Sent «immediate», it would differ in every
    /// update (hashicorp/terraform-provider-aws, internal/service/rds/cluster_parameter_group.go, issues 12742 and 23335;
    /// crossplane-contrib/provider-upjet-aws, pull request 2182).
    /// </remarks>
    public (string Name, string Value) TlsParameter => IsPostgres ? ("rds.force_ssl", "1") : ("require_secure_transport", "ON");

    /// <summary>Gets the engine with its major version.</summary>
    public string MajorText => $"{(IsPostgres ? "Aurora PostgreSQL" : "Aurora MySQL")} {MajorVersion}";

    public override string ToString() => $"{(IsPostgres ? "Aurora PostgreSQL" : "Aurora MySQL")} {Version}";
}
