namespace Blueprints.Configuration;

/// <summary>Maps the options of a database to its blueprint.</summary>
internal static class AuroraOptionMapping
{
    private const double LeastCapacity = 0.5;

    public static AuroraServerless Start(AuroraOptions options, SubnetPlacement placement) => options.Engine switch
    {
        AuroraEngineChoice.Postgres => AuroraServerless.Postgres(AuroraPostgresVersion.Of(options.Version!), placement),
        AuroraEngineChoice.MySql => AuroraServerless.MySql(AuroraMySqlVersion.Of(options.Version!), placement),
        _ => throw OptionWords.NotAChoice(options.Engine),
    };

    public static AuroraCapacity Capacity(AuroraCapacityOptions options) => options.PauseAfter is { } after
        ? AuroraCapacity.AutoPause(options.Max, after)
        : AuroraCapacity.Between(options.Min ?? LeastCapacity, options.Max);

    /// <summary>Determines whether the options set the key of the storage; otherwise conventions may.</summary>
    public static bool ChoosesEncryption(AuroraOptions options) =>
        options.Encryption.IsChosen(EncryptionKeyChoice.Aws) || OptionOrigins.IsBound(options, nameof(AuroraOptions.Encryption));

    public static AuroraEncryption Encryption(EncryptionKeyOptions options) => options.Key switch
    {
        EncryptionKeyChoice.Aws => AuroraEncryption.AwsKey,
        EncryptionKeyChoice.Own => AuroraEncryption.OwnKey(options.DeletionWindowDays),
        EncryptionKeyChoice.Given => AuroraEncryption.Key(options.KmsKeyArn!),
        _ => throw OptionWords.NotAChoice(options.Key),
    };

    public static AuroraInsights Insights(AuroraInsightsOptions options) => (options.Mode, options.RetentionDays) switch
    {
        (InsightsChoice.None, _) => AuroraInsights.None,
        (InsightsChoice.Standard, { } days) => AuroraInsights.Standard(days),
        (InsightsChoice.Standard, null) => AuroraInsights.Standard(),
        (InsightsChoice.Advanced, { } days) => AuroraInsights.Advanced(days),
        (InsightsChoice.Advanced, null) => AuroraInsights.Advanced(),
        _ => throw OptionWords.NotAChoice(options.Mode),
    };

    /// <summary>Maps the database's names and connections.</summary>
    public static AuroraServerless Open(AuroraServerless database, AuroraOptions options)
    {
        database = options.Readers.Aggregate(database, (described, reader) => described.AddReader(reader.Name!, reader.PromotionTier));
        database = options.AllowFromCidrs.Aggregate(database, (described, rule) => described.AllowFromCidr(rule.Cidr!, rule.Reason!));
        database = options.Database is { } name ? database.WithDatabase(name) : database;
        database = options.MasterUser is { } user ? database.WithMasterUser(user) : database;
        database = options.Port is { } port ? database.OnPort(port) : database;
        database = options.IamAuthentication ? database : database.WithoutIamAuthentication();
        return options.DataApi ? database.WithDataApi() : database;
    }

    /// <summary>Maps backups, monitoring and changes.</summary>
    public static AuroraServerless Operate(AuroraServerless database, AuroraOptions options)
    {
        database = options.MaintenanceWindow is { } window ? database.WithMaintenanceWindow(window) : database;
        database = options.Disposable ? database.AsDisposable() : database;
        database = options.Protected ? database : database.WithoutProtection();
        database = options.FinalSnapshot is { } snapshot ? database.WithFinalSnapshot(Snapshot(snapshot)) : database;
        database = options.ClusterParameters.Aggregate(
            database,
            (described, parameter) => described.WithClusterParameter(parameter.Key, parameter.Value));
        database = options.ClusterParametersAtReboot.Aggregate(
            database,
            (described, parameter) => described.WithClusterParameter(parameter.Key, parameter.Value, atReboot: true));
        database = options.InstanceParametersAtReboot.Aggregate(
            database,
            (described, parameter) => described.WithInstanceParameter(parameter.Key, parameter.Value, atReboot: true));
        database = options.ExtendedSupport ? database : database.WithoutExtendedSupport();
        database = options.InstanceParameters.Aggregate(
            database,
            (described, parameter) => described.WithInstanceParameter(parameter.Key, parameter.Value));
        database = options.Logs is { } logs ? database.WithLogExports(logs.RetentionDays!.Value, [.. logs.Types]) : database;
        database = options.Alarms is { } alarms
            ? database.WithAlarms(alarms.TopicArn!, described => Describe(described, alarms))
            : database;
        database = options.CaCertificate is { } certificate ? database.WithCaCertificate(RdsCaCertificate.Of(certificate)) : database;
        database = options.AutomaticMinorUpgrades ? database.WithAutomaticMinorUpgrades() : database;
        database = options.AcceptMajorUpgrade ? database.AcceptMajorUpgrade() : database;
        database = options.ImmediateChanges ? database.WithImmediateChanges() : database;
        return options.Identifier is { } identifier ? database.WithIdentifier(identifier) : database;
    }

    public static PlanKeys Keys(AuroraOptions options) => PlanKeys.Of(options)
        .Add("Capacity.Minimum", nameof(AuroraOptions.Capacity), nameof(AuroraCapacityOptions.Min))
        .Add("Capacity.Maximum", nameof(AuroraOptions.Capacity), nameof(AuroraCapacityOptions.Max))
        .Add("Encryption.KeyArn", nameof(AuroraOptions.Encryption), nameof(EncryptionKeyOptions.KmsKeyArn))
        .Add("ClusterParameters", nameof(AuroraOptions.ClusterParametersAtReboot))
        .Add("InstanceParameters", nameof(AuroraOptions.InstanceParametersAtReboot))
        .Add("EnhancedMonitoring", nameof(AuroraOptions.MonitoringSeconds))
        .Add("Readers", options.Readers, reader => reader.Name!, nameof(AuroraOptions.Readers))
        .Add("Sources", options.AllowFromCidrs, rule => rule.Cidr!, nameof(AuroraOptions.AllowFromCidrs));

    private static FinalSnapshot Snapshot(FinalSnapshotChoice choice) => choice switch
    {
        FinalSnapshotChoice.Keep => FinalSnapshot.Keep,
        FinalSnapshotChoice.Skip => FinalSnapshot.Skip,
        _ => throw OptionWords.NotAChoice(choice),
    };

    private static AuroraAlarms Describe(AuroraAlarms alarms, AuroraAlarmOptions options)
    {
        alarms = alarms.WithAcuUtilization(options.AcuUtilization).WithReplicaLag(options.ReplicaLag);
        return options.Connections is { } connections ? alarms.WithConnections(connections) : alarms;
    }
}
