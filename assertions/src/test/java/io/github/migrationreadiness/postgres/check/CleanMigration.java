package io.github.migrationreadiness.postgres.check;

import io.github.migrationreadiness.check.CheckResult;
import io.github.migrationreadiness.check.Plan;
import io.github.migrationreadiness.postgres.ServerBuilder;
import io.github.migrationreadiness.postgres.SourceServer;
import io.github.migrationreadiness.postgres.TargetServer;
import io.github.migrationreadiness.testservers.PostgresClients;
import io.github.migrationreadiness.testservers.Restore;
import io.github.migrationreadiness.testservers.ServerFlavour;
import io.github.migrationreadiness.testservers.SimulatedFlexibleServer;
import io.github.migrationreadiness.testservers.TestDatabase;
import io.github.migrationreadiness.testservers.TestRole;
import io.github.migrationreadiness.testservers.TestServer;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A migration of one database that every check passes, for a fault to be planted in. Whatever a check asks of servers that
 * are well set belongs here, so that it holds for all others too. Closing it leaves nothing behind.
 */
final class CleanMigration implements AutoCloseable {

    private final Deque<AutoCloseable> kept = new ArrayDeque<>();
    private final TestDatabase database;
    private final TestServer target;
    private final TestRole sourceLogin;
    private final TestRole targetLogin;
    private final TestRole owner;
    private final Login login;
    private Plan plan;
    private UnaryOperator<ServerBuilder<SourceServer>> sourceView = UnaryOperator.identity();
    private UnaryOperator<ServerBuilder<TargetServer>> targetView = UnaryOperator.identity();

    /**
     * Prepares both servers.
     *
     * @param servers of the majors to migrate between
     * @param login whom the kit logs in as
     */
    CleanMigration(Servers servers, Login login) {
        this.login = login;
        this.target = servers.target().server();
        TestServer source = servers.source().server();
        this.sourceLogin = keep(source.createRole("LOGIN REPLICATION"));
        this.targetLogin = keep(SimulatedFlexibleServer.createLogin(target));
        this.owner = keep(Fixtures.createRole(target, sourceLogin.name(), "NOLOGIN"));
        this.database = keep(source.createDatabase("orders"));
        this.plan = Plan.online().migrating(database.name());
        inDatabase(
                "CREATE EXTENSION hstore",
                "CREATE TABLE t (id integer PRIMARY KEY)",
                "ALTER TABLE t OWNER TO $login",
                "ALTER DATABASE $database OWNER TO $login");
    }

    /**
     * What sets the two servers up from their start.
     *
     * @param source the flavour of the source
     * @param target the flavour of the target
     */
    record Servers(ServerFlavour source, ServerFlavour target) {

        /** {@return servers that are well set} */
        static Servers of(Majors majors) {
            return new Servers(
                    Fixtures.streaming(TestServer.major(majors.source())).flavour(),
                    Fixtures.flexibleServer(majors.target()).flavour());
        }

        Servers withSource(ServerFlavour other) {
            return new Servers(other, target);
        }

        Servers withTarget(ServerFlavour other) {
            return new Servers(source, other);
        }

        Servers sourceSetting(String name, String value) {
            return withSource(source.setting(name, value));
        }

        Servers targetSetting(String name, String value) {
            return withTarget(target.setting(name, value));
        }
    }

    /** {@return the database to migrate} */
    TestDatabase database() {
        return database;
    }

    /** {@return the server to migrate from} */
    TestServer source() {
        return database.server();
    }

    /** {@return the server to migrate to} */
    TestServer target() {
        return target;
    }

    /** Runs statements as superuser in the database to migrate. {@code $login} and {@code $database} are filled in. */
    void inDatabase(String... statements) {
        database.execute(filled(statements, sourceLogin));
    }

    /** What a superuser owns is a fault of its own. */
    void giveFunctionsToLogin() {
        inDatabase("""
                UPDATE pg_catalog.pg_proc AS p SET proowner = '$login'::pg_catalog.regrole
                 WHERE p.oid >= 16384 AND p.proowner = 10
                   AND NOT EXISTS (SELECT 1 FROM pg_catalog.pg_depend AS d
                                    WHERE d.classid = 'pg_catalog.pg_proc'::pg_catalog.regclass
                                      AND d.objid = p.oid AND d.deptype = 'e')""");
    }

    /** Runs statements as superuser on the source, in database {@code postgres}. Blanks are filled in too. */
    void onSource(String... statements) {
        source().execute(filled(statements, sourceLogin));
    }

    /** Runs statements as superuser on the target, in database {@code postgres}. Blanks are filled in as on the source. */
    void onTarget(String... statements) {
        target.execute(filled(statements, targetLogin));
    }

    /** Takes the role of the owner of all objects from the target, where the service creates it. */
    void leaveOwnerToService() {
        owner.close();
    }

    /** Migrates otherwise. */
    void plan(UnaryOperator<Plan> change) {
        plan = change.apply(plan);
    }

    /** Looks at the source in another way, such as by another login or through a proxy. */
    void lookAtSource(UnaryOperator<ServerBuilder<SourceServer>> view) {
        sourceView = view;
    }

    /** Looks at the target in another way. */
    void lookAtTarget(UnaryOperator<ServerBuilder<TargetServer>> view) {
        targetView = view;
    }

    /** {@return the same, which is closed with the migration} */
    <T extends AutoCloseable> T keep(T something) {
        kept.push(something);
        return something;
    }

    /** Closes something after everything else, the database too. */
    void keepToTheEnd(AutoCloseable something) {
        kept.addLast(something);
    }

    /** {@return the result of every check on everything} */
    List<CheckResult> judge() {
        ServerBuilder<SourceServer> from =
                Fixtures.sourceOf(database).user(name(sourceLogin)).plan(plan);
        ServerBuilder<TargetServer> to =
                Fixtures.targetAt(target).user(name(targetLogin)).plan(plan);
        try (SourceServer source = sourceView.apply(from).build();
                TargetServer target = targetView.apply(to).build()) {
            return WholeSuite.judge(source, target);
        }
    }

    /** {@return what becomes of a plain dump of the database, restored by the login of the target} */
    Restore restore(PostgresClients clients, String... options) {
        try (TestDatabase restored = target.createDatabaseOf(targetLogin)) {
            return Restore.of(clients, database, restored, targetLogin.name(), options);
        }
    }

    private String name(TestRole role) {
        return login == Login.SUPERUSER ? TestServer.SUPERUSER : role.name();
    }

    private String[] filled(String[] statements, TestRole role) {
        return Arrays.stream(statements)
                .map(statement ->
                        statement.replace("$login", role.quotedName()).replace("$database", database.quotedName()))
                .toArray(String[]::new);
    }

    @Override
    public void close() {
        while (!kept.isEmpty()) {
            close(kept.pop());
        }
    }

    private static void close(AutoCloseable something) {
        try {
            something.close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
