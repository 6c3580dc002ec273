package io.github.migrationreadiness.code;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Every error that the kit knows, of both systems. */
public final class MigrationErrors {

    private static final List<MigrationError> ALL = Stream.concat(
                    tables().<MigrationError>flatMap(Collection::stream), ErrorsOfChecks.find())
            .distinct()
            .toList();

    static {
        refuseSharedCodes(ALL);
    }

    private MigrationErrors() {}

    private static Stream<Collection<? extends MigrationError>> tables() {
        return Stream.of(
                List.of(PostgresError.values()),
                List.of(AzureSqlError.values()),
                List.of(RecentAzureSqlError.values()),
                List.of(AzureSqlRestError.values()),
                List.of(OtherAzureSqlError.values()),
                List.of(AzureSqlLimitation.values()),
                List.of(BackupError.values()),
                StatusError.all());
    }

    /** Messages of one system share a number where the documentation does so. A code of the kit stands for one message. */
    static void refuseSharedCodes(List<MigrationError> errors) {
        Map<String, MigrationError> firsts = new HashMap<>();
        for (MigrationError error : errors) {
            MigrationError first = firsts.computeIfAbsent(error.code(), code -> error);
            boolean sharable = error.code().matches("R\\d+")
                    ? first.message().equals(error.message())
                    : first.system() == error.system();
            if (!sharable) {
                throw new IllegalStateException("The code " + error.code() + " is taken twice: \"" + first.title()
                        + "\" and \"" + error.title() + "\"");
            }
        }
    }

    /** {@return all of them, those with texts of the documentation first; several may share a code} */
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
     * {@return what the page of a migration service documents, error by error}
     *
     * @param target the system that the service migrates to
     */
    public static List<MigrationError> ofPage(MigrationSystem target) {
        Stream<MigrationError> errors = target == MigrationSystem.AZURE_SQL
                ? Stream.concat(Stream.of(AzureSqlError.values()), AzureSqlLimitation.ofFirstPage().stream())
                : Stream.of(PostgresError.values());
        return errors.filter(MigrationError::documented).toList();
    }
}
