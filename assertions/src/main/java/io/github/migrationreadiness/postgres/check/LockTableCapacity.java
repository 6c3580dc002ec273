package io.github.migrationreadiness.postgres.check;

import io.github.migrationreadiness.check.Check;
import io.github.migrationreadiness.check.Finding;
import io.github.migrationreadiness.check.Outcome;
import io.github.migrationreadiness.check.Remediation;
import io.github.migrationreadiness.check.Violation;
import io.github.migrationreadiness.code.MigrationError;
import io.github.migrationreadiness.code.PostgresError;
import io.github.migrationreadiness.postgres.ServerKind;
import io.github.migrationreadiness.postgres.SourceServer;
import io.github.migrationreadiness.postgres.catalog.RelationCount;

/**
 * Verifies that {@code max_locks_per_transaction * max_connections} is more than there are tables and indexes. That those
 * of all databases to migrate add up is inferred: they are dumped side by side and share one lock table.
 */
public final class LockTableCapacity implements Check<SourceServer> {

    private static final String PARAMETER = "max_locks_per_transaction";

    @Override
    public String name() {
        return "lock-table";
    }

    @Override
    public MigrationError error() {
        return PostgresError.LOCK_TABLE;
    }

    @Override
    public Outcome judge(SourceServer source) {
        long locks = Settings.number(source, PARAMETER);
        long connections = Settings.number(source, "max_connections");
        long relations = relations(source);
        return locks * connections > relations ? Outcome.passed() : violation(source, locks, connections, relations);
    }

    private static long relations(SourceServer source) {
        return source.openDatabases().stream()
                .flatMap(database -> database.read(RelationCount.OF_DATABASE).stream())
                .mapToLong(RelationCount::tablesAndIndexes)
                .sum();
    }

    private static Violation violation(SourceServer source, long locks, long connections, long relations) {
        long capacity = locks * connections;
        Finding finding = Finding.of(PARAMETER + " = " + locks)
                .with("with max_connections = " + connections + " is room for " + capacity + " locks, but there are "
                        + relations + " tables and indexes")
                .fixedBy(fix(source.kind(), String.valueOf(relations / connections + 1)));
        return Violation.of(finding)
                .because("room for " + capacity + " locks, " + relations + " tables and indexes")
                .comparing("more than " + relations, String.valueOf(capacity));
    }

    private static Remediation fix(ServerKind kind, String value) {
        return kind == ServerKind.HEROKU
                ? Remediation.manual("Heroku does not let " + PARAMETER + " be set: migrate fewer databases at a time")
                : ParameterFix.onSource(kind, PARAMETER, value);
    }
}
