package io.github.migrationreadiness.code;

/**
 * What is known of a failure whose number is documented and whose message is not: no cause and no resolution.
 *
 * <p>The messages are what the documented ones of the number have in common, and for {@link #RESTORE_ERROR} and {@link
 * #CUTOVER_FAILED} the templates of the REST interfaces.
 */
public enum OtherAzureSqlError implements AzureSqlMessage {
    /** The cutover failed for a reason that the page does not know. */
    CUTOVER_FAILED("2007", "Cutover failed or cancelled for database '{databaseName}'. Error details: '{details}'"),
    /** The database engine refused a backup for a reason that the page does not know. */
    RESTORE_ERROR(
            "2009",
            "Non retriable error occurred while restoring backup with index {backupIndex} - {sqlError} {sqlMessage}"),
    /** The restore failed for a reason that the page does not know. */
    RESTORE_FAILED("2009", "Migration for Database {databaseName} failed with error '{details}'."),
    /** The integration runtime refuses the network share for a reason that the page does not know. */
    FILE_SHARE_TEST_FAILED("2049", "The value of the property '' is invalid: '{details}'."),
    /** The service could not ask the servers for a reason that the page does not know. */
    INFORMATION_NOT_COLLECTED("2055", "A database operation failed with the following error: '{details}'"),
    /** Source and target do not go together for a reason that the page does not know. */
    VALIDATION_FAILED("2056", "{details}"),
    /** The schema was not copied for a reason that the page does not know. */
    SCHEMA_COPY_FAILED("2060", "{details}"),
    /** The restore on a virtual machine failed for a reason that the page does not know. */
    RESTORE_SETTINGS_ERROR(
            "Ext_RestoreSettingsError",
            "errorCode: Ext_RestoreSettingsError, message: RestoreId: {restoreId}, OperationId: {operationId}, Detail:"
                    + " {details}");

    @SuppressWarnings("ImmutableEnumChecker") // a record of texts
    private final ErrorText text;

    OtherAzureSqlError(String code, String message) {
        this.text = AzureSqlNames.named(code, message, "", "");
    }

    @Override
    public ErrorText text() {
        return text;
    }

    @Override
    public Origin origin() {
        return Origin.KIT;
    }
}
