package io.github.migrationreadiness.diagnosis;

import io.github.migrationreadiness.code.MigrationError;
import io.github.migrationreadiness.code.PostgresError;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Tells what only follows from an error that stands before it: who was disconnected reports a lost connection too, and the
 * advice for lost connections would not help.
 */
final class ConsequentialErrors {

    private static final Map<MigrationError, Set<MigrationError>> CONSEQUENCES =
            Map.of(PostgresError.IDLE_IN_TRANSACTION, Set.of(PostgresError.TCP_KEEPALIVES));

    /** Some twenty lines of a log. */
    private static final int TOGETHER = 4_000;

    private static final int MOST = 50;

    private final Deque<LocatedDiagnosis> latest = new ArrayDeque<>();

    void note(LocatedDiagnosis found) {
        if (found.diagnosis().error() != null
                && CONSEQUENCES.containsKey(found.diagnosis().error())) {
            latest.addFirst(found);
        }
        if (latest.size() > MOST) {
            latest.removeLast();
        }
    }

    /** {@return the error that something follows from, in the same session as far as the text tells} */
    Optional<MigrationError> of(LocatedDiagnosis found) {
        return latest.stream()
                .filter(cause -> found.start() - cause.end() <= TOGETHER && cause.isPerhapsOfSession(found))
                .flatMap(cause -> cause.diagnosis().knownError().stream())
                .filter(cause -> found.diagnosis()
                        .knownError()
                        .filter(CONSEQUENCES.getOrDefault(cause, Set.of())::contains)
                        .isPresent())
                .findFirst();
    }
}
