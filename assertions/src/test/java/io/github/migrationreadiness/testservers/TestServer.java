package io.github.migrationreadiness.testservers;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * A real server on 127.0.0.1 that all tests of the JVM share. It starts when it is first used.
 *
 * <p>Deliberately not {@link AutoCloseable}: JUnit closes such arguments after each test.
 */
public final class TestServer {

    /** The superuser; trusted by every flavour, no password. */
    public static final String SUPERUSER = "postgres";

    /** Over all servers, so that no name is on two of them by accident. */
    private static final AtomicInteger NAMES = new AtomicInteger();

    private final ServerFlavour flavour;
    private volatile Once<RunningServer> running;

    TestServer(ServerFlavour flavour) {
        this.flavour = flavour;
        this.running = new Once<>(this::start);
    }

    /** {@return the plain server of a major such as {@code "9.6"} or {@code "13"}} */
    public static TestServer major(String major) {
        return ServerFlavour.of(major).server();
    }

    private RunningServer start() {
        RunningServer server = EmbeddedServers.start(flavour);
        EmbeddedPostgres postgres = server.postgres();
        flavour.scripts()
                .forEach(script ->
                        Sql.execute(postgres.getDatabase(SUPERUSER, script.database())::getConnection, script.sql()));
        Sql.execute(
                postgres.getPostgresDatabase()::getConnection,
                flavour.preparation().toArray(String[]::new));
        if (!flavour.template().isEmpty()) {
            Sql.execute(
                    postgres.getTemplateDatabase()::getConnection,
                    flavour.template().toArray(String[]::new));
        }
        return server;
    }

    /** Stops the server. It starts anew, without what anybody changed on it, when it is used again. */
    public void stop() {
        Once<RunningServer> stopped = running;
        running = new Once<>(this::start);
        stopped.ifMade(RunningServer::close);
    }

    /** {@return the major version} */
    public String major() {
        return flavour.major();
    }

    /** {@return what sets it apart, to build a further flavour of the same major from} */
    public ServerFlavour flavour() {
        return flavour;
    }

    /** {@return the port on 127.0.0.1} */
    public int port() {
        return running.get().postgres().getPort();
    }

    /** {@return the JDBC URL of a database, without a user} */
    public String url(String database) {
        return JdbcUrl.of(port(), database);
    }

    /** {@return the server's data directory, for instance to change {@code pg_hba.conf} of a flavour of one's own} */
    public Path dataDirectory() {
        return Path.of(column("SHOW data_directory").get(0));
    }

    /** {@return the certificate of a flavour with TLS, as {@code sslrootcert} wants it} */
    public Path certificate() {
        return dataDirectory().resolve(DataDirectory.CERTIFICATE);
    }

    /** {@return a new connection of the superuser} */
    public Connection superuserConnection(String database) throws SQLException {
        return connection(database, SUPERUSER, "");
    }

    /** {@return a new connection of a role; the password does not matter where everybody is trusted} */
    public Connection connection(String database, String user, String password) throws SQLException {
        return DriverManager.getConnection(url(database), user, password);
    }

    /** Runs statements one by one as superuser in database {@code postgres}. */
    public void execute(String... statements) {
        inSession(session -> session.execute(statements));
    }

    /** {@return the first column of a query's rows, read as superuser in database {@code postgres}} */
    public List<String> column(String query) {
        return Sql.column(this::superuserConnection, query);
    }

    void inSession(Consumer<Sql.Session> work) {
        Sql.inSession(this::superuserConnection, work);
    }

    private Connection superuserConnection() throws SQLException {
        return superuserConnection("postgres");
    }

    /** {@return a new empty database, dropped when it is closed} */
    public TestDatabase createDatabase() {
        return createDatabase("test");
    }

    /** {@return a new empty database whose name begins as given: quotes, blanks and capitals are welcome} */
    public TestDatabase createDatabase(String prefix) {
        return TestDatabase.create(this, unique(prefix));
    }

    /** {@return a new database of a role, with what the server gives new databases, dropped when it is closed} */
    public TestDatabase createDatabaseOf(TestRole owner) {
        String name = unique("restored");
        execute("CREATE DATABASE " + Sql.identifier(name) + " OWNER " + owner.quotedName());
        return new TestDatabase(this, name);
    }

    /** {@return a new role with options as in {@code CREATE ROLE}, dropped with all it owns when it is closed} */
    public TestRole createRole(String options) {
        return createRole(options, role -> List.of());
    }

    /** {@return a new role with options and what is then done with it} */
    TestRole createRole(String options, Function<TestRole, List<String>> more) {
        TestRole role = new TestRole(this, unique("role"));
        inSession(session -> {
            session.execute("CREATE ROLE " + role.quotedName() + " " + options);
            session.execute(more.apply(role).toArray(String[]::new));
        });
        return role;
    }

    private String unique(String prefix) {
        return prefix + "_" + NAMES.incrementAndGet();
    }

    @Override
    public String toString() {
        return flavour.toString();
    }
}
