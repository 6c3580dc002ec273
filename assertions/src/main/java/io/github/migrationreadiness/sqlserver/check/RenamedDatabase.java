package io.github.migrationreadiness.sqlserver.check;

import io.github.migrationreadiness.check.Finding;
import io.github.migrationreadiness.check.Remediation;
import io.github.migrationreadiness.check.Violation;
import io.github.migrationreadiness.sqlserver.SqlServerDatabase;
import io.github.migrationreadiness.sqlserver.catalog.Tsql;

/** A database whose name the migration does not take. */
final class RenamedDatabase {

    private RenamedDatabase() {}

    static Violation violation(SqlServerDatabase database, String why) {
        String name = Tsql.quote(database.name());
        return Violation.of(Finding.of("database " + name)
                .with(why)
                .fixedBy(Remediation.manual(
                        "Rename it with ALTER DATABASE " + name + " MODIFY NAME, or migrate a copy.")));
    }
}
