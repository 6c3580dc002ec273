package io.github.migrationreadiness.postgres.check;

import static java.util.stream.Collectors.groupingBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.migrationreadiness.postgres.check.FaultMatrix.Case;
import io.github.migrationreadiness.testservers.PostgresClients;
import io.github.migrationreadiness.testservers.PostgresMajors;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The planted faults of what a dump carries, and what becomes of them in a restore. */
final class Restores {

    private static final String[] WITHOUT_OWNERS = {"--no-owner"};

    static final String[] WITHOUT_ROLES = {"--no-owner", "--no-acl"};

    /** The majors of Debian 12's and 13's clients, and of the newest. */
    private static final List<Integer> CLIENTS = List.of(15, 17, 18);

    private static final String SERVICE = "rule of the service; PostgreSQL takes it";
    private static final String LEFT_BEHIND = "left behind without an error";

    /** Of the codes of which no statement of a restore is refused, why that is so. */
    private static final Map<String, String> TAKEN = Map.of(
            "603403", SERVICE,
            "603404", LEFT_BEHIND,
            "603407", SERVICE,
            "603409", SERVICE,
            "R135", "roles are not in the dump of a database",
            "R136", LEFT_BEHIND,
            "R137", LEFT_BEHIND,
            "R138", "the target builds its indexes anew");

    private Restores() {}

    static boolean isDumped(String code) {
        return code.matches("R12\\d|R13[0-8]|6034(0[3-9]|1[0-3])|R004");
    }

    /** The settings of a database are in its dump only with {@code --create}. */
    private static boolean isDumped(Planted fault) {
        return isDumped(fault.code()) && !fault.what().startsWith("ALTER DATABASE");
    }

    static boolean isRefused(Planted fault) {
        return !TAKEN.containsKey(fault.code());
    }

    /** {@return why nothing is refused of a code; empty if something is} */
    static String reason(String code) {
        return TAKEN.getOrDefault(code, "");
    }

    /** {@return what a fault needs of pg_dump} */
    static String[] options(Planted fault) {
        return fault.code().matches("R134|603410") ? WITHOUT_OWNERS : WITHOUT_ROLES;
    }

    /** {@return of each fault the case between the oldest majors, and those between the newest that some clients can dump} */
    static List<Case> cases(List<Majors> majors, Predicate<Planted> wanted) {
        Map<String, List<Case>> byFault = FaultMatrix.full(majors).stream()
                .filter(one -> one.login() == Login.MIGRATION && isDumped(one.fault()))
                .filter(one -> wanted.test(one.fault()))
                .collect(groupingBy(one -> one.fault().toString(), LinkedHashMap::new, Collectors.toList()));
        return byFault.values().stream().flatMap(Restores::ends).toList();
    }

    private static Stream<Case> ends(List<Case> cases) {
        Stream<Case> newest = CLIENTS.stream()
                .flatMap(client ->
                        cases.stream()
                                .filter(one -> isDumpedBy(client, one.majors()))
                                .max(FaultMatrix.BY_AGE)
                                .stream());
        return Stream.concat(cases.stream().min(FaultMatrix.BY_AGE).stream(), newest)
                .distinct();
    }

    /** {@return those of the pairs whose source clients of some major can dump} */
    static List<Majors> dumped(List<Majors> pairs, int client) {
        return pairs.stream().filter(pair -> isDumpedBy(client, pair)).toList();
    }

    private static boolean isDumpedBy(int client, Majors majors) {
        return PostgresMajors.isBetween("9.6", majors.source(), String.valueOf(client));
    }

    /** {@return clients that can dump the source; where there are none, the test is skipped} */
    static PostgresClients clientsFor(Majors majors) {
        Optional<PostgresClients> clients =
                PostgresClients.newest().filter(newest -> isDumpedBy(newest.major(), majors));
        assumeTrue(clients.isPresent(), "pg_dump and psql of " + majors.source() + " or newer are here");
        return clients.orElseThrow();
    }
}
