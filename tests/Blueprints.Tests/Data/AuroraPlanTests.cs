using Blueprints.Preview;

namespace Blueprints.Tests.Data;

/// <summary>What is decided, without anything being registered.</summary>
public class AuroraPlanTests
{
    [Fact]
    public void Plan_IsSafe_WhenNothingElseIsSaid()
    {
        var plan = Databases.Postgres.Plan();

        Assert.True(plan.IsProtected);
        Assert.Equal(7, plan.BackupRetentionDays);
        Assert.Equal((0.5, 2.0, null), (plan.MinimumCapacity, plan.MaximumCapacity, plan.PauseAfter));
        Assert.Equal("1", plan.ClusterParameters["rds.force_ssl"]);
        Assert.Equal(("postgres", 5432), (plan.MasterUser, plan.Port));
    }

    [Fact]
    public void Plan_KnowsMySql()
    {
        var plan = Databases.MySql.Plan();

        Assert.Equal(
            ("aurora-mysql", "8.0.mysql_aurora.3.10.0", "aurora-mysql8.0"),
            (plan.Engine, plan.EngineVersion, plan.ParameterGroupFamily));
        Assert.Equal("ON", plan.ClusterParameters["require_secure_transport"]);
        Assert.Equal(("admin", 3306), (plan.MasterUser, plan.Port));
    }

    [Fact]
    public void Plan_AsksForTheMajorVersionAlone_WhenRdsUpgradesTheMinor()
    {
        Assert.Equal("16", Databases.Postgres.WithAutomaticMinorUpgrades().Plan().EngineVersion);
        Assert.Equal("8.0", Databases.MySql.WithAutomaticMinorUpgrades().Plan().EngineVersion);
    }

    [Fact]
    public void Plan_LeavesTheMasterUserToTheSource_WhenItIsRestored() =>
        Assert.Null(Databases.Postgres.WithRestore(AuroraRestore.FromLatest("builderspace-1a2b3c4")).Plan().MasterUser);

    [Fact]
    public void Instances_BeginWithTheWriter()
    {
        var plan = Databases.Postgres.AddReader("reports", promotionTier: 15).Plan();

        Assert.Equal(["writer", "standby", "reports"], plan.Instances.Select(instance => instance.Name));
        Assert.Equal([true, true, false], plan.Instances.Select(instance => instance.ScalesWithWriter));
        Assert.Equal([true, false, false], plan.Instances.Select(instance => instance.IsWriter));
    }

    [Fact]
    public void Blueprint_IsNotChangedByItsMethods()
    {
        var before = Databases.Postgres.Plan().ToString();

        _ = Databases.Postgres.AsDisposable().WithDatabase("app").AddReader("second").Plan();

        Assert.Equal(before, Databases.Postgres.Plan().ToString());
    }

    [Fact]
    public void AsDisposable_CountsAgainstWhatWasSaidBefore_AndNotAfter()
    {
        Assert.False(Databases.Postgres.AsDisposable().Plan().IsProtected);
        Assert.Contains(
            "final snapshot kept",
            Databases.Postgres.AsDisposable().WithFinalSnapshot(FinalSnapshot.Keep).Plan().ToString(),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Plan_Prints()
    {
        Snapshot.Matches(
            Databases.Document(Databases.Placement(SubnetKind.Public, "af-south-1a", "af-south-1b")).Plan().ToString(),
            "document");
        Snapshot.Matches(
            Databases.MySql
                .WithCapacity(AuroraCapacity.AutoPause(8, TimeSpan.FromMinutes(10)))
                .AddReader("reports", promotionTier: 15)
                .AllowFrom("bastion", "sg-0a", "Support")
                .AllowToCidr("10.0.0.0/16", 443, "Lambda functions")
                .WithEncryption(AuroraEncryption.OwnKey())
                .WithStorage(AuroraStorage.IoOptimized)
                .WithBackups(14, "01:00-02:00")
                .WithMaintenanceWindow("sun:03:00-sun:04:00")
                .WithClusterParameter("slow_query_log", "1")
                .WithLogExports(30, AuroraLog.SlowQueries, AuroraLog.Error)
                .WithInsights(AuroraInsights.Advanced())
                .WithAlarms("arn:aws:sns:us-east-1:123456789012:oncall", alarms => alarms.WithConnections(200))
                .WithRestore(AuroraRestore.FromPointInTime("orders", new DateTimeOffset(2026, 11, 20, 12, 0, 0, TimeSpan.FromHours(2))))
                .Plan().ToString(),
            "everything");
    }

    [Fact]
    public async Task State_RecordsWhatWasPlanned()
    {
        var graph = await StackPreview.RunAsync(() => _ = Databases.Postgres.WithTag("team", "shop").Provision("orders"));
        var inputs = graph["blueprints:data:AuroraCluster", "orders"].Inputs;

        Assert.Equal(
            ("aurora-postgresql", "16.8", 0.5, 2.0),
            (
                inputs["engine"].AsText(),
                inputs["engineVersion"].AsText(),
                inputs["minimumCapacity"].AsNumber(),
                inputs["maximumCapacity"].AsNumber()));
        Assert.Equal(["writer", "standby"], inputs["instances"].Items.Select(instance => instance.AsText()));
        Assert.Equal("shop", inputs["tags"]["team"].AsText());
    }
}
