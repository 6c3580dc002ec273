package io.github.migrationreadiness.code;

import static java.util.Objects.requireNonNull;

import java.util.Map;

/** What the pages of Azure SQL call each code, whichever its message. */
final class AzureSqlNames {

    private static final Map<String, String> BY_CODE = Map.ofEntries(
            Map.entry("2007", "CutoverFailedOrCancelled"),
            Map.entry("2009", "MigrationRestoreFailed"),
            Map.entry("2012", "TestConnectionFailed"),
            Map.entry("2014", "IntegrationRuntimeIsNotOnline"),
            Map.entry("2030", "AzureSQLManagedInstanceNotReady"),
            Map.entry("2033", "SqlDataCopyFailed"),
            Map.entry("2038", "MigrationCompletedDuringCancel"),
            Map.entry("2039", "MigrationRetryNotAllowed"),
            Map.entry("2040", "MigrationTimeoutWaitingForRetry"),
            Map.entry("2041", "DataCopyCompletedDuringCancel"),
            Map.entry("2042", "PreCopyStepsCompletedDuringCancel"),
            Map.entry("2043", "CreateContainerFailed"),
            Map.entry("2049", "FileShareTestConnectionFailed"),
            Map.entry("2055", "SqlInfoCollectionFailed"),
            Map.entry("2056", "SqlInfoValidationFailed"),
            Map.entry("2060", "SqlSchemaCopyFailed"),
            Map.entry("Ext_RestoreSettingsError", "Ext_RestoreSettingsError"));

    private AzureSqlNames() {}

    /** {@return the texts of an error that is called by its code} */
    static ErrorText named(String code, String message, String cause, String resolution) {
        return new ErrorText(code, requireNonNull(BY_CODE.get(code), code), message, cause, resolution);
    }
}
