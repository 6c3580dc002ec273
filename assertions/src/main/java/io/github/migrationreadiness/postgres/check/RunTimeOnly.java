package io.github.migrationreadiness.postgres.check;

import io.github.migrationreadiness.code.PostgresError;
import java.util.List;
import java.util.Optional;

/**
 * An error that no check can foresee, because it comes from the migration service itself and from neither server.
 *
 * @param error the error
 * @param reason why no check can foresee it
 * @param hint what makes it likely, or where the service shows it
 */
public record RunTimeOnly(PostgresError error, String reason, String hint) {

    /** All of them. Every other error has a check. */
    public static final List<RunTimeOnly> ALL = List.of(
            new RunTimeOnly(
                    PostgresError.CUTOVER_AFTER_THE_END,
                    "It depends on the state of a running migration, which only the service keeps.",
                    "`az postgres flexible-server migration show` must say `WaitingForCutoverTrigger` for the database."
                            + " A migration ends by itself 7 days after its start, and 72 hours after the base copy"
                            + " without a cutover; `max_slot_wal_keep_size` (PostgreSQL 13) and"
                            + " `idle_replication_slot_timeout` (18) on the source can end it earlier."),
            new RunTimeOnly(
                    PostgresError.ROLE_DUMP_NOT_EDITED,
                    "The service edits the dump of the roles in its own container.",
                    "It dumps roles only where the source is an Azure single server. Role names with quotes, line"
                            + " breaks or non-ASCII characters are the only candidates, which is inferred:"
                            + " `SELECT rolname FROM pg_catalog.pg_roles WHERE rolname ~ '[^A-Za-z0-9_@.$-]';`"),
            new RunTimeOnly(
                    PostgresError.MIGRATION_SETUP_FAILED,
                    "The message names no cause, and the set-up happens inside of the service.",
                    "The target has to run, without another migration or validation on it; the name of the migration"
                            + " has to be new, the account needs the documented roles, the runtime server has to be"
                            + " reachable, and the subscription's limits must not be used up."));

    /**
     * {@return why no check can foresee an error, if none can}
     *
     * @param error the error
     */
    public static Optional<RunTimeOnly> of(PostgresError error) {
        return ALL.stream().filter(it -> it.error() == error).findFirst();
    }
}
