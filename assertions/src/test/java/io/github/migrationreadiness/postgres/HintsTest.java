package io.github.migrationreadiness.postgres;

import static io.github.migrationreadiness.MigrationAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.github.migrationreadiness.check.Plan;
import io.github.migrationreadiness.check.Side;
import io.github.migrationreadiness.testservers.ClosedPort;
import io.github.migrationreadiness.testservers.TcpProxy;
import io.github.migrationreadiness.testservers.TestDatabase;
import io.github.migrationreadiness.testservers.TestRole;
import io.github.migrationreadiness.testservers.TestServer;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;

/** Every row of the table of faults is met on a real server, and its hint fits whoever told the way to the server. */
@Timeout(120)
class HintsTest {

    private static final TestServer PLAIN = TestServer.major("16");
    private static final TestServer GUARDED = GuardedServer.of(PLAIN);

    private static final Duration SHORT = Duration.ofMillis(500);

    /** No pooler is started: what one says is constructed in {@link FaultClassifierTest}. */
    private static final Set<Fault> WITHOUT_SERVER = EnumSet.of(Fault.SOMETHING_IS_FULL);

    /** How sessions are refused. */
    @FunctionalInterface
    private interface Trial {
        ConnectionFault run() throws Exception;
    }

    /** A statement of SQL or words of its own stand where the table's hint would not say enough. */
    private record Row(Fault fault, Situation situation, String hint, Trial trial) {

        static Row of(Fault fault, Trial trial) {
            return of(fault, Situation.PROGRAM, trial);
        }

        static Row of(Fault fault, Situation situation, Trial trial) {
            return new Row(fault, situation, fault.hint(situation, Side.SOURCE), trial);
        }

        static Row of(Fault fault, String hint, Trial trial) {
            return new Row(fault, Situation.PROGRAM, hint, trial);
        }

        DynamicTest test() {
            return dynamicTest(fault + " " + situation, () -> {
                ConnectionFault met = trial.run();
                assertThat(met.error()).isEqualTo(fault.error());
                assertThat(met.advice()).startsWith(hint).doesNotContain("{");
            });
        }
    }

    private static ServerBuilder<SourceServer> source(String url, String user) {
        return SourceServer.builder()
                .url(url)
                .user(user)
                .timeouts(Duration.ofSeconds(5), Duration.ofSeconds(10))
                .plan(Plan.online().migrating("postgres"));
    }

    private static ConnectionFault fault(String url, String user) {
        return fault(source(url, user));
    }

    private static ConnectionFault fault(ServerBuilder<SourceServer> builder) {
        try (SourceServer source = builder.build()) {
            return source.fault().orElseThrow();
        }
    }

    private static ConnectionFault faultOfDataSource(String url, String user) {
        PGSimpleDataSource given = new PGSimpleDataSource();
        given.setUrl(url);
        given.setUser(user);
        return fault(SourceServer.builder().dataSource(given).timeouts(Duration.ofSeconds(5), Duration.ofSeconds(10)));
    }

    private static List<Row> onTheWay() {
        Trial silent = () -> {
            try (ClosedPort port = ClosedPort.dropping()) {
                return fault(source(port.url("postgres"), "postgres")
                        .timeouts(Duration.ofSeconds(1), Duration.ofSeconds(1)));
            }
        };
        return List.of(
                Row.of(Fault.UNREACHABLE, () -> {
                    try (ClosedPort port = ClosedPort.refusing()) {
                        return fault(port.url("postgres"), "postgres");
                    }
                }),
                Row.of(Fault.TIMED_OUT, silent),
                Row.of(Fault.CONNECTION_LOST, () -> {
                    try (TcpProxy port = TcpProxy.to(PLAIN).cutAfter(4_000)) {
                        return fault(port.url("postgres"), "postgres");
                    }
                }),
                Row.of(
                        Fault.NO_SERVER_OF_TYPE,
                        () -> fault(PLAIN.url("postgres") + "?targetServerType=secondary", "postgres")),
                Row.of(Fault.NO_TLS, () -> fault(PLAIN.url("postgres") + "?sslmode=require", "postgres")),
                Row.of(
                        Fault.TLS_ONLY,
                        () -> fault(GUARDED.url("postgres") + "?sslmode=disable", GuardedServer.TLS_ONLY)),
                Row.of(
                        Fault.TLS_HANDSHAKE,
                        () -> fault(
                                GUARDED.url("postgres") + "?sslmode=verify-ca&sslrootcert=/nowhere",
                                GuardedServer.TRUSTED)),
                Row.of(Fault.STARTING_OR_STOPPING, () -> {
                    TestServer server =
                            PLAIN.flavour().setting("cluster_name", "stopping").server();
                    try (Connection whoeverStays = server.superuserConnection("postgres")) {
                        assertThat(whoeverStays.isValid(5)).isTrue();
                        Shutdown.begin(server);
                        return fault(server.url("postgres"), "postgres");
                    }
                }));
    }

