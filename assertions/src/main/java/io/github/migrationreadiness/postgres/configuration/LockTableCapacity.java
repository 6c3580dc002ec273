package io.github.migrationreadiness.postgres.configuration;

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
import io.github.migrationreadiness.postgres.catalog.NamedQuery;
import io.github.migrationreadiness.postgres.catalog.PostgresAccess;
import io.github.migrationreadiness.postgres.catalog.Setting;
import io.github.migrationreadiness.postgres.catalog.UserMade;

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
                .assertedBy("hasSufficientLockTable")
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

    /**
     * How many tables and indexes a database has: dump and restore lock all of them in one transaction.
     *
     * @param tablesAndIndexes their number
     */
    record RelationCount(long tablesAndIndexes) {

        /** One row. Partitions and the partitioned parents count each, materialized views too. */
        static final NamedQuery<RelationCount> OF_DATABASE = NamedQuery.of(
                        "number of tables and indexes", """
                SELECT pg_catalog.count(*) AS tables_and_indexes
                  FROM pg_catalog.pg_class AS c
                  JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
                 WHERE c.relkind IN ('r', 'p', 'm', 'i', 'I')
                   AND\s""" + UserMade.inSchema("n.nspname"), RelationCount.class)
                .inEachDatabase();
    }
}
