package io.github.migrationreadiness.jupiter;

import static io.github.migrationreadiness.MigrationAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationreadiness.check.Mode;
import io.github.migrationreadiness.postgres.SourceServer;
import io.github.migrationreadiness.postgres.TargetServer;
import io.github.migrationreadiness.testservers.TcpProxy;
import io.github.migrationreadiness.testservers.TestServer;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.engine.TestExecutionResult.Status;
import org.postgresql.ds.PGSimpleDataSource;

class InjectionTest {

    private static final TestServer SERVER = TestServer.major("16");

    @ParameterizedTest
    @ValueSource(classes = {PerMethodTestCases.class, PerClassTestCases.class})
    void reachesConstructorsLifecycleMethodsAndTests(Class<?> fixture) {
        SuiteRun run = bothSides().run(fixture);
        assertThat(run.failures()).isEmpty();
        assertThat(run.tests())
                .containsOnlyKeys(
                        "takesServers",
                        "takesSessions",
                        "takesServersBesideAnArgument#1",
                        "takesServersBesideAnArgument#2",
                        "takesServersAgain#1",
                        "takesServersAgain#2",
                        "leavesForeignParametersToOthers")
                .allSatisfy((name, status) -> assertThat(status).isEqualTo(Status.SUCCESSFUL));
    }

    @Test
    void connectsToNothing() {
        try (TcpProxy hole = TcpProxy.blackHole()) {
            SuiteRun run = Suites.onSource(hole.url("postgres"))
                    .withTarget(hole.url("postgres"))
                    .with("readiness.on-unused", "ignore")
                    .run(IdleTestCases.class);
            assertThat(run.failures()).isEmpty();
            assertThat(hole.connections()).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                OfSuperclassTestCases.class,
                OfInterfaceTestCases.class,
                ComposedTestCases.class,
                OfComposedSuperclassTestCases.class,
                NearestTestCases.class
            })
    void isAskedForByTheNearestAnnotation(Class<?> fixture) {
        SuiteRun run =
                Suites.onSource(SERVER).with("readiness.on-unused", "ignore").run(fixture);
        assertThat(run.failures()).isEmpty();
        assertThat(run.tests()).containsExactly(Map.entry("migratesOffline", Status.SUCCESSFUL));
    }

    @Test
    void isInheritedByNestedClassesWhichMayAddTheirOwn() {
        SuiteRun run =
                Suites.onSource(SERVER).with("readiness.on-unused", "ignore").run(OuterTestCases.class);
        assertThat(run.failures()).isEmpty();
        assertThat(run.tests()).containsOnlyKeys("outside", "inherits", "inheritsDeeper", "addsItsOwn");
    }

    @ParameterizedTest
    @ValueSource(classes = {ByDataSourceTestCases.class, ByUrlTestCases.class})
    void isConfiguredByABuilderToo(Class<?> fixture) {
        SuiteRun run = Suites.unconfigured().run(fixture);
        assertThat(run.failures()).isEmpty();
        assertThat(run.tests()).containsOnlyKeys("isReachable", "isPlannedByTheBuilder");
    }

    private static Suites bothSides() {
        return Suites.onSource(SERVER).withTarget(SERVER.url("postgres"));
    }

    @MigrationReadiness
    abstract static class EverywhereTestCases {

        private final SourceServer source;
        private final TargetServer target;

        EverywhereTestCases(SourceServer source, TargetServer target) {
            this.source = source;
            this.target = target;
        }

        @BeforeEach
        void before(SourceServer source, TargetServer target, @FromTarget Connection session) throws SQLException {
            reach(source, target);
            assertThat(session.isValid(1)).isTrue();
        }

        @Test
        void takesServers(SourceServer source, TargetServer target) {
            reach(source, target);
            reach(this.source, this.target);
        }

        @Test
        void takesSessions(
                @FromSource Connection source,
                @FromTarget Connection target,
                @FromSource DataSource sources,
                @FromTarget DataSource targets)
                throws SQLException {
            assertThat(source).isNotSameAs(target);
            try (Connection ofSource = sources.getConnection();
                    Connection ofTarget = targets.getConnection()) {
                assertThat(List.of(source, target, ofSource, ofTarget)).doesNotHaveDuplicates();
            }
        }

        @ParameterizedTest
        @ValueSource(strings = {"one", "two"})
        void takesServersBesideAnArgument(String argument, SourceServer source, TargetServer target) {
            assertThat(argument).isIn("one", "two");
            reach(source, target);
        }

        @RepeatedTest(2)
        void takesServersAgain(SourceServer source) {
            assertThat(source).isReachable();
        }

        @Test
        void leavesForeignParametersToOthers(TestInfo info, @TempDir Path folder, SourceServer source) {
            assertThat(info.getDisplayName()).isNotEmpty();
            assertThat(folder).isDirectory();
            assertThat(source).isReachable();
        }

        @AfterEach
        void after(SourceServer source, TargetServer target) {
            reach(source, target);
        }

        static void reach(SourceServer source, TargetServer target) {
            assertThat(source).isReachable();
            assertThat(target).isReachable();
        }
    }

