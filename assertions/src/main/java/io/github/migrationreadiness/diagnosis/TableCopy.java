package io.github.migrationreadiness.diagnosis;

/**
 * How the copy of one table went.
 *
 * @param table its name as the service prints it
 * @param state the state of the copy; empty if there is none
 * @param rowsRead how many rows were read at the source, or -1 if the document does not tell
 * @param rowsCopied how many rows arrived, or -1 if the document does not tell
 */
public record TableCopy(String table, String state, long rowsRead, long rowsCopied) {

    /** {@return what the state comes down to} */
    public MigrationPhase phase() {
        return MigrationPhase.of(state);
    }

    /** {@return whether it failed or was canceled, or left rows behind although it ended} */
    public boolean isFailed() {
        return phase() == MigrationPhase.FAILED
                || phase() == MigrationPhase.CANCELED
                || (phase() != MigrationPhase.RUNNING && hasLostRows());
    }

    /** {@return whether it arrived, rows and all} */
    public boolean isSucceeded() {
        return phase() == MigrationPhase.SUCCEEDED && !hasLostRows();
    }

    private boolean hasLostRows() {
        return rowsRead >= 0 && rowsCopied >= 0 && rowsRead != rowsCopied;
    }
}
