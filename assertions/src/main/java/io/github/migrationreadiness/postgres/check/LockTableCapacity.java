package io.github.migrationreadiness.postgres.check;

import io.github.migrationreadiness.check.CheckDescription;
import io.github.migrationreadiness.check.DescribedCheck;
import io.github.migrationreadiness.check.Finding;
import io.github.migrationreadiness.check.Group;
import io.github.migrationreadiness.check.Outcome;
import io.github.migrationreadiness.check.Remediation;
import io.github.migrationreadiness.check.Scope;
import io.github.migrationreadiness.check.Violation;
import io.github.migrationreadiness.code.PostgresError;
import io.github.migrationreadiness.postgres.ServerKind;
import io.github.migrationreadiness.postgres.SourceServer;
import io.github.migrationreadiness.postgres.catalog.PostgresAccess;
import io.github.migrationreadiness.postgres.catalog.RelationCount;
import io.github.migrationreadiness.postgres.catalog.Setting;

/**
 * Verifies that {@code max_locks_per_transaction * max_connections} is more than there are tables and indexes. That those
 * of all databases to migrate add up is inferred: they are dumped side by side and share one lock table.
 */
public final class LockTableCapacity implements DescribedCheck<SourceServer> {

    private static final String PARAMETER = "max_locks_per_transaction";

    @Override
    public CheckDescription description() {
        return CheckDescription.of("lock-table", PostgresError.LOCK_TABLE)
                .lookingAt(Scope.SOURCE, Group.CONFIGURATION)
                .reading(RelationCount.OF_DATABASE, Setting.ALL)
                .requiring(PostgresAccess.CONNECT_TO_EVERY_DATABASE)
                .assertedBy("hasRoomInLockTable")
                .graded("the inequality: D; that databases add up: I");
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
