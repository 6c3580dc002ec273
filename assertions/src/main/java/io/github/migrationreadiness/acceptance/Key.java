package io.github.migrationreadiness.acceptance;

import io.github.migrationreadiness.check.Acceptance;
import io.github.migrationreadiness.check.NamePattern;
import io.github.migrationreadiness.check.Shown;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a line can say of a code. */
enum Key {
    DATABASE(
            "the name of a database, with * for any characters; * alone or no such line is every database and the server"
                    + " itself, - is the server alone"),
    OBJECT("the object as the report names it, with * for any characters; no such line is all objects"),
    OWNER("who answers for it"),
    EXPIRES("the last day on which it holds, such as 2027-01-31"),
    REASON("why it is accepted");

    private static final Pattern COMMENT = Pattern.compile("(^|\\s)#");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private final String meaning;

    Key(String meaning) {
        this.meaning = meaning;
    }

    static Optional<Key> of(String text) {
        return Arrays.stream(values())
                .filter(key -> key.toString().equals(text))
                .findFirst();
    }

    /** {@return what is wrong with a value, and what is allowed} */
    Optional<String> problem(String value) {
        return value.isBlank()
                ? Optional.of(this + " is empty" + allowed())
                : fault(value).map(fault -> complaint(value, fault));
    }

    /** {@return a fault of a value, and what is allowed} */
    String complaint(String value, String fault) {
        return this + " = " + Shown.quoted(value) + " " + fault + allowed();
    }

    /** {@return what may be written, as the end of a sentence} */
    String allowed() {
        return "; allowed values: " + meaning;
    }

    private Optional<String> fault(String value) {
        return switch (this) {
            case DATABASE, OBJECT -> malformed(value);
            case EXPIRES -> date(value).isPresent() ? Optional.empty() : Optional.of("is no date");
            case OWNER ->
                value.equals(Acceptance.BASELINE)
                        ? Optional.of("is the owner of the baseline's entries")
                        : Optional.empty();
            case REASON -> Optional.empty();
        };
    }

    static Optional<LocalDate> date(String value) {
        try {
            return Optional.of(value)
                    .filter(text -> DATE.matcher(text).matches())
                    .map(LocalDate::parse);
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    static Optional<NamePattern> pattern(String value) {
        return malformed(value).isPresent() ? Optional.empty() : Optional.of(NamePattern.of(value));
    }

    private static Optional<String> malformed(String value) {
        if (COMMENT.matcher(value).find()) {
            return Optional.of(
                    "has a comment in it, which stands on a line of its own; a # of the name is written \\#");
        }
        try {
            NamePattern.of(value);
            return Optional.empty();
        } catch (IllegalArgumentException malformed) {
            return Optional.of(String.valueOf(malformed.getMessage()));
        }
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
