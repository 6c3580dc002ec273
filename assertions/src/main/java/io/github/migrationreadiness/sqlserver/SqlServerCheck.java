package io.github.migrationreadiness.sqlserver;

import io.github.migrationreadiness.check.Access;
import io.github.migrationreadiness.check.DescribedCheck;
import io.github.migrationreadiness.check.Subject;
import java.util.EnumSet;
import java.util.Set;

/**
 * A check of a migration from SQL Server that says everything about itself. What a login needs follows from its statements.
 *
 * @param <S> what the check looks at
 */
public interface SqlServerCheck<S extends Subject> extends DescribedCheck<S> {

    /** {@return the kinds of targets that the condition matters to} */
    default Set<AzureSqlTargetKind> targets() {
        return EnumSet.allOf(AzureSqlTargetKind.class);
    }

    /** {@return whether the ready-made suites of its targets ask it, and coverage demands it} */
    default boolean isInSuites() {
        return true;
    }

    @Override
    default Access access() {
        return TsqlAccess.of(description());
    }
}
