package io.github.migrationreadiness.postgres.check;

import static java.util.stream.Collectors.groupingBy;

import io.github.migrationreadiness.check.Side;
import io.github.migrationreadiness.postgres.catalog.NamedQuery;
import io.github.migrationreadiness.postgres.catalog.ServerVersion;
import io.github.migrationreadiness.testservers.PostgresMajors;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Each fault between the majors that can have it, as each login that can see it. */
final class FaultMatrix {

    static final List<Planted> FAULTS = Stream.of(
                    FaultsOfPlan.ALL,
                    FaultsOfSource.ALL,
                    FaultsOfRestore.ALL,
                    FaultsLeftBehind.ALL,
                    FaultsOfTarget.ALL,
                    FaultsOfRoles.ALL)
            .flatMap(List::stream)
            .toList();

    static final Comparator<Case> BY_AGE = Comparator.comparing(Case::majors, Majors.BY_AGE);

    private FaultMatrix() {}

    /**
     * A fault in one migration.
     *
     * @param fault what is planted
     * @param majors those of the servers
     * @param login whom the kit logs in as
     */
    record Case(Planted fault, Majors majors, Login login) {

        CleanMigration.Servers servers() {
            return fault.servers().apply(CleanMigration.Servers.of(majors));
        }

        private List<Object> group() {
            return List.of(fault.toString(), login);
        }

        @Override
        public String toString() {
            return fault + ", from " + majors + " as " + login;
        }
    }

    /** {@return all cases between servers of the given majors} */
    static List<Case> full(List<Majors> pairs) {
        return FAULTS.stream()
                .flatMap(fault -> Stream.concat(Stream.of(Majors.nearest("9.3")), pairs.stream())
                        .filter(fault::isPossible)
                        .flatMap(pair -> logins(fault, pair).map(login -> new Case(fault, pair, login))))
                .toList();
    }

    /** What a superuser sees differs by right and not by version: a few majors tell. */
    private static Stream<Login> logins(Planted fault, Majors majors) {
        boolean few = !Majors.usual().contains(majors) && fault.logins().contains(Login.MIGRATION);
        return few ? Stream.of(Login.MIGRATION) : fault.logins().stream();
    }

    /** {@return of each fault and login the case of the oldest majors, that of the newest, and those where a statement of its checks changes} */
    static List<Case> atBoundaries(List<Case> full) {
        return full.stream().collect(groupingBy(Case::group, LinkedHashMap::new, Collectors.toList())).values().stream()
                .flatMap(cases -> Stream.concat(
                                Stream.of(Collections.min(cases, BY_AGE), Collections.max(cases, BY_AGE)),
                                cases.stream().filter(FaultMatrix::isAtBoundary))
                        .distinct())
                .toList();
    }

    private static boolean isAtBoundary(Case one) {
        return boundaries(one.fault().code()).stream().map(Majors::nearest).anyMatch(one.majors()::equals);
    }

    /** {@return the majors that are the first to understand a statement of a code's checks, or not to} */
    static Set<String> boundaries(String code) {
        return PostgresChecks.all().stream()
                .filter(check -> check.error().code().equals(code))
                .flatMap(check ->
                        Arrays.stream(Side.values()).flatMap(side -> check.description().statements(side).stream()))
                .flatMap(statement -> boundaries((NamedQuery<?>) statement))
                .collect(Collectors.toSet());
    }

    private static Stream<String> boundaries(NamedQuery<?> query) {
        List<String> majors = PostgresMajors.SOURCES;
        return majors.stream()
                .skip(1)
                .filter(major ->
                        isUnderstood(query, major) != isUnderstood(query, majors.get(majors.indexOf(major) - 1)));
    }

    private static boolean isUnderstood(NamedQuery<?> query, String major) {
        return query.understoodBy(ServerVersion.of(major));
    }
}
