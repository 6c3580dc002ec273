package io.github.migrationreadiness.postgres;

import static io.github.migrationreadiness.MigrationAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.migrationreadiness.check.CheckResult;
import io.github.migrationreadiness.check.Plan;
import io.github.migrationreadiness.testservers.ClosedPort;
import io.github.migrationreadiness.testservers.TcpProxy;
import io.github.migrationreadiness.testservers.TestServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.ds.PGSimpleDataSource;

/** A password goes to the driver and nowhere else, whatever fails. */
@Timeout(60)
@ResourceLock(Resources.SYSTEM_PROPERTIES)
class SecretsTest {

    private static final String CANARY = "canary-7f3a";
    private static final String PASSFILE = "org.postgresql.pgpassfile";
    private static final String SERVICEFILE = "org.postgresql.pgservicefile";

    private static final TestServer PLAIN = TestServer.major("16");

    private static TestServer guarded() {
        return GuardedServer.of(PLAIN);
    }

    @AfterEach
    void forgetFiles() {
        System.clearProperty(PASSFILE);
        System.clearProperty(SERVICEFILE);
    }

    /** Servers that mind something, for a login that has a password all the same. */
    enum Trouble {
        WRONG_PASSWORD(GuardedServer.WITH_SCRAM),
        WRONG_MD5_PASSWORD(GuardedServer.WITH_MD5),
        EXPIRED_PASSWORD(GuardedServer.EXPIRED),
        UNKNOWN_ROLE(GuardedServer.UNKNOWN_WITH_PASSWORD),
        NO_HBA_LINE(GuardedServer.WITHOUT_LINE),
        TLS_ONLY(GuardedServer.TLS_ONLY),
        UNTRUSTED_CERTIFICATE(GuardedServer.TRUSTED),
        NO_TLS(TestServer.SUPERUSER),
        NO_DATABASE(TestServer.SUPERUSER),
        UNKNOWN_HOST(TestServer.SUPERUSER);

        private final String user;

        Trouble(String user) {
            this.user = user;
        }

        ServerBuilder<SourceServer> server() {
            return at(url()).user(user);
        }

        private String url() {
            return switch (this) {
                case TLS_ONLY -> guarded().url("postgres") + "?sslmode=disable";
                case UNTRUSTED_CERTIFICATE -> guarded().url("postgres") + "?sslmode=verify-full&sslrootcert=none";
                case NO_TLS -> PLAIN.url("postgres") + "?sslmode=require";
                case NO_DATABASE -> PLAIN.url("nothing here");
                case UNKNOWN_HOST -> "jdbc:postgresql://nowhere.invalid/postgres";
                default -> guarded().url("postgres");
            };
        }
    }

    private static ServerBuilder<SourceServer> at(String url) {
        return SourceServer.builder()
                .url(url)
                .timeouts(Duration.ofSeconds(1), Duration.ofSeconds(10))
                .plan(Plan.online().migrating("postgres"));
    }

    /** Asks everything that there is to ask, and looks at everything that comes out. */
    private static void keepsItsSecret(ServerBuilder<SourceServer> builder, Level level) {
        List<CheckResult> results = new ArrayList<>();
        try (LoggedByDriver log = LoggedByDriver.at(level);
                SourceServer server = builder.build()) {
            SourceServer source = server.recordingTo(results::add);
            Stream<Throwable> failures = Stream.concat(
                    EveryAssertion.on(source).values().stream().map(assertion -> catchThrowable(assertion::run)),
                    Stream.of(
                            catchThrowable(() -> assertThat(source).isReachable()),
                            catchThrowable(
                                    () -> assertThat(source).hasCompatibleTls().acceptsLogin()),
                            catchThrowable(source::openConnection),
                            catchThrowable(source::version)));
            assertThat(failures.filter(Objects::nonNull))
                    .isNotEmpty()
                    .allSatisfy(
                            failure -> assertThat(AllTextOf.exception(failure)).doesNotContain(CANARY));
            assertThat(List.of(builder, source, source.fault(), source.server(), source.address(), results))
                    .allSatisfy(thing -> assertThat(thing.toString()).doesNotContain(CANARY));
            assertThat(log.text()).doesNotContain(CANARY);
        }
    }

    @Nested
    class OfTheBuilder {

        @ParameterizedTest
        @EnumSource
        void areKeptWhateverTheServerMinds(Trouble trouble) {
            keepsItsSecret(trouble.server().password(Password.of(CANARY)), Level.FINE);
        }

        @Test
        void areKeptWhateverTheNetworkDoes() {
            try (ClosedPort refusing = ClosedPort.refusing();
                    TcpProxy silent = TcpProxy.blackHole();
                    TcpProxy resetting = TcpProxy.resetting();
                    TcpProxy cutting = TcpProxy.to(PLAIN).cutAfter(4_000)) {
                Stream.of(
                                refusing.url("postgres"),
                                silent.url("postgres"),
                                resetting.url("postgres"),
                                cutting.url("postgres"))
                        .forEach(url -> keepsItsSecret(
                                at(url).user(TestServer.SUPERUSER).password(Password.of(CANARY)), Level.FINE));
            }
        }

