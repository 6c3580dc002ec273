package io.github.migrationreadiness.report;

import io.github.migrationreadiness.check.Acceptance;
import io.github.migrationreadiness.check.CheckResult;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Hands a whole result over to the listeners of a report entry, which itself holds text only. JUnit calls them on the
 * thread that publishes, so the result is at hand exactly while its entry is published, and reaches the listeners of the
 * very plan that its test belongs to.
 *
 * @param result the result
 * @param migration the migration that it was judged for
 * @param accepted what was accepted in its test, besides what was accepted in the whole migration
 */
public record Handover(CheckResult result, JudgedMigration migration, List<Acceptance> accepted) {

    private static final ThreadLocal<@Nullable Handover> CURRENT = new ThreadLocal<>();

    /**
     * Takes a copy.
     *
     * @param result as above
     * @param migration as above
     * @param accepted as above
     */
    public Handover {
        accepted = List.copyOf(accepted);
    }

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
