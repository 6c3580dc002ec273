package io.github.migrationreadiness.postgres.check;

import static io.github.migrationreadiness.postgres.check.Fixtures.createDatabase;
import static io.github.migrationreadiness.postgres.check.Fixtures.flexibleServer;
import static io.github.migrationreadiness.postgres.check.Fixtures.pretend;
import static io.github.migrationreadiness.postgres.check.Planted.by;
import static io.github.migrationreadiness.postgres.check.Planted.inDatabase;
import static io.github.migrationreadiness.postgres.check.Planted.onTarget;
import static io.github.migrationreadiness.postgres.check.Planted.with;

import io.github.migrationreadiness.postgres.ServerKind;
import io.github.migrationreadiness.postgres.check.CleanMigration.Servers;
import io.github.migrationreadiness.postgres.reference.ReferenceData;
import io.github.migrationreadiness.testservers.TestDatabase;
import io.github.migrationreadiness.testservers.TestServer;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;

/** What is wrong with the target, or with the source for this target. */
final class FaultsOfTarget {

    static final List<Planted> ALL = List.of(
            by("603101", "a database of that name on the target", FaultsOfTarget::createForAzureAdmin),
            inDatabase("603108", "CREATE EXTENSION pg_trgm"),
            with("603109", "nothing preloaded", FaultsOfTarget::preloadNothing)
                    .and(clean -> clean.inDatabase("CREATE EXTENSION pg_stat_statements")),
            with("603111", "a session of somebody else", FaultsOfTarget::withoutSignals)
                    .and(FaultsOfTarget::occupy)
                    .ofMigrationLogin(),
            onTarget("603115", "REVOKE azure_pg_admin FROM $login").ofMigrationLogin(),
            onTarget("603116", "ALTER ROLE $login NOCREATEROLE").ofMigrationLogin(),
            by("603117", "a template to overwrite", FaultsOfTarget::overwriteTemplate),
            by("603117", "somebody else's database to overwrite", FaultsOfTarget::overwriteForeign)
                    .ofMigrationLogin(),
            by("603401", "a locale that the target lacks", FaultsOfTarget::migrateUnknownLocale),
            inDatabase(
                    "603402",
                    "UPDATE pg_catalog.pg_collation SET collname = 'fr_BE.utf8' WHERE collname = 'C.utf8'",
                    "ALTER TABLE t ADD COLUMN note text COLLATE \"fr_BE.utf8\""),
            by("603405", "an extension of nobody", clean -> pretend(clean.database(), "rdkit", "4.3")),
            with("603406", "a PostGIS of the future", FaultsOfTarget::allowPostgis)
                    .and(FaultsOfTarget::preferNewPostgis),
            by("603408", "an extension that ends with 15", FaultsOfTarget::extendBefore16)
                    .onTargets("16", "16"),
            with("603700", "a prepared transaction", FaultsOfTarget::prepareTransactions)
                    .and(FaultsOfTarget::overwritePrepared),
            by("603700", "a superuser's session", FaultsOfTarget::occupyAsSuperuser)
                    .ofMigrationLogin(),
            with("603708", "no schema public", servers -> inTemplate(servers, "DROP SCHEMA public")),
            with(
                            "603708",
                            "an owner of the schema public",
                            servers -> inTemplate(servers, "ALTER SCHEMA public OWNER TO postgres"))
                    .ofMigrationLogin(),
            onTarget("R001", "ALTER ROLE $login SET tcp_keepalives_idle = 60").ofMigrationLogin(),
            onTarget("R002", "ALTER ROLE $login SET idle_in_transaction_session_timeout = '5min'")
                    .ofMigrationLogin(),
            with(
                            "R005",
                            "a target of PostgreSQL 11",
                            servers -> servers.withTarget(flexibleServer("11").flavour()))
                    .onSources("12", "18"));

    private FaultsOfTarget() {}

    /** The extension is allowlisted: otherwise that would be the fault. */
    private static Servers preloadNothing(Servers servers) {
        return servers.targetSetting("azure.extensions", "hstore,pg_stat_statements")
                .targetSetting("shared_preload_libraries", "");
    }

    private static Servers allowPostgis(Servers servers) {
        return servers.targetSetting("azure.extensions", "hstore,postgis");
    }

    private static Servers prepareTransactions(Servers servers) {
        return servers.targetSetting("max_prepared_transactions", "8");
    }

    /** The admins of the service may end sessions. */
    private static Servers withoutSignals(Servers servers) {
        return servers.withTarget(servers.target().prepared("REVOKE pg_signal_backend FROM azure_pg_admin"));
    }

    private static Servers inTemplate(Servers servers, String statement) {
        return servers.withTarget(servers.target().preparedInTemplate(statement));
    }

    private static TestDatabase create(CleanMigration clean) {
        TestDatabase database =
                clean.keep(createDatabase(clean.target(), clean.database().name()));
        clean.onTarget("ALTER DATABASE $database OWNER TO $login");
        return database;
    }

    private static void createForAzureAdmin(CleanMigration clean) {
        create(clean).execute("ALTER SCHEMA public OWNER TO azure_pg_admin");
    }

    private static TestDatabase overwrite(CleanMigration clean) {
        clean.plan(plan -> plan.overwritingTarget(true));
        return create(clean);
    }

    private static void overwriteForeign(CleanMigration clean) {
        overwrite(clean);
        clean.onTarget("ALTER DATABASE $database OWNER TO postgres");
    }

    private static void overwriteTemplate(CleanMigration clean) {
        overwrite(clean);
        clean.onTarget("ALTER DATABASE $database IS_TEMPLATE true");
        clean.keep(() -> clean.onTarget("ALTER DATABASE $database IS_TEMPLATE false"));
    }

    private static void overwritePrepared(CleanMigration clean) {
        overwrite(clean).execute("BEGIN", "SELECT txid_current()", "PREPARE TRANSACTION 'left over'");
    }

    private static void occupy(CleanMigration clean) {
        TestDatabase database = overwrite(clean);
        openSession(
                clean, database, clean.keep(clean.target().createRole("LOGIN")).name());
    }

    private static void occupyAsSuperuser(CleanMigration clean) {
        openSession(clean, overwrite(clean), TestServer.SUPERUSER);
    }

    private static void openSession(CleanMigration clean, TestDatabase database, String user) {
        try {
            clean.keep(TargetFixtures.session(database, user));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void migrateUnknownLocale(CleanMigration clean) {
        clean.onSource(
                "DROP DATABASE $database",
                "CREATE DATABASE $database OWNER $login TEMPLATE template0 LC_COLLATE 'C.UTF-8' LC_CTYPE 'C.UTF-8'");
        TestDatabase home = clean.keep(clean.target().createDatabase())
                .execute("DELETE FROM pg_catalog.pg_collation WHERE collname = 'C.utf8'");
        clean.lookAtTarget(target -> target.url(home.url()));
    }

    private static void preferNewPostgis(CleanMigration clean) {
        pretend(clean.database(), "postgis", "99.1");
        clean.lookAtTarget(target -> target.kind(ServerKind.SIMULATED));
    }

    private static void extendBefore16(CleanMigration clean) {
        pretend(clean.database(), "rdkit", "4.3");
        ReferenceData data =
                ReferenceData.from(Path.of("src", "test", "resources", "reference", "rdkit-to-15.properties"));
        clean.lookAtTarget(target -> target.referenceData(data));
    }
}
