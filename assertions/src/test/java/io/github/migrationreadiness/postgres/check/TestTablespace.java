package io.github.migrationreadiness.postgres.check;

import io.github.migrationreadiness.testservers.TestServer;
import java.nio.file.Path;
import java.util.UUID;

/**
 * A tablespace of one test. The server makes its folder, because it runs as another user.
 *
 * @param server the server that it is on
 * @param name its name, not quoted
 */
record TestTablespace(TestServer server, String name) implements AutoCloseable {

    static TestTablespace create(TestServer server) {
        TestTablespace space = new TestTablespace(server, "fast disk " + UUID.randomUUID());
        server.execute(
                "COPY (SELECT 1) TO PROGRAM 'mkdir " + space.folder() + "'",
                "CREATE TABLESPACE " + space.quotedName() + " LOCATION '" + space.folder() + "'");
        return space;
    }

    String quotedName() {
        return Fixtures.quoted(name);
    }

    private Path folder() {
        return Path.of(System.getProperty("java.io.tmpdir"), name.replace(' ', '-'));
    }

    /** Its database was dropped before. */
    @Override
    public void close() {
        server.execute("DROP TABLESPACE " + quotedName(), "COPY (SELECT 1) TO PROGRAM 'rm -r " + folder() + "'");
    }
}
