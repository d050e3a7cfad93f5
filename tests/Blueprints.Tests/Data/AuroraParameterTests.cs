using Blueprints.Preview;

namespace Blueprints.Tests.Data;

/// <summary>When parameters count, and what the provider is told of storage and extended support.</summary>
public class AuroraParameterTests
{
    private const string ClusterGroup = "aws:rds/clusterParameterGroup:ClusterParameterGroup";

    [Theory]
    [InlineData("rds.logical_replication", null, "pending-reboot")]
    [InlineData("shared_preload_libraries", null, "pending-reboot")]
    [InlineData("max_connections", null, "pending-reboot")]
    [InlineData("apg_write_forward.consistency_mode", null, "pending-reboot")]
    [InlineData("babelfishpg_tsql.migration_mode", null, "pending-reboot")]
    [InlineData("cron.database_name", null, "pending-reboot")]
    [InlineData("multixact_offsets_cache_size", null, "pending-reboot")]
    [InlineData("pglogical.use_spi", null, "pending-reboot")]
    [InlineData("rds.enable_plan_management", null, "pending-reboot")]
    [InlineData("rds.restrict_password_commands", null, "pending-reboot")]
    [InlineData("log_min_duration_statement", null, "immediate")]
    [InlineData("log_min_duration_statement", true, "pending-reboot")]
    [InlineData("log_min_duration_statement", false, "immediate")]
    public async Task PostgreSql_IsTold(string name, bool? atReboot, string method)
    {
        var graph = await StackPreview.RunAsync(
            () => _ = Databases.Postgres
                .WithClusterParameter(name, "1", atReboot)
                .WithInstanceParameter(name, "1", atReboot)
                .Provision("db"));

        Assert.Equal(method, Method(graph[ClusterGroup, "db-aurora-postgresql16"], name));
        Assert.Equal(method, Method(graph["aws:rds/parameterGroup:ParameterGroup", "db-aurora-postgresql16"], name));
    }

    [Theory]
    [InlineData("binlog_format", "pending-reboot")]
    [InlineData("gtid-mode", "pending-reboot")]
    [InlineData("aurora_lab_mode", "pending-reboot")]
    [InlineData("performance_schema", "pending-reboot")]
    [InlineData("performance_schema_max_digest_length", "pending-reboot")]
    [InlineData("performance-schema-instrument", "pending-reboot")]
    [InlineData("performance_schema_show_processlist", "immediate")]
    [InlineData("innodb_buffer_pool_size", "pending-reboot")]
    [InlineData("tls_version", "pending-reboot")]
    [InlineData("relay_log_recovery", "immediate")]
    [InlineData("max_connections", "immediate")]
    [InlineData("shared_preload_libraries", "immediate")]
    public async Task MySql_IsTold(string name, string method)
    {
        var graph = await StackPreview.RunAsync(() => _ = Databases.MySql.WithClusterParameter(name, "1").Provision("db"));

        Assert.Equal(method, Method(graph[ClusterGroup, "db-aurora-mysql8-0"], name));
    }

    [Theory]
    [InlineData("16.8")]
    [InlineData("17.7")]
    public async Task Tls_IsSentForTheNextReboot_AsRdsReportsIt(string version)
    {
        var graph = await StackPreview.RunAsync(() => _ = Databases.Of(version).Provision("db"));

        Assert.Equal("pending-reboot", Method(Assert.Single(graph.OfType(ClusterGroup)), "rds.force_ssl"));
    }

    [Fact]
    public async Task Storage_IsSaidEitherWay()
    {
        var graph = await StackPreview.RunAsync(() =>
        {
            _ = Databases.Postgres.Provision("standard");
            _ = Databases.Postgres.WithStorage(AuroraStorage.IoOptimized).WithoutExtendedSupport().Provision("optimized");
        });
        var (standard, optimized) = (
            graph["aws:rds/cluster:Cluster", "standard"].Inputs,
            graph["aws:rds/cluster:Cluster", "optimized"].Inputs);

        Assert.Equal(("aurora", "aurora-iopt1"), (standard["storageType"].AsText(), optimized["storageType"].AsText()));
        Assert.Equal("open-source-rds-extended-support-disabled", optimized["engineLifecycleSupport"].AsText());
        Assert.False(standard.Entries.ContainsKey("engineLifecycleSupport"));
    }

    private static string Method(ResourceNode group, string parameter) =>
        group.Inputs["parameters"].Items.Single(item => item["name"].AsText() == parameter)["applyMethod"].AsText();
}
