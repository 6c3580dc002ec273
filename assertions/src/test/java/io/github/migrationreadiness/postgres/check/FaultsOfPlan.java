package io.github.migrationreadiness.postgres.check;

import static io.github.migrationreadiness.postgres.check.Planted.by;

import io.github.migrationreadiness.check.Mode;
import io.github.migrationreadiness.testservers.ClosedPort;
import io.github.migrationreadiness.testservers.TestDatabase;
import java.util.List;

/** What is wrong with how somebody connects, and with what is to be migrated. */
final class FaultsOfPlan {

    static final List<Planted> ALL = List.of(
            by("603000", "a closed port", FaultsOfPlan::closeSource).shuttingOut(),
            by("603000", "a closed port of the target", FaultsOfPlan::closeTarget)
                    .shuttingOut(),
            by("603001", "TLS that the source does not have", FaultsOfPlan::requireTls)
                    .shuttingOut(),
            by("603100", "an unknown login", clean -> clean.lookAtSource(source -> source.user("nobody")))
                    .shuttingOut(),
            by("603100", "an unknown login of the target", clean -> clean.lookAtTarget(target -> target.user("nobody")))
                    .shuttingOut(),
            by("603102", "a database that is not there", FaultsOfPlan::migrateAMissingDatabase)
                    .shuttingOut(),
            by("603102", "a database to connect to that is not there", FaultsOfPlan::connectToAMissingDatabase)
                    .shuttingOut(),
            by("603110", "no right to connect", FaultsOfPlan::revokeConnect)
                    .ofMigrationLogin()
                    .shuttingOut(),
            by(
                    "603114",
                    "a cutover of an offline migration",
                    clean -> clean.plan(plan -> plan.in(Mode.OFFLINE).cuttingOver(true))),
            by("603000", "a database that takes no session", clean -> limitSessions(clean, 0))
                    .ofMigrationLogin()
                    .shuttingOut(),
            by("603000", "one database of several that takes no session", FaultsOfPlan::limitSessionsOfAnother)
                    .ofMigrationLogin()
                    .shuttingOut(),
            by("R006", "one database of several that is closed", FaultsOfPlan::closeAnother)
                    .shuttingOut(),
            by("603110", "no right to connect to one of several", FaultsOfPlan::revokeConnectToAnother)
                    .ofMigrationLogin()
                    .shuttingOut(),
            by("R006", "a database that is closed", FaultsOfPlan::closeDatabase).shuttingOut(),
            by("R006", "a missing database of the target", FaultsOfPlan::connectToAMissingDatabaseOfTheTarget)
                    .shuttingOut());

    private FaultsOfPlan() {}

    private static void closeSource(CleanMigration clean) {
        ClosedPort port = clean.keep(ClosedPort.refusing());
        clean.lookAtSource(source -> source.url(port.url("postgres")));
    }

    private static void closeTarget(CleanMigration clean) {
        ClosedPort port = clean.keep(ClosedPort.refusing());
        clean.lookAtTarget(target -> target.url(port.url("postgres")));
    }

    private static void requireTls(CleanMigration clean) {
        clean.lookAtSource(source -> source.url(clean.database().url() + "?sslmode=require"));
    }

    private static void migrateAMissingDatabase(CleanMigration clean) {
        clean.plan(plan -> plan.migrating(clean.database().name(), "missing"));
    }

    private static void connectToAMissingDatabase(CleanMigration clean) {
        clean.lookAtSource(source -> source.url(clean.source().url("missing")));
    }

    private static void connectToAMissingDatabaseOfTheTarget(CleanMigration clean) {
        clean.lookAtTarget(target -> target.url(clean.target().url("missing")));
    }

    /** The login owns the database, and would keep the right. */
    private static void revokeConnect(CleanMigration clean) {
        clean.onSource("REVOKE CONNECT ON DATABASE $database FROM PUBLIC, $login");
    }

    /** It is opened again before it is dropped, because somebody who owns tables in it is dropped first. */
    private static void closeDatabase(CleanMigration clean) {
        clean.onSource("ALTER DATABASE $database ALLOW_CONNECTIONS false");
        clean.keep(() -> clean.onSource("ALTER DATABASE $database ALLOW_CONNECTIONS true"));
    }

    private static void limitSessions(CleanMigration clean, int sessions) {
        clean.onSource("ALTER DATABASE $database CONNECTION LIMIT " + sessions);
    }

    private static void limitSessionsOfAnother(CleanMigration clean) {
        clean.onSource("ALTER DATABASE " + another(clean) + " CONNECTION LIMIT 0");
    }

    private static void closeAnother(CleanMigration clean) {
        clean.onSource("ALTER DATABASE " + another(clean) + " ALLOW_CONNECTIONS false");
    }

    private static void revokeConnectToAnother(CleanMigration clean) {
        clean.onSource("REVOKE CONNECT ON DATABASE " + another(clean) + " FROM PUBLIC, $login");
    }

    /** It belongs to the login, as the one beside it. */
    private static String another(CleanMigration clean) {
        TestDatabase another = clean.keep(clean.source().createDatabase("another"));
        clean.onSource("ALTER DATABASE " + another.quotedName() + " OWNER TO $login");
        clean.plan(plan -> plan.migrating(clean.database().name(), another.name()));
        return another.quotedName();
    }
}
