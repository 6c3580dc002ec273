package io.github.migrationreadiness.postgres.check;

import static io.github.migrationreadiness.postgres.check.Planted.by;
import static io.github.migrationreadiness.postgres.check.Planted.inDatabase;
import static io.github.migrationreadiness.postgres.check.Planted.with;

import io.github.migrationreadiness.check.Mode;
import io.github.migrationreadiness.testservers.TestDatabase;
import io.github.migrationreadiness.testservers.TestRole;
import java.util.List;
import java.util.stream.IntStream;

/** What a migration leaves behind or changes, and what is wrong with names, sizes and limits of the source. */
final class FaultsLeftBehind {

    static final List<Planted> ALL = List.of(
            inDatabase("R129", "ALTER DATABASE $database SET app.secret = 's3cr3t'"),
            inDatabase(
                            "R129",
                            "CREATE FUNCTION logged() RETURNS integer LANGUAGE sql SET log_statement = 'all' AS 'SELECT 1'")
                    .ofMigrationLogin(),
            by("R133", "a table in a tablespace", FaultsLeftBehind::useTablespace),
            by("R134", "a grantee that the target lacks", FaultsLeftBehind::grantToMissingRole),
            with(
                    "R135",
                    "a superuser",
                    servers -> servers.withSource(servers.source().prepared("CREATE ROLE dba SUPERUSER"))),
            inDatabase(
                    "R136",
                    "CREATE TABLE filled AS SELECT 1 AS id",
                    "ALTER TABLE filled OWNER TO $login",
                    "ALTER EXTENSION hstore ADD TABLE filled"),
            inDatabase(
                    "R137",
                    "CREATE INDEX invalid ON t (id)",
                    "UPDATE pg_catalog.pg_index SET indisvalid = false WHERE indexrelid = 'invalid'::regclass"),
            inDatabase(
                            "R138",
                            "CREATE TABLE sorted (name text COLLATE \"de-x-icu\")",
                            "ALTER TABLE sorted OWNER TO $login",
                            "UPDATE pg_catalog.pg_collation SET collversion = '0.1' WHERE collname = 'de-x-icu'")
                    .onSources("10", "18"),
            by("R139", "SQL_ASCII", FaultsLeftBehind::encodeInAscii),
            by("R140", "nine databases", FaultsLeftBehind::migrateNine),
            inDatabase(
                    "R141",
                    "CREATE TABLE large (name text)",
                    "ALTER TABLE large OWNER TO $login",
                    "UPDATE pg_catalog.pg_class SET relpages = 4000000 WHERE relname = 'large'"),
            inDatabase("R142", "ALTER DATABASE $database CONNECTION LIMIT 11"),
            inDatabase("R143", "CREATE TABLE \"T\" ()", "ALTER TABLE \"T\" OWNER TO $login"),
            inDatabase(
                            "R144",
                            "CREATE SEQUENCE numbers MAXVALUE 100",
                            "ALTER SEQUENCE numbers OWNER TO $login",
                            "SELECT pg_catalog.setval('numbers', 91)")
                    .onSources("10", "18"));

    private FaultsLeftBehind() {}

    /** It can be dropped once the database is gone. */
    private static void useTablespace(CleanMigration clean) {
        TestTablespace space = TestTablespace.create(clean.source());
        clean.keepToTheEnd(space);
        clean.inDatabase("CREATE TABLE moved () TABLESPACE " + space.quotedName(), "ALTER TABLE moved OWNER TO $login");
    }

    private static void grantToMissingRole(CleanMigration clean) {
        TestRole reader = clean.keep(clean.source().createRole("NOLOGIN"));
        clean.inDatabase("GRANT SELECT ON t TO " + reader.quotedName());
    }

    private static void encodeInAscii(CleanMigration clean) {
        clean.onSource("UPDATE pg_catalog.pg_database SET encoding = 0 WHERE datname = '"
                + clean.database().name() + "'");
    }

    /** Offline: an online migration takes a replication slot for each. */
    private static void migrateNine(CleanMigration clean) {
        List<String> names = IntStream.rangeClosed(1, 9)
                .mapToObj(number -> clean.keep(clean.source().createDatabase("orders")))
                .map(TestDatabase::name)
                .toList();
        names.forEach(name -> clean.onSource("ALTER DATABASE " + Fixtures.quoted(name) + " OWNER TO $login"));
        clean.plan(plan -> plan.in(Mode.OFFLINE).migrating(names));
    }
}
