using System.Collections.Immutable;
using Blueprints.Internal;

namespace Blueprints.Data.Planning;

/// <summary>What a <see cref="AuroraServerless"/> says, as plain data.</summary>
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

    public ImmutableSortedDictionary<string, AuroraParameter> ClusterParameters { get; init; } = ImmutableSortedDictionary.Create<string, AuroraParameter>(StringComparer.Ordinal);

    public ImmutableSortedDictionary<string, AuroraParameter> InstanceParameters { get; init; } = ImmutableSortedDictionary.Create<string, AuroraParameter>(StringComparer.Ordinal);

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

    public AuroraEncryption Encryption { get; init; } = AuroraEncryption.AwsKey;

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
}
