package io.github.migrationreadiness.postgres.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationreadiness.check.CheckResult;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A fault is reported under its own code and no other: whoever fixes it has fixed all that was reported. */
class EveryCodeSpeaksAloneTest {

    /** {@code -Dmatrix=full} takes every pair of majors. */
    private static final boolean FULL = "full".equals(System.getProperty("matrix"));

    private static final List<Planted> FAULTS = Stream.of(
                    FaultsOfPlan.ALL, FaultsOfSource.ALL, FaultsOfTarget.ALL, FaultsOfRoles.ALL)
            .flatMap(List::stream)
            .toList();

    @ParameterizedTest(name = "{0}, from {1} as {2}")
    @MethodSource("faults")
    void whereverItsFaultIsPlanted(Planted fault, Majors majors, Login login) {
        try (CleanMigration migration = fault.in(majors, login)) {
            List<CheckResult> results = migration.judge();
            assertThat(results)
                    .filteredOn(fault::isDrownedOutBy)
                    .extracting(CheckResult::line)
                    .isEmpty();
            assertThat(results).anyMatch(fault::isVoicedBy);
        }
    }

    private static Stream<Arguments> faults() {
        return FAULTS.stream()
                .flatMap(fault -> pairs(fault)
                        .flatMap(pair -> logins(fault, pair).map(login -> Arguments.of(fault, pair, login))));
    }

    /** The first and the last that the fault is possible on, and between them one of each generation of the catalogue. */
    private static Stream<Majors> pairs(Planted fault) {
        List<Majors> possible = Stream.concat(Stream.of(Majors.nearest("9.3")), Majors.selected().stream())
                .filter(fault::isPossible)
                .toList();
        return possible.stream()
                .filter(pair -> FULL
                        || Majors.usual().contains(pair)
                        || pair.equals(possible.get(0))
                        || pair.equals(possible.get(possible.size() - 1)));
    }

    /** What a superuser sees differs by right and not by version: a few majors tell. */
    private static Stream<Login> logins(Planted fault, Majors majors) {
        boolean few = !Majors.usual().contains(majors) && fault.logins().contains(Login.MIGRATION);
        return few ? Stream.of(Login.MIGRATION) : fault.logins().stream();
    }

    @Test
    void everyCheckHasAFaultToSpeakOf() {
        Set<String> planted = FAULTS.stream().map(Planted::code).collect(Collectors.toSet());
        assertThat(PostgresChecks.all())
                .extracting(check -> check.error().code())
                .filteredOn(code -> !planted.contains(code))
                .isEmpty();
    }
}
