package io.github.migrationreadiness.report;

import io.github.migrationreadiness.check.CheckResult;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Hands a whole result over to the listeners of a report entry, which itself holds text only. JUnit calls them on the
 * thread that publishes, so the result is at hand exactly while its entry is published, and reaches the listeners of the
 * very plan that its test belongs to.
 *
 * @param result the result
 * @param migration the migration that it was judged for
 */
public record Handover(CheckResult result, JudgedMigration migration) {

    private static final ThreadLocal<@Nullable Handover> CURRENT = new ThreadLocal<>();

    /**
     * Publishes the report entry of the result.
     *
     * @param publishing publishes it
     */
    public void during(Runnable publishing) {
        CURRENT.set(this);
        try {
            publishing.run();
        } finally {
            CURRENT.remove();
        }
    }

    /** {@return what is handed over with the entry that is published at this moment, if anything is} */
    static Optional<Handover> current() {
        return Optional.ofNullable(CURRENT.get());
    }
}
