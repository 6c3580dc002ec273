package io.github.migrationreadiness.postgres.limit;

import io.github.migrationreadiness.check.CheckDescription;
import io.github.migrationreadiness.check.DescribedCheck;
import io.github.migrationreadiness.check.Finding;
import io.github.migrationreadiness.check.Group;
import io.github.migrationreadiness.check.Outcome;
import io.github.migrationreadiness.check.Remediation;
import io.github.migrationreadiness.check.Scope;
import io.github.migrationreadiness.check.Violation;
import io.github.migrationreadiness.code.KitError;
import io.github.migrationreadiness.code.MigrationSystem;
import io.github.migrationreadiness.postgres.Identifiers;
import io.github.migrationreadiness.postgres.SourceServer;
import io.github.migrationreadiness.postgres.catalog.NamedQuery;
import io.github.migrationreadiness.postgres.catalog.PostgresAccess;
import io.github.migrationreadiness.postgres.reference.DocumentedOn;
import java.util.ArrayList;
import java.util.List;

/**
 * Warns where the databases to migrate do not fit into the storage of the target, with a quarter more for what the copy needs,
 * and of large tables that no integer key lets the service copy in parts.
 */
public final class MigrationSize implements DescribedCheck<SourceServer> {

    private static final KitError ERROR = KitError.of(
            MigrationSystem.AZURE_POSTGRESQL_FLEXIBLE,
            "R141",
            "Size of the migration. The target needs storage for the databases and a quarter more, and large tables need an"
                    + " integer key to be copied in parts.",
            "Give the target more storage before the migration: it turns read-only when 95 % are used or less than 5 GiB"
                    + " are free. Give large tables a key of one integer column, or plan time for them.");

    @Override
    public CheckDescription description() {
        return CheckDescription.of("migration-size", ERROR)
                .lookingAt(Scope.SOURCE, Group.CONFIGURATION)
                .warning()
                .reading(DatabaseSize.ALL, LargeTable.ALL)
                .requiring(PostgresAccess.CONNECT_TO_EVERY_DATABASE)
                .assertedBy("hasManageableSize")
                .graded("D");
    }

    @Override
    public Outcome judge(SourceServer source) {
        DatabaseSizes sizes = DatabaseSizes.of(source);
        List<Finding> findings = new ArrayList<>();
        source.plan().targetStorage().ifPresent(storage -> sizes.beyond(storage).ifPresent(findings::add));
        source.openDatabases()
                .forEach(database ->
                        findings.addAll(database.read(LargeTable.ALL).map(table -> table.finding(database.name()))));
        return findings.isEmpty()
                ? sizes.withoutFinding(source.plan().targetStorage().isPresent())
                : Violation.of(findings).becauseOfFirst();
    }

    /**
     * A table above the size from which the service copies tables in parts, without a key that lets it.
     *
     * @param name its name with its schema, quoted as SQL needs it
     * @param bytes its size as of the last ANALYZE or VACUUM
     */
    record LargeTable(String name, long bytes) {

        /** 20480 MB is the default of azure.migration_table_split_size. No file is looked at: that takes 40 times as long. */
        static final NamedQuery<LargeTable> ALL = NamedQuery.of(
                        "large tables without an integer key", """
                SELECT pg_catalog.quote_ident(x.nspname) || '.' || pg_catalog.quote_ident(x.relname) AS name,
                       x.bytes AS bytes
                  FROM (SELECT n.nspname, c.relname, c.oid,
                               (c.relpages::bigint + COALESCE(t.relpages, 0))
                               * pg_catalog.current_setting('block_size')::bigint AS bytes
                          FROM pg_catalog.pg_class AS c
                          JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
                          LEFT JOIN pg_catalog.pg_class AS t ON t.oid = c.reltoastrelid
                         WHERE c.relkind = 'r' AND c.oid >= 16384 AND n.nspname !~ '^pg_') AS x
                 WHERE x.bytes > 20480::bigint * 1024 * 1024
                   AND NOT EXISTS (SELECT 1 FROM pg_catalog.pg_index AS i
                                     JOIN pg_catalog.pg_attribute AS a
                                       ON a.attrelid = i.indrelid AND a.attnum = i.indkey[0]
                                    WHERE i.indrelid = x.oid AND i.indisunique AND i.indisvalid AND i.indpred IS NULL
                                      AND COALESCE((pg_catalog.to_jsonb(i) ->> 'indnkeyatts')::integer,
                                                   i.indnatts::integer) = 1
                                      AND a.atttypid IN ('pg_catalog.int2'::pg_catalog.regtype,
                                                         'pg_catalog.int4'::pg_catalog.regtype,
                                                         'pg_catalog.int8'::pg_catalog.regtype))
                """, LargeTable.class)
                .orderedBy("bytes DESC, name")
                .inEachDatabase();

        Finding finding(String database) {
            return Finding.of("table " + name + " of database " + Identifiers.quoteIfNeeded(database))
                    .with("(" + DatabaseSizes.gibibytes(bytes)
                            + ") has no integer key of one column: it is copied by one worker")
                    .fixedBy(Remediation.manual("give it a unique index on one smallint, integer or bigint column,"
                            + " or plan time for it"))
                    .asWarning(DocumentedOn.BEST_PRACTICES.note());
        }
    }
}
