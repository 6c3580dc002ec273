package io.github.migrationreadiness.sqlserver.check;

import io.github.migrationreadiness.check.Finding;
import io.github.migrationreadiness.check.Remediation;
import io.github.migrationreadiness.check.Side;
import io.github.migrationreadiness.sqlserver.catalog.ForeignKeyState;
import io.github.migrationreadiness.sqlserver.catalog.Tsql;

/** Foreign keys in findings. */
final class ForeignKeys {

    private ForeignKeys() {}

    static Finding finding(ForeignKeyState key, String what) {
        return Finding.of("foreign key " + Tsql.quote(key.foreignKeyName()) + " on " + key.table())
                .with(what)
                .fixedBy(Remediation.sql(
                        Side.TARGET,
                        "ALTER TABLE " + key.table() + " WITH CHECK CHECK CONSTRAINT "
                                + Tsql.quote(key.foreignKeyName()) + ";"));
    }
}