    static class PerMethodTestCases extends EverywhereTestCases {

        PerMethodTestCases(SourceServer source, TargetServer target) {
            super(source, target);
        }

        @BeforeAll
        static void first(SourceServer source, TargetServer target) {
            reach(source, target);
        }

        @AfterAll
        static void last(SourceServer source, TargetServer target) {
            reach(source, target);
        }
    }

    @TestInstance(Lifecycle.PER_CLASS)
    static class PerClassTestCases extends EverywhereTestCases {

        PerClassTestCases(SourceServer source, TargetServer target, @FromSource DataSource sessions) {
            super(source, target);
            Objects.requireNonNull(sessions);
        }

        @BeforeAll
        void first(SourceServer source, TargetServer target) {
            reach(source, target);
        }

        @AfterAll
        void last(SourceServer source, TargetServer target) {
            reach(source, target);
        }
    }

    @MigrationReadiness
    static class IdleTestCases {
        IdleTestCases(SourceServer source) {}

        @BeforeAll
        static void before(SourceServer source) {}

        @Test
        void asksNothing(SourceServer source, TargetServer target, @FromSource DataSource sources) {
            assertThat(source.database("orders").toString()).isNotEmpty();
        }
    }

    interface MigratesOffline {
        @Test
        default void migratesOffline(SourceServer source) {
            assertThat(source.plan().mode()).isEqualTo(Mode.OFFLINE);
        }
    }

    @MigrationReadiness(mode = Mode.OFFLINE)
    abstract static class OfflineSuite {}

    static class OfSuperclassTestCases extends OfflineSuite implements MigratesOffline {}

    @MigrationReadiness(mode = Mode.OFFLINE)
    interface Offline {}

    static class OfInterfaceTestCases implements Offline, MigratesOffline {}

    @Retention(RetentionPolicy.RUNTIME)
    @Inherited
    @MigrationReadiness(mode = Mode.OFFLINE)
    @interface OfflineReadiness {}

    @OfflineReadiness
    static class ComposedTestCases implements MigratesOffline {}

    static class OfComposedSuperclassTestCases extends ComposedTestCases {}

    @MigrationReadiness
    abstract static class OnlineSuite {}

    @OfflineReadiness
    static class NearestTestCases extends OnlineSuite implements MigratesOffline {}

    @MigrationReadiness(databases = {"orders", "a, \"b\""})
    static class OuterTestCases {

        @Test
        void outside(SourceServer source) {
            assertThat(source.plan().databases()).containsExactly("orders", "a, \"b\"");
        }

        @Nested
        class InnerTestCases {
            @Test
            void inherits(SourceServer source) {
                assertThat(source.plan().databases()).containsExactly("orders", "a, \"b\"");
            }

            @Nested
            class InnermostTestCases {
                @Test
                void inheritsDeeper(SourceServer source) {
                    assertThat(source.plan().databases()).containsExactly("orders", "a, \"b\"");
                }
            }
        }

        @Nested
        @MigrationReadiness(mode = Mode.OFFLINE)
        class OwnTestCases {
            @Test
            void addsItsOwn(SourceServer source) {
                assertThat(source.plan().mode()).isEqualTo(Mode.OFFLINE);
                assertThat(source.plan().databases()).containsExactly("orders", "a, \"b\"");
            }
        }
    }

    abstract static class BuiltTestCases {
        @Test
        void isReachable(SourceServer source, TargetServer target) {
            assertThat(source).isReachable();
            assertThat(target).isReachable();
        }

        @Test
        void isPlannedByTheBuilder(SourceServer source) {
            assertThat(source.plan().mode()).isEqualTo(Mode.OFFLINE);
            assertThat(source.plan().databases()).containsExactly("postgres");
            assertThat(source.plan().cutover()).isTrue();
            assertThat(source.plan().maxFindings()).isEqualTo(7);
        }
    }

    static class ByDataSourceTestCases extends BuiltTestCases {
        @RegisterExtension
        static final MigrationReadinessExtension READINESS = MigrationReadinessExtension.builder()
                .source(dataSource())
                .target(dataSource())
                .mode(Mode.OFFLINE)
                .databases("postgres")
                .cutover(true)
                .property("readiness.max-findings", "7")
                .property("readiness.on-unused", "ignore")
                .build();

        private static DataSource dataSource() {
            PGSimpleDataSource source = new PGSimpleDataSource();
            source.setUrl(SERVER.url("postgres"));
            source.setUser(TestServer.SUPERUSER);
            return source;
        }
    }

    static class ByUrlTestCases extends BuiltTestCases {
        @RegisterExtension
        static final MigrationReadinessExtension READINESS = MigrationReadinessExtension.builder()
                .source(ByUrlTestCases::url)
                .target(ByUrlTestCases::url)
                .mode(Mode.OFFLINE)
                .databases("postgres")
                .cutover(true)
                .property("readiness.max-findings", "7")
                .property("readiness.on-unused", "ignore")
                .build();

        private static String url() {
            return SERVER.url("postgres") + "?user=" + TestServer.SUPERUSER;
        }
    }
}
