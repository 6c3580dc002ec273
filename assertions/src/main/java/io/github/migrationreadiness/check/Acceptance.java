package io.github.migrationreadiness.check;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A finding that the team lives with until a date. An acceptance that has expired covers nothing.
 *
 * @param code the code of the error
 * @param database the database; {@link NamePattern#ANY} for every one and for the server itself
 * @param object the object as the finding names it, or its line in a failure text
 * @param owner who answers for it
 * @param reason why it is accepted
 * @param expires the last day on which it holds
 * @param origin where it stands, such as {@code acceptances.txt:12}; may be empty
 */
public record Acceptance(
        String code,
        NamePattern database,
        NamePattern object,
        String owner,
        String reason,
        LocalDate expires,
        String origin) {

    /** The owner of what was there when the baseline was recorded. Nobody else is called that. */
    public static final String BASELINE = "baseline";

    /** The last day that four digits of a year can tell, which is as good as none. */
    private static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

    /**
     * Creates an acceptance from the texts of its patterns.
     *
     * @param code the code of the error
     * @param database the {@linkplain NamePattern pattern} of the database
     * @param object the {@linkplain NamePattern pattern} of the object
     * @param owner who answers for it
     * @param reason why it is accepted
     * @param expires the last day on which it holds
     * @throws IllegalArgumentException if a pattern is malformed
     */
    public Acceptance(String code, String database, String object, String owner, String reason, LocalDate expires) {
        this(code, NamePattern.of(database), NamePattern.of(object), owner, reason, expires, "");
    }

    /**
     * {@return the acceptance of what was there when the baseline was recorded, which does not expire}
     *
     * @param code the code of the error
     * @param database the database, exactly
     * @param object the object, exactly
     * @param origin where it stands
     */
    public static Acceptance ofBaseline(String code, NamePattern database, NamePattern object, String origin) {
        return new Acceptance(code, database, object, BASELINE, "found when the baseline was recorded", NEVER, origin);
    }

    /**
     * {@return whether it speaks of a code in a database}
     *
     * @param code the code of a result
     * @param database the database of the result; empty for the server
     */
    public boolean concerns(String code, Optional<String> database) {
        return this.code.equals(code) && this.database.matches(database.orElse(""));
    }

    /** {@return whether it comes from the baseline, and from no one who gave a reason} */
    public boolean isOfBaseline() {
        return owner.equals(BASELINE);
    }

    /** {@return whether it covers every finding of its code and database, also those that were not read in detail} */
    boolean coversAllObjects() {
        return object.equals(NamePattern.ANY);
    }

    /**
     * {@return whether it speaks of a finding: of its name, or of the line that the failure text has of it}
     *
     * @param finding a finding of its code and database
     */
    public boolean covers(Finding finding) {
        return object.matches(finding.object()) || object.isLineOf(finding.object(), finding.detail());
    }

    boolean expiredOn(LocalDate today) {
        return expires.isBefore(today);
    }

    /** {@return for the failure text, what has become of it after its last day} */
    String expiredText() {
        String place = origin.isEmpty() ? "" : " (" + origin + ")";
        return "acceptance by " + owner + " expired after " + expires + ": " + reason + "; renew it or fix" + place;
    }

    @Override
    public String toString() {
        return isOfBaseline()
                ? "accepted by the baseline"
                : "accepted by " + owner + " until " + expires + ": " + reason;
    }
}
