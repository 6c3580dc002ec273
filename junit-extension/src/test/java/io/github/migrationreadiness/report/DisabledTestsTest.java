package io.github.migrationreadiness.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationreadiness.postgres.PostgresSource;
import io.github.migrationreadiness.suite.OfflineMigrationReadiness;
import java.lang.reflect.Method;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.MethodSource;

/** Whichever way a test is written, its codes are known when it is switched off. */
class DisabledTestsTest {

    @Test
    void knowTheCodesOfWhatASubclassOverrides() throws NoSuchMethodException {
        Method test = OverridingTestCases.class.getMethod("sourceHasNoUserDefinedCasts", PostgresSource.class);
        assertThat(DisabledTests.of(MethodSource.from(OverridingTestCases.class, test)))
                .containsExactly(new DisabledCode("603409", "dropped on the day", OverridingTestCases.class.getName()));
    }

    @Test
    void knowTheCodesOfEveryTestOfAClass() {
        assertThat(DisabledTests.of(ClassSource.from(OwnTestCases.class)))
                .containsExactlyInAnyOrder(
                        new DisabledCode("603400", "not before spring", OwnTestCases.class.getName()),
                        new DisabledCode("603107", "not before spring", OwnTestCases.class.getName()),
                        new DisabledCode("603104", "not before spring", OwnTestCases.class.getName()));
    }

    @Test
    void areNoneWithoutAReason() {
        assertThat(DisabledTests.of(ClassSource.from(WithoutReasonTestCases.class)))
                .isEmpty();
    }

    abstract static class SuiteTestCases implements OfflineMigrationReadiness {}

    static class OverridingTestCases extends SuiteTestCases {

        @Test
        @Disabled("dropped on the day")
        @Override
        public void sourceHasNoUserDefinedCasts(PostgresSource source) {}
    }

    abstract static class BaseTestCases {

        @Test
        @Tag("603107")
        void isInherited() {}

        @Nested
        class InnerTestCases {

            @Test
            @Tag("603104")
            void isInheritedToo() {}
        }
    }

    @Disabled("not before spring")
    static class OwnTestCases extends BaseTestCases {

        @Test
        @Tag("603400")
        @Tag("of our own")
        void isVisibleInItsPackageOnly() {}

        @Tag("603409")
        void isNoTest() {}
    }

    @Disabled
    static class WithoutReasonTestCases extends BaseTestCases {}
}
