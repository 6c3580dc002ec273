package io.github.migrationreadiness.sqlserver.check;

import io.github.migrationreadiness.check.Finding;
import io.github.migrationreadiness.check.Outcome;
import io.github.migrationreadiness.sqlserver.SqlServerDatabase;
import io.github.migrationreadiness.sqlserver.catalog.ReplicatedDatabase;
import io.github.migrationreadiness.sqlserver.catalog.Tsql;
import io.github.migrationreadiness.sqlserver.catalog.TsqlQuery;
import java.util.List;

/** What the checks of high availability share. */
final class HighAvailability {

    static final String ADVICE = "Set up failover on the target after the migration.";

    private HighAvailability() {}

    static Outcome outcome(SqlServerDatabase database, TsqlQuery<ReplicatedDatabase> query, String problem) {
        Catalogued.entry(database);
        List<ReplicatedDatabase> replicated = database.read(query).stream()
                .filter(it -> it.name().equals(database.name()))
                .toList();
        return Findings.in(database)
                .warning(
                        replicated,
                        it -> Finding.of("database " + Tsql.quote(it.name())).with(problem),
                        "the database is migrated all the same");
    }
}
