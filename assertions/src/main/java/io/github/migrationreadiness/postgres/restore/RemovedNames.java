package io.github.migrationreadiness.postgres.restore;

/**
 * What later majors removed, as rows of SQL whose first column is the major: the difference of the system catalogs from 9.6 to 18.
 * A function of which another signature stays is left out, because a call finds that.
 */
final class RemovedNames {

    /** {@code (since, name, arguments)}: functions of {@code pg_catalog}; without arguments all of that name. */
    static final String FUNCTIONS = """
            (VALUES
                 (10, 'pg_current_xlog_flush_location', NULL::text), (10, 'pg_current_xlog_insert_location', NULL),
                 (10, 'pg_current_xlog_location', NULL), (10, 'pg_is_xlog_replay_paused', NULL),
                 (10, 'pg_last_xlog_receive_location', NULL), (10, 'pg_last_xlog_replay_location', NULL),
                 (10, 'pg_switch_xlog', NULL), (10, 'pg_xlog_location_diff', NULL),
                 (10, 'pg_xlog_replay_pause', NULL), (10, 'pg_xlog_replay_resume', NULL),
                 (10, 'pg_xlogfile_name', NULL), (10, 'pg_xlogfile_name_offset', NULL), (12, 'timenow', NULL),
                 (12, 'mktinterval', NULL), (12, 'intinterval', NULL), (12, 'tintervalrel', NULL),
                 (12, 'tintervalstart', NULL), (12, 'tintervalend', NULL), (12, 'timepl', NULL),
                 (12, 'timemi', NULL), (14, 'numeric_fac', NULL), (15, 'pg_start_backup', NULL),
                 (15, 'pg_stop_backup', NULL), (15, 'pg_is_in_backup', NULL), (15, 'pg_backup_start_time', NULL),
                 (15, 'path_center', NULL), (15, 'point', 'path'), (15, 'close_lb', NULL), (15, 'close_sl', NULL),
                 (15, 'dist_bl', NULL), (15, 'dist_lb', NULL),
                 (17, 'pg_stat_get_bgwriter_buf_written_checkpoints', NULL),
                 (17, 'pg_stat_get_bgwriter_requested_checkpoints', NULL),
                 (17, 'pg_stat_get_bgwriter_timed_checkpoints', NULL), (17, 'pg_stat_get_buf_fsync_backend', NULL),
                 (17, 'pg_stat_get_buf_written_backend', NULL), (17, 'pg_stat_get_checkpoint_sync_time', NULL),
                 (17, 'pg_stat_get_checkpoint_write_time', NULL))""";

    /** {@code (since, name, left_type, right_type)}: operators of {@code pg_catalog}. */
    static final String OPERATORS = """
            (VALUES
                 (14, '!', 'bigint', NULL::text), (14, '!!', NULL, 'bigint'), (14, '@', 'box', 'box'),
                 (14, '@', 'circle', 'circle'), (14, '@', 'lseg', 'box'), (14, '@', 'lseg', 'line'),
                 (14, '@', 'point', 'box'), (14, '@', 'point', 'circle'), (14, '@', 'point', 'line'),
                 (14, '@', 'point', 'lseg'), (14, '@', 'point', 'path'), (14, '@', 'point', 'polygon'),
                 (14, '@', 'polygon', 'polygon'), (14, '~', 'aclitem[]', 'aclitem'), (14, '~', 'box', 'box'),
                 (14, '~', 'circle', 'circle'), (14, '~', 'circle', 'point'), (14, '~', 'path', 'point'),
                 (14, '~', 'polygon', 'point'), (14, '~', 'polygon', 'polygon'), (15, '##', 'line', 'box'),
                 (15, '##', 'lseg', 'line'), (15, '<->', 'box', 'line'), (15, '<->', 'line', 'box'),
                 (15, '@@', NULL, 'path'))""";

    /** {@code (since, name)}: types of {@code pg_catalog} and their arrays. */
    static final String TYPES = """
            (VALUES (12, 'abstime'), (12, 'reltime'), (12, 'tinterval'), (12, '_abstime'), (12, '_reltime'),
                 (12, '_tinterval'), (13, 'opaque'))""";

