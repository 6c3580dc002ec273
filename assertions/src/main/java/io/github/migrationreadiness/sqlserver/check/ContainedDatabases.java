package io.github.migrationreadiness.sqlserver.check;

import io.github.migrationreadiness.check.CheckDescription;
import io.github.migrationreadiness.check.Finding;
import io.github.migrationreadiness.check.Group;
import io.github.migrationreadiness.check.InconclusiveException;
import io.github.migrationreadiness.check.Outcome;
import io.github.migrationreadiness.check.Remediation;
import io.github.migrationreadiness.check.Scope;
import io.github.migrationreadiness.check.Side;
import io.github.migrationreadiness.check.Violation;
import io.github.migrationreadiness.code.RecentAzureSqlError;
import io.github.migrationreadiness.sqlserver.AzureSqlTarget;
import io.github.migrationreadiness.sqlserver.AzureSqlTargetKind;
import io.github.migrationreadiness.sqlserver.MigratedSqlDatabase;
import io.github.migrationreadiness.sqlserver.RestoreCheck;
import io.github.migrationreadiness.sqlserver.catalog.DatabaseEntry;
import io.github.migrationreadiness.sqlserver.catalog.EngineEdition;
import io.github.migrationreadiness.sqlserver.catalog.Tsql;
import io.github.migrationreadiness.sqlserver.catalog.TsqlQuery;
import io.github.migrationreadiness.sqlserver.catalog.Visibility;

/**
 * Verifies that the target takes the database where it is a contained one. The page asks for the option on the source; the
 * message is that of the server that restores, so that the option is looked up on the target. Of managed instances the
 * documentation contradicts itself: there it is a warning.
 */
public final class ContainedDatabases implements RestoreCheck<MigratedSqlDatabase> {

    private static final String ALLOW = "EXEC sp_configure 'contained database authentication', 1; RECONFIGURE;";

    @Override
    public CheckDescription description() {
        return CheckDescription.of("contained-databases", RecentAzureSqlError.CONTAINED_DATABASE_AUTHENTICATION)
                .lookingAt(Scope.MIGRATED_DATABASE, Group.CONFIGURATION)
                .readingOn(Side.SOURCE, DatabaseEntry.ALL, ContainedDatabase.ALL)
                .readingOn(Side.TARGET, Configuration.CONTAINED_DATABASE_AUTHENTICATION)
                .assertedBy("acceptsContainedDatabasesOf")
                .graded("D; that the target's option counts: I; for MI a warning, for sources contradict each other")
                .advising("The option has to be set on the target, which restores the database.");
    }

    @Override
    public Outcome judge(MigratedSqlDatabase database) {
        Applicable.require(targets(), database.target());
        Catalogued.entry(database.source());
        return isContained(database) ? judgeContained(database) : Outcome.passed();
    }

    private static boolean isContained(MigratedSqlDatabase database) {
        return database.source().read(ContainedDatabase.ALL).stream()
                .anyMatch(it -> it.name().equals(database.name()));
    }

    private static Outcome judgeContained(MigratedSqlDatabase database) {
        if (database.target().kind() == AzureSqlTargetKind.MANAGED_INSTANCE) {
            return violation(database)
                    .asWarning("the documentation contradicts itself: the service lists contained databases as not"
                            + " supported, its page as a matter of an option");
        }
        return isAllowed(database.target()) ? Outcome.passed() : violation(database);
    }

    private static boolean isAllowed(AzureSqlTarget target) {
        return target.read(Configuration.CONTAINED_DATABASE_AUTHENTICATION).stream()
                        .findFirst()
                        .orElseThrow(() -> InconclusiveException.inconclusive(
                                "the target does not know the option contained database authentication", ""))
                        .value()
                == 1;
    }

    private static Violation violation(MigratedSqlDatabase database) {
        Finding finding = Finding.of("database " + Tsql.quote(database.name()))
                .with("is contained")
                .fixedBy(Remediation.sql(Side.TARGET, ALLOW));
        return Violation.of(finding).fill("databaseName", database.name());
    }

    /**
     * A database that keeps its logins in itself.
     *
     * @param name its exact name
     */
    record ContainedDatabase(String name) {

        /** All of them; there are none before SQL Server 2012. */
        static final TsqlQuery<ContainedDatabase> ALL = TsqlQuery.ofServer(
                        "contained databases", """
                SELECT d.name
                FROM sys.databases AS d
                WHERE d.containment <> 0
                ORDER BY d.name""", row -> new ContainedDatabase(row.text("name")))
                .since(11)
                .requiring(Visibility.ANY_DATABASE);
    }

    /**
     * An option of a server.
     *
     * @param name its name
     * @param value the value that is in use
     */
    record Configuration(String name, long value) {

        /** Whether the server takes contained databases; no row before SQL Server 2012. */
        static final TsqlQuery<Configuration> CONTAINED_DATABASE_AUTHENTICATION = TsqlQuery.ofServer(
                        "the option contained database authentication",
                        """
                SELECT c.name, CAST(c.value_in_use AS int) AS value_in_use
                FROM sys.configurations AS c
                WHERE c.name = N'contained database authentication'
                ORDER BY c.name""",
                        row -> new Configuration(row.text("name"), row.number("value_in_use")))
                .on(EngineEdition.SQL_SERVER);
    }
}
