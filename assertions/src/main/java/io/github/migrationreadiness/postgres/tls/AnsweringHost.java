package io.github.migrationreadiness.postgres.tls;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.postgresql.core.BaseConnection;
import org.postgresql.ds.PGSimpleDataSource;
import org.postgresql.util.HostSpec;

/**
 * Of several hosts in a URL, the one that answered first. Every further session goes there or fails, also where the driver
 * would balance the load or another host has become the primary meanwhile: one run speaks of one server.
 */
public final class AnsweringHost {

    private static final int DEFAULT_PORT = 5432;

    private volatile @Nullable HostSpec host;

    /**
     * {@return a session on the host that answers or, once one has answered, on that}
     *
     * @param source says where to connect
     * @throws SQLException if no host lets the session in
     */
    public Connection open(PGSimpleDataSource source) throws SQLException {
        if (host != null) {
            return pinned(source).getConnection();
        }
        return source.getServerNames().length == 1 ? first(source) : firstOfSeveral(source);
    }

    /** Those who come at the same time must not be led to different hosts. */
    private synchronized Connection firstOfSeveral(PGSimpleDataSource source) throws SQLException {
        return first(source);
    }

    private Connection first(PGSimpleDataSource source) throws SQLException {
        Connection session = pinned(source).getConnection();
        host = session.unwrap(BaseConnection.class).getQueryExecutor().getHostSpec();
        return session;
    }

    /** {@return whether one has answered, so that no further session chooses} */
    public boolean isKnown() {
        return host != null;
    }

    /**
     * {@return host and port; all of them, as long as none has answered}
     *
     * @param source says where to connect
     */
    public String address(PGSimpleDataSource source) {
        return hosts(source).stream()
                .map(it -> it.getHost() + ":" + it.getPort())
                .collect(Collectors.joining(","));
    }

    /**
     * {@return where a session can be opened}
     *
     * @param source says where to connect
     */
    public List<HostSpec> hosts(PGSimpleDataSource source) {
        PGSimpleDataSource pinned = pinned(source);
        return IntStream.range(0, pinned.getServerNames().length)
                .mapToObj(place -> new HostSpec(pinned.getServerNames()[place], port(pinned.getPortNumbers()[place])))
                .toList();
    }

    /** {@return the same source, for the host that has answered} */
    private PGSimpleDataSource pinned(PGSimpleDataSource source) {
        HostSpec answering = host;
        if (answering != null) {
            source.setServerNames(new String[] {answering.getHost()});
            source.setPortNumbers(new int[] {answering.getPort()});
        }
        return source;
    }

    /** The driver fills in the port only when it connects. */
    private static int port(int port) {
        return port == 0 ? DEFAULT_PORT : port;
    }
}
