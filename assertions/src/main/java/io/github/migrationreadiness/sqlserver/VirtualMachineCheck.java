package io.github.migrationreadiness.sqlserver;

import io.github.migrationreadiness.check.Subject;
import java.util.Set;

/**
 * A check that matters to SQL Server on a virtual machine only.
 *
 * @param <S> what the check looks at
 */
public interface VirtualMachineCheck<S extends Subject> extends SqlServerCheck<S> {

    @Override
    default Set<AzureSqlTargetKind> targets() {
        return Set.of(AzureSqlTargetKind.VIRTUAL_MACHINE);
    }
}
