using System.Collections.Frozen;

namespace Blueprints.Data;

/// <summary>Parameters that count from the next reboot on: RDS refuses to set them at once, «cannot use immediate apply method for static parameter».</summary>
/// <remarks>
/// A name too many does no harm, since RDS takes every parameter for the next reboot. Sources: PostgreSQL, <c>postgres --describe-config</c> of 15 (context postmaster) and «Server
/// Configuration» of 16 to 18 («can only be set at server start»); contrib/pg_stat_statements; aws-samples and other public programs that set <c>rds.logical_replication</c>; MySQL 8.0
/// and 8.4 Reference Manual, «Server System Variables» (Dynamic: No); for <c>binlog_format</c> and the GTID parameters, Amazon Aurora User Guide, «Configuring Aurora MySQL binary logging»
/// and «Configuring GTID-based replication»; for the enhanced binlog, «Setting up enhanced binlog for Aurora MySQL»; for <c>aurora_lab_mode</c>, «Working with parameter groups» (ApplyType static);
/// for <c>apg_plan_mgmt.*</c> and <c>apg_write_forward.*</c>, a published answer of DescribeDBClusterParameters for aurora-postgresql14 (ApplyType static); for <c>binlog_backup</c>,
/// <c>binlog_replication_globaldb</c> and <c>aurora_enhanced_binlog</c>, the acceptance tests of hashicorp/terraform-provider-aws too, which send them so (internal/service/rds/integration_test.go).
/// What RDS itself says of the other names of MySQL has not been read.
/// </remarks>
internal static class StaticParameters
{
    private const string PerformanceSchema = "performance_schema";

    private static readonly FrozenSet<string> Postgres = Set(
        """
        apg_plan_mgmt.max_databases apg_plan_mgmt.max_plans apg_plan_mgmt.plan_retention_period apg_write_forward.connect_timeout apg_write_forward.consistency_mode
        apg_write_forward.idle_in_transaction_session_timeout apg_write_forward.idle_session_timeout apg_write_forward.max_forwarding_connections_percent
        autovacuum_freeze_max_age autovacuum_max_workers autovacuum_multixact_freeze_max_age autovacuum_worker_slots commit_timestamp_buffers dynamic_shared_memory_type
        huge_page_size huge_pages io_max_concurrency io_method jit_provider logging_collector max_active_replication_origins max_connections max_files_per_process
        max_locks_per_transaction max_logical_replication_workers max_notify_queue_pages max_pred_locks_per_transaction max_prepared_transactions max_replication_slots max_wal_senders
        max_worker_processes min_dynamic_shared_memory multixact_member_buffers multixact_offset_buffers notify_buffers old_snapshot_threshold pg_stat_statements.max
        rds.babelfish_status rds.logical_replication reserved_connections serializable_buffers shared_buffers shared_memory_type shared_preload_libraries subtransaction_buffers
        superuser_reserved_connections track_activity_query_size track_commit_timestamp transaction_buffers wal_buffers wal_decode_buffer_size wal_level wal_log_hints
        """);

    private static readonly FrozenSet<string> MySql = Set(
        """
        aurora_enhanced_binlog aurora_lab_mode back_log binlog_backup binlog_format binlog_replication_globaldb character-set-client-handshake default_authentication_plugin enforce_gtid_consistency
        ft_max_word_len ft_min_word_len ft_query_expansion_limit ft_stopword_file gtid-mode gtid_mode innodb_ft_cache_size innodb_ft_max_token_size innodb_ft_min_token_size
        innodb_ft_sort_pll_degree innodb_ft_total_cache_size innodb_open_files innodb_purge_threads innodb_rollback_on_timeout innodb_sort_buffer_size innodb_sync_array_size
        lower_case_table_names ngram_token_size open_files_limit relay_log_recovery skip_name_resolve skip_show_database table_open_cache_instances thread_handling thread_stack
        """);

    public static bool Contains(AuroraEngine engine, string parameter) => engine.IsPostgres
        ? Postgres.Contains(parameter)
        : MySql.Contains(parameter) || parameter == PerformanceSchema || parameter.StartsWith($"{PerformanceSchema}_", StringComparison.Ordinal);

    private static FrozenSet<string> Set(string names) => names.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}
