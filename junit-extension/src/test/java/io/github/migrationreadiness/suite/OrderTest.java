package io.github.migrationreadiness.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import io.github.migrationreadiness.postgres.SourceServer;
import java.util.Comparator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** The order in which a launcher shows and runs the tests of ready-made suites. */
class OrderTest {

    private static final Launcher LAUNCHER = LauncherFactory.create(LauncherConfig.builder()
            .enableTestExecutionListenerAutoRegistration(false)
            .enableLauncherSessionListenerAutoRegistration(false)
            .build());

    @ParameterizedTest
    @ValueSource(
            classes = {
                OnlineTestCases.class,
                OfflineTestCases.class,
                PartTestCases.class,
                SubclassTestCases.class,
                OuterTestCases.InnerTestCases.class,
                ManagedInstanceTestCases.class,
                SqlServerOnVmTestCases.class,
                AzureSqlTestCases.class
            })
    void isThatOfTheCodesThenOfTheNames(Class<?> fixture) {
        assertThat(tests(fixture).map(OrderTest::codeAndName))
                .hasSizeGreaterThan(3)
                .isSortedAccordingTo(Comparator.naturalOrder());
    }

    @Test
    void takesAnOverrideForWhatItOverrides() {
        assertThat(tests(OverridingTestCases.class).map(OrderTest::name))
                .containsExactly(
                        "sourceHasReplicationRole",
                        "sourceHasFreeReplicationSlots",
                        "sourceHasWalSendersForAllSlots",
                        "sourceHasLogicalWalLevel",
                        "hasCastsOfOurs",
                        "aTestOfOurs",
                        "bTestOfOurs");
    }

    @Test
    void isLeftToTheClassThatSaysAnother() {
        assertThat(tests(OtherwiseOrderedTestCases.class).map(OrderTest::name))
                .isSortedAccordingTo(Comparator.naturalOrder());
    }

    @Test
    void leavesTestsInParallelToJUnit() {
        assertThat(new ByCode().getDefaultExecutionMode()).isEmpty();
    }

    private static Stream<TestIdentifier> tests(Class<?> fixture) {
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(selectClass(fixture))
                .build();
        TestPlan plan = LAUNCHER.discover(request);
        return plan.getRoots().stream().flatMap(root -> below(root, plan)).filter(TestIdentifier::isTest);
    }

    private static Stream<TestIdentifier> below(TestIdentifier node, TestPlan plan) {
        return Stream.concat(Stream.of(node), plan.getChildren(node).stream().flatMap(child -> below(child, plan)));
    }

    /** The tags and the names of the suites' own tests begin with the code. */
    private static String codeAndName(TestIdentifier test) {
        return test.getDisplayName().split(" ", 2)[0] + " " + name(test);
    }

    private static String name(TestIdentifier test) {
        return test.getSource()
                .map(MethodSource.class::cast)
                .map(MethodSource::getMethodName)
                .orElseThrow();
    }

    static class OnlineTestCases implements OnlineMigrationReadiness {}

    static class OfflineTestCases implements OfflineMigrationReadiness {}

    static class PartTestCases implements SourceStreamingChecks {}

    static class SubclassTestCases extends OnlineTestCases {}

    static class OuterTestCases {
        @Nested
        class InnerTestCases implements OnlineMigrationReadiness {}
    }

    static class ManagedInstanceTestCases implements ManagedInstanceReadiness {}

    static class SqlServerOnVmTestCases implements SqlServerOnVmReadiness {}

    static class AzureSqlTestCases implements AzureSqlDatabaseReadiness {}

    static class OverridingTestCases implements SourceStreamingChecks {

        @Test
        void bTestOfOurs() {}

        @Test
        void aTestOfOurs() {}

        @Test
        @Tag("slow")
        @Tag("603409")
        void hasCastsOfOurs() {}

        @Test
        @Disabled("the slots are made on the day")
        @Override
        public void sourceHasFreeReplicationSlots(SourceServer source) {}

        @Test
        @Override
        public void sourceHasLogicalWalLevel(SourceServer source) {}
    }

    @TestMethodOrder(MethodOrderer.MethodName.class)
    static class OtherwiseOrderedTestCases implements SourceStreamingChecks {}
}
