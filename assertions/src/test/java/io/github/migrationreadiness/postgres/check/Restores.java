package io.github.migrationreadiness.postgres.check;

import static java.util.Map.entry;
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

/** The planted faults that a dump carries, and what becomes of them in a restore. */
final class Restores {

    private static final String SERVICE = "the service's own rule; PostgreSQL takes it";
    private static final String LEFT_BEHIND = "not dumped, or dumped without it";

    /** Why no statement of a restore is refused. */
    private static final Map<String, String> TAKEN = Map.ofEntries(entry("603403", SERVICE));

    private Restores() {}

    static boolean isRefused(Planted fault) {
        return !TAKEN.containsKey(fault.code());
    }

    /** {@return of each fault the cases between the oldest and between the newest majors that the clients can dump} */
    static List<Case> cases(Predicate<Planted> wanted) {
        return FaultMatrix.full(majors()).stream()
                .filter(one -> one.login() == Login.MIGRATION)
                .filter(one -> isDumped(one.fault()) && wanted.test(one.fault()))
                .collect(groupingBy(one -> one.fault().toString(), LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .flatMap(cases -> Stream.of(
                                Collections.min(cases, FaultMatrix.BY_AGE), Collections.max(cases, FaultMatrix.BY_AGE))
                        .distinct())
                .toList();
    }

    static List<Majors> majors() {
        String newest = Restore.clientMajor().orElse("18");
        Majors.Range dumped = new Majors.Range("9.6", newest);
        return Majors.selected().stream()
                .filter(pair -> dumped.contains(pair.source()))
                .toList();
    }

    private static boolean isDumped(Planted fault) {
        return fault.code().matches("R12\\d|R13[0-8]|6034..|R004");
    }
}
