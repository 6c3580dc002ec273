package io.github.migrationreadiness.jupiter;

import io.github.migrationreadiness.MigrationAssertions;
import io.github.migrationreadiness.check.OneLine;
import io.github.migrationreadiness.postgres.Identifiers;
import io.github.migrationreadiness.postgres.SourceDatabase;
import io.github.migrationreadiness.postgres.SourceServer;
import org.junit.jupiter.api.extension.ClassTemplateInvocationContext;
import org.junit.jupiter.api.extension.ExtensionContext;

/** One run of a class that runs for each database. */
sealed interface DatabaseRun extends ClassTemplateInvocationContext {

    /**
     * {@return the database of this run}
     *
     * @param source the source as the test sees it
     * @throws io.github.migrationreadiness.check.ReadinessError if the source could not be opened to list its databases
     */
    SourceDatabase databaseOf(SourceServer source);

    /** {@return what the run is about} */
    String title();

    @Override
    default String getDisplayName(int invocationIndex) {
        return "[" + invocationIndex + "] " + title();
    }

    @Override
    default void prepareInvocation(ExtensionContext context) {
        new Context(context).enter(this);
    }

    /**
     * A run on a database, which need not exist: its checks will tell.
     *
     * @param name its exact name
     */
    record OnOne(String name) implements DatabaseRun {

        @Override
        public SourceDatabase databaseOf(SourceServer source) {
            return source.database(name);
        }

        @Override
        public String title() {
            return "database " + OneLine.of(Identifiers.quote(name));
        }
    }

    /**
     * The only run where the databases could not be listed, so that somebody fails.
     *
     * @param reason why not
     */
    record OnNone(RuntimeException reason) implements DatabaseRun {

        static OnNone forWantOfOne() {
            return new OnNone(new IllegalStateException(
                    "There is no database to migrate on the source; name those of the plan: readiness.databases"));
        }

        @Override
        public SourceDatabase databaseOf(SourceServer source) {
            MigrationAssertions.assertThat(source).isReachable();
            throw reason;
        }

        @Override
        public String title() {
            return "no database";
        }
    }
}
