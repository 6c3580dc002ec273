package io.github.migrationreadiness.postgres;

import io.github.migrationreadiness.check.Remediation;
import io.github.migrationreadiness.check.Side;

/** What lets a refused session in: a statement where one does it, else the fault's own advice. */
final class HintStatement {

    /** PostgreSQL keeps it closed so that it stays as it is. */
    private static final String UNTOUCHABLE = "template0";

    private HintStatement() {}

    static Remediation of(Fault fault, RefusedSession session) {
        return session.isNamed() ? byName(fault, session) : session.repairedByHand(fault);
    }

    private static Remediation byName(Fault fault, RefusedSession session) {
        String database = Identifiers.quote(session.database());
        String login = Identifiers.quote(session.login());
        return switch (fault) {
            case NO_HBA_LINE -> Remediation.manual(letIn(session.side(), login, database));
            case ROLE_IS_FULL -> session.repairedBy("ALTER ROLE " + login + " CONNECTION LIMIT -1;");
            case DATABASE_IS_FULL -> session.repairedBy("ALTER DATABASE " + database + " CONNECTION LIMIT -1;");
            case NO_CONNECT_PRIVILEGE ->
                session.repairedBy("GRANT CONNECT ON DATABASE " + database + " TO " + login + ";");
            case CLOSED_DATABASE ->
                session.database().equals(UNTOUCHABLE)
                        ? Remediation.manual("Leave " + UNTOUCHABLE + " out of the plan: no template is migrated.")
                        : session.repairedBy("ALTER DATABASE " + database + " ALLOW_CONNECTIONS true;");
            default -> session.repairedByHand(fault);
        };
    }

    private static String letIn(Side side, String login, String database) {
        String flexibleServer =
                side == Side.TARGET ? "On a flexible server, add a firewall rule for this address. Elsewhere: " : "";
        return flexibleServer + "Add a line to pg_hba.conf that lets " + login + " into " + database
                + " from this address, above any line that rejects it, and reload the server.";
    }
}
