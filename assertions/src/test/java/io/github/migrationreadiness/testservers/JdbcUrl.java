package io.github.migrationreadiness.testservers;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** URLs of databases on this machine. */
final class JdbcUrl {

    private JdbcUrl() {}

    /** By address, so that no name has two of them and no time-out is waited for twice. */
    static String of(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + URLEncoder.encode(database, StandardCharsets.UTF_8);
    }
}
