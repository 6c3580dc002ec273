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
import io.github.migrationreadiness.postgres.SourceDatabase;
import io.github.migrationreadiness.postgres.catalog.OidTable;
import io.github.migrationreadiness.postgres.catalog.PostgresAccess;
import io.github.migrationreadiness.postgres.catalog.Rows;
import io.github.migrationreadiness.postgres.catalog.ServerVersion;
import java.util.Objects;
import java.util.stream.Stream;

/** Verifies that no table was created WITH OIDS. Since PostgreSQL 12 there are none, so the check passes there. */
public final class TablesWithOids implements DescribedCheck<SourceDatabase> {

    private static final ServerVersion FIRST_WITHOUT = ServerVersion.of("12");

    @Override
    public CheckDescription description() {
        return CheckDescription.of("tables-with-oids", PostgresError.TABLES_WITH_OIDS)
                .lookingAt(Scope.SOURCE_DATABASE, Group.SCHEMA)
                .reading(OidTable.ALL)
                .requiring(PostgresAccess.CONNECT_TO_DATABASE)
                .assertedBy("hasNoTablesWithOids")
                .graded("D")
                .advising("SET WITHOUT OIDS locks and rewrites the table; replace what reads the column oid first.");
    }

    @Override
    public Outcome judge(SourceDatabase database) {
        return database.source().version().isAtLeast(FIRST_WITHOUT) ? passedOnceOpened(database) : look(database);
    }

    /** Without oids by version, but a database that cannot be opened was still not looked at. */
    private static Outcome passedOnceOpened(SourceDatabase database) {
        return database.fault()
                .map(fault -> Outcome.inconclusive(fault.toString(), fault.advice()))
                .orElseGet(Outcome::passed);
    }

    private static Outcome look(SourceDatabase database) {
        Rows<OidTable> found = database.read(OidTable.ALL);
        return found.isEmpty()
                ? Outcome.passed()
                : Violation.of(found.map(TablesWithOids::finding), found.total())
                        .fill("dbName", database.name());
    }

    private static Finding finding(OidTable table) {
        return Finding.of("table " + table.name()).fixedBy(fix(table));
    }

    private static Remediation fix(OidTable table) {
        String[] statements = Stream.of(table.ancestor(), table.name())
                .filter(Objects::nonNull)
                .map(name -> "ALTER TABLE " + name + " SET WITHOUT OIDS;")
                .toArray(String[]::new);
        return DropFix.of(table.dependents(), statements);
    }
}
