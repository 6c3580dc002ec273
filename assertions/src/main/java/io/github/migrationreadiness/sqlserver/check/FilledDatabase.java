package io.github.migrationreadiness.sqlserver.check;

import io.github.migrationreadiness.check.InconclusiveException;
import io.github.migrationreadiness.check.Violation;
import io.github.migrationreadiness.sqlserver.AzureSqlTarget;
import io.github.migrationreadiness.sqlserver.AzureSqlTargetKind;
import io.github.migrationreadiness.sqlserver.catalog.CatalogCollation;
import io.github.migrationreadiness.sqlserver.catalog.DatabaseProperties;
import io.github.migrationreadiness.sqlserver.catalog.MigrationStatus;
import io.github.migrationreadiness.sqlserver.catalog.TsqlQuery;
import io.github.migrationreadiness.sqlserver.catalog.UserTable;
import java.util.List;
import java.util.Set;

/**
 * The Azure SQL database that rows are copied into. Its session cannot move to another database, so that the target is the one
 * that it leads to.
 *
 * @param target leads to the database
 * @param properties what the database says of itself
 */
record FilledDatabase(AzureSqlTarget target, DatabaseProperties properties) {

    /**
     * {@return the database that a target leads to}
     *
     * @throws InconclusiveException if the migration goes to another product, or the target leads to master
     */
    static FilledDatabase of(AzureSqlTarget target) {
        Applicable.require(Set.of(AzureSqlTargetKind.DATABASE), target);
        DatabaseProperties properties =
                target.read(DatabaseProperties.OF_SESSION).get(0);
        if (properties.isMaster()) {
            throw InconclusiveException.inconclusive(
                    "the target leads to the database master, which no migration fills",
                    "Let the target lead to the database that the tables are copied into.");
        }
        return new FilledDatabase(target, properties);
    }

    /** {@return its tables but for the one that the migration itself keeps there} */
    List<UserTable> tables() {
        return read(UserTable.ALL).stream()
                .filter(table -> !table.isMigrationStatus())
                .toList();
    }

    /** {@return whether a migration has prepared it, however that ended} */
    boolean wasPrepared() {
        return read(MigrationStatus.OF_SESSION).stream().anyMatch(MigrationStatus::exists);
    }

    /** {@return by which rule it compares the names of its objects} */
    NameRule names() {
        String collation = read(CatalogCollation.OF_SESSION).stream()
                .findFirst()
                .map(it -> it.in(properties.collationName()))
                .orElse(properties.collationName());
        return NameRule.of(collation);
    }

    <T> List<T> read(TsqlQuery<T> query) {
        return target.read(query);
    }

    /** {@return a violation with the blanks that speak of the target} */
    Violation filled(Violation violation) {
        return violation.fill("targetServer", target.address()).fill("targetDatabase", properties.databaseName());
    }
}
