using System.Collections.Immutable;
using Blueprints.Data.Planning;
using Blueprints.Internal;
using Pulumi;
using Pulumi.Aws.Rds;

namespace Blueprints.Data;

/// <summary>Describes a planned Aurora cluster, with nothing registered. Prints as text.</summary>
/// <example>
/// <code>
/// var plan = blueprint.Plan();
/// Console.WriteLine(plan);
/// var database = new AuroraCluster("builderspace", plan);
/// </code>
/// </example>
public sealed class AuroraPlan
{
    private readonly AuroraSpec _spec;

    internal AuroraPlan(AuroraSpec spec, SubnetPlacement placement, ImmutableArray<Problem> warnings)
    {
        _spec = spec;
        Placement = placement;
        Warnings = warnings;
        Instances = [
            new AuroraInstancePlan(AuroraInstancePlan.Writer, 0),
            .. spec.Readers.Select(reader => new AuroraInstancePlan(reader.Name, reader.PromotionTier)),
        ];
        var tls = spec.Engine.TlsParameter;
        ClusterSettings = Settings(spec.ClusterParameters.SetItem(tls.Name, new AuroraParameter(tls.Value, AtReboot: true)));
        InstanceSettings = Settings(spec.InstanceParameters);
    }

    /// <summary>Gets the region.</summary>
    public AwsRegion Region => Placement.Region;

    /// <summary>Gets the engine as RDS writes it: <c>aurora-postgresql</c> or <c>aurora-mysql</c>.</summary>
    public string Engine => _spec.Engine.Name;

    /// <summary>Gets the requested version: the whole version, or the major version if RDS chooses the minor.</summary>
    public string EngineVersion => _spec.UpgradesItself ? _spec.Engine.MajorVersion : _spec.Engine.Version;

    /// <summary>Gets the family of the parameter groups, which is part of their names.</summary>
    public string ParameterGroupFamily => _spec.Engine.Family;

    /// <summary>Gets the smallest capacity of an instance in ACU; 0 if it can pause.</summary>
    public double MinimumCapacity => _spec.Capacity.Minimum;

    /// <summary>Gets the largest capacity of an instance in ACU.</summary>
    public double MaximumCapacity => _spec.Capacity.Maximum;

    /// <summary>Gets how long an instance waits without connections before it pauses; <see langword="null"/> if it never pauses.</summary>
    public TimeSpan? PauseAfter => (_spec.Capacity as AuroraCapacity.Pausing)?.After;

    /// <summary>Gets the instances: the writer first, then the readers in the order in which they were added.</summary>
    public ImmutableArray<AuroraInstancePlan> Instances { get; }

    /// <summary>
    /// Gets the name of the database that is created with the cluster; <see langword="null"/> without one, or if a restore provides it.
    /// </summary>
    public string? DatabaseName => _spec.Database;

    /// <summary>Gets the name of the master user; <see langword="null"/> if a restore provides it.</summary>
    public string? MasterUser => _spec.Restore is null ? _spec.MasterUser ?? _spec.Engine.DefaultMasterUser : null;

    /// <summary>Gets the port.</summary>
    public int Port => _spec.Port ?? _spec.Engine.DefaultPort;

    /// <summary>Gets the backup retention in days, within which any point in time can be restored.</summary>
    public int BackupRetentionDays => _spec.BackupRetentionDays;

    /// <summary>Gets a value indicating whether AWS and Pulumi prevent deletion of the cluster.</summary>
    public bool IsProtected => _spec.IsProtected;

    /// <summary>Gets the parameters of the cluster, including the one that requires TLS.</summary>
    public ImmutableSortedDictionary<string, string> ClusterParameters => Values(ClusterSettings);

    /// <summary>Gets the parameters of every instance.</summary>
    public ImmutableSortedDictionary<string, string> InstanceParameters => Values(InstanceSettings);

    /// <summary>Gets the tags of the whole block.</summary>
    public ImmutableSortedDictionary<string, string> Tags => _spec.Tags;

    /// <summary>Gets the notes and warnings. A plan has no errors.</summary>
    public ImmutableArray<Problem> Warnings { get; }

    internal SubnetPlacement Placement { get; }

    internal string? Identifier => _spec.Identifier;

    internal EngineType InstanceEngine => _spec.Engine.IsPostgres ? EngineType.AuroraPostgresql : EngineType.AuroraMysql;

    internal AuroraCapacity Capacity => _spec.Capacity;

    internal ImmutableArray<AuroraSource> Sources => _spec.Sources;

    internal ImmutableArray<AuroraDestination> Destinations => _spec.Destinations;

    internal AuroraPassword Password => _spec.Password;

    internal bool HasIamAuthentication => _spec.HasIamAuthentication;

    internal bool HasDataApi => _spec.HasDataApi;

    internal AuroraRestore? Restore => _spec.Restore;

    internal AuroraEncryption Encryption => _spec.Encryption;

    internal AuroraStorage Storage => _spec.Storage;

    internal string? BackupWindow => _spec.BackupWindow;

    internal string? MaintenanceWindow => _spec.MaintenanceWindow;

    internal FinalSnapshot FinalSnapshot => _spec.FinalSnapshot;

    internal bool IsDisposable => _spec.IsDisposable;

    internal bool UpgradesItself => _spec.UpgradesItself;

    internal bool AcceptsMajorUpgrade => _spec.AcceptsMajorUpgrade;

    internal bool AppliesImmediately => _spec.AppliesImmediately;

    internal bool HasExtendedSupport => _spec.HasExtendedSupport;

    /// <summary>Gets the names of the logs as RDS writes them.</summary>
    internal ImmutableArray<string> Logs => [.. _spec.Logs.Select(AuroraLogText.Of)];

    internal Input<string>? LogKey => _spec.LogKey;

    internal Input<string>? InsightsKey => _spec.InsightsKey;

    internal int LogRetentionDays => _spec.LogRetentionDays;

    internal int MonitoringSeconds => _spec.MonitoringSeconds;

    internal AuroraInsights Insights => _spec.Insights;

    internal AuroraAlarms? Alarms => _spec.Alarms;

    internal RdsCaCertificate? CaCertificate => _spec.CaCertificate;

    /// <summary>Gets the parameters of the cluster, with their apply methods.</summary>
    internal ImmutableArray<AuroraSetting> ClusterSettings { get; }

    /// <summary>Gets the parameters of every instance, with their apply methods.</summary>
    internal ImmutableArray<AuroraSetting> InstanceSettings { get; }

    internal Customizations Customizations => _spec.Customizations;

    internal FollowedConventions? Conventions => _spec.Followed;

    /// <summary>Returns engine, capacity, instances, access, retention, and warnings.</summary>
    /// <returns>Lines of text; the same for the same plan.</returns>
    public override string ToString() => AuroraPlanText.Write(this);

    private static ImmutableSortedDictionary<string, string> Values(ImmutableArray<AuroraSetting> settings) =>
        settings.ToImmutableSortedDictionary(setting => setting.Name, setting => setting.Value, StringComparer.Ordinal);

    private ImmutableArray<AuroraSetting> Settings(ImmutableSortedDictionary<string, AuroraParameter> parameters) =>
        [
            .. parameters.Select(
                parameter => new AuroraSetting(
                    parameter.Key,
                    parameter.Value.Value,
                    parameter.Value.ApplyMethod(_spec.Engine, parameter.Key))),
        ];
}
