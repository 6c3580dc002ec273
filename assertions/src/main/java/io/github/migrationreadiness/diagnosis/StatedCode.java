package io.github.migrationreadiness.diagnosis;

import io.github.migrationreadiness.code.AzureSqlError;
import io.github.migrationreadiness.code.AzureSqlRestError;
import io.github.migrationreadiness.code.MigrationError;
import io.github.migrationreadiness.code.MigrationErrors;
import io.github.migrationreadiness.code.MigrationSystem;
import io.github.migrationreadiness.code.OtherAzureSqlError;
import io.github.migrationreadiness.code.PostgresError;
import io.github.migrationreadiness.code.RecentAzureSqlError;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A number or name that the documentation gives to an error.
 *
 * @param code the number, or the name where there is no number
 * @param name how it is written
 * @param error what is known from it alone
 */
record StatedCode(String code, String name, @Nullable MigrationError error) {

    /** What the interfaces of the restore call the errors that the page has. */
    private static final Map<String, MigrationError> NAMES_OF_THE_RESTORE = Map.of(
            "MissingThumbprint", AzureSqlError.TDE_CERTIFICATE_MISSING,
            "FullBackupMissingChecksum", AzureSqlError.BACKUP_CHECKSUM_MISSING,
            "ManagedInstanceStorageLimitHit", AzureSqlError.STORAGE_LIMIT_REACHED,
            "RestoreJobCompletedDuringCancel", AzureSqlError.MIGRATION_COMPLETED_DURING_CANCEL,
            "XtpInitializedDuringRestore", RecentAzureSqlError.MEMORY_OPTIMIZED_FILEGROUP,
            "BackupsFromMultipleDatabasesDetectedInTheContainerFromTheStart",
                    RecentAzureSqlError.SEVERAL_DATABASES_IN_FOLDER,
            "BackupsFromMultipleDatabasesDetectedInTheContainerWhileRestoreInProgress",
                    RecentAzureSqlError.SEVERAL_DATABASES_IN_FOLDER,
            "ManagedIdentityIssueDetectedFromTheStart", RecentAzureSqlError.MANAGED_IDENTITY,
            "ManagedIdentityIssueDetectedWhileRestoreInProgress", RecentAzureSqlError.MANAGED_IDENTITY,
            "SqlRestoreError", OtherAzureSqlError.RESTORE_ERROR);

    /** By the number, and by the name as a normal word. */
    private static final Map<String, StatedCode> ALL = all();

    static @Nullable StatedCode of(String word) {
        StatedCode known = ALL.get(word);
        return known == null && isUnassigned(word) ? new StatedCode(word, word, null) : known;
    }

    boolean isPostgres() {
        return code.length() == 6 && Character.isDigit(code.charAt(0));
    }

    boolean isNumber() {
        return Character.isDigit(name.charAt(0));
    }

    MigrationSystem system() {
        return isPostgres() ? MigrationSystem.AZURE_POSTGRESQL_FLEXIBLE : MigrationSystem.AZURE_SQL;
    }

    private static boolean isUnassigned(String word) {
        return word.length() == 6
                && word.startsWith("603")
                && word.chars().allMatch(c -> c >= '0' && c <= '9')
                && word.compareTo("603800") < 0;
    }

    private static Map<String, StatedCode> all() {
        Map<String, StatedCode> all = new HashMap<>();
        Arrays.stream(PostgresError.values())
                .filter(error -> Character.isDigit(error.code().charAt(0)))
                .forEach(error -> all.put(error.code(), new StatedCode(error.code(), error.code(), error)));
        Arrays.stream(AzureSqlError.values()).forEach(error -> put(all, error, alone(error)));
        Arrays.stream(OtherAzureSqlError.values())
                .filter(error -> Character.isDigit(error.code().charAt(0)) && error != OtherAzureSqlError.RESTORE_ERROR)
                .forEach(error -> put(all, error, error));
        Arrays.stream(AzureSqlRestError.values()).forEach(error -> putName(all, error.title(), error.code(), error));
        NAMES_OF_THE_RESTORE.forEach((name, error) -> putName(all, name, error.code(), error));
        return Map.copyOf(all);
    }

    private static MigrationError alone(AzureSqlError error) {
        return MigrationErrors.ofCode(error.code()).get(0);
    }

    private static void put(Map<String, StatedCode> all, MigrationError error, MigrationError alone) {
        all.put(error.code(), new StatedCode(error.code(), error.code(), alone));
        putName(all, error.title(), error.code(), alone);
    }

    private static void putName(Map<String, StatedCode> all, String name, String code, MigrationError error) {
        all.put(NormalisedText.of(name.toLowerCase(Locale.ROOT)).word(0), new StatedCode(code, name, error));
    }
}