    private static List<Row> ofTheLogin() {
        String url = GUARDED.url("postgres");
        String scram = GuardedServer.WITH_SCRAM;
        return List.of(
                Row.of(
                        Fault.NO_HBA_LINE,
                        "Add a line to pg_hba.conf that lets \"without_line\" into \"postgres\"",
                        () -> fault(url, GuardedServer.WITHOUT_LINE)),
                Row.of(Fault.NO_SUCH_LOGIN, () -> fault(url, GuardedServer.UNKNOWN)),
                Row.of(Fault.WRONG_PASSWORD, () -> fault(source(url, scram).password(Password.of("wrong")))),
                Row.of(Fault.NO_PASSWORD, () -> fault(url, scram)),
                Row.of(
                        Fault.NO_PASSWORD,
                        Situation.CONFIGURATION,
                        () -> fault(source(url, scram).describedByConfiguration())),
                Row.of(Fault.NO_PASSWORD, Situation.DATA_SOURCE, () -> faultOfDataSource(url, scram)),
                Row.of(Fault.NO_CHANNEL_BINDING, () -> fault(url + "?channelBinding=require", GuardedServer.TRUSTED)),
                Row.of(
                        Fault.NO_CHANNEL_BINDING,
                        () -> fault(source(url + "?channelBinding=require", GuardedServer.WITH_MD5)
                                .password(Password.of(GuardedServer.PASSWORD)))),
                Row.of(
                        Fault.NO_CHANNEL_BINDING,
                        () -> fault(source(url + "?channelBinding=require&sslmode=disable", scram)
                                .password(Password.of(GuardedServer.PASSWORD)))),
                Row.of(Fault.BROKEN_CHANNEL_BINDING, () -> {
                    try (TlsEnd between = TlsEnd.before(GUARDED)) {
                        return fault(source(between.url("postgres") + "?sslmode=require", scram)
                                .password(Password.of(GuardedServer.PASSWORD)));
                    }
                }));
    }

    private static List<Row> ofCertificates(Path folder) {
        TestServer server = ClientKeys.server16();
        ClientKeys keys = new ClientKeys(server, folder);
        return List.of(
                Row.of(Fault.NO_CLIENT_CERTIFICATE, () -> fault(server.url("postgres"), "wanted")),
                Row.of(Fault.NO_CLIENT_CERTIFICATE, () -> fault(server.url("postgres") + "?sslmode=disable", "wanted")),
                Row.of(Fault.METHOD_FAILED, () -> fault(keys.plain(), "by_certificate")),
                Row.of(Fault.METHOD_FAILED, () -> fault(server.url("postgres"), "by_ident")),
                Row.of(
                        Fault.NO_HBA_LINE,
                        "Add a line to pg_hba.conf that lets \"stranger\"",
                        () -> fault(keys.plain(), "stranger")),
                Row.of(Fault.CLIENT_KEY, () -> fault(keys.encrypted("right"), "wanted")),
                Row.of(
                        Fault.CLIENT_KEY,
                        Situation.CONFIGURATION,
                        () -> fault(source(keys.store("right"), "wanted").describedByConfiguration())),
                Row.of(
                        Fault.CLIENT_KEY,
                        Situation.DATA_SOURCE,
                        () -> faultOfDataSource(keys.encrypted("right"), "wanted")));
    }

    private static List<Row> ofLimits() {
        return List.of(
                Row.of(
                        Fault.ROLE_IS_FULL,
                        "ALTER ROLE \"no_more_sessions\" CONNECTION LIMIT -1;",
                        () -> fault(GUARDED.url("postgres"), GuardedServer.FULL)),
                Row.of(Fault.DATABASE_IS_FULL, "ALTER DATABASE ", () -> {
                    try (TestDatabase database = PLAIN.createDatabase();
                            TestRole role = PLAIN.createRole("LOGIN")) {
                        PLAIN.execute("ALTER DATABASE " + database.quotedName() + " CONNECTION LIMIT 0");
                        return fault(source(database.url(), role.name()).timeouts(SHORT, SHORT));
                    }
                }),
                Row.of(Fault.SERVER_IS_FULL, () -> {
                    TestServer server = PLAIN.flavour()
                            .setting("max_connections", "6")
                            .setting("max_wal_senders", "0")
                            .server();
                    try (TestRole role = server.createRole("LOGIN");
                            FullServer full = FullServer.fill(server, role, 3)) {
                        assertThat(full.sessions()).hasSize(3);
                        return fault(source(server.url("postgres"), role.name()).timeouts(SHORT, SHORT));
                    }
                }));
    }

    private static ConnectionFault inDatabase(TestServer server, String... statements) {
        try (TestDatabase database = server.createDatabase();
                TestRole role = server.createRole("LOGIN")) {
            for (String statement : statements) {
                database.execute(statement.replace("<database>", database.quotedName()));
            }
            return fault(database.url(), role.name());
        }
    }

