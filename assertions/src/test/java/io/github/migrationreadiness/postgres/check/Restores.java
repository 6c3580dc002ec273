package io.github.migrationreadiness.postgres.check;

import static java.util.stream.Collectors.groupingBy;

import io.github.migrationreadiness.postgres.check.FaultMatrix.Case;
import io.github.migrationreadiness.testservers.Restore;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The planted faults of what a dump carries, and what becomes of them in a restore. */
final class Restores {

    private static final String[] WITHOUT_OWNERS = {"--no-owner"};

    static final String[] WITHOUT_ROLES = {"--no-owner", "--no-acl"};

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

    /** {@return of each fault the cases between the oldest and between the newest majors that the machine's clients can dump} */
    static List<Case> cases(Predicate<Planted> wanted) {
        return cases(majors(), wanted);
    }

    /** {@return of each fault the cases between the oldest and between the newest of some majors} */
    static List<Case> cases(List<Majors> majors, Predicate<Planted> wanted) {
        Map<String, List<Case>> byFault = FaultMatrix.full(majors).stream()
                .filter(one -> one.login() == Login.MIGRATION && isDumped(one.fault()))
                .filter(one -> wanted.test(one.fault()))
                .collect(groupingBy(one -> one.fault().toString(), LinkedHashMap::new, Collectors.toList()));
        return byFault.values().stream()
                .flatMap(cases -> Stream.of(
                                Collections.min(cases, FaultMatrix.BY_AGE), Collections.max(cases, FaultMatrix.BY_AGE))
                        .distinct())
                .toList();
    }

    /** {@return the majors that the machine's clients can dump} */
    static List<Majors> majors() {
        return dumped(Majors.selected(), Restore.clientMajor().orElse("18"));
    }

    /** {@return those whose source clients of a major can dump} */
    static List<Majors> dumped(List<Majors> majors, String client) {
        Majors.Range dumped = new Majors.Range("9.6", client);
        return majors.stream().filter(pair -> dumped.contains(pair.source())).toList();
    }
}
