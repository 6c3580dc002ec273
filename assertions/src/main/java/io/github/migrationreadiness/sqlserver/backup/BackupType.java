package io.github.migrationreadiness.sqlserver.backup;

/** What a backup set is a backup of. */
public enum BackupType {
    /** The whole database. */
    FULL,
    /** What has changed since a full backup. */
    DIFFERENTIAL,
    /** The transaction log. */
    LOG,
    /** Files, filegroups or parts, which no migration restores. */
    OTHER;

    /** {@code msdb.dbo.backupset.type}. */
    static BackupType ofMsdb(String letter) {
        return switch (letter) {
            case "D" -> FULL;
            case "I" -> DIFFERENTIAL;
            case "L" -> LOG;
            default -> OTHER;
        };
    }

    /** {@code BackupType} of RESTORE HEADERONLY. */
    static BackupType ofHeader(int number) {
        return switch (number) {
            case 1 -> FULL;
            case 2 -> LOG;
            case 5 -> DIFFERENTIAL;
            default -> OTHER;
        };
    }

    /** {@code backupType} of the migration's status. */
    static BackupType ofStatus(String name) {
        return switch (name) {
            case "Database" -> FULL;
            case "DifferentialDatabase" -> DIFFERENTIAL;
            case "TransactionLog" -> LOG;
            default -> OTHER;
        };
    }

    @Override
    public String toString() {
        return switch (this) {
            case FULL -> "full";
            case DIFFERENTIAL -> "differential";
            case LOG -> "log";
            case OTHER -> "other";
        };
    }
}
