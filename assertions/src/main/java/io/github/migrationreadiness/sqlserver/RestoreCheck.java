package io.github.migrationreadiness.sqlserver;

import io.github.migrationreadiness.check.Subject;
import java.util.Set;

/**
 * A check that matters where backups are restored: on a managed instance and on a virtual machine.
 *
 * @param <S> what the check looks at
 */
public interface RestoreCheck<S extends Subject> extends SqlServerCheck<S> {

    @Override
    default Set<AzureSqlTargetKind> targets() {
        return Set.of(AzureSqlTargetKind.MANAGED_INSTANCE, AzureSqlTargetKind.VIRTUAL_MACHINE);
    }
}