    private static List<Row> ofDatabases() {
        return List.of(
                Row.of(Fault.NO_SUCH_DATABASE, () -> fault(PLAIN.url("nothing here"), "postgres")),
                Row.of(
                        Fault.NO_CONNECT_PRIVILEGE,
                        "GRANT CONNECT ON DATABASE ",
                        () -> inDatabase(PLAIN, "REVOKE CONNECT ON DATABASE <database> FROM PUBLIC")),
                Row.of(Fault.CLOSED_DATABASE, "ALTER DATABASE ", () -> {
                    try (TestDatabase database = PLAIN.createDatabase()) {
                        PLAIN.execute("ALTER DATABASE " + database.quotedName() + " ALLOW_CONNECTIONS false");
                        return fault(database.url(), "postgres");
                    }
                }),
                Row.of(Fault.INVALID_DATABASE, () -> {
                    try (TestDatabase database = PLAIN.createDatabase()) {
                        PLAIN.execute(
                                "UPDATE pg_database SET datconnlimit = -2 WHERE datname = '" + database.name() + "'");
                        return fault(database.url(), "postgres");
                    }
                }),
                Row.of(
                        Fault.NOT_STARTED,
                        () -> inDatabase(
                                PLAIN,
                                "ALTER DATABASE <database> SET session_preload_libraries = 'nowhere to be found'")),
                Row.of(
                        Fault.WRITES_AT_LOGIN,
                        () -> inDatabase(
                                TestServer.major("18"),
                                "CREATE TABLE public.logins ()",
                                "CREATE FUNCTION public.f() RETURNS event_trigger LANGUAGE plpgsql SECURITY DEFINER AS"
                                        + " 'BEGIN INSERT INTO public.logins DEFAULT VALUES; END'",
                                "CREATE EVENT TRIGGER t ON login EXECUTE FUNCTION public.f()")),
                Row.of(Fault.REFUSED, () -> {
                    try (TestRole role = PLAIN.createRole("LOGIN")) {
                        return fault(PLAIN.url("postgres") + "?options=-c%20log_statement=all", role.name());
                    }
                }),
                new Row(
                        Fault.NOT_IN_POOL,
                        Situation.DATA_SOURCE,
                        Fault.NOT_IN_POOL.hint(Situation.DATA_SOURCE, Side.SOURCE),
                        HintsTest::notInPool));
    }

    private static ConnectionFault notInPool() throws Exception {
        try (Connection lent = PLAIN.superuserConnection("postgres");
                SourceServer source = SourceServer.of(new BorrowedDataSource(lent))) {
            return source.database("template1").fault().orElseThrow();
        }
    }

    private static List<Row> rows(Path folder) {
        return Stream.of(onTheWay(), ofTheLogin(), ofCertificates(folder), ofLimits(), ofDatabases())
                .flatMap(List::stream)
                .toList();
    }

    @TestFactory
    Stream<DynamicTest> eachRow(@TempDir Path folder) {
        return rows(folder).stream().map(Row::test);
    }

    @Test
    void allRowsAreTried(@TempDir Path folder) {
        Set<Fault> tried = rows(folder).stream().map(Row::fault).collect(Collectors.toSet());
        assertThat(tried).isEqualTo(EnumSet.complementOf(EnumSet.copyOf(WITHOUT_SERVER)));
    }

    @Nested
    class AnEncryptedKey {

        @TempDir
        private Path folder;

        @Test
        void letsTheLoginInWithItsPassword() {
            ClientKeys keys = new ClientKeys(ClientKeys.server16(), folder);
            for (String url : List.of(keys.encrypted("kanarien"), keys.store("kanarien"))) {
                try (SourceServer source = source(url, "wanted")
                        .sslPassword(Password.of("kanarien"))
                        .build()) {
                    assertThat(source).isReachable().hasSupportedVersion();
                }
            }
            try (SourceServer source = source(keys.plain(), "localhost").build()) {
                assertThat(source).isReachable();
            }
        }

        @Test
        void isNamedAndNoPasswordIsWhereTheyDoNotFit() {
            ClientKeys keys = new ClientKeys(ClientKeys.server16(), folder);
            for (String url : List.of(keys.encrypted("kanarien"), keys.store("kanarien"))) {
                ConnectionFault fault = fault(
                        source(url, "wanted").sslPassword(Password.of("v0gel")).describedByConfiguration());
                assertThat(fault.toString())
                        .startsWith("[603001] ")
                        .contains(url.substring(url.lastIndexOf('/') + 1))
                        .doesNotContain("kanarien", "v0gel");
                assertThat(fault.advice())
                        .isEqualTo("Check the client key that sslkey names (PKCS #8 in DER, or .p12) and its password:"
                                + " READINESS_SOURCE_SSL_PASSWORD, or the file that readiness.source.ssl-password-file"
                                + " names.");
            }
        }
    }
}
