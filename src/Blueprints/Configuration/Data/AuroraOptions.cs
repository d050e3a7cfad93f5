using System.ComponentModel.DataAnnotations;

namespace Blueprints.Configuration;

/// <summary>
/// Describes what <see cref="AuroraServerless"/> reads from configuration: see <see cref="AuroraServerless.FromOptions"/>.
/// </summary>
public sealed class AuroraOptions : ICheckedOptions
{
    /// <summary>Gets or sets the engine: <c>postgres</c> or <c>mySql</c>.</summary>
    [Required]
    public AuroraEngineChoice? Engine { get; set; }

    /// <summary>Gets or sets the engine's version, in quotes, for example <c>"17.7"</c> or <c>"3.10.3"</c>.</summary>
    [Required]
    public string? Version { get; set; }

    /// <summary>Gets or sets how each instance scales. Default: between 0.5 and 2 ACU.</summary>
    public AuroraCapacityOptions Capacity { get; set; } = new();

    /// <summary>Gets or sets the readers. Default: none.</summary>
    public IList<AuroraReaderOptions> Readers { get; set; } = [];

    /// <summary>Gets or sets the first database. Default: none.</summary>
    public string? Database { get; set; }

    /// <summary>Gets or sets the master user. Default: <c>postgres</c> or <c>admin</c>.</summary>
    public string? MasterUser { get; set; }

    /// <summary>Gets or sets the port. Default: 5432 or 3306.</summary>
    public int? Port { get; set; }

    /// <summary>Gets or sets a value indicating whether IAM authentication is enabled beside passwords. Default: <c>true</c>.</summary>
    public bool IamAuthentication { get; set; } = true;

    /// <summary>Gets or sets a value indicating whether the Data API, SQL by HTTPS, is enabled. Default: <c>false</c>.</summary>
    public bool DataApi { get; set; }

    /// <summary>Gets or sets blocks that may connect. Default: none.</summary>
    public IList<CidrRuleOptions> AllowFromCidrs { get; set; } = [];

    /// <summary>Gets or sets the encryption key. Default: AWS's.</summary>
    public EncryptionKeyOptions Encryption { get; set; } = new();

    /// <summary>Gets or sets how storage is billed. Default: <c>standard</c>.</summary>
    public AuroraStorage Storage { get; set; } = AuroraStorage.Standard;

    /// <summary>Gets or sets how long backups are kept. Default: 7 days.</summary>
    public BackupOptions Backups { get; set; } = new();

    /// <summary>Gets or sets when changes that can wait are made, in UTC: <c>sun:03:00-sun:04:00</c>. Default: RDS chooses.</summary>
    public string? MaintenanceWindow { get; set; }

    /// <summary>
    /// Gets or sets whether a final snapshot remains when the cluster is destroyed. Default: <c>keep</c>, or <c>skip</c> with
    /// <c>disposable</c>.
    /// </summary>
    public FinalSnapshotChoice? FinalSnapshot { get; set; }

    /// <summary>
    /// Gets or sets a value indicating whether AWS and Pulumi prevent deletion of the cluster. Default: <c>true</c>; never with
    /// <c>disposable</c>.
    /// </summary>
    public bool Protected { get; set; } = true;

    /// <summary>
    /// Gets or sets a value indicating whether the cluster may be deleted with its data, for sandboxes. Default: <c>false</c>.
    /// </summary>
    public bool Disposable { get; set; }

    /// <summary>
    /// Gets or sets parameters of the cluster, which apply at once, or at the next reboot if known to be static. Default: none.
    /// </summary>
    public IDictionary<string, string> ClusterParameters { get; set; } = new Dictionary<string, string>();

    /// <summary>Gets or sets parameters of the cluster that apply at the next reboot. Default: none.</summary>
    public IDictionary<string, string> ClusterParametersAtReboot { get; set; } = new Dictionary<string, string>();

    /// <summary>
    /// Gets or sets parameters of every instance, which apply at once, or at the next reboot if known to be static. Default: none.
    /// </summary>
    public IDictionary<string, string> InstanceParameters { get; set; } = new Dictionary<string, string>();

    /// <summary>Gets or sets parameters of every instance that apply at the next reboot. Default: none.</summary>
    public IDictionary<string, string> InstanceParametersAtReboot { get; set; } = new Dictionary<string, string>();

    /// <summary>Gets or sets logs that go to CloudWatch Logs. Default: none.</summary>
    public AuroraLogOptions? Logs { get; set; }

    /// <summary>Gets or sets how often enhanced monitoring measures: 1, 5, 10, 15, 30 or 60; 0 for never. Default: 0.</summary>
    public int MonitoringSeconds { get; set; }

    /// <summary>Gets or sets the insights. Default: none.</summary>
    public AuroraInsightsOptions Insights { get; set; } = new();

    /// <summary>Gets or sets alarms, with the topic to notify. Default: none.</summary>
    public AuroraAlarmOptions? Alarms { get; set; }

    /// <summary>
    /// Gets or sets the certificate authority of server certificates, for example <c>rds-ca-rsa4096-g1</c>. Default: AWS's default.
    /// </summary>
    public string? CaCertificate { get; set; }

    /// <summary>Gets or sets a value indicating whether RDS upgrades the minor version. Default: <c>false</c>.</summary>
    public bool AutomaticMinorUpgrades { get; set; }

    /// <summary>
    /// Gets or sets a value indicating whether RDS keeps the major version after its standard support ends, which is billed.
    /// Default: <c>true</c>.
    /// </summary>
    public bool ExtendedSupport { get; set; } = true;

    /// <summary>Gets or sets a value indicating whether an upgrade to a new major version is allowed. Default: <c>false</c>.</summary>
    public bool AcceptMajorUpgrade { get; set; }

    /// <summary>Gets or sets a value indicating whether changes do not wait for the maintenance window. Default: <c>false</c>.</summary>
    public bool ImmediateChanges { get; set; }

    /// <summary>Gets or sets the cluster's identifier. Default: the component's name with a random suffix.</summary>
    public string? Identifier { get; set; }

    /// <summary>Gets or sets tags of every taggable resource. Default: none.</summary>
    public IDictionary<string, string> Tags { get; set; } = new Dictionary<string, string>();

    void ICheckedOptions.Check(OptionCheck check)
    {
        if (Engine == AuroraEngineChoice.MySql)
        {
            check.Reads(Version, AuroraMySqlVersion.Of, "a version of Aurora MySQL", "\"3.10.3\"");
        }
        else if (Engine == AuroraEngineChoice.Postgres)
        {
            check.Reads(Version, AuroraPostgresVersion.Of, "a version of Aurora PostgreSQL", "\"17.7\"");
        }

        check.Reads(CaCertificate, RdsCaCertificate.Of, "the identifier of a certificate authority", "rds-ca-rsa2048-g1");
        Twice(check, nameof(ClusterParametersAtReboot), ClusterParameters, ClusterParametersAtReboot);
        Twice(check, nameof(InstanceParametersAtReboot), InstanceParameters, InstanceParametersAtReboot);
    }

    private static void Twice(OptionCheck check, string property, IDictionary<string, string>? now, IDictionary<string, string>? later)
    {
        // Either may be missing, which is reported separately.
        if (later is not null && now?.Keys.FirstOrDefault(later.ContainsKey) is { } name)
        {
            check.Contradiction(property, $"'{name}' is also among the parameters that apply at once", "keep it in one of them");
        }
    }
}
