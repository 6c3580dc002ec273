package io.github.migrationreadiness.postgres;

import io.github.migrationreadiness.check.Remediation;
import io.github.migrationreadiness.check.Remediation.Place;
import io.github.migrationreadiness.check.Side;

/**
 * A session that could not be opened.
 *
 * @param side the end of the migration
 * @param address the server, as host and port
 * @param database the database that was to be opened
 * @param situation who told the kit the way to the server
 * @param login the role that was to open it; empty where it is not known
 */
record RefusedSession(Side side, String address, String database, Situation situation, String login) {

    /** {@return whether it is known who was to open what} */
    boolean isNamed() {
        return !database.isEmpty() && !login.isEmpty();
    }

    /** {@return what has to be done by hand for a fault} */
    Remediation repairedByHand(Fault fault) {
        return Remediation.manual(fault.hint(situation, side));
    }

    /** {@return a statement that can be run in any other database} */
    Remediation repairedBy(String statement) {
        return Remediation.sql(side, statement).in(Place.ANY);
    }
}
