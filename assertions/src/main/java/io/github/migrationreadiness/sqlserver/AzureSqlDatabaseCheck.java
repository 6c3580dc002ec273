package io.github.migrationreadiness.sqlserver;

import io.github.migrationreadiness.check.Subject;
import java.util.Set;

/**
 * A check that matters to Azure SQL Database only, which is filled row by row.
 *
 * @param <S> what the check looks at
 */
public interface AzureSqlDatabaseCheck<S extends Subject> extends SqlServerCheck<S> {

    @Override
    default Set<AzureSqlTargetKind> targets() {
        return Set.of(AzureSqlTargetKind.DATABASE);
    }
}
