package com.example.orders;

import io.github.migrationreadiness.check.Check;
import io.github.migrationreadiness.check.Finding;
import io.github.migrationreadiness.check.Outcome;
import io.github.migrationreadiness.check.Remediation;
import io.github.migrationreadiness.check.Side;
import io.github.migrationreadiness.check.Violation;
import io.github.migrationreadiness.code.CustomError;
import io.github.migrationreadiness.code.MigrationError;
import io.github.migrationreadiness.code.MigrationSystem;
import io.github.migrationreadiness.postgres.SourceDatabase;
import io.github.migrationreadiness.postgres.catalog.NamedQuery;
import io.github.migrationreadiness.postgres.catalog.Rows;
import java.net.URI;

/**
 * A rule of our own: logical replication refuses UPDATE and DELETE of a table that has neither a primary key nor another
 * replica identity, from the moment on when its changes are published.
 */
final class TablesWithoutPrimaryKey implements Check<SourceDatabase> {

    private static final MigrationError ERROR = CustomError.of(
                    MigrationSystem.AZURE_POSTGRESQL_FLEXIBLE,
                    "ORDERS-1",
                    "Tables without a replica identity. Their rows cannot be changed while they are streamed.",
                    URI.create("https://www.postgresql.org/docs/current/logical-replication-publication.html"))
            .withResolution("Give each table a primary key, or REPLICA IDENTITY FULL for the time of the migration.");

    /** The session's search_path is empty: every schema is named, and regclass writes it too. */
    private static final NamedQuery<String> TABLES =
            NamedQuery.of("tables without a replica identity", """
            SELECT c.oid::pg_catalog.regclass::text AS name
              FROM pg_catalog.pg_class AS c
              JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
             WHERE c.relkind = 'r' AND c.relpersistence = 'p'
               AND n.nspname <> 'information_schema' AND n.nspname !~ '^pg_'
               AND c.relreplident IN ('d', 'n')
               AND NOT (c.relreplident = 'd' AND EXISTS (
                       SELECT 1 FROM pg_catalog.pg_index AS i WHERE i.indrelid = c.oid AND i.indisprimary))
            """, row -> row.text("name"));

    @Override
    public String name() {
        return "tables-without-primary-key";
    }

    @Override
    public MigrationError error() {
        return ERROR;
    }

    @Override
    public Outcome judge(SourceDatabase database) {
        Rows<String> tables = database.read(TABLES);
        return tables.isEmpty()
                ? Outcome.passed()
                : Violation.of(tables.map(TablesWithoutPrimaryKey::finding), tables.total());
    }

    private static Finding finding(String table) {
        return Finding.of("table " + table)
                .fixedBy(Remediation.sql(Side.SOURCE, "ALTER TABLE " + table + " REPLICA IDENTITY FULL;"));
    }
}
