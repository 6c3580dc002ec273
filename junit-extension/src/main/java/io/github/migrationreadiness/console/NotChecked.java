package io.github.migrationreadiness.console;

import io.github.migrationreadiness.code.MigrationError;
import io.github.migrationreadiness.code.PostgresError;
import io.github.migrationreadiness.postgres.check.RunTimeOnly;
import io.github.migrationreadiness.sqlserver.check.AzureSqlRunTimeOnly;
import java.util.Optional;

/**
 * Why no test can foresee an error.
 *
 * @param reason why none can
 * @param hint what makes it likely, or where it shows
 */
record NotChecked(String reason, String hint) {

    static Optional<NotChecked> of(MigrationError error) {
        return error instanceof PostgresError postgres
                ? RunTimeOnly.of(postgres).map(it -> new NotChecked(it.reason(), it.hint()))
                : AzureSqlRunTimeOnly.of(error).map(it -> new NotChecked(it.reason(), it.hint()));
    }
}
