package io.github.migrationreadiness.sqlserver.check;

import io.github.migrationreadiness.check.InconclusiveException;
import io.github.migrationreadiness.sqlserver.SqlServerDatabase;
import io.github.migrationreadiness.sqlserver.catalog.DatabaseEntry;
import io.github.migrationreadiness.sqlserver.catalog.Tsql;

/** Looks databases up among those of the server, so that a name that it does not have passes no check. */
final class Catalogued {

    private Catalogued() {}

    static DatabaseEntry entry(SqlServerDatabase database) {
        return database.source()
                .entry(database.name())
                .orElseThrow(() -> InconclusiveException.inconclusive(
                        "the source has no database " + Tsql.quote(database.name()),
                        "Name the databases of the plan as sys.databases does: readiness.databases"));
    }
}
