package io.github.migrationreadiness.postgres.catalog;

import java.sql.SQLException;

/**
 * How many WAL senders stream at the moment: standbys, backups and change capture occupy places.
 *
 * @param inUse their number
 */
public record WalSenders(long inUse) {

    /** One row. {@code pg_stat_replication} shows one row for each sender to every login, details to few. */
    public static final NamedQuery<WalSenders> IN_USE = NamedQuery.of("WAL senders in use", """
            SELECT pg_catalog.count(*) AS in_use FROM pg_catalog.pg_stat_replication
            """, WalSenders::read);

    private static WalSenders read(Row row) throws SQLException {
        return new WalSenders(row.number("in_use"));
    }
}
