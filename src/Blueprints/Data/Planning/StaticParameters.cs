using System.Collections.Frozen;

namespace Blueprints.Data.Planning;

/// <summary>
/// Lists the static parameters, which apply from the next reboot on: RDS rejects setting them at once, «cannot use immediate apply method
/// for static parameter».
/// </summary>
/// <remarks>
/// <para>A wrong extra name does little harm, since RDS accepts every parameter for the next reboot; a missing name fails at the
/// deployment.</para>
/// <para>Sources of what RDS itself says: its answers to DescribeDBClusterParameters for aurora-postgresql14 and aurora-mysql8.0 of 2023,
/// every name with ApplyType static and IsModifiable true (wrasdf/ops-kube-crossplane-aws, Ref/default.aurora-postgresql14.json and
/// Ref/aurora-mysql8.0.json); hashicorp/terraform-provider-aws, internal/service/rds/integration_test.go (binlog_backup, binlog_format,
/// binlog_replication_globaldb, aurora_enhanced_binlog); Amazon Aurora User Guide, «Working with parameter groups» (aurora_lab_mode) and
/// «Configuring GTID-based replication».</para>
/// <para>Sources of what newer versions add: PostgreSQL, <c>postgres --describe-config</c> of 15 (context postmaster) and «Server
/// Configuration» of 16 to 18 («can only be set at server start»); MySQL 8.0 and 8.4 Reference Manual, «Server System Variables» (Dynamic:
/// No). If the manual and RDS disagree, RDS decides: relay_log_recovery is dynamic there, innodb_buffer_pool_size static.</para>
/// </remarks>
internal static class StaticParameters
{
    /// <summary>Matches the parameters of the performance schema, whose names RDS writes with underscores and with hyphens.</summary>
    private const string PerformanceSchema = "performance_schema";

    /// <summary>Lists the parameters of the performance schema that are dynamic in RDS; the other 55 are static.</summary>
    private static readonly FrozenSet<string> DynamicPerformanceSchema =
        Set("performance_schema_max_digest_sample_age performance_schema_show_processlist");

    private static readonly FrozenSet<string> Postgres = Set(
        """
        apg_plan_mgmt.max_databases apg_plan_mgmt.max_plans apg_plan_mgmt.plan_retention_period
        apg_write_forward.connect_timeout apg_write_forward.consistency_mode
        apg_write_forward.idle_in_transaction_session_timeout apg_write_forward.idle_session_timeout
        apg_write_forward.max_forwarding_connections_percent autovacuum_freeze_max_age autovacuum_max_workers
        autovacuum_multixact_freeze_max_age autovacuum_worker_slots babelfishpg_tds.port babelfishpg_tsql.default_locale
        babelfishpg_tsql.migration_mode babelfishpg_tsql.server_collation_name commit_timestamp_buffers cron.database_name
        cron.log_run cron.log_statement cron.max_running_jobs dynamic_shared_memory_type huge_page_size huge_pages
        io_max_concurrency io_method jit_provider logging_collector max_active_replication_origins max_connections
        max_files_per_process max_locks_per_transaction max_logical_replication_workers max_notify_queue_pages
        max_pred_locks_per_transaction max_prepared_transactions max_replication_slots max_wal_senders max_worker_processes
        min_dynamic_shared_memory multixact_member_buffers multixact_members_cache_size multixact_offset_buffers
        multixact_offsets_cache_size notify_buffers old_snapshot_threshold pg_prewarm.autoprewarm pg_stat_statements.max
        pglogical.batch_inserts pglogical.synchronous_commit pglogical.use_spi postgis.gdal_enabled_drivers rds.babelfish_status
        rds.enable_plan_management rds.local_volume_spill_enabled rds.logical_replication rds.logical_wal_cache
        rds.logically_replicate_unlogged_tables rds.pg_stat_ramdisk_size rds.rds_superuser_reserved_connections
        rds.restrict_password_commands reserved_connections serializable_buffers shared_buffers shared_memory_type
        shared_preload_libraries subtransaction_buffers superuser_reserved_connections track_activity_query_size
        track_commit_timestamp transaction_buffers wal_buffers wal_decode_buffer_size wal_level wal_log_hints
        """);

    private static readonly FrozenSet<string> MySql = Set(
        """
        aurora_enhanced_binlog aurora_lab_mode back_log binlog-do-db binlog-ignore-db binlog_backup binlog_format
        binlog_replication_globaldb character-set-client-handshake default_authentication_plugin default_tmp_storage_engine
        enforce_gtid_consistency explicit_defaults_for_timestamp ft_max_word_len ft_min_word_len ft_query_expansion_limit
        ft_stopword_file gtid-mode gtid_mode innodb_adaptive_hash_index_parts innodb_autoinc_lock_mode innodb_buffer_pool_size
        innodb_commit_concurrency innodb_file_per_table innodb_ft_cache_size innodb_ft_max_token_size innodb_ft_min_token_size
        innodb_ft_sort_pll_degree innodb_ft_total_cache_size innodb_open_files innodb_page_cleaners innodb_purge_threads
        innodb_rollback_on_timeout innodb_sort_buffer_size innodb_sync_array_size lower_case_table_names myisam_mmap_size
        ngram_token_size old-style-user-limits open_files_limit relay-log-space-limit replica-skip-errors
        replica_type_conversions safe-user-create skip-character-set-client-handshake skip_name_resolve skip_show_database
        ssl_cipher sysdate-is-now table_open_cache_instances thread_handling thread_stack tls_version
        """);

    public static bool Contains(AuroraEngine engine, string parameter) => engine.IsPostgres
        ? Postgres.Contains(parameter)
        : MySql.Contains(parameter) || IsOfPerformanceSchema(parameter);

    private static bool IsOfPerformanceSchema(string parameter) =>
        parameter.Replace('-', '_') is var name
        && (name == PerformanceSchema || name.StartsWith($"{PerformanceSchema}_", StringComparison.Ordinal))
        && !DynamicPerformanceSchema.Contains(name);

    private static FrozenSet<string> Set(string names) =>
        names.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}
