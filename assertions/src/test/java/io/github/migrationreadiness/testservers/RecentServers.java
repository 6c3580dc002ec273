package io.github.migrationreadiness.testservers;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** The running servers of this JVM, least recently used first. One more than there is room for stops the first. */
final class RecentServers {

    /** More than a fault of each major needs at a time, and than any test. They are kept in memory. */
    private static final int MOST = 48;

    private final Deque<TestServer> servers = new ArrayDeque<>();

    void use(TestServer server) {
        used(server).ifPresent(TestServer::stop);
    }

    private synchronized Optional<TestServer> used(TestServer server) {
        servers.remove(server);
        servers.add(server);
        return servers.size() > MOST ? Optional.of(servers.remove()) : Optional.empty();
    }
}
