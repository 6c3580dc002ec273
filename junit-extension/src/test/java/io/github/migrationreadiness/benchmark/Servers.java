package io.github.migrationreadiness.benchmark;

import io.github.migrationreadiness.testservers.ServerFlavour;
import io.github.migrationreadiness.testservers.SimulatedFlexibleServer;
import io.github.migrationreadiness.testservers.TestServer;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** The servers that are measured, and what is in them. */
final class Servers {

    static final String TARGET_MAJOR = "16";

    /** How many tables one transaction creates, so that their locks find room. */
    private static final int AT_ONCE = 1000;

    private static final List<String> CATALOGS =
            List.of("pg_class", "pg_attribute", "pg_type", "pg_index", "pg_constraint", "pg_depend", "pg_shdepend");

    private Servers() {}

    /** {@return the URL of a target} */
    static String target() {
        return flexibleServer().url("postgres");
    }

    static TestServer flexibleServer() {
        return SimulatedFlexibleServer.of(TARGET_MAJOR, "hstore,citext").server();
    }

    /** {@return a server that creates many tables fast} */
    static TestServer source(String major) {
        return ServerFlavour.of(major)
                .setting("autovacuum", "off")
                .setting("max_locks_per_transaction", "512")
                .setting("max_wal_size", "8GB")
                .setting("shared_buffers", "256MB")
                .server();
    }

    /** Creates tables {@code t0}, {@code t1} and so on. */
    static void createTables(String url, int tables, String definition) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, TestServer.SUPERUSER, "");
                Statement statement = connection.createStatement()) {
            for (int first = 0; first < tables; first += AT_ONCE) {
                int last = Math.min(first + AT_ONCE, tables) - 1;
                statement.execute("DO $$ BEGIN FOR i IN " + first + ".." + last
                        + " LOOP EXECUTE 'CREATE TABLE t' || i || ' " + definition + "'; END LOOP; END $$");
            }
            // The tables are empty; VACUUM ANALYZE of them all would take longer than to create them.
            for (String catalog : CATALOGS) {
                statement.execute("VACUUM ANALYZE pg_catalog." + catalog);
            }
        }
    }
}
