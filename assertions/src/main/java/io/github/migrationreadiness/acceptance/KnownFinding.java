package io.github.migrationreadiness.acceptance;

import io.github.migrationreadiness.check.Acceptance;
import io.github.migrationreadiness.check.NamePattern;
import java.util.Comparator;

/**
 * A finding of the baseline, identified only by names, because its text may change with every version.
 *
 * @param code the code of the error
 * @param database the database; empty for the server
 * @param object the object
 */
public record KnownFinding(String code, String database, String object) implements Comparable<KnownFinding> {

    private static final Comparator<KnownFinding> ORDER = Comparator.comparing(KnownFinding::code)
            .thenComparing(KnownFinding::database)
            .thenComparing(KnownFinding::object);

    /** In the order of the file, which is the same on every machine. */
    @Override
    public int compareTo(KnownFinding other) {
        return ORDER.compare(this, other);
    }

    Acceptance acceptance(String origin) {
        return Acceptance.ofBaseline(code, NamePattern.exactly(database), NamePattern.exactly(object), origin);
    }
}
