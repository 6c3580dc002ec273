package io.github.migrationreadiness.postgres;

import static io.github.migrationreadiness.MigrationAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.github.migrationreadiness.check.Plan;
import io.github.migrationreadiness.check.ReadinessError;
import io.github.migrationreadiness.testservers.TcpProxy;
import io.github.migrationreadiness.testservers.TestServer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.ds.PGSimpleDataSource;

/** What cannot be meant is refused where it is said, in words that help, before anything is opened. */
@Timeout(60)
class ServerBuilderTest {

    private static final String URL = "jdbc:postgresql://nowhere.invalid/orders";
    private static final Duration SECOND = Duration.ofSeconds(1);

    private static ServerBuilder<SourceServer> builder() {
        return SourceServer.builder();
    }

    @Nested
    class OnTheBuilder {

        @TestFactory
        @SuppressWarnings("NullAway") // what callers without null checks do
        Stream<DynamicTest> nullIsRefusedByName() {
            Map<String, Consumer<ServerBuilder<SourceServer>>> calls = new TreeMap<>(Map.of(
                    "url", it -> it.url(null),
                    "dataSource", it -> it.dataSource(null),
                    "user", it -> it.user(null),
                    "password", it -> it.password(null),
                    "kind", it -> it.kind(null),
                    "plan", it -> it.plan(null),
                    "connect", it -> it.timeouts(null, SECOND),
                    "statement", it -> it.timeouts(SECOND, null)));
            return DynamicTest.stream(
                    calls.entrySet().stream(),
                    Map.Entry::getKey,
                    call -> assertThatNullPointerException()
                            .isThrownBy(() -> call.getValue().accept(builder()))
                            .withMessage(call.getKey()));
        }

        @Test
        @SuppressWarnings("NullAway") // what callers without null checks do
        void aMissingSupplierIsRefusedByName() {
            assertThatNullPointerException()
                    .isThrownBy(() -> builder().urlFrom(null))
                    .withMessage("url");
        }

