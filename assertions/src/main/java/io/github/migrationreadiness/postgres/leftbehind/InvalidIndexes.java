package io.github.migrationreadiness.postgres.leftbehind;

import io.github.migrationreadiness.check.CheckDescription;
import io.github.migrationreadiness.check.DescribedCheck;
import io.github.migrationreadiness.check.Finding;
import io.github.migrationreadiness.check.Group;
import io.github.migrationreadiness.check.Outcome;
import io.github.migrationreadiness.check.Remediation;
import io.github.migrationreadiness.check.Scope;
import io.github.migrationreadiness.check.Side;
import io.github.migrationreadiness.check.VisibleSql;
import io.github.migrationreadiness.code.KitError;
import io.github.migrationreadiness.code.MigrationSystem;
import io.github.migrationreadiness.postgres.SourceDatabase;
import io.github.migrationreadiness.postgres.catalog.NamedQuery;
import io.github.migrationreadiness.postgres.catalog.PostgresAccess;
import io.github.migrationreadiness.postgres.catalog.UserMade;

/** Warns of indexes that pg_dump leaves out without a word, because they are invalid or not ready. */
public final class InvalidIndexes implements DescribedCheck<SourceDatabase> {

    private static final KitError ERROR = KitError.of(
            MigrationSystem.AZURE_POSTGRESQL_FLEXIBLE,
            "R137",
            "Indexes that are not dumped. Database `{dbName}` has indexes that are invalid, and a dump leaves them out"
                    + " without an error.",
            "Rebuild the index on the source (REINDEX INDEX CONCURRENTLY, from PostgreSQL 12 on), or drop it.");

    private static final String SILENT =
            "Nothing fails, but the target lacks the index. PostgreSQL's pg_dump leaves it out; the service may differ.";

    @Override
    public CheckDescription description() {
        return CheckDescription.of("invalid-indexes", ERROR)
                .lookingAt(Scope.SOURCE_DATABASE, Group.SCHEMA)
                .warning()
                .reading(InvalidIndex.ALL)
                .requiring(PostgresAccess.CONNECT_TO_DATABASE)
                .assertedBy("hasNoInvalidIndexes")
                .graded("P");
    }

    @Override
    public Outcome judge(SourceDatabase database) {
        return database.read(InvalidIndex.ALL).outcome(InvalidIndexes::finding);
    }

    private static Finding finding(InvalidIndex index) {
        return Finding.of((index.unique() ? "unique index " : "index ") + index.name())
                .with("on " + index.onTable() + " is invalid: it is not dumped")
                .fixedBy(index.fix())
                .asWarning(SILENT);
    }

    /**
     * An index that is not dumped.
     *
     * @param name its name with its schema, quoted as SQL needs it
     * @param onTable the name of its table, quoted as SQL needs it
     * @param unique whether it is unique: then the table may have duplicates
     * @param leftover whether REINDEX CONCURRENTLY left it behind
     */
    record InvalidIndex(String name, String onTable, boolean unique, boolean leftover) {

        /** An invalid index of a partitioned table is dumped: it was created ON ONLY and waits for those of the partitions. */
        static final NamedQuery<InvalidIndex> ALL = NamedQuery.of(
                        "indexes that are not dumped",
                        """
                SELECT pg_catalog.quote_ident(n.nspname) || '.' || pg_catalog.quote_ident(i.relname) AS name,
                       pg_catalog.quote_ident(t.relname) AS on_table, x.indisunique AS unique,
                       i.relname ~ '_cc(new|old)[0-9]*$' AS leftover
                  FROM pg_catalog.pg_index AS x
                  JOIN pg_catalog.pg_class AS i ON i.oid = x.indexrelid
                  JOIN pg_catalog.pg_class AS t ON t.oid = x.indrelid
                  JOIN pg_catalog.pg_namespace AS n ON n.oid = t.relnamespace
                 WHERE NOT (x.indisready AND x.indislive AND (x.indisvalid OR t.relkind = 'p'))
                   AND n.nspname !~ '^pg_'
                   AND\s""" + UserMade.outsideExtensions("pg_class", "t.oid"),
                        InvalidIndex.class)
                .inEachDatabase();

        /** Only a leftover of REINDEX CONCURRENTLY is certainly not needed. */
        Remediation fix() {
            String drop = "DROP INDEX " + name + ";";
            return leftover
                    ? Remediation.sql(Side.SOURCE, drop).byOwner()
                    : Remediation.manual((unique ? "remove duplicate rows, then " : "") + "REINDEX INDEX CONCURRENTLY "
                            + VisibleSql.of(name + "; (from PostgreSQL 12 on), or " + drop));
        }
    }
}
