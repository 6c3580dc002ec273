package io.github.migrationreadiness.postgres.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationreadiness.check.CheckResult;
import io.github.migrationreadiness.postgres.check.FaultMatrix.Case;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** A fault is reported under its own code and no other: whoever fixes it has fixed all that was reported. */
class EveryCodeSpeaksAloneTest {

    /** {@code -Dmatrix=full} takes every pair of majors. */
    private static final boolean FULL = "full".equals(System.getProperty("matrix"));

    /** {@code -Dmatrix.code=R004} takes the faults of one code, {@code -Dmatrix.code=6034..} those of a group. */
    private static final String CODE = System.getProperty("matrix.code", "");

    static final List<Case> CASES = cases(FaultMatrix.full(Majors.selected())).stream()
            .filter(one -> CODE.isEmpty() || one.fault().code().matches(CODE))
            .toList();

    private static final ServersOfCases SERVERS =
            new ServersOfCases(CASES.stream().map(Case::servers).toList());

    @ParameterizedTest(name = "{0}")
    @FieldSource("CASES")
    void whereverItsFaultIsPlanted(Case planted) {
        Planted fault = planted.fault();
        try (CleanMigration migration = fault.in(planted.servers(), planted.login())) {
            List<CheckResult> results = migration.judge();
            assertThat(results)
                    .filteredOn(fault::isDrownedOutBy)
                    .extracting(CheckResult::line)
                    .isEmpty();
            assertThat(results).anyMatch(fault::isVoicedBy);
        } finally {
            SERVERS.release(planted.servers());
        }
    }

    private static List<Case> cases(List<Case> full) {
        return FULL ? full : FaultMatrix.atBoundaries(full);
    }

    @Test
    void everyCheckHasAFaultToSpeakOf() {
        Set<String> planted = FaultMatrix.FAULTS.stream().map(Planted::code).collect(Collectors.toSet());
        assertThat(PostgresChecks.all())
                .extracting(check -> check.error().code())
                .filteredOn(code -> !planted.contains(code))
                .isEmpty();
    }
}
