package io.github.migrationreadiness.diagnosis;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What the many states of the services come down to. A state that is not known here is no success. */
public enum MigrationPhase {
    /** It ended, and everything is there. */
    SUCCEEDED,
    /** It ended without everything being there, or it stands still until somebody acts. */
    FAILED,
    /** It was canceled. */
    CANCELED,
    /** It waits for the cutover. */
    READY_FOR_CUTOVER,
    /** It is under way. */
    RUNNING,
    /** The document does not tell, or in a word that is not known here. */
    UNKNOWN;

    /** Those of the REST specifications and, for Azure SQL, of its tools. */
    private static final Map<MigrationPhase, Set<String>> STATES = Map.of(
            SUCCEEDED, Set.of("succeeded", "completed"),
            FAILED, Set.of("failed", "validationfailed", "completedwitherror", "retriable", "waitforretry", "blocked"),
            CANCELED, Set.of("canceled", "cancelled"),
            READY_FOR_CUTOVER, Set.of("waitingforcutovertrigger", "readyforcutover"),
            RUNNING, Set.of("""
                    inprogress waitingforuseraction cleaningup canceling cancelling completing completingmigration
                    creating provisioning updating notstarted initializing searchingbackups uploadingfullbackup
                    uploadinglogbackup restoring restorepaused restorecompleted waiting""".split("\\s+")));

    /**
     * {@return the phase that a state stands for}
     *
     * @param state as a service writes it
     */
    public static MigrationPhase of(String state) {
        String word = state.strip().toLowerCase(Locale.ROOT);
        return STATES.entrySet().stream()
                .filter(states -> states.getValue().contains(word))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(UNKNOWN);
    }

    /** {@return whether nothing more happens by itself} */
    public boolean isOver() {
        return this == SUCCEEDED || this == FAILED || this == CANCELED;
    }
}
