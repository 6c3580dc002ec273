package io.github.migrationreadiness.sqlserver.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.github.migrationreadiness.check.CheckResult;
import io.github.migrationreadiness.check.Status;
import io.github.migrationreadiness.sqlserver.AzureSqlTargetKind;
import io.github.migrationreadiness.sqlserver.SqlServerCheck;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Each registered check that asks a server has a planted fault to find, and each check has a test of its own. */
class EveryCheckFindsItsFaultTest {

    private static final List<PlantedFaults> FAULTS = PlantedFaults.all();

    @AfterAll
    static void close() {
        FAULTS.forEach(PlantedFaults::close);
    }

    /** Here, each server answers; one that does not is {@code GuestsTest}'s. */
    static Stream<SqlServerCheck<?>> checks() {
        return SqlServerChecks.all().stream()
                .filter(check -> !check.description().scope().sides().isEmpty())
                .filter(check -> !(check instanceof Reachable));
    }

    @ParameterizedTest
    @MethodSource("checks")
    void findsItsFault(SqlServerCheck<?> check) {
        assertThat(FAULTS)
                .as(check.name())
                .anySatisfy(planted -> assertThat(planted.judge(check).status()).isEqualTo(Status.VIOLATED));
    }

    @ParameterizedTest
    @EnumSource(AzureSqlTargetKind.class)
    void findsNothingWithoutAFault(AzureSqlTargetKind kind) {
        try (PlantedFaults none = PlantedFaults.none(kind)) {
            assertThat(checks().filter(check -> check.targets().contains(kind)))
                    .isNotEmpty()
                    .extracting(none::judge)
                    .extracting(CheckResult::status)
                    .doesNotContain(Status.VIOLATED, Status.ERROR);
        }
    }

    /** It runs the check, or one of its assertions. */
    @Test
    void hasATestOfItsOwn() {
        Set<String> tested = new ClassFileImporter()
                .importPackages("io.github.migrationreadiness").stream()
                        .filter(type -> type.getName().contains("Test") && !type.isEquivalentTo(getClass()))
                        .flatMap(type -> Stream.concat(
                                type.getDirectDependenciesFromSelf().stream()
                                        .map(dependency ->
                                                dependency.getTargetClass().getName()),
                                type.getMethodCallsFromSelf().stream()
                                        .map(call -> call.getTarget().getName())))
                        .collect(Collectors.toSet());
        assertThat(SqlServerChecks.all())
                .filteredOn(check -> !tested.contains(check.getClass().getName()))
                .filteredOn(check -> check.description().assertions().stream().noneMatch(tested::contains))
                .extracting(SqlServerCheck::name)
                .isEmpty();
    }
}
