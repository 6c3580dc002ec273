package io.github.migrationreadiness.diagnosis;

import java.util.List;

/**
 * A backup set that a migration restores.
 *
 * @param id its id; empty if the document does not tell
 * @param type such as {@code Database} or {@code TransactionLog}; empty if the document does not tell
 * @param firstLsn its first LSN, a number of up to 25 digits; empty if the document does not tell
 * @param lastLsn its last LSN; empty if the document does not tell
 * @param restored whether it has been restored
 * @param files the names of its files
 * @param ignoreReasons why the service ignores it, without secrets
 */
public record BackupSetStatus(
        String id,
        String type,
        String firstLsn,
        String lastLsn,
        boolean restored,
        List<String> files,
        List<String> ignoreReasons) {

    /**
     * Takes copies.
     *
     * @param id as above
     * @param type as above
     * @param firstLsn as above
     * @param lastLsn as above
     * @param restored as above
     * @param files as above
     * @param ignoreReasons as above
     */
    public BackupSetStatus {
        files = List.copyOf(files);
        ignoreReasons = List.copyOf(ignoreReasons);
    }
}
