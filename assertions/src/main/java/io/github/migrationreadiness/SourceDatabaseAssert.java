package io.github.migrationreadiness;

import static java.util.Objects.requireNonNull;

import io.github.migrationreadiness.check.Check;
import io.github.migrationreadiness.check.ReadinessError;
import io.github.migrationreadiness.postgres.MigratedDatabase;
import io.github.migrationreadiness.postgres.Openable;
import io.github.migrationreadiness.postgres.SourceDatabase;
import io.github.migrationreadiness.postgres.TargetServer;
import io.github.migrationreadiness.postgres.connection.ConnectionCheck;
import java.util.List;

/** Assertions on one database of the source. */
public class SourceDatabaseAssert extends AbstractReadinessAssert<SourceDatabaseAssert, SourceDatabase>
        implements DatabaseAssertions<SourceDatabaseAssert> {

    /**
     * Creates the assertion; use {@link MigrationAssertions#assertThat(SourceDatabase)}.
     *
     * @param actual the database
     */
    protected SourceDatabaseAssert(SourceDatabase actual) {
        super(actual, SourceDatabaseAssert.class);
    }

    /**
     * Verifies that a connection can be opened to the database. It fails with the code of the cause: 603102 (no such
     * database), 603110 (no CONNECT), R006 (closed or invalid), or that of the server. The database of the source's
     * URL is opened first; a fault of that one counts as the server's.
     *
     * <pre>{@code
     * // passes
     * assertThat(source.database("orders")).isReachable();
     *
     * // fails, for case counts:
     * // [603102] Source Database Missing: database "Orders" does not exist (database "Orders")
     * assertThat(source.database("Orders")).isReachable();
     * }</pre>
     *
     * @return {@code this} assertion object
     * @throws ReadinessError if a connection cannot be opened
     */
    public SourceDatabaseAssert isReachable() {
        return verify(judge -> {
            Openable first = actual.firstToOpen();
            return List.of(judge.judge(ConnectionCheck.anyFaultOf(first), first));
        });
    }

    @Override
    public SourceDatabaseAssert passesInEachDatabase(Check<? super SourceDatabase> check) {
        return passes(check);
    }

    @Override
    public SourceDatabaseAssert passesInEachDatabaseAgainst(
            TargetServer target, Check<? super MigratedDatabase> check) {
        requireNonNull(target, "target");
        requireNonNull(check, "check");
        return verify(judge -> List.of(judge.judge(check, new MigratedDatabase(actual, target))));
    }
}
