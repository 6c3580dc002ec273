package io.github.migrationreadiness.postgres.check;

import io.github.migrationreadiness.check.Check;
import io.github.migrationreadiness.check.Outcome;
import io.github.migrationreadiness.check.UnansweredException;
import io.github.migrationreadiness.code.MigrationError;
import io.github.migrationreadiness.code.PostgresError;
import io.github.migrationreadiness.postgres.ConnectionFault;
import io.github.migrationreadiness.postgres.Openable;
import java.util.List;

/**
 * Verifies that a session can be opened. One fault has one code: it violates the check of that code, and leaves those of
 * the others inconclusive that come after it on the way to a session.
 */
public final class ConnectionCheck implements Check<Openable> {

    /** The order in which a session meets them. */
    private static final List<MigrationError> ON_THE_WAY = List.of(
            PostgresError.CONNECTION_FAILED,
            PostgresError.SSL_CONFIGURATION,
            PostgresError.AUTHENTICATION_FAILED,
            PostgresError.SOURCE_DATABASE_MISSING,
            PostgresError.INSUFFICIENT_PRIVILEGES,
            PostgresError.DATABASE_CANNOT_BE_OPENED);

    private final String name;
    private final PostgresError error;

    private ConnectionCheck(String name, PostgresError error) {
        this.name = name;
        this.error = error;
    }

    /** {@return the check that the server answers (603000)} */
    public static ConnectionCheck reachable() {
        return of(PostgresError.CONNECTION_FAILED);
    }

    /** {@return the check that server and session agree on TLS (603001)} */
    public static ConnectionCheck tls() {
        return of(PostgresError.SSL_CONFIGURATION);
    }

    /** {@return the check that the server accepts the login (603100)} */
    public static ConnectionCheck login() {
        return of(PostgresError.AUTHENTICATION_FAILED);
    }

    /** {@return the check that a database lets sessions in (R006)} */
    public static ConnectionCheck opens() {
        return of(PostgresError.DATABASE_CANNOT_BE_OPENED);
    }

    /**
     * {@return the check that a subject violates, whichever its fault is}
     *
     * @param subject a server or a database
     */
    public static ConnectionCheck anyFaultOf(Openable subject) {
        try {
            return subject.fault().map(fault -> of(fault.error())).orElseGet(ConnectionCheck::reachable);
        } catch (UnansweredException interrupted) {
            return reachable();
        }
    }

    /**
     * {@return the check that something can be reached: whichever fault the server has, and 603000 alone for a database of
     * a server that answers, since the other faults of a database have checks of their own}
     *
     * @param server the server
     * @param subject the server, or one of its databases
     */
    public static ConnectionCheck reachable(Openable server, Openable subject) {
        ConnectionCheck ofServer = anyFaultOf(server);
        return ofServer.error == PostgresError.CONNECTION_FAILED ? reachable() : anyFaultOf(subject);
    }

    private static ConnectionCheck of(PostgresError error) {
        return new ConnectionCheck(nameOf(error), error);
    }

    private static String nameOf(PostgresError error) {
        return switch (error) {
            case CONNECTION_FAILED -> "reachable";
            case SSL_CONFIGURATION -> "tls";
            case AUTHENTICATION_FAILED -> "login";
            default -> "database-opens";
        };
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public MigrationError error() {
        return error;
    }

    @Override
    public Outcome judge(Openable subject) {
        return subject.fault().map(fault -> judge(subject, fault)).orElseGet(Outcome::passed);
    }

    /** Where another database stood in the way, which is tried first, this one was not tried at all. */
    private Outcome judge(Openable subject, ConnectionFault fault) {
        if (!fault.isAbout(subject)) {
            return Outcome.inconclusive(fault.toString(), fault.advice());
        }
        return fault.error() == error && !fault.ofKit() ? fault.violation() : otherThan(fault);
    }

    private Outcome otherThan(ConnectionFault fault) {
        return ON_THE_WAY.indexOf(fault.error()) > ON_THE_WAY.indexOf(error)
                ? Outcome.passed()
                : Outcome.inconclusive(fault.toString(), fault.advice());
    }
}