        @Test
        void areKeptFromTheMostTalkativeLogOfTheDriver() {
            keepsItsSecret(Trouble.WRONG_PASSWORD.server().password(Password.of(CANARY)), Level.ALL);
            keepsItsSecret(Trouble.WRONG_MD5_PASSWORD.server().password(Password.of(CANARY)), Level.ALL);
            keepsItsSecret(Trouble.NO_DATABASE.server().password(Password.of(CANARY)), Level.ALL);
        }

        @Test
        void areKeptWhenTheyComeFromAFile(@TempDir Path folder) throws IOException {
            Path file = privateFile(folder.resolve("password"), CANARY + "\n");
            keepsItsSecret(Trouble.WRONG_PASSWORD.server().password(Password.fromFile(file)), Level.FINE);
        }
    }

    @Nested
    class OfTheDriversDataSource {

        @Test
        void areKept() {
            PGSimpleDataSource given = new PGSimpleDataSource();
            given.setUrl(guarded().url("postgres"));
            given.setUser(GuardedServer.WITH_SCRAM);
            given.setPassword(CANARY);
            keepsItsSecret(SourceServer.builder().dataSource(given), Level.FINE);
        }

        @Test
        void areKeptIfTheyCameInAUrl() {
            PGSimpleDataSource given = new PGSimpleDataSource();
            given.setUrl(guarded().url("postgres") + "?user=" + GuardedServer.WITH_SCRAM + "&password=" + CANARY);
            keepsItsSecret(SourceServer.builder().dataSource(given), Level.FINE);
        }
    }

    @Nested
    class OfPgpass {

        @Test
        void areFoundForTheLoginOfTheBuilder(@TempDir Path folder) throws IOException {
            usePgpass(folder, ":*:somebody else:" + CANARY, ":*:" + GuardedServer.WITH_SCRAM + ":right");
            try (SourceServer source = SourceServer.builder()
                    .url(guarded().url("postgres"))
                    .user(GuardedServer.WITH_SCRAM)
                    .build()) {
                assertThat(source).isReachable().acceptsLogin();
            }
        }

        @Test
        void areFoundForTheLoginOfTheUrl(@TempDir Path folder) throws IOException {
            usePgpass(folder, ":*:" + GuardedServer.WITH_SCRAM + ":right");
            try (SourceServer source =
                    SourceServer.of(guarded().url("postgres") + "?user=" + GuardedServer.WITH_SCRAM)) {
                assertThat(source).isReachable().acceptsLogin();
            }
        }

        @Test
        void areKept(@TempDir Path folder) throws IOException {
            usePgpass(folder, ":*:*:" + CANARY);
            keepsItsSecret(Trouble.WRONG_PASSWORD.server(), Level.FINE);
        }

        private static void usePgpass(Path folder, String... linesAfterThePort) throws IOException {
            StringBuilder text = new StringBuilder();
            for (String line : linesAfterThePort) {
                text.append("127.0.0.1:").append(guarded().port()).append(line).append('\n');
            }
            System.setProperty(
                    PASSFILE,
                    privateFile(folder.resolve("pgpass"), text.toString()).toString());
        }
    }

    @Nested
    class OfPgService {

        @ParameterizedTest
        @ValueSource(strings = {"jdbc:postgresql:///?service=orders", "jdbc:postgresql://?service=orders"})
        void areFoundAndTheServerIsNamedByItsAddress(String url, @TempDir Path folder) throws IOException {
            useService(folder, GuardedServer.PASSWORD);
            try (SourceServer source = SourceServer.of(url)) {
                assertThat(source.address()).isEqualTo("127.0.0.1:" + guarded().port());
                assertThat(source).isReachable().acceptsLogin();
                assertThat(source.login().name()).isEqualTo(GuardedServer.WITH_SCRAM);
                assertThat(source.server()).contains("127.0.0.1:" + guarded().port() + " (PostgreSQL 16");
            }
        }

        @Test
        void areKept(@TempDir Path folder) throws IOException {
            useService(folder, CANARY);
            keepsItsSecret(SourceServer.builder().url("jdbc:postgresql:///?service=orders"), Level.FINE);
        }

        private static void useService(Path folder, String password) throws IOException {
            Path file = privateFile(folder.resolve("pg_service.conf"), """
                            [orders]
                            host=127.0.0.1
                            port=%d
                            dbname=postgres
                            user=%s
                            password=%s
                            """.formatted(
                            guarded().port(), GuardedServer.WITH_SCRAM, password));
            System.setProperty(SERVICEFILE, file.toString());
        }
    }

    @Nested
    class InFiles {

        @Test
        void areTheFirstLine(@TempDir Path folder) throws IOException {
            Path file = privateFile(folder.resolve("password"), " with blanks \nsecond line\n");
            assertThat(Password.fromFile(file).reveal()).isEqualTo(" with blanks ");
        }

        @Test
        void areRefusedWhereOthersMayRead(@TempDir Path folder) throws IOException {
            Path file = privateFile(folder.resolve("password"), CANARY);
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Password.fromFile(file))
                    .withMessageEndingWith("is readable to others; run: chmod 600 " + file);
        }

        @Test
        void areRefusedWhereThereAreNone(@TempDir Path folder) throws IOException {
            Path empty = privateFile(folder.resolve("empty"), "");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Password.fromFile(empty))
                    .withMessageEndingWith("is empty");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Password.fromFile(folder.resolve("nowhere")))
                    .withMessageEndingWith("does not exist");
        }
    }

    private static Path privateFile(Path file, String text) throws IOException {
        Files.writeString(file, text);
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    }
}
