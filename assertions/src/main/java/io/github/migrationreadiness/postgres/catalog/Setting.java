package io.github.migrationreadiness.postgres.catalog;

/**
 * A server parameter as the running server has it.
 *
 * @param name its name
 * @param value its value, in the unit of the server
 * @param pendingRestart whether the configuration file already says something else
 */
public record Setting(String name, String value, boolean pendingRestart) {

    /** Those that checks look at and that every login may see. */
    public static final NamedQuery<Setting> ALL =
            NamedQuery.of("server parameters", """
            SELECT s.name AS name, s.setting AS value, s.pending_restart AS pending_restart
              FROM pg_catalog.pg_settings AS s
             WHERE s.name IN ('wal_level', 'max_replication_slots', 'max_wal_senders', 'max_locks_per_transaction',
                              'max_connections')
            """, Setting.class).complete();

    /**
     * The libraries that the server preloads. {@code pg_settings} leaves out what the session is not allowed to read, where
     * {@code SHOW} would fail and lose the whole batch: no row means "not allowed to look", never "empty".
     */
    public static final NamedQuery<Setting> PRELOADED_LIBRARIES =
            NamedQuery.of("preloaded libraries", """
            SELECT s.name AS name, s.setting AS value, s.pending_restart AS pending_restart
              FROM pg_catalog.pg_settings AS s
             WHERE s.name = 'shared_preload_libraries'
            """, Setting.class).complete().requiring(Right.READ_ALL_SETTINGS);
}