        @ParameterizedTest
        @ValueSource(strings = {"PT0S", "PT-1S", "PT0.0009S", "PT24H0.001S", "P30D"})
        void aTimeoutThatIsNoneIsRefused(Duration duration) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> builder().timeouts(duration, SECOND))
                    .withMessage("The connect time-out must be from 1 millisecond to 1 day, but is " + duration);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> builder().timeouts(SECOND, duration))
                    .withMessage("The statement time-out must be from 1 millisecond to 1 day, but is " + duration);
        }

        @Test
        void theShortestAndTheLongestTimeoutWork() {
            try (SourceServer source = builder()
                    .url(TestServer.major("16").url("postgres"))
                    .user(TestServer.SUPERUSER)
                    .timeouts(Duration.ofDays(1), Duration.ofDays(1))
                    .build()) {
                assertThat(source).isReachable();
            }
        }

        @ParameterizedTest
        @ValueSource(strings = {"", " ", "\t"})
        void aBlankUserIsRefused(String user) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> builder().user(user))
                    .withMessage("The name of the user is blank");
        }

        @Test
        void neitherUrlNorDataSourceIsRefused() {
            assertThatIllegalStateException()
                    .isThrownBy(() -> builder().build())
                    .withMessage("Give the source either a url or a dataSource");
            assertThatIllegalStateException()
                    .isThrownBy(() -> TargetServer.builder().build())
                    .withMessage("Give the target either a url or a dataSource");
        }

        @Test
        void bothUrlAndDataSourceAreRefused() {
            assertThatIllegalStateException()
                    .isThrownBy(
                            () -> builder().url(URL).dataSource(dataSource()).build())
                    .withMessage("Give the source either a url or a dataSource");
        }

        @Test
        void aLoginThatTheDataSourceWouldNotSeeIsRefused() {
            String message = "The dataSource of the source has its own login: give user and password to it, not here";
            assertThatIllegalStateException()
                    .isThrownBy(() ->
                            builder().dataSource(dataSource()).user("migrator").build())
                    .withMessage(message);
            assertThatIllegalStateException()
                    .isThrownBy(() -> builder()
                            .dataSource(dataSource())
                            .password(Password.of("secret"))
                            .build())
                    .withMessage(message);
        }

        private static DataSource dataSource() {
            return new PGSimpleDataSource();
        }
    }

    @Nested
    class OnTheSupplierOfTheUrl {

        @Test
        void itIsNotAskedBeforeTheFirstQuestionAndThenOnce() {
            AtomicInteger asked = new AtomicInteger();
            try (TcpProxy proxy = TcpProxy.to(TestServer.major("16"));
                    SourceServer source = builder()
                            .urlFrom(() -> {
                                asked.incrementAndGet();
                                return proxy.url("postgres");
                            })
                            .user(TestServer.SUPERUSER)
                            .build()) {
                assertThat(source).hasToString("source server");
                assertThat(asked).hasValue(0);
                assertThat(proxy.connections()).isZero();
                assertThat(source).isReachable().hasSupportedVersion();
                assertThat(asked).hasValue(1);
            }
        }

        @Test
        void aPasswordInItsUrlIsRefusedAndNotRepeated() {
            try (SourceServer source = builder()
                    .urlFrom(() -> "jdbc:postgresql://migrator:canary@db/orders")
                    .build()) {
                assertThatIllegalArgumentException()
                        .isThrownBy(() -> assertThat(source).isReachable())
                        .withMessageStartingWith("The JDBC URL holds a password")
                        .satisfies(refusal ->
                                assertThat(AllTextOf.exception(refusal)).doesNotContain("canary"));
            }
        }

        @Test
        void aMalformedUrlIsRefused() {
            try (SourceServer source = builder().urlFrom(() -> "orders").build()) {
                assertThatIllegalArgumentException()
                        .isThrownBy(() -> assertThat(source).isReachable())
                        .withMessageContaining("\"orders\" does not begin with jdbc:postgresql:");
            }
        }
    }

    @Nested
    class OnNames {

        private final SourceServer source = SourceServer.of(URL);

        @ParameterizedTest
        @ValueSource(strings = {"", " ", "\n"})
        void aBlankDatabaseIsRefused(String name) {
            refused(() -> Plan.online().migrating("orders", name), "The name of a database is blank");
            refused(
                    () -> assertThat(source).hasDatabases(name),
                    "names of the databases to look for, none of them blank");
        }

        @Test
        void anEmptyNameIsRefusedButBlanksAreAName() {
            refused(() -> source.database(""), "The name of a database is empty");
            assertThat(source.database(" ").name()).isEqualTo(" ");
        }

        @Test
        void noDatabaseAtAllIsRefused() {
            refused(() -> assertThat(source).hasDatabases(), "names of the databases to look for");
        }

        @Test
        void aDatabaseThatIsNamedTwiceIsRefused() {
            refused(() -> Plan.online().migrating("orders", "orders"), "A database is named twice: [orders, orders]");
        }

        @Test
        @SuppressWarnings("NullAway") // what callers without null checks do
        void nullIsRefused() {
            assertThatNullPointerException()
                    .isThrownBy(() -> source.database(null))
                    .withMessage("name");
            refused(() -> assertThat(source).hasDatabases("orders", null), "none of them blank");
            assertThatNullPointerException().isThrownBy(() -> Plan.online().migrating("orders", null));
            assertThatNullPointerException()
                    .isThrownBy(() -> assertThat(source).hasReplicationRole(null))
                    .withMessage("role");
            assertThatNullPointerException()
                    .isThrownBy(() -> assertThat(source).hasWalLevel(null))
                    .withMessage("level");
            assertThatNullPointerException().isThrownBy(() -> Password.of(null)).withMessage("value");
        }

        @Test
        @SuppressWarnings("NullAway") // what callers without null checks do
        void aServerThatIsNullFailsTheAssertion() {
            assertThatExceptionOfType(AssertionError.class)
                    .isThrownBy(() -> assertThat((SourceServer) null).isReachable())
                    .withMessageContaining("Expecting actual not to be null");
        }

        @Test
        void anUnknownLevelAndNoSlotAreRefused() {
            refused(() -> assertThat(source).hasWalLevel("logcal"), "logcal");
            refused(() -> assertThat(source).hasFreeReplicationSlots(0), "0");
        }

        private static void refused(ThrowingCallable call, String message) {
            assertThatIllegalArgumentException().isThrownBy(call).withMessageContaining(message);
        }
    }

    @Test
    void whatWasClosedSaysSo() {
        SourceServer source = SourceServer.of(URL);
        source.close();
        List.<ThrowingCallable>of(
                        source::version,
                        source::openConnection,
                        () -> assertThat(source).isReachable(),
                        () -> assertThat(source.database("orders")).isReachable())
                .forEach(call -> assertThatIllegalStateException()
                        .isThrownBy(call)
                        .withMessage("The server nowhere.invalid:5432 was closed with its test plan"));
    }

    @Test
    void aFailureIsNoMoreThanItself() {
        try (SourceServer source = SourceServer.of(URL)) {
            assertThatExceptionOfType(ReadinessError.class)
                    .isThrownBy(() -> assertThat(source).isReachable())
                    .withNoCause();
        }
    }
}
