package com.example.orders;

import io.github.migrationreadiness.check.Check;
import io.github.migrationreadiness.check.Finding;
import io.github.migrationreadiness.check.Outcome;
import io.github.migrationreadiness.check.Remediation;
import io.github.migrationreadiness.check.Side;
import io.github.migrationreadiness.code.CustomError;
import io.github.migrationreadiness.code.MigrationError;
import io.github.migrationreadiness.code.MigrationSystem;
import io.github.migrationreadiness.postgres.SourceDatabase;
import io.github.migrationreadiness.postgres.catalog.NamedQuery;
import java.net.URI;

/**
 * A rule of our own: a column of type money is dumped in the format of the source's lc_monetary. A target with another one
 * refuses the text, or reads "1.234" as another amount.
 */
final class MoneyColumns implements Check<SourceDatabase> {

    private static final MigrationError ERROR = CustomError.of(
                    MigrationSystem.AZURE_POSTGRESQL_FLEXIBLE,
                    "ORDERS-1",
                    "Columns of type money. Their amounts depend on lc_monetary of each server.",
                    URI.create("https://www.postgresql.org/docs/current/datatype-money.html"))
            .withResolution("Convert the columns to numeric before the migration.");

    /** The session's search_path is empty: every schema is named, and regclass writes it too. */
    private static final NamedQuery<MoneyColumn> COLUMNS =
            NamedQuery.of("columns of type money", """
            SELECT c.oid::pg_catalog.regclass::text AS "table", pg_catalog.quote_ident(a.attname) AS "column"
              FROM pg_catalog.pg_attribute AS a
              JOIN pg_catalog.pg_class AS c ON c.oid = a.attrelid
              JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
             WHERE c.relkind IN ('r', 'p') AND a.attnum > 0 AND NOT a.attisdropped
               AND n.nspname <> 'information_schema' AND n.nspname !~ '^pg_'
               AND a.atttypid = 'pg_catalog.money'::pg_catalog.regtype
            """, row -> new MoneyColumn(row.text("table"), row.text("column")));

    private record MoneyColumn(String table, String column) {}

    @Override
    public String name() {
        return "money-columns";
    }

    @Override
    public MigrationError error() {
        return ERROR;
    }

    @Override
    public Outcome judge(SourceDatabase database) {
        return database.read(COLUMNS).outcome(MoneyColumns::finding);
    }

    private static Finding finding(MoneyColumn money) {
        return Finding.of("column " + money.table() + "." + money.column())
                .fixedBy(Remediation.sql(
                        Side.SOURCE,
                        "ALTER TABLE " + money.table() + " ALTER COLUMN " + money.column() + " TYPE numeric;"));
    }
}
