package io.github.migrationreadiness.postgres.check;

import static io.github.migrationreadiness.postgres.check.Planted.by;
import static io.github.migrationreadiness.postgres.check.Planted.inDatabase;
import static io.github.migrationreadiness.postgres.check.Planted.with;

import io.github.migrationreadiness.postgres.check.CleanMigration.Servers;
import io.github.migrationreadiness.testservers.ServerFlavour;
import io.github.migrationreadiness.testservers.TestRole;
import java.util.Collections;
import java.util.List;

/** What is wrong with the source and its databases, whatever the target. */
final class FaultsOfSource {

    static final List<Planted> ALL = List.of(
            inDatabase("603104", "ALTER ROLE $login NOREPLICATION").ofMigrationLogin(),
            with("603105", "one slot", servers -> servers.sourceSetting("max_replication_slots", "1")),
            with("603106", "few WAL senders", servers -> servers.sourceSetting("max_wal_senders", "3")),
            with("603107", "wal_level", servers -> servers.sourceSetting("wal_level", "replica"))
                    .onSources("9.6", "18"),
            with("603107", "wal_level", servers -> servers.sourceSetting("wal_level", "hot_standby"))
                    .onSources("9.5", "9.5"),
            by("603110", "CREATE TABLE foreign_to_login ()", FaultsOfSource::giveTableToAnother)
                    .ofMigrationLogin(),
            inDatabase("603110", "ALTER DATABASE $database OWNER TO postgres").ofMigrationLogin(),
            by("603112", "a read-only database", FaultsOfSource::allowReadingOnly),
            with("603400", "PostgreSQL 9.3", servers -> servers.withSource(ServerFlavour.of("9.3")))
                    .onSources("9.3", "9.3"),
            inDatabase("603403", "CREATE COLLATION plain FROM \"C\""),
            inDatabase("603404", "CREATE TABLE legacy () WITH OIDS", "ALTER TABLE legacy OWNER TO $login")
                    .onSources("9.5", "11"),
            inDatabase("603407", "CREATE EXTENSION citext SCHEMA pg_catalog"),
            inDatabase("603409", "CREATE CAST (text AS integer) WITH INOUT"),
            inDatabase("603410", "GRANT SELECT ON pg_catalog.pg_authid TO $login"),
            inDatabase("603413", "CREATE LANGUAGE edbspl HANDLER plpgsql_call_handler"),
            inDatabase("R001", "ALTER DATABASE $database SET tcp_keepalives_count = 9"),
            inDatabase("R002", "ALTER DATABASE $database SET idle_in_transaction_session_timeout = '5min'")
                    .onSources("9.6", "18"),
            with("R003", "room for 200 locks", FaultsOfSource::fewLocks)
                    .and(clean -> clean.inDatabase(fiftyIndexes(4))),
            inDatabase("R004", "CREATE TYPE shell"));

    private FaultsOfSource() {}

    private static void giveTableToAnother(CleanMigration clean) {
        TestRole another = clean.keep(clean.source().createRole("NOLOGIN"));
        clean.keep(Fixtures.createRole(clean.target(), another.name(), "NOLOGIN"));
        clean.inDatabase(
                "CREATE TABLE foreign_to_login ()", "ALTER TABLE foreign_to_login OWNER TO " + another.quotedName());
    }

    /** It can be written to again before its owner is dropped, who has to leave it to somebody. */
    private static void allowReadingOnly(CleanMigration clean) {
        clean.onSource("ALTER DATABASE $database SET default_transaction_read_only = on");
        clean.keep(() -> clean.onSource("ALTER DATABASE $database RESET default_transaction_read_only"));
    }

    private static Servers fewLocks(Servers servers) {
        return servers.sourceSetting("max_locks_per_transaction", "10").sourceSetting("max_connections", "20");
    }

    /** Not all at once, for which there would be no room in the table either. */
    private static String[] fiftyIndexes(int times) {
        String fifty = "DO $$ BEGIN FOR i IN 1..50 LOOP CREATE INDEX ON t (id); END LOOP; END $$";
        return Collections.nCopies(times, fifty).toArray(String[]::new);
    }
}
