using System.Collections.Immutable;
using System.Globalization;
using Blueprints.Internal;
using Pulumi;

namespace Blueprints.Data.Planning;

/// <summary>Holds the description of a <see cref="AuroraServerless"/> as plain data.</summary>
internal sealed record AuroraSpec : BlockSpec
{
    public ImmutableArray<AuroraSource> Sources { get; init; } = [];

    public ImmutableArray<AuroraDestination> Destinations { get; init; } = [];

    public int? Port { get; init; }

    public string? Database { get; init; }

    public string? MasterUser { get; init; }

    public AuroraPassword Password { get; init; } = AuroraPassword.Managed();

    public bool HasIamAuthentication { get; init; } = true;

    public bool HasDataApi { get; init; }

    public ImmutableSortedDictionary<string, AuroraParameter> ClusterParameters { get; init; } =
        ImmutableSortedDictionary.Create<string, AuroraParameter>(
        StringComparer.Ordinal);

    public ImmutableSortedDictionary<string, AuroraParameter> InstanceParameters { get; init; } =
        ImmutableSortedDictionary.Create<string, AuroraParameter>(
        StringComparer.Ordinal);

    public ImmutableArray<AuroraLog> Logs { get; init; } = [];

    public int LogRetentionDays { get; init; }

    public int MonitoringSeconds { get; init; }

    public AuroraInsights Insights { get; init; } = AuroraInsights.None;

    public AuroraAlarms? Alarms { get; init; }

    public RdsCaCertificate? CaCertificate { get; init; }

    public bool UpgradesItself { get; init; }

    public bool AcceptsMajorUpgrade { get; init; }

    public bool AppliesImmediately { get; init; }

    public bool HasExtendedSupport { get; init; } = true;

    public TimeProvider Clock { get; init; } = TimeProvider.System;

    public string? Identifier { get; init; }

    public AuroraEncryption Encryption => ChosenEncryption ?? AuroraEncryption.AwsKey;

    /// <summary>Gets the key that was set; <see langword="null"/> for the default.</summary>
    public AuroraEncryption? ChosenEncryption { get; init; }

    /// <summary>Gets the conventions' key of the log groups; <see langword="null"/> for CloudWatch's own encryption.</summary>
    public Input<string>? LogKey { get; init; }

    /// <summary>Gets the conventions' key of insights; <see langword="null"/> for the account's own.</summary>
    public Input<string>? InsightsKey { get; init; }

    public AuroraStorage Storage { get; init; } = AuroraStorage.Standard;

    public int BackupRetentionDays { get; init; } = 7;

    public string? BackupWindow { get; init; }

    public string? MaintenanceWindow { get; init; }

    public FinalSnapshot FinalSnapshot { get; init; } = FinalSnapshot.Keep;

    public bool IsProtected { get; init; } = true;

    public bool IsDisposable { get; init; }

    public AuroraRestore? Restore { get; init; }

    public required AuroraEngine Engine { get; init; }

    public AuroraCapacity Capacity { get; init; } = AuroraCapacity.Between(0.5, 2);

    public required SubnetPlacement Placement { get; init; }

    public ImmutableArray<AuroraReader> Readers { get; init; } = [];

    public override AwsRegion? Place => Placement?.Region;

    public override BlockSpec Follow(FollowedConventions conventions)
    {
        if (conventions.ConcernsRoles)
        {
            conventions.NotReached(
                "Conventions",
                "the service-linked role AWSServiceRoleForRDS belongs to AWS: it has no boundary and an AWS path",
                "exclude it from rules for boundaries and paths");
        }

        var encryption = ChosenEncryption;
        if (encryption is null && Restore is not null && conventions.Conventions is not { KmsKey: null, KmsKeys.IsEmpty: true })
        {
            // Source: Amazon RDS API Reference, RestoreDBClusterFromSnapshot and RestoreDBClusterToPointInTime, «KmsKeyId».
            conventions.NotReached(
                "Encryption", "a restored cluster keeps its source's key", "set its key with WithEncryption(…)");
        }
        else if (encryption is null && conventions.KeyAt("Encryption.KmsKeyArn") is { } storage)
        {
            encryption = AuroraEncryption.Key(storage);
        }

        var logKey = Logs.IsEmpty ? null : conventions.KeyAt("Logs.KmsKeyArn");
        if (logKey is not null && Placement is { Region: var region })
        {
            conventions.KeyPolicy("Logs.KmsKeyArn", AwsTexts.KeyOfLogs(region));
        }

        return this with
        {
            ChosenEncryption = encryption,
            Password = Password is AuroraPassword.InSecret { KmsKeyArn: null }
                ? AuroraPassword.Managed(conventions.KeyAt("Password.KmsKeyArn"))
                : Password,
            LogKey = logKey,
            InsightsKey = Insights is AuroraInsights.On ? conventions.KeyAt("Insights.KmsKeyArn") : null,
        };
    }
}

/// <summary>Describes a reader.</summary>
internal sealed record AuroraReader(string Name, int PromotionTier);

/// <summary>Describes a destination of connections from the cluster.</summary>
internal sealed record AuroraDestination(CidrText Cidr, int Port, string Reason)
{
    public string Key => string.Create(CultureInfo.InvariantCulture, $"{Internal.Children.Suffix(Cidr.Block)}-{Port}");

    public string Path => string.Create(CultureInfo.InvariantCulture, $"Destinations[{Cidr.Text}:{Port}]");

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Cidr.Text} port {Port}: {Reason}");
}

/// <summary>Describes a value in a parameter group. By default, a known static parameter applies at the next reboot.</summary>
internal sealed record AuroraParameter(string Value, bool? AtReboot)
{
    public bool Waits(AuroraEngine engine, string name) => AtReboot ?? StaticParameters.Contains(engine, name);

    public string ApplyMethod(AuroraEngine engine, string name) => Waits(engine, name) ? "pending-reboot" : "immediate";
}

/// <summary>Describes a parameter as it is sent: its value and apply method.</summary>
internal sealed record AuroraSetting(string Name, string Value, string ApplyMethod);
