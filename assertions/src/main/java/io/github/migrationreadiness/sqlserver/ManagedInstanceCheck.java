package io.github.migrationreadiness.sqlserver;

import io.github.migrationreadiness.check.Subject;
import java.util.Set;

/**
 * A check that matters to a managed instance only.
 *
 * @param <S> what the check looks at
 */
public interface ManagedInstanceCheck<S extends Subject> extends SqlServerCheck<S> {

    @Override
    default Set<AzureSqlTargetKind> targets() {
        return Set.of(AzureSqlTargetKind.MANAGED_INSTANCE);
    }
}
