package io.github.migrationreadiness.postgres.catalog;

import java.sql.SQLException;

/**
 * How the server keeps an idle connection alive.
 *
 * @param idle seconds of silence before the first probe
 * @param interval seconds between two probes
 * @param count how many probes may be lost
 * @param overTcp whether the session that asked came over TCP
 */
public record TcpKeepalives(long idle, long interval, long count, boolean overTcp) {

    /**
     * One row: what holds for the session's own socket. The setting's default is 0, which stands for what the operating
     * system has; over a Unix socket it is always 0.
     */
    public static final NamedQuery<TcpKeepalives> OF_SESSION =
            NamedQuery.of("TCP keepalives", """
            SELECT pg_catalog.current_setting('tcp_keepalives_idle')::bigint AS idle,
                   pg_catalog.current_setting('tcp_keepalives_interval')::bigint AS probe_interval,
                   pg_catalog.current_setting('tcp_keepalives_count')::bigint AS probes,
                   pg_catalog.inet_server_addr() IS NOT NULL AS over_tcp
            """, TcpKeepalives::read);

    private static TcpKeepalives read(Row row) throws SQLException {
        return new TcpKeepalives(
                row.number("idle"), row.number("probe_interval"), row.number("probes"), row.flag("over_tcp"));
    }
}
