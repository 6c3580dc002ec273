package io.github.migrationreadiness.sqlserver;

import io.github.migrationreadiness.check.CheckResult;
import io.github.migrationreadiness.check.DependentSubject;

/**
 * One database of the source and what it is migrated to, for checks that compare them. What is found is in that database,
 * so results belong to the source.
 *
 * @param source the database that is migrated
 * @param target what it is migrated to
 */
public record MigratedSqlDatabase(SqlServerDatabase source, AzureSqlTarget target) implements DependentSubject {

    /** {@return the exact name of the database} */
    public String name() {
        return source.name();
    }

    @Override
    public SqlServerDatabase belongsTo() {
        return source;
    }

    @Override
    public void record(CheckResult result) {
        target.recorder().used();
        source.record(result);
    }
}
