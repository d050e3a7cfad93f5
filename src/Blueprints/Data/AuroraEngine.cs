namespace Blueprints.Data;

/// <summary>Describes what differs between the engines and their versions.</summary>
internal sealed record AuroraEngine
{
    /// <summary>Gets the engine as RDS writes it.</summary>
    public required string Name { get; init; }

    /// <summary>Gets the whole version as RDS writes it.</summary>
    public required string Version { get; init; }

    /// <summary>Gets what RDS accepts instead where it may choose the minor version itself.</summary>
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

    /// <summary>Gets a value indicating whether RDS is known not to create clusters of this version any more.</summary>
    public bool IsWithdrawn { get; init; }

    /// <summary>Gets the day on which standard support of the major version ends; <see langword="null"/> if unknown.</summary>
    public DateOnly? StandardSupportEnds { get; init; }

    public int DefaultPort => IsPostgres ? 5432 : 3306;

    /// <summary>Gets the name that RDS's own console and the AWS CDK give the master user.</summary>
    public string DefaultMasterUser => IsPostgres ? "postgres" : "admin";

    /// <summary>
    /// Gets the parameter that rejects connections without TLS. Sources: Amazon Aurora User Guide, «Securing Aurora PostgreSQL data with
    /// SSL/TLS» and «Security with Amazon Aurora MySQL».
    /// </summary>
    /// <remarks>
    /// From PostgreSQL 17 on, the family itself has it on. It is sent, for the next reboot: the AWS provider reads back what has the
    /// family's value, too, and RDS says of such a parameter that it waits for the reboot. Sent «immediate», it would differ in every
    /// update (hashicorp/terraform-provider-aws, internal/service/rds/cluster_parameter_group.go, issues 12742 and 23335;
    /// crossplane-contrib/provider-upjet-aws, pull request 2182).
    /// </remarks>
    public (string Name, string Value) TlsParameter => IsPostgres ? ("rds.force_ssl", "1") : ("require_secure_transport", "ON");

    /// <summary>Gets the engine with its major version.</summary>
    public string MajorText => $"{(IsPostgres ? "Aurora PostgreSQL" : "Aurora MySQL")} {MajorVersion}";

    public override string ToString() => $"{(IsPostgres ? "Aurora PostgreSQL" : "Aurora MySQL")} {Version}";
}
