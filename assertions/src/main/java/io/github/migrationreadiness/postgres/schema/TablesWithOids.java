package io.github.migrationreadiness.postgres.schema;

import io.github.migrationreadiness.check.CheckDescription;
import io.github.migrationreadiness.check.DescribedCheck;
import io.github.migrationreadiness.check.Finding;
import io.github.migrationreadiness.check.Group;
import io.github.migrationreadiness.check.Outcome;
import io.github.migrationreadiness.check.Remediation;
import io.github.migrationreadiness.check.Scope;
import io.github.migrationreadiness.code.PostgresError;
import io.github.migrationreadiness.postgres.SourceDatabase;
import io.github.migrationreadiness.postgres.catalog.NamedQuery;
import io.github.migrationreadiness.postgres.catalog.PostgresAccess;
import io.github.migrationreadiness.postgres.catalog.ServerVersion;
import io.github.migrationreadiness.postgres.catalog.UserMade;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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
        return database.read(OidTable.ALL).outcome(TablesWithOids::finding);
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

    /**
     * A table that was created WITH OIDS.
     *
     * @param name its name with its schema, quoted as SQL needs it
     * @param ancestor the table that it inherits the column from in the end, quoted too, or {@code null}: that one loses it first
     * @param dependents what depends on the column, in this table or in one that it shares the column with
     */
    record OidTable(String name, @Nullable String ancestor, List<String> dependents) {

        /** PostgreSQL 12 dropped the column that tells them, together with the feature. */
        static final NamedQuery<OidTable> ALL = NamedQuery.of(
                        "tables WITH OIDS",
                        """
                SELECT pg_catalog.quote_ident(n.nspname) || '.' || pg_catalog.quote_ident(c.relname) AS name,
                       (WITH RECURSIVE line AS (
                             SELECT c.oid AS oid, 0 AS generation
                              UNION ALL
                             SELECT i.inhparent, l.generation + 1
                               FROM line AS l
                               JOIN pg_catalog.pg_inherits AS i ON i.inhrelid = l.oid
                               JOIN pg_catalog.pg_class AS p ON p.oid = i.inhparent AND p.relhasoids)
                        SELECT pg_catalog.quote_ident(s.nspname) || '.' || pg_catalog.quote_ident(p.relname)
                          FROM line AS l
                          JOIN pg_catalog.pg_class AS p ON p.oid = l.oid
                          JOIN pg_catalog.pg_namespace AS s ON s.oid = p.relnamespace
                         WHERE l.generation > 0
                         ORDER BY l.generation DESC LIMIT 1) AS ancestor,
                       \s""" + Dependents.ofOids("c.oid") + """
                       AS dependents
                  FROM pg_catalog.pg_class AS c
                  JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
                 WHERE c.relhasoids
                   AND c.relkind IN ('r', 'p', 'f')
                   AND c.relpersistence <> 't'
                   AND\s""" + UserMade.inSchema("n.nspname"),
                        OidTable.class)
                .before("12")
                .inEachDatabase();
    }
}
