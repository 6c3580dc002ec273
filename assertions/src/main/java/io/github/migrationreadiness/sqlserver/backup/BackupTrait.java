package io.github.migrationreadiness.sqlserver.backup;

/** What SQL Server notes about a backup set. */
public enum BackupTrait {
    /** It was taken WITH COPY_ONLY, so that others do not build on it. */
    COPY_ONLY,
    /** It was read from disks that a tool froze; there is no file to restore from. */
    SNAPSHOT,
    /** Errors were met and passed over. */
    DAMAGED,
    /** It was taken of a damaged database, whose metadata could not be read. */
    INCOMPLETE_METADATA,
    /** It asks for a password, which the service cannot give. */
    PASSWORD_PROTECTED,
    /** It was handed to a backup tool, which keeps it in a form of its own. */
    VIRTUAL_DEVICE,
    /** The migration has restored it already. */
    RESTORED
}
