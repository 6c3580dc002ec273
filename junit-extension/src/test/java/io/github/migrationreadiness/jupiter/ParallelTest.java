package io.github.migrationreadiness.jupiter;

import static io.github.migrationreadiness.MigrationAssertions.assertThat;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationreadiness.postgres.SourceServer;
import io.github.migrationreadiness.testservers.TcpProxy;
import io.github.migrationreadiness.testservers.TestServer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Exchanger;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ParallelTest {

    private static final int TESTS = 60;
    private static final String NUMBERS = "io.github.migrationreadiness.jupiter.ParallelTest#numbers";

    private final TcpProxy proxy = TcpProxy.to(TestServer.major("16"));

    @AfterEach
    void closeProxy() {
        proxy.close();
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                OfParameterTestCases.class,
                OfConstructorTestCases.class,
                OfSharedInstanceTestCases.class,
                OfClassTestCases.class,
                OnOtherThreadsTestCases.class
            })
    void everyResultFindsItsOwnTest(Class<?> fixture) {
        SuiteRun run = onProxy().inParallel().run(fixture);
        assertThat(run.failures()).isEmpty();
        assertThat(run.tests()).hasSize(TESTS);
        assertThat(numbers())
                .allSatisfy(
                        number -> assertThat(codes(run, "judges#" + number)).containsExactly("603400", "T" + number));
    }

    @Test
    void aServerOfATestReportsToItFromWhereverItIsUsed() {
        SuiteRun run = onProxy()
                .inParallel()
                .with("readiness.on-unused", "ignore") // One may end before its server is asked by the other.
                .run(BorrowingTestCases.class);
        assertThat(run.failures()).isEmpty();
        assertThat(codes(run, "lends")).containsExactly("T1");
        assertThat(codes(run, "borrows")).containsExactly("T2");
    }

    @Test
    void classesOfEqualConfigurationShareTheirServers() {
        SuiteRun run = onProxy()
                .inParallel()
                .run(OfParameterTestCases.class, OfSharedInstanceTestCases.class, OfClassTestCases.class);
        assertThat(run.failures()).isEmpty();
        assertThat(proxy.connections()).isEqualTo(1);
    }

    @Test
    void classesOfAnotherConfigurationHaveServersOfTheirOwn() {
        SuiteRun run = onProxy()
                .inParallel()
                .run(OfParameterTestCases.class, OfClassTestCases.class, OtherwiseConfiguredTestCases.class);
        assertThat(run.failures()).isEmpty();
        assertThat(proxy.connections()).isEqualTo(2);
    }

    private Suites onProxy() {
        return Suites.onSource(proxy.url("postgres"));
    }

    private static List<String> codes(SuiteRun run, String test) {
        return run.entriesOf(test).stream()
                .map(entry -> String.valueOf(entry.get("readiness.code")))
                .toList();
    }

    static List<Integer> numbers() {
        return IntStream.rangeClosed(1, TESTS).boxed().toList();
    }

    private static void judge(SourceServer source, int number) {
        assertThat(source).hasSupportedVersion().passes(Remark.passed("T" + number));
    }

    @MigrationReadiness
    static class OfParameterTestCases {
        @ParameterizedTest
        @MethodSource(NUMBERS)
        void judges(int number, SourceServer source) {
            judge(source, number);
        }
    }

    @MigrationReadiness(properties = "readiness.max-findings=7")
    static class OtherwiseConfiguredTestCases extends OfParameterTestCases {}

    @MigrationReadiness
    static class OfConstructorTestCases {
        private final SourceServer source;

        OfConstructorTestCases(SourceServer source) {
            this.source = source;
        }

        @ParameterizedTest
        @MethodSource(NUMBERS)
        void judges(int number) {
            judge(source, number);
        }
    }

    @TestInstance(Lifecycle.PER_CLASS)
    static class OfSharedInstanceTestCases extends OfConstructorTestCases {
        OfSharedInstanceTestCases(SourceServer source) {
            super(source);
        }
    }

    @MigrationReadiness
    static class OfClassTestCases {
        private static @Nullable SourceServer source;

        @BeforeAll
        static void keep(SourceServer source) {
            OfClassTestCases.source = source;
        }

        @ParameterizedTest
        @MethodSource(NUMBERS)
        void judges(int number) {
            judge(requireNonNull(source), number);
        }
    }

    @MigrationReadiness
    static class OnOtherThreadsTestCases {
        @ParameterizedTest
        @MethodSource(NUMBERS)
        void judges(int number, SourceServer source) {
            CompletableFuture.runAsync(() -> judge(source, number)).join();
        }
    }

    /** Both wait for each other, so they do run at once. */
    @MigrationReadiness
    static class BorrowingTestCases {
        private static final Exchanger<SourceServer> EXCHANGE = new Exchanger<>();

        @Test
        void lends(SourceServer source) throws InterruptedException, TimeoutException {
            assertThat(EXCHANGE.exchange(source, 30, TimeUnit.SECONDS)).passes(Remark.passed("T2"));
        }

        @Test
        void borrows(SourceServer source) throws InterruptedException, TimeoutException {
            assertThat(EXCHANGE.exchange(source, 30, TimeUnit.SECONDS)).passes(Remark.passed("T1"));
        }
    }
}
