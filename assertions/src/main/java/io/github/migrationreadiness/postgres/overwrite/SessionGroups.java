package io.github.migrationreadiness.postgres.overwrite;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;

import io.github.migrationreadiness.check.Finding;
import io.github.migrationreadiness.check.Remediation;
import io.github.migrationreadiness.postgres.Identifiers;
import io.github.migrationreadiness.postgres.TargetDatabase;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;

/** Sessions of one database by their role: a role stays, where the numbers of sessions change from one look to the next. */
final class SessionGroups {

    private SessionGroups() {}

    static List<UnterminableSession> in(TargetDatabase database, Predicate<UnterminableSession> kind) {
        return database.target().read(UnterminableSession.ALL).stream()
                .filter(session -> session.database().equals(database.name()))
                .filter(kind)
                .toList();
    }

    static List<Finding> findings(List<UnterminableSession> sessions, Function<String, Remediation> fix) {
        return sessions.stream()
                .collect(groupingBy(UnterminableSession::userName, TreeMap::new, toList()))
                .entrySet()
                .stream()
                .map(role -> finding(role.getKey(), role.getValue()).fixedBy(fix.apply(role.getKey())))
                .toList();
    }

    private static Finding finding(String role, List<UnterminableSession> sessions) {
        return Finding.of("sessions of role " + Identifiers.quote(role))
                .with(sessions.stream().map(SessionGroups::inWords).collect(joining(", ")));
    }

    private static String inWords(UnterminableSession session) {
        String pid = "pid " + session.pid();
        return session.application().isEmpty() ? pid : pid + " (" + session.application() + ")";
    }
}
