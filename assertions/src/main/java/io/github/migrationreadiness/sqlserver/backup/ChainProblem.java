package io.github.migrationreadiness.sqlserver.backup;

import io.github.migrationreadiness.code.MigrationError;
import java.util.Map;

/**
 * Something about a backup that is in the way of restoring it.
 *
 * @param error what the migration would run into
 * @param weight what it means
 * @param place the file of the backup, or what else names it
 * @param detail what is wrong with it
 * @param blanks what fills the blanks of the documented message
 */
public record ChainProblem(
        MigrationError error, Weight weight, String place, String detail, Map<String, String> blanks) {

    /**
     * Takes a copy.
     *
     * @param error as above
     * @param weight as above
     * @param place as above
     * @param detail as above
     * @param blanks as above
     */
    public ChainProblem {
        blanks = Map.copyOf(blanks);
    }

    static ChainProblem error(MigrationError error, BackupSet set, String detail) {
        return new ChainProblem(error, Weight.ERROR, set.place(), detail, Map.of());
    }

    static ChainProblem warning(MigrationError error, BackupSet set, String detail) {
        return new ChainProblem(error, Weight.WARNING, set.place(), detail, Map.of());
    }

    static ChainProblem unknown(MigrationError error, BackupSet set, String detail) {
        return new ChainProblem(error, Weight.UNKNOWN, set.place(), detail, Map.of());
    }

    ChainProblem filling(Map<String, String> values) {
        return new ChainProblem(error, weight, place, detail, values);
    }
}
