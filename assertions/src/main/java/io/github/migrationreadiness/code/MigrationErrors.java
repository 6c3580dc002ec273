package io.github.migrationreadiness.code;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** Every error that the kit knows, of both systems. */
public final class MigrationErrors {

    private static final List<MigrationError> ALL = Stream.<Collection<? extends MigrationError>>of(
                    List.of(PostgresError.values()),
                    List.of(AzureSqlError.values()),
                    List.of(RecentAzureSqlError.values()),
                    List.of(AzureSqlLimitation.values()),
                    List.of(SqlServerError.values()),
                    List.of(BackupError.values()),
                    StatusError.all())
            .<MigrationError>flatMap(Collection::stream)
            .toList();

    private MigrationErrors() {}

    /** {@return all of them, those of PostgreSQL first; several may share a code} */
    public static List<MigrationError> all() {
        return ALL;
    }

    /**
     * {@return those with a code}
     *
     * @param code a code of the documentation, or of the kit
     */
    public static List<MigrationError> ofCode(String code) {
        return ALL.stream().filter(error -> error.code().equals(code)).toList();
    }

    /**
     * {@return what the pages of a migration service document of a migration to a system}
     *
     * @param target the system that the migration goes to
     */
    public static List<MigrationError> documentedFor(MigrationSystem target) {
        MigrationError[] errors = target == MigrationSystem.AZURE_SQL
                ? concat(AzureSqlError.values(), AzureSqlLimitation.values())
                : PostgresError.values();
        return Arrays.stream(errors).filter(MigrationError::documented).toList();
    }
}
