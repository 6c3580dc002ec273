package io.github.migrationreadiness.benchmark;

import java.io.IOException;
import java.nio.file.Path;

/**
 * PostgreSQL's own look at a server before an upgrade, from a version to itself: the same questions as to a later one.
 *
 * @param old the server to look at, which goes on running
 * @param fresh an empty cluster
 */
record PgUpgrade(InstalledServer old, Path fresh) {

    static PgUpgrade prepare(InstalledServer old) throws IOException, InterruptedException {
        return new PgUpgrade(old, old.initialise("new"));
    }

    /** {@return that it has nothing against the upgrade} */
    boolean check() throws IOException, InterruptedException {
        String binaries = old.binaries().toString();
        old.run(
                "pg_upgrade",
                "--check",
                "--old-bindir=" + binaries,
                "--new-bindir=" + binaries,
                "--old-datadir=" + old.data(),
                "--new-datadir=" + fresh,
                "--old-port=" + old.port(),
                "--new-port=" + InstalledServer.freePort(),
                "--socketdir=" + old.folder(),
                "--username=postgres");
        return true;
    }
}
