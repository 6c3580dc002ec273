package io.github.migrationreadiness.diagnosis;

import java.util.Optional;

/**
 * A diagnosis with its place in the text.
 *
 * @param start the place of its first character
 * @param end the place behind the last one
 * @param diagnosis the diagnosis
 * @param session what names the session that the message is of, where the text tells
 */
record LocatedDiagnosis(long start, long end, Diagnosis diagnosis, Optional<String> session) {

    LocatedDiagnosis(long start, long end, Diagnosis diagnosis) {
        this(start, end, diagnosis, Optional.empty());
    }

    /** {@return whether nothing in the text says that another one is of another session} */
    boolean isPerhapsOfSession(LocatedDiagnosis other) {
        return session.isEmpty() || other.session().isEmpty() || session.equals(other.session());
    }

    /** {@return it with the remark that something else only follows from it} */
    LocatedDiagnosis followedBy(Diagnosis consequence) {
        String first = consequence.text().lines().findFirst().orElse("");
        return new LocatedDiagnosis(start, end, diagnosis.withRemark("It explains what follows: " + first), session);
    }

    /** {@return whether nothing but the number is known} */
    boolean isBare() {
        return diagnosis.error() != null
                && diagnosis.values().isEmpty()
                && diagnosis.remarks().isEmpty();
    }
}
