package io.github.migrationreadiness;

import io.github.migrationreadiness.check.ReadinessError;
import io.github.migrationreadiness.postgres.SourceDatabase;
import io.github.migrationreadiness.postgres.check.ConnectionCheck;
import io.github.migrationreadiness.postgres.check.TablesWithOids;
import io.github.migrationreadiness.postgres.check.UserDefinedCasts;
import io.github.migrationreadiness.postgres.check.UserDefinedCollations;
import java.util.List;

/** Assertions on one database of the source. */
public class SourceDatabaseAssert extends AbstractReadinessAssert<SourceDatabaseAssert, SourceDatabase> {

    /**
     * Creates the assertion; use {@link MigrationAssertions#assertThat(SourceDatabase)}.
     *
     * @param actual the database
     */
    protected SourceDatabaseAssert(SourceDatabase actual) {
        super(actual, SourceDatabaseAssert.class);
    }

    /**
     * Verifies that a session can be opened in the database. It fails with the code of whatever stands in the way: 603102
     * (no such database), 603110 (no right to connect), R006 (closed or invalid), or what is wrong with the server.
     *
     * <pre>{@code
     * assertThat(source.database("orders")).isReachable();
     * }</pre>
     *
     * @return {@code this} assertion object
     * @throws ReadinessError if no session can be opened
     */
    public SourceDatabaseAssert isReachable() {
        return verify(judge -> List.of(judge.judge(ConnectionCheck.anyFaultOf(actual), actual)));
    }

    /**
     * Verifies that the database has no collation of its own (603403).
     *
     * <pre>{@code
     * assertThat(source.database("orders")).hasNoUserDefinedCollations();
     * }</pre>
     *
     * @return {@code this} assertion object
     * @throws ReadinessError if it has, or cannot be asked
     */
    public SourceDatabaseAssert hasNoUserDefinedCollations() {
        return passes(new UserDefinedCollations());
    }

    /**
     * Verifies that the database has no table WITH OIDS (603404). From PostgreSQL 12 on there are none.
     *
     * <pre>{@code
     * assertThat(source.database("orders")).hasNoTablesWithOids();
     * }</pre>
     *
     * @return {@code this} assertion object
     * @throws ReadinessError if it has, or cannot be asked
     */
    public SourceDatabaseAssert hasNoTablesWithOids() {
        return passes(new TablesWithOids());
    }

    /**
     * Verifies that nobody created a cast in the database (603409). Casts of extensions do not count.
     *
     * <pre>{@code
     * assertThat(source.database("orders")).hasNoUserDefinedCasts();
     * }</pre>
     *
     * @return {@code this} assertion object
     * @throws ReadinessError if somebody did, or it cannot be asked
     */
    public SourceDatabaseAssert hasNoUserDefinedCasts() {
        return passes(new UserDefinedCasts());
    }
}
