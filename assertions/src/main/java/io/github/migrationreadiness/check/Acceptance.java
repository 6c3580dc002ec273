package io.github.migrationreadiness.check;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A finding that the team lives with until a date. An acceptance that has expired covers nothing.
 *
 * @param code the code of the error
 * @param database the database, or {@code *} for every one and for the server itself
 * @param object the object as the finding names it, or {@code *} for all
 * @param owner who answers for it
 * @param reason why it is accepted
 * @param expires the last day on which it holds
 */
public record Acceptance(String code, String database, String object, String owner, String reason, LocalDate expires) {

    private static final String ANY = "*";

    boolean covers(String findingCode, Optional<String> findingDatabase, Finding finding) {
        return code.equals(findingCode)
                && (database.equals(ANY)
                        || findingDatabase.filter(database::equals).isPresent())
                && (object.equals(ANY) || object.equals(finding.object()));
    }

    /** {@return whether it covers every finding of its code and database, also those that were not read in detail} */
    boolean coversAllObjects() {
        return object.equals(ANY);
    }

    boolean expiredOn(LocalDate today) {
        return expires.isBefore(today);
    }

    @Override
    public String toString() {
        return "accepted by " + owner + " until " + expires + ": " + reason;
    }
}