    /** {@code (since, name)}: parameters. */
    static final String PARAMETERS = """
            (VALUES (10, 'min_parallel_relation_size'), (10, 'sql_inheritance'), (11, 'replacement_sort_tuples'),
                 (12, 'default_with_oids'), (14, 'operator_precedence_warning'),
                 (14, 'vacuum_cleanup_index_scale_factor'), (16, 'force_parallel_mode'), (16, 'lc_collate'),
                 (16, 'lc_ctype'))""";

    /** {@code (since, schema, relation, name)}: columns of system catalogs and views; without a name all of the relation. */
    static final String COLUMNS = """
            (VALUES
                 (10, 'pg_catalog', 'pg_stat_replication', 'sent_location'),
                 (10, 'pg_catalog', 'pg_stat_replication', 'write_location'),
                 (10, 'pg_catalog', 'pg_stat_replication', 'flush_location'),
                 (10, 'pg_catalog', 'pg_stat_replication', 'replay_location'),
                 (11, 'pg_catalog', 'pg_class', 'relhaspkey'), (11, 'pg_catalog', 'pg_proc', 'proisagg'),
                 (11, 'pg_catalog', 'pg_proc', 'proiswindow'), (12, 'pg_catalog', 'pg_attrdef', 'adsrc'),
                 (12, 'pg_catalog', 'pg_class', 'relhasoids'), (12, 'pg_catalog', 'pg_constraint', 'consrc'),
                 (12, 'pg_catalog', 'pg_proc', 'protransform'), (12, 'pg_catalog', 'pg_stat_ssl', 'clientdn'),
                 (12, 'pg_catalog', 'pg_statistic_ext', 'stxndistinct'),
                 (12, 'pg_catalog', 'pg_statistic_ext', 'stxdependencies'),
                 (13, 'pg_catalog', 'pg_stat_wal_receiver', 'received_lsn'),
                 (13, 'pg_catalog', 'pg_pltemplate', NULL::text), (13, 'information_schema', 'sql_languages', NULL),
                 (13, 'information_schema', 'sql_packages', NULL),
                 (13, 'information_schema', 'sql_sizing_profiles', NULL),
                 (14, 'pg_catalog', 'pg_stat_ssl', 'compression'),
                 (15, 'pg_catalog', 'pg_database', 'datlastsysoid'),
                 (17, 'information_schema', 'element_types', 'domain_default'),
                 (17, 'pg_catalog', 'pg_collation', 'colliculocale'),
                 (17, 'pg_catalog', 'pg_database', 'daticulocale'),
                 (17, 'pg_catalog', 'pg_stat_bgwriter', 'buffers_backend'),
                 (17, 'pg_catalog', 'pg_stat_bgwriter', 'buffers_backend_fsync'),
                 (17, 'pg_catalog', 'pg_stat_bgwriter', 'buffers_checkpoint'),
                 (17, 'pg_catalog', 'pg_stat_bgwriter', 'checkpoint_sync_time'),
                 (17, 'pg_catalog', 'pg_stat_bgwriter', 'checkpoint_write_time'),
                 (17, 'pg_catalog', 'pg_stat_bgwriter', 'checkpoints_req'),
                 (17, 'pg_catalog', 'pg_stat_bgwriter', 'checkpoints_timed'),
                 (17, 'pg_catalog', 'pg_stat_progress_vacuum', 'max_dead_tuples'),
                 (17, 'pg_catalog', 'pg_stat_progress_vacuum', 'num_dead_tuples'),
                 (18, 'pg_catalog', 'pg_attribute', 'attcacheoff'),
                 (18, 'pg_catalog', 'pg_backend_memory_contexts', 'parent'),
                 (18, 'pg_catalog', 'pg_stat_io', 'op_bytes'), (18, 'pg_catalog', 'pg_stat_wal', 'wal_sync'),
                 (18, 'pg_catalog', 'pg_stat_wal', 'wal_sync_time'), (18, 'pg_catalog', 'pg_stat_wal', 'wal_write'),
                 (18, 'pg_catalog', 'pg_stat_wal', 'wal_write_time'))""";

    /** {@code (since, name)}: columns of the view {@code pg_stat_statements}, which belongs to an extension. */
    static final String COLUMNS_OF_STATEMENTS = """
            (VALUES (13, 'total_time'), (13, 'min_time'), (13, 'max_time'), (13, 'mean_time'), (13, 'stddev_time'),
                 (17, 'blk_read_time'), (17, 'blk_write_time'))""";

    private RemovedNames() {}
}
